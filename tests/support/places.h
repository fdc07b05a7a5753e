// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

/// Where things are on this computer. They are known to one source file only: a path on every compile line
/// would keep the compiler cache from recognising a file in another clone.
namespace relata::test {

/// This file of the checkout, e.g. sourcePath("tests/account/expired.pem").
QString sourcePath(const QString &relative);
/// One of the built programs, e.g. programPath("relata").
QString programPath(const QString &name);
/// Qt's program that updates translation catalogues.
QString lupdatePath();

} // namespace relata::test
