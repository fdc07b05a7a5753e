// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace relata {

/// A text as searches compare it: ignoring case, accents and the like ("Müller" and "MULLER" are the same, as
/// are "Straße" and "strasse"). Characters without a meaning of their own (control characters except the line
/// feed, private use) are dropped.
QString foldedText(const QString &text);
/// The words of a search, folded.
QStringList foldedWords(const QString &text);
/// Whether the text, which is folded, contains all of these words.
bool hasWords(const QString &text, const QStringList &words);
/// Whether the text contains what is searched for, both folded.
bool hasText(const QString &text, const QString &wanted);
/// The order of lists that people read: Ä is sorted with A, whatever the system's language; texts that fold
/// to the same are ordered by their characters.
bool comesFirst(const QString &a, const QString &b);

} // namespace relata
