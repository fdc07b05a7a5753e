// SPDX-License-Identifier: MIT
#include "presets/fuzzy.h"

#include <algorithm>

namespace relata {

namespace {

constexpr int forWordStart = 8;
constexpr int forNeighbour = 5;
constexpr int forWhole = 20; ///< all of it side by side at the beginning of a word
constexpr int forInside = 8; ///< or inside one

bool isWordStart(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

// The next place of a character: the beginning of a word if there is one, unless it comes right here.
qsizetype nextPlace(const QString &text, QChar character, qsizetype from)
{
    const qsizetype first = text.indexOf(character, from);
    if (first < 0 || first == from)
        return first;
    for (qsizetype at = first; at >= 0; at = text.indexOf(character, at + 1)) {
        if (isWordStart(text, at))
            return at;
    }
    return first;
}

std::optional<int> scoreWith(const QString &typed, const QString &text, bool preferWordStarts)
{
    int score = 0;
    qsizetype at = 0;
    qsizetype before = -2;
    for (const QChar character : typed) {
        if (character.isSpace())
            continue;
        const qsizetype place =
            preferWordStarts ? nextPlace(text, character, at) : text.indexOf(character, at);
        if (place < 0)
            return std::nullopt;
        score += (isWordStart(text, place) ? forWordStart : 0) + (place == before + 1 ? forNeighbour : 0);
        before = place;
        at = place + 1;
    }
    return score;
}

} // namespace

std::optional<int> fuzzyScore(const QString &typed, const QString &text)
{
    const auto first = scoreWith(typed, text, true);
    const auto second = scoreWith(typed, text, false);
    if (!first && !second)
        return std::nullopt;
    const qsizetype place = text.indexOf(typed);
    const int whole = place < 0 ? 0 : isWordStart(text, place) ? forWhole : forInside;
    const int length = static_cast<int>(std::min<qsizetype>(text.size(), 100)) / 10;
    return std::max(first.value_or(0), second.value_or(0)) + whole - length;
}

} // namespace relata
