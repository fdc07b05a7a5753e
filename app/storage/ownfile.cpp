// SPDX-License-Identifier: MIT
#include "storage/ownfile.h"

#include "crm/sentence.h"
#include "storage/setaside.h"
#include "storage/wholefile.h"

#include <QFile>

namespace relata {

Result<QByteArray> OwnFile::read(qsizetype most)
{
    const auto bytes = readWholeFile(m_path, most);
    return bytes ? bytes : protect(bytes.error().sentence());
}

Result<QString> OwnFile::setAside()
{
    const QString aside = relata::setAside(m_path);
    if (aside == m_path)
        return protect(
            sentence(Error::tr("The file %1 cannot be understood and cannot be renamed."), {m_path}));
    return aside;
}

tl::unexpected<Error> OwnFile::leaveToNewerVersion()
{
    return protect(sentence(Error::tr("The file %1 was written by a newer version of Relata."), {m_path}));
}

tl::unexpected<Error> OwnFile::protect(const QString &why)
{
    m_protected =
        why + QLatin1Char(' ') + Error::tr("Nothing is saved there, so that nothing in it is lost.");
    return failure(Error::storage(m_protected));
}

Result<void> OwnFile::write(const QByteArray &bytes) const
{
    if (!m_protected.isEmpty())
        return failure(Error::storage(m_protected));
    return writeWholeFile(m_path, bytes, m_previousPath);
}

void OwnFile::remove() const
{
    if (m_protected.isEmpty() && !m_path.isEmpty())
        QFile::remove(m_path);
}

} // namespace relata
