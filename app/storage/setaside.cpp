// SPDX-License-Identifier: MIT
#include "storage/setaside.h"

#include "crm/sentence.h"

#include <QFile>

namespace relata {

QString setAside(const QString &path, const QString &word)
{
    const QString first = filled(QStringLiteral("%1.%2"), {path, word});
    QString aside = first;
    for (int n = 2; QFile::exists(aside); ++n)
        aside = filled(QStringLiteral("%1-%2"), {first, n});
    return QFile::rename(path, aside) ? aside : path;
}

} // namespace relata
