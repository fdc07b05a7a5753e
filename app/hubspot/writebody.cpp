// SPDX-License-Identifier: MIT
#include "hubspot/writebody.h"

#include <cstring>

namespace relata {

WriteBody::WriteBody(const QByteArray &body, QObject *parent)
    : QIODevice(parent)
    , m_body(body)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 WriteBody::bytesAvailable() const
{
    return m_body.size() - m_read + QIODevice::bytesAvailable();
}

qint64 WriteBody::readData(char *data, qint64 maxSize)
{
    m_wasRead = true;
    const qint64 size = std::min<qint64>(maxSize, m_body.size() - m_read);
    if (size == 0)
        return -1;
    std::memcpy(data, m_body.constData() + m_read, static_cast<size_t>(size));
    m_read += size;
    return size;
}

} // namespace relata
