// SPDX-License-Identifier: MIT
#include "storage/jsonplaces.h"

#include <algorithm>

namespace relata::jsonplaces {

namespace {

// The line of the first bracket, comma or text for which this holds, given the character, its depth (a
// bracket is inside itself), and the last text. 0 if there is none.
template <typename F>
qsizetype lineWhere(const QByteArray &json, F holds)
{
    int depth = 0;
    QByteArray text;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const qsizetype place = at;
        const char sign = json.at(at);
        if (sign == '"') {
            for (++at; at < json.size() && json.at(at) != '"'; ++at)
                at += json.at(at) == '\\' ? 1 : 0;
            text = json.mid(place + 1, at - place - 1);
        }
        depth += sign == '{' || sign == '[' ? 1 : 0;
        if (QByteArrayView("{}[],\"").contains(sign) && holds(sign, depth, text))
            return lineOf(json, place);
        depth -= sign == '}' || sign == ']' ? 1 : 0;
    }
    return 0;
}

} // namespace

qsizetype lineOf(const QByteArray &json, qsizetype offset)
{
    return json.left(offset).count('\n') + 1;
}

qsizetype tooDeepAt(const QByteArray &json, int deepest)
{
    return lineWhere(json, [deepest](char, int depth, const QByteArray &) { return depth > deepest; });
}

qsizetype lineOfElement(const QByteArray &json, const QString &member, qsizetype index)
{
    bool isInside = false;
    qsizetype element = 0;
    const auto isIt = [&](char sign, int depth, const QByteArray &text) {
        if (isInside && element == index && (sign == '{' || sign == '"' || sign == '['))
            return true;
        if (depth == 2 && (sign == '[' || sign == ']'))
            isInside = sign == '[' && text == member.toUtf8();
        else if (isInside && depth == 2 && sign == ',')
            ++element;
        return false;
    };
    return std::max<qsizetype>(lineWhere(json, isIt), 1);
}

} // namespace relata::jsonplaces
