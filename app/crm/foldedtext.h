// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace relata {

/// A text as searches compare it: without case, accents and the like ("Müller" and "MULLER" are the same, as
/// are "Straße" and "strasse"). Characters without a meaning of their own (control characters but the line
/// feed, private use) are dropped.
QString foldedText(const QString &text);
/// The words of a search, folded.
QStringList foldedWords(const QString &text);

} // namespace relata
