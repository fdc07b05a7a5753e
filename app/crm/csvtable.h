// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace relata {

/// The rows of one of the program's own tables in resources/crm, by column name. These tables have a header
/// line, UTF-8, and no quotes or line breaks inside a cell; files from elsewhere are not read with it.
QList<QHash<QString, QString>> readCsvTable(const QString &resource);

} // namespace relata
