// SPDX-License-Identifier: MIT
#include "crm/foldedtext.h"

#include <QHash>

#include <algorithm>

namespace relata {

namespace {

// Letters that look accented but have no decomposition in Unicode, and the apostrophe of word processors.
QString withoutStroke(QChar letter)
{
    static const QHash<char16_t, QString> letters{{u'’', QStringLiteral("'")}, {u'ø', QStringLiteral("o")},
        {u'ł', QStringLiteral("l")}, {u'đ', QStringLiteral("d")}, {u'ħ', QStringLiteral("h")},
        {u'ı', QStringLiteral("i")}, {u'ß', QStringLiteral("ss")}, {u'æ', QStringLiteral("ae")},
        {u'œ', QStringLiteral("oe")}};
    return letters.value(letter.unicode());
}

bool isMeaningless(QChar character)
{
    const QChar::Category category = character.category();
    return category == QChar::Mark_NonSpacing || category == QChar::Other_PrivateUse
        || category == QChar::Other_Format // soft hyphens, directions
        || (category == QChar::Other_Control && character != QLatin1Char('\n'));
}

} // namespace

QString foldedText(const QString &text)
{
    const QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(plain.size());
    for (const QChar character : plain) {
        if (character.unicode() < 0x80 && character.isPrint()) {
            folded.append(character);
        } else if (!isMeaningless(character)) {
            const QString letter = withoutStroke(character);
            folded.append(letter.isEmpty() ? QString(character) : letter);
        }
    }
    return folded;
}

QStringList foldedWords(const QString &text)
{
    return foldedText(text.simplified()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool hasWords(const QString &text, const QStringList &words)
{
    return std::all_of(
        words.cbegin(), words.cend(), [&text](const QString &word) { return text.contains(word); });
}

bool hasText(const QString &text, const QString &wanted)
{
    return foldedText(text).contains(foldedText(wanted));
}

bool comesFirst(const QString &a, const QString &b)
{
    const int order = foldedText(a).compare(foldedText(b));
    return order == 0 ? a < b : order < 0;
}

} // namespace relata
