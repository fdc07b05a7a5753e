// SPDX-License-Identifier: MIT
#pragma once

namespace relata {

/// The form of an exported history.
struct ExportForm {
    enum class Kind {
        JsonLines, ///< can be imported again
        CsvEnglish,
        CsvGerman,
    };
    Kind kind = Kind::JsonLines;
    bool defuse = true; ///< CSV only: cells that look like formulas
};

} // namespace relata
