// SPDX-License-Identifier: MIT
#pragma once

#include "storage/sqlfile.h"

/// The tables of the history's file, which app/README.md explains, and the values in its table `about`.
namespace relata::historyschema {

/// SQLite's `user_version`.
constexpr int version = 1;
/// SQLite's `application_id`, "RLH1".
constexpr int applicationId = 0x524c4831;

/// Whose file it is, judged by SQLite's `application_id` and the tables in it.
enum class Owner {
    Nobody, ///< it is empty
    Ours,
    Newer,   ///< ours, of a later version
    Damaged, ///< ours, with a number that does not fit its tables
    Older,   ///< from a Relata before its first release
    Foreign,
};
Result<Owner> ownerOf(SqlFile &file);
/// Makes the tables in an empty file. Needs a transaction.
Result<void> make(SqlFile &file);
/// Fails when a table is missing, and notes that as damage.
Result<void> probe(SqlFile &file);

/// A value of `about`; invalid if there is none.
Result<QVariant> about(SqlFile &file, const char *name);
Result<void> setAbout(SqlFile &file, const char *name, const QVariant &value);
Result<void> dropAbout(SqlFile &file, const char *name);

// The names in `about`.
constexpr auto fileName = "file";       ///< identifies its rows wherever they are imported
constexpr auto drift = "drift";         ///< how many seconds an id may run ahead of its row's time
constexpr auto terms = "terms";         ///< rowterms::version; something else while the index is built
constexpr auto retention = "retention"; ///< what the person wants kept
constexpr auto wipe = "wipe";           ///< the file may hold something that must not be kept
constexpr auto damaged = "damaged";     ///< the path of a damaged file that is still to be read

} // namespace relata::historyschema
