// SPDX-License-Identifier: MIT
#include "ui/shell/singleinstance.h"

#include "crm/sentence.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace relata {

namespace {

constexpr int patienceMs = 3000;
constexpr int pauseMs = 50;
constexpr qint64 longestPath = 16 * 1024;
constexpr char endOfPath = '\0';
constexpr char received = 'k';

// Beside the lock file, by its real path, so that it depends neither on the environment nor on a symbolic
// link. If that path is too long for a socket's address, its hash names a socket in this session's runtime
// folder.
QString addressFor(const QString &lockFile)
{
    const QFileInfo file(lockFile);
    const QString path = QDir(file.dir().canonicalPath()).filePath(file.fileName());
    const QString beside = path + QStringLiteral(".socket");
    if (QFile::encodeName(beside).size() < static_cast<qsizetype>(sizeof(sockaddr_un::sun_path)))
        return beside;
    const QByteArray hash =
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return filled(QStringLiteral("%1/relata-%2"),
        {QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation), QString::fromLatin1(hash)});
}

} // namespace

SingleInstance::SingleInstance(const QString &lockFile, QObject *parent)
    : QObject(parent)
    , m_lockFile(lockFile)
{
    connect(&m_server, &QLocalServer::newConnection, this,
        [this] { listenTo(m_server.nextPendingConnection()); });
    connect(&m_waker, &QLocalSocket::readyRead, this, &SingleInstance::answered);
}

SingleInstance::~SingleInstance()
{
    m_server.close();
    if (m_lock >= 0)
        ::close(m_lock);
}

// The first replies at once that it has heard. A connection alone proves nothing: the kernel makes it even if
// the first hangs.
void SingleInstance::listenTo(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        const QByteArray text = socket->peek(longestPath);
        const qsizetype end = text.indexOf(endOfPath);
        if (end < 0)
            return text.size() < longestPath ? void() : socket->abort();
        socket->readAll();
        socket->write(&received, 1);
        socket->flush(); // whatever the window does next, the other start does not have to wait for it
        socket->disconnectFromServer();
        Q_EMIT woken();
        if (end > 0)
            Q_EMIT fileRequested(QString::fromUtf8(text.left(end)));
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    if (socket->bytesAvailable() > 0)
        read();
}

// Does not wait, in case it is a pipe. Over a network, only a file that is open for writing can be locked.
int SingleInstance::openLockFile() const
{
    const QByteArray path = QFile::encodeName(m_lockFile);
    constexpr int flags = O_NONBLOCK | O_CLOEXEC;
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | flags, 0600);
    const bool isReadOnly = file < 0 && (errno == EACCES || errno == EROFS);
    return isReadOnly ? ::open(path.constData(), O_RDONLY | flags) : file;
}

SingleInstance::Lock SingleInstance::lock()
{
    const int file = openLockFile();
    struct stat there = {};
    if (file < 0 || ::fstat(file, &there) != 0)
        return unusable(file, errno);
    if (!S_ISREG(there.st_mode))
        return unusable(file, EISDIR);
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) {
        m_lock = file;
        return Lock::Ours;
    }
    if (errno != EWOULDBLOCK)
        return unusable(file, errno);
    ::close(file);
    return Lock::Others;
}

SingleInstance::Lock SingleInstance::unusable(int file, int reason)
{
    const bool isNoFile = reason == EISDIR || reason == ENXIO;
    m_why = isNoFile
        ? sentence(tr("The lock file %1 is not an ordinary file."), {m_lockFile})
        : sentence(tr("The lock file %1 cannot be used: %2."), {m_lockFile, qt_error_string(reason)});
    if (file >= 0)
        ::close(file);
    return Lock::Unusable;
}

// For this person only: other users could ask for files to be opened. An existing socket was left behind by a
// crash. Anything else is not ours and stays; then no other start can wake this one.
void SingleInstance::listen()
{
    const QString address = addressFor(m_lockFile);
    struct stat there;
    if (::lstat(QFile::encodeName(address).constData(), &there) == 0 && S_ISSOCK(there.st_mode))
        QLocalServer::removeServer(address);
    const mode_t mask = ::umask(077);
    m_server.listen(address);
    ::umask(mask);
}

bool SingleInstance::isFirstNow()
{
    if (lock() != Lock::Ours)
        return false;
    listen();
    return true;
}

// A program that is just ending no longer listens: wait until it has ended.
SingleInstance::Claim SingleInstance::claim(const QString &file)
{
    const QDeadlineTimer patience(patienceMs);
    for (;;) {
        const Lock held = lock();
        // If the lock file was removed, this is a new one; a program that answers holds the old one.
        if (held == Lock::Ours && wakeFirst(file, pauseMs)) {
            ::close(std::exchange(m_lock, -1));
            return Claim::Woken;
        }
        if (held == Lock::Ours) {
            listen();
            return Claim::First;
        }
        if (!m_why.isEmpty())
            return Claim::Unclear;
        if (wakeFirst(file, static_cast<int>(patience.remainingTime())))
            return Claim::Woken;
        if (patience.hasExpired())
            return Claim::Silent;
        ::usleep(pauseMs * 1000);
    }
}

bool SingleInstance::wakeFirst(const QString &file, int waitMs)
{
    const QSignalBlocker blocker(m_waker); // answered() is for later
    m_waker.abort();
    m_waker.connectToServer(addressFor(m_lockFile));
    if (!m_waker.waitForConnected(waitMs))
        return false;
    m_waker.write(file.toUtf8() + endOfPath);
    m_waker.flush();
    return m_waker.waitForReadyRead(waitMs);
}

} // namespace relata
