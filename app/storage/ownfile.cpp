// SPDX-License-Identifier: MIT
#include "storage/ownfile.h"

#include "crm/sentence.h"
#include "storage/setaside.h"
#include "storage/wholefile.h"

#include <QFile>

#include <sys/stat.h>

namespace relata {

namespace {

// Empty if there is no file.
QString stampOf(const QString &path)
{
    struct stat there;
    if (::stat(QFile::encodeName(path).constData(), &there) != 0)
        return {};
    const qint64 numbers[]{static_cast<qint64>(there.st_dev), static_cast<qint64>(there.st_ino),
        there.st_size, there.st_mtim.tv_sec, there.st_mtim.tv_nsec};
    QStringList texts;
    for (qint64 number : numbers)
        texts.append(QString::number(number));
    return texts.join(QLatin1Char(' '));
}

} // namespace

OwnFile::OwnFile(const QString &path, const QString &previousPath)
    : m_path(path)
    , m_previousPath(previousPath)
    , m_known(stampOf(path))
{
}

Result<QByteArray> OwnFile::read(qsizetype most)
{
    m_protected.clear();
    m_known = stampOf(m_path);
    const auto bytes = readWholeFile(m_path, most);
    return bytes ? bytes : protect(bytes.error().sentence());
}

Result<QString> OwnFile::setAside()
{
    const QString aside = relata::setAside(m_path);
    if (aside == m_path)
        return protect(
            sentence(Error::tr("The file %1 cannot be understood and cannot be renamed."), {m_path}));
    m_known.clear();
    return aside;
}

tl::unexpected<Error> OwnFile::leaveToNewerVersion()
{
    return protect(sentence(Error::tr("The file %1 was written by a newer version of Relata."), {m_path}));
}

tl::unexpected<Error> OwnFile::protect(const QString &why)
{
    m_protected =
        why + QLatin1Char(' ') + Error::tr("Relata does not write to it, so nothing in it is lost.");
    return failure(Error::storage(m_protected));
}

bool OwnFile::isAsKnown() const
{
    return m_protected.isEmpty() && !m_known.isEmpty() && stampOf(m_path) == m_known;
}

Result<void> OwnFile::write(const QByteArray &bytes)
{
    if (!m_protected.isEmpty())
        return failure(Error::storage(m_protected));
    const QString now = stampOf(m_path);
    if (!now.isEmpty() && now != m_known)
        return protect(sentence(
            Error::tr("Another program has changed the file %1. Start Relata again to load it."), {m_path}));
    return writeWholeFile(m_path, bytes, m_previousPath).map([this] { m_known = stampOf(m_path); });
}

} // namespace relata
