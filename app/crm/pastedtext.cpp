// SPDX-License-Identifier: MIT
#include "crm/pastedtext.h"

#include <QRegularExpression>

#include <array>

namespace relata {

namespace {

QString withoutInvisibleSigns(const QString &text)
{
    QString visible;
    for (const QChar sign : text) {
        const QChar::Category category = sign.category();
        if (sign.isSpace() || sign == QLatin1Char('\t'))
            visible.append(QLatin1Char(' '));
        else if (category != QChar::Other_Format && category != QChar::Other_Control)
            visible.append(sign);
    }
    return visible.trimmed();
}

// "[Ada](https://…)", as Markdown and many chats write a link.
QString withoutMarkdown(const QString &text)
{
    static const QRegularExpression link(QStringLiteral("\\A!?\\[[^\\]]*\\]\\(\\s*<?([^\\s>)]+)[^)]*\\)\\z"));
    const QRegularExpressionMatch match = link.match(text);
    return match.hasMatch() ? match.captured(1) : text;
}

bool isWrapped(const QString &text, QStringView open, QStringView close)
{
    return text.size() > open.size() + close.size() && text.startsWith(open) && text.endsWith(close)
        && !QStringView(text).mid(open.size(), text.size() - open.size() - close.size()).contains(close);
}

QString withoutWrapping(const QString &text)
{
    static const std::array<std::pair<QStringView, QStringView>, 16> pairs{{{u"=\"", u"\""}, {u"\"", u"\""},
        {u"'", u"'"}, {u"`", u"`"}, {u"\u201c", u"\u201d"}, {u"\u201e", u"\u201c"}, {u"\u201e", u"\u201d"},
        {u"\u00bb", u"\u00ab"}, {u"\u00ab", u"\u00bb"}, {u"\u2018", u"\u2019"}, {u"\u201a", u"\u2018"},
        {u"<", u">"}, {u"(", u")"}, {u"[", u"]"}, {u"{", u"}"}, {u"*", u"*"}}};
    for (const auto &[open, close] : pairs) {
        if (isWrapped(text, open, close))
            return text.mid(open.size(), text.size() - open.size() - close.size()).trimmed();
    }
    return text;
}

// What ends a sentence or a list, and a spreadsheet's apostrophe in front of digits.
QString withoutTail(const QString &text)
{
    static const QRegularExpression behindAddress(QStringLiteral("(?<=[\\w)>\\]}\"'])[.,;:!?/]+\\z"));
    static const QRegularExpression beforeDigits(
        QStringLiteral("\\A['\u2019#](?=[0-9][0-9.,eE+-]*[;:!?]*\\z)"));
    const bool isAddressOrNumber =
        text.contains(QLatin1Char('/')) || (!text.isEmpty() && text.front().isDigit());
    QString cut = text;
    cut.remove(beforeDigits);
    return isAddressOrNumber ? cut.remove(behindAddress) : cut;
}

} // namespace

QString cleanedText(const QString &text)
{
    QString cleaned = withoutInvisibleSigns(text);
    for (QString before; before != cleaned;) {
        before = cleaned;
        cleaned = withoutTail(withoutWrapping(withoutMarkdown(cleaned)));
    }
    return cleaned;
}

QString joinedDigits(const QString &text)
{
    static const QRegularExpression apart(
        QStringLiteral("\\A\\s*[1-9][0-9]{0,2}(?:[\u00a0\u2007\u2009\u202f'\u2019][0-9]{3})+\\s*\\z"));
    static const QRegularExpression between(QStringLiteral("[^0-9]"));
    return apart.match(text).hasMatch() ? QString(text).remove(between) : text;
}

bool isBrokenNumber(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A-?(?:[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+|[1-9][0-9]{0,2}"
                       "(?:[.,][0-9]{3})+|[0-9]+[.,]0+|[0-9]{4,}[.,][0-9]+)\\z"));
    return form.match(text).hasMatch();
}

} // namespace relata
