// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace relata {

/// A complete HTTP answer: a page without scripts that loads nothing; title and text are shown literally. No
/// cache stores it and no other page learns its address. language: as in HTML's `lang`.
QByteArray callbackPage(int status, const QString &language, const QString &title, const QString &text);

} // namespace relata
