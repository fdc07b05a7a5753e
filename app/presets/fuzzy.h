// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace relata {

/// How well a text matches what was typed to find it quickly: all typed characters have to occur, in their
/// order. Both are folded (foldedText()). Higher is better: beginnings of words weigh most, then adjacent
/// characters, then short texts. Nothing if it does not match.
std::optional<int> fuzzyScore(const QString &typed, const QString &text);

} // namespace relata
