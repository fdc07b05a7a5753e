// SPDX-License-Identifier: MIT
#include "crm/pastedtext.h"

#include "crm/sentence.h"

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

// "• Ada", "- Ada", "> Ada".
QString withoutListSign(const QString &text)
{
    static const QRegularExpression sign(
        QStringLiteral("\\A(?:[\u2022\u2023\u25aa\u25cf\u25e6\u00b7]\\s*|[-*+>\u2013\u2014]\\s+)(?=\\S)"));
    return QString(text).remove(sign);
}

bool isWrapped(const QString &text, QStringView open, QStringView close)
{
    return text.size() > open.size() + close.size() && text.startsWith(open) && text.endsWith(close)
        && !QStringView(text).mid(open.size(), text.size() - open.size() - close.size()).contains(close);
}

QString withoutWrapping(const QString &text)
{
    static const std::array<std::pair<QStringView, QStringView>, 20> pairs{
        {{u"**", u"**"}, {u"__", u"__"}, {u"~~", u"~~"}, {u"=\"", u"\""}, {u"\"", u"\""}, {u"'", u"'"},
            {u"`", u"`"}, {u"\u201c", u"\u201d"}, {u"\u201e", u"\u201c"}, {u"\u201e", u"\u201d"},
            {u"\u00bb", u"\u00ab"}, {u"\u00ab", u"\u00bb"}, {u"\u2018", u"\u2019"}, {u"\u201a", u"\u2018"},
            {u"<", u">"}, {u"(", u")"}, {u"[", u"]"}, {u"{", u"}"}, {u"*", u"*"}, {u"_", u"_"}}};
    for (const auto &[open, close] : pairs) {
        if (isWrapped(text, open, close))
            return text.mid(open.size(), text.size() - open.size() - close.size()).trimmed();
    }
    return text;
}

// Characters around a number that do not belong to it: quotes, brackets, the end of a sentence, Markdown's
// marks, a formula's = and a spreadsheet's apostrophe.
QString aroundNumber()
{
    return QStringLiteral(
        "[\\s'\"`\u00b4\u2018-\u201f\u2032\u00ab\u00bb\u2039\u203a<>(){}\\[\\]=#*_~|.,;:!?\u2026]*");
}

// The digits of "ID: 101", "'101'", "=101", in any script; else the text.
QString withoutNumbersFrame(const QString &text)
{
    // Not every ID: that of a portal or a company is not this record's.
    static const QRegularExpression form(
        filled(QStringLiteral("\\A%1(?:(?:(?:record|object|hs_object|datensatz|objekt)[ _-])?"
                              "id\\s*[:=#]%1)?(\\d+)%1\\z"),
            {aroundNumber()}),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return text;
    QString digits;
    const auto signs = match.captured(1).toUcs4();
    for (const uint sign : signs)
        digits.append(QString::number(QChar::digitValue(sign)));
    return digits;
}

} // namespace

QString cleanedText(const QString &text)
{
    QString cleaned = withoutInvisibleSigns(text);
    for (QString before; before != cleaned;) {
        before = cleaned;
        cleaned = withoutWrapping(withoutListSign(cleaned));
    }
    return withoutNumbersFrame(cleaned);
}

QString joinedDigits(const QString &text)
{
    static const QRegularExpression apart(
        filled(QStringLiteral("\\A%1[1-9][0-9]{0,2}(?:[\u00a0\u2007\u2009\u202f'\u2019][0-9]{3})+%1\\z"),
            {aroundNumber()}));
    static const QRegularExpression between(QStringLiteral("[^0-9]"));
    return apart.match(text).hasMatch() ? QString(text).remove(between) : text;
}

bool isBrokenNumber(const QString &text)
{
    static const QStringList forms{// 4.2E+11, 4,2 x 10^11
        QStringLiteral("[0-9]+(?:[.,][0-9]+)?\\s*(?:e\\s*[+\u2212-]?[0-9]+"
                       "|[*x\u00d7\u00b7]\\s*10\\s*(?:\\^\\s*[+-]?[0-9]+|\u207a?["
                       "\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+))"),
        // 1.234.567, 1,234,567.00, 1'234'567.00
        QStringLiteral("[1-9][0-9]{0,2}([.,'\u2019])[0-9]{3}(?:\\1[0-9]{3})*(?:(?!\\1)[.,][0-9]+)?"),
        // 1 234 567,00; without the decimals it may be a telephone number
        QStringLiteral("[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+[.,][0-9]+"),
        // 12,34,56,789
        QStringLiteral("[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}(?:\\.[0-9]+)?"),
        // 101,00
        QStringLiteral("[0-9]+[.,]0+|[0-9]{4,}[.,][0-9]+")};
    static const QRegularExpression number(
        filled(QStringLiteral("\\A%1[\u2212-]?(?:%2)%1\\z"), {aroundNumber(), forms.join(QLatin1Char('|'))}),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression cell(QStringLiteral(
        "\\A(?:#{2,}|#N/A|#NV|Err:[0-9]{3}|#(?:REF|NAME|VALUE|DIV/0|NUM|NULL|SPILL|BEZUG|WERT|ZAHL|"
        "\u00dcBERLAUF)[!?])\\z"));
    return number.match(text).hasMatch() || cell.match(text).hasMatch();
}

} // namespace relata
