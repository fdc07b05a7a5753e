// SPDX-License-Identifier: MIT
#include "storage/setaside.h"

#include "crm/error.h"
#include "crm/sentence.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace relata {

QString setAside(const QString &path, const QString &word)
{
    const QString first = filled(QStringLiteral("%1.%2"), {path, word});
    QString aside = first;
    for (int n = 2; QFile::exists(aside); ++n)
        aside = filled(QStringLiteral("%1-%2"), {first, n});
    return QFile::rename(path, aside) ? aside : path;
}

QString setAsideText(const QString &path)
{
    return sentence(
        Error::tr(
            "A file could not be understood and was set aside; a new one is in use. The old one is %1."),
        {path});
}

QStringList setAsideFiles(const QString &path, const QStringList &words)
{
    const QFileInfo own(path);
    QStringList patterns;
    for (const QString &word : words)
        patterns.append(filled(QStringLiteral("%1.%2*"), {own.fileName(), word}));
    QStringList paths;
    for (const QString &name : own.dir().entryList(patterns, QDir::Files, QDir::Time))
        paths.append(own.dir().filePath(name));
    return paths;
}

} // namespace relata
