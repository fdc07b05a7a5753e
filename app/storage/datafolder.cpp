// SPDX-License-Identifier: MIT
#include "storage/datafolder.h"

#include "crm/sentence.h"
#include "storage/wholefile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace relata {

namespace {

// Closed to others. Rights that the owner has given up are not given back.
Result<void> makePrivate(const QString &folder)
{
    constexpr QFile::Permissions owners = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    const bool isNew = isMissing(folder);
    if (isNew && !QDir().mkpath(folder))
        return failure(
            Error::storage(sentence(Error::tr("The data folder %1 cannot be created."), {folder})));
    if (QFileInfo(folder).isDir())
        QFile::setPermissions(folder, isNew ? owners : QFile::permissions(folder) & owners);
    const QFileInfo there(folder);
    if (!there.isDir() || !there.isReadable() || !there.isExecutable())
        return failure(Error::storage(sentence(Error::tr("The data folder %1 cannot be read."), {folder})));
    return {};
}

// QStandardPaths knows the state folder only since Qt 6.7; the XDG specification gives its place and default.
QString stateHome()
{
    const QString set = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir::isAbsolutePath(set) ? set : QDir::home().filePath(QStringLiteral(".local/state"));
}

} // namespace

Result<DataFolder> DataFolder::at(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    return make(path, path, path);
}

Result<DataFolder> DataFolder::atOrStandard(const QString &folder)
{
    return folder.isEmpty() ? standard() : at(folder);
}

Result<DataFolder> DataFolder::standard()
{
    const auto below = [](const QString &home) {
        return QDir(home).filePath(QStringLiteral("relata"));
    };
    return make(below(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)),
        below(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)), below(stateHome()));
}

Result<DataFolder> DataFolder::make(const QString &config, const QString &data, const QString &state)
{
    for (const QString &folder : {config, data, state}) {
        if (const auto made = makePrivate(folder); !made)
            return failure(made.error());
    }
    DataFolder folders;
    folders.m_config = config;
    folders.m_data = data;
    folders.m_state = state;
    return folders;
}

QString DataFolder::settingsFile() const
{
    return QDir(m_config).filePath(QStringLiteral("settings.json"));
}

QString DataFolder::presetsFile() const
{
    return QDir(m_config).filePath(QStringLiteral("presets.json"));
}

QString DataFolder::accountsFile() const
{
    return QDir(m_config).filePath(QStringLiteral("accounts.json"));
}

QString DataFolder::historyFile() const
{
    // SQLite keeps its log beside the file itself, not beside a link to it.
    const QFileInfo file(QDir(m_data).filePath(QStringLiteral("history.sqlite")));
    if (!file.isSymLink())
        return file.filePath();
    const QString real = file.canonicalFilePath();
    return real.isEmpty() ? file.symLinkTarget() : real;
}

QString DataFolder::practiceFile() const
{
    return QDir(m_data).filePath(QStringLiteral("practice.json"));
}

QString DataFolder::logFile() const
{
    return QDir(m_state).filePath(QStringLiteral("http.log"));
}

QString DataFolder::lockFile() const
{
    return QDir(m_data).filePath(QStringLiteral("relata.lock"));
}

} // namespace relata
