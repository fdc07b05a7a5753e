// SPDX-License-Identifier: MIT
#include "support/places.h"

namespace relata::test {

QString sourcePath(const QString &relative)
{
    return QStringLiteral(SOURCE_DIR "/") + relative;
}

QString programPath(const QString &name)
{
    return QStringLiteral(PROGRAM_DIR "/") + name;
}

QString lupdatePath()
{
    return QStringLiteral(LUPDATE);
}

} // namespace relata::test
