// SPDX-License-Identifier: MIT
#pragma once

namespace relata {

/// The format of an exported history.
struct ExportFormat {
    enum class Kind {
        JsonLines, ///< can be imported again
        CsvEnglish,
        CsvGerman,
    };
    Kind kind = Kind::JsonLines;
    bool defuse = true; ///< CSV only: cells that look like formulas
};

} // namespace relata
