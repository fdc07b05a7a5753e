// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

/// How the part of a row that is never searched is kept small: JSON, deflated with a dictionary of the words
/// that every row has (RFC 1951), after one byte that names the dictionary.
namespace relata::detailpacking {

constexpr qsizetype largest = 64 * 1024 * 1024; ///< bytes of JSON; more is not unpacked

QByteArray pack(const QByteArray &json);
/// Empty if the bytes make no sense or unpack to more.
QByteArray unpack(const QByteArray &packed);

} // namespace relata::detailpacking
