// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

/// Where something is in a JSON text, for errors that name the line. Lines count from 1.
namespace relata::jsonplaces {

qsizetype lineOf(const QByteArray &json, qsizetype offset);
/// The line where arrays and objects are nested deeper than this; 0 if they never are.
qsizetype tooDeepAt(const QByteArray &json, int deepest);
/// The line where an element begins, of an array that is a member of the root object; 1 if there is none.
qsizetype lineOfElement(const QByteArray &json, const QString &member, qsizetype index);

} // namespace relata::jsonplaces
