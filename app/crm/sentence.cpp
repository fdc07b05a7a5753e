// SPDX-License-Identifier: MIT
#include "crm/sentence.h"

#include <algorithm>
#include <vector>

namespace relata {

namespace {

constexpr QChar beginIsolate(0x2068);
constexpr QChar endIsolate(0x2069);

// The marks U+200E, U+200F and U+061C are (almost) zero-width letters with a direction.
bool steersDirection(char32_t sign)
{
    switch (QChar::direction(sign)) {
    case QChar::DirLRE:
    case QChar::DirLRO:
    case QChar::DirRLE:
    case QChar::DirRLO:
    case QChar::DirPDF:
    case QChar::DirLRI:
    case QChar::DirRLI:
        return true;
    default:
        return sign == 0x200e || sign == 0x200f || sign == 0x061c;
    }
}

// The sentences themselves are English or German: a text without such a character cannot reorder them.
bool hasRightToLeft(const QString &text)
{
    const QList<uint> signs = text.toUcs4();
    return std::any_of(signs.cbegin(), signs.cend(), [](uint sign) {
        const QChar::Direction direction = QChar::direction(sign);
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
    });
}

bool breaksLine(char32_t sign)
{
    return sign == '\n' || sign == '\r' || sign == 0x85 || QChar::direction(sign) == QChar::DirB
        || sign == 0x2028;
}

// Paired isolates cannot reach beyond the text; unpaired ones could.
QString withPairedIsolates(const QString &text)
{
    QString paired;
    std::vector<qsizetype> open;
    for (const QChar sign : text) {
        if (sign == endIsolate && open.empty())
            continue;
        if (sign == beginIsolate)
            open.push_back(paired.size());
        else if (sign == endIsolate)
            open.pop_back();
        paired.append(sign);
    }
    for (; !open.empty(); open.pop_back())
        paired.remove(open.back(), 1);
    return paired;
}

QString replaced(
    const QString &pattern, std::initializer_list<SentencePart> parts, QString (*shown)(const SentencePart &))
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern.at(i) == QLatin1Char('%') && i + 1 < pattern.size()
            ? pattern.at(i + 1).unicode() - '1'
            : -1;
        if (place < 0 || place >= static_cast<int>(parts.size())) {
            text.append(pattern.at(i));
            continue;
        }
        text.append(shown(parts.begin()[place]));
        ++i;
    }
    return text;
}

} // namespace

QString shortened(const QString &text, qsizetype most)
{
    QString plain;
    for (const char32_t sign : text.left(most + 1).toUcs4()) {
        if (!steersDirection(sign))
            plain.append(QChar::fromUcs4(sign));
    }
    plain = withPairedIsolates(plain);
    if (plain.size() <= most)
        return plain;
    const bool cutsSign = plain.at(most - 1).isHighSurrogate();
    return withPairedIsolates(plain.left(cutsSign ? most - 1 : most)) + QStringLiteral("…");
}

QString isolated(const QString &text)
{
    QString plain = shortened(text, longestKept);
    for (QChar &sign : plain) {
        if (breaksLine(sign.unicode()))
            sign = QLatin1Char(' ');
    }
    return hasRightToLeft(plain) ? beginIsolate + plain + endIsolate : plain;
}

QString joined(const QStringList &texts, const QString &separator)
{
    QStringList parts;
    for (const QString &text : texts)
        parts.append(isolated(text));
    parts.removeAll(QString());
    return parts.join(separator);
}

QString sentence(const QString &pattern, std::initializer_list<SentencePart> parts)
{
    return replaced(pattern, parts,
        [](const SentencePart &part) { return part.isNumber() ? part.text() : isolated(part.text()); });
}

QString filled(const QString &pattern, std::initializer_list<SentencePart> parts)
{
    return replaced(pattern, parts, [](const SentencePart &part) { return part.text(); });
}

QString withoutIsolation(QString text)
{
    return text.remove(beginIsolate).remove(endIsolate);
}

} // namespace relata
