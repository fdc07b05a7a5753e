// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace relata {

/// How well a text fits what was typed to find it quickly: all typed characters have to occur in their order.
/// Both are folded (foldedText()). The larger, the better: beginnings of words count most, then characters
/// side by side, then short texts. Nothing when it does not fit.
std::optional<int> fuzzyScore(const QString &typed, const QString &text);

} // namespace relata
