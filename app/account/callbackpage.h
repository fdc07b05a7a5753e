// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace relata {

/// A whole HTTP answer with a page that has no script and loads nothing; title and text are shown as they
/// are. No cache keeps it and no other page learns its address. language: as HTML's `lang`.
QByteArray callbackPage(int status, const QString &language, const QString &title, const QString &text);

} // namespace relata
