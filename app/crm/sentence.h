// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <concepts>
#include <initializer_list>

namespace relata {

/// A value for a place in a sentence: a text from any source, or a whole number.
class SentencePart {
public:
    SentencePart(const QString &text)
        : m_text(text)
    {
    }
    SentencePart(QLatin1String text)
        : m_text(text)
    {
    }
    template <std::integral Number>
    SentencePart(Number number)
        : m_text(QString::number(number))
        , m_isNumber(true)
    {
    }
    const QString &text() const { return m_text; }
    bool isNumber() const { return m_isNumber; }

private:
    QString m_text;
    bool m_isNumber = false;
};

/// A name may be as long as a book. How much of a text from the CRM or a person is read, and how much of it
/// is shown where nobody needs all of it, in UTF-16 units.
constexpr qsizetype longestKept = 1000;
constexpr qsizetype longestShown = 300;

/// A text from a person or the CRM, shown by itself: cut if it is longer, without characters that steer its
/// direction (Unicode Standard Annex 9).
QString shortened(const QString &text, qsizetype most = longestShown);

/// The same as part of something longer: in one line, and between U+2068 and U+2069 if it has a letter or
/// number that is read from right to left, so that it cannot change the order of the text around it. Every
/// other text is left alone, since people copy IDs, paths and names out of sentences. A sentence keeps its
/// own isolated parts.
QString isolated(const QString &text);

/// Joins the texts, each isolated; empty ones are left out.
QString joined(const QStringList &texts, const QString &separator);

/// The only way to put texts into a sentence: `sentence(tr("%1 links to %2."), {name, count})`. Every %1 to
/// %9 of the pattern is replaced at once, so a text may itself contain such a mark; texts are isolated.
QString sentence(const QString &pattern, std::initializer_list<SentencePart> parts);

/// The same for texts that programs read, such as statements, addresses and patterns: nothing is isolated.
QString filled(const QString &pattern, std::initializer_list<SentencePart> parts);

/// A sentence for a program or a file: without the marks of isolated().
QString withoutIsolation(QString text);

} // namespace relata
