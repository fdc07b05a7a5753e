// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"

/// The one form in which presets are kept and passed on: a readable JSON object with `format`, `version` and
/// `presets`; see app/README.md.
namespace relata::presetfile {

/// The most that a file may hold; a larger one is not a presets file.
constexpr qsizetype largestFile = 16 * 1024 * 1024; ///< bytes
constexpr qsizetype mostPresets = 20'000;
constexpr qsizetype mostLabels = 100; ///< of one preset
constexpr qsizetype longestText = 20'000;

/// For the program's own file.
QByteArray whole(const QList<Preset> &presets);
/// For colleagues and other accounts: without ids, accounts and shortcuts; records only when asked for.
QByteArray forOthers(const QList<Preset> &presets, bool withRecords);

/// Reads either. BadInput with the line number if the bytes are not such a file: too large, too deep, not
/// JSON, another format, a newer version, a field that is missing or makes no sense.
Result<QList<Preset>> read(const QByteArray &bytes);

/// Whether these bytes are presets of a version of Relata that is newer than this.
bool isNewer(const QByteArray &bytes);

} // namespace relata::presetfile
