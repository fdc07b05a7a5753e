// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"
#include "support/filebytes.h"
#include "support/portalfixture.h"

#include <QTemporaryDir>

namespace relata::test {

/// A preset from Ada Lovelace's object type to that of Analytical Engines Ltd, with one label of this type
/// ID.
inline Preset preset(const char *name, const char *folder = "", int typeId = 28)
{
    Preset preset;
    preset.name = QString::fromUtf8(name);
    preset.folder = QString::fromUtf8(folder);
    preset.direction = adaAndEngines().direction();
    preset.types = {{userType(typeId), QStringLiteral("Decision maker")}};
    return preset;
}

/// Writes a file of this name into the folder; returns its path.
inline QString writeFile(const QTemporaryDir &folder, const char *name, const QByteArray &bytes)
{
    const QString path = folder.filePath(QString::fromUtf8(name));
    writeBytes(path, bytes);
    return path;
}

} // namespace relata::test
