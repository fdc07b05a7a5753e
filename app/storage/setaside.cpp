// SPDX-License-Identifier: MIT
#include "storage/setaside.h"

#include <QFile>

namespace relata {

QString setAside(const QString &path)
{
    QString aside = path + QStringLiteral(".damaged");
    for (int n = 2; QFile::exists(aside); ++n)
        aside = path + QStringLiteral(".damaged-%1").arg(n);
    return QFile::rename(path, aside) ? aside : path;
}

} // namespace relata
