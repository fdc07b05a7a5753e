// SPDX-License-Identifier: MIT
#include "ui/shell/singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace relata {

namespace {

constexpr int patienceMs = 10000; // with a program that ends: it closes the history first
constexpr qint64 longestPath = 16 * 1024;

// A socket's path has little room: the folder goes into it as a hash.
QString addressFor(const QString &lockFile)
{
    const QByteArray path = QFileInfo(lockFile).absoluteFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("relata-") + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString &lockFile, QObject *parent)
    : QObject(parent)
    , m_lock(lockFile)
    , m_address(addressFor(lockFile))
{
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        take(m_server.nextPendingConnection());
        Q_EMIT woken();
    });
}

// A path comes as UTF-8, ended by the connection's end.
void SingleInstance::take(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::readyRead, socket, [socket] {
        if (socket->bytesAvailable() > longestPath)
            socket->abort();
    });
    connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
        const QString path = QString::fromUtf8(socket->readAll().left(longestPath));
        socket->deleteLater();
        if (!path.isEmpty())
            Q_EMIT fileRequested(path);
    });
}

bool SingleInstance::claim(const QString &file)
{
    const auto isTaken = [this](int waitMs) {
        return !m_lock.tryLock(waitMs) && m_lock.error() == QLockFile::LockFailedError;
    };
    if (isTaken(0) && (wakeFirst(file) || isTaken(patienceMs)))
        return false;
    QLocalServer::removeServer(m_address); // left by a crash
    m_server.listen(m_address);
    return true;
}

// Before there is a window: waiting for the other program is the whole work of this one.
bool SingleInstance::wakeFirst(const QString &file) const
{
    QLocalSocket socket;
    socket.connectToServer(m_address);
    if (!socket.waitForConnected(patienceMs))
        return false;
    if (!file.isEmpty()) {
        socket.write(file.toUtf8());
        socket.waitForBytesWritten(patienceMs);
    }
    socket.disconnectFromServer();
    return true;
}

} // namespace relata
