// SPDX-License-Identifier: MIT
#include "storage/jsonplaces.h"

namespace relata::jsonplaces {

namespace {

// Goes through the brackets, commas and texts of a JSON text, whatever stands between.
class Walker {
public:
    explicit Walker(const QByteArray &json)
        : m_json(json)
    {
    }

    /// To the next bracket, comma or text; 0 at the end.
    char next()
    {
        for (; m_at < m_json.size(); ++m_at) {
            const char c = m_json.at(m_at);
            if (QByteArrayView("{}[],\"").contains(c)) {
                take(c);
                return c;
            }
        }
        return 0;
    }
    qsizetype place() const { return m_place; }
    int depth() const { return m_depth; }
    const QByteArray &text() const { return m_text; }

private:
    void take(char c)
    {
        m_place = m_at++;
        if (c == '{' || c == '[')
            ++m_depth;
        else if (c == '}' || c == ']')
            --m_depth;
        else if (c == '"')
            takeText();
    }
    void takeText()
    {
        const qsizetype begin = m_at;
        while (m_at < m_json.size() && m_json.at(m_at) != '"')
            m_at += m_json.at(m_at) == '\\' ? 2 : 1;
        m_text = m_json.mid(begin, m_at - begin);
        ++m_at;
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    qsizetype m_place = 0;
    int m_depth = 0;
    QByteArray m_text;
};

} // namespace

qsizetype lineOf(const QByteArray &json, qsizetype offset)
{
    return json.left(offset).count('\n') + 1;
}

qsizetype tooDeepAt(const QByteArray &json, int deepest)
{
    Walker walker(json);
    while (walker.next() != 0) {
        if (walker.depth() > deepest)
            return lineOf(json, walker.place());
    }
    return 0;
}

qsizetype lineOfElement(const QByteArray &json, const QString &member, qsizetype index)
{
    Walker walker(json);
    bool isInside = false;
    qsizetype element = 0;
    for (char c = walker.next(); c != 0; c = walker.next()) {
        if (!isInside && c == '[' && walker.depth() == 2)
            isInside = walker.text() == member.toUtf8();
        else if (isInside && c == ',' && walker.depth() == 2)
            ++element;
        else if (isInside && element == index && (c == '{' || c == '"' || c == '['))
            return lineOf(json, walker.place());
        else if (c == ']' && walker.depth() == 1)
            isInside = false;
    }
    return 1;
}

} // namespace relata::jsonplaces
