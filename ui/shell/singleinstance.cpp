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

// Beside the lock file, so that it does not depend on an environment, nor on the link by which the folder was
// named. An address has little room: where the
// path is too long, it goes as a hash into the folder of this session.
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
    connect(
        &m_server, &QLocalServer::newConnection, this, [this] { take(m_server.nextPendingConnection()); });
    connect(&m_waker, &QLocalSocket::readyRead, this, &SingleInstance::answered);
}

SingleInstance::~SingleInstance()
{
    m_server.close();
    if (m_lock >= 0)
        ::close(m_lock);
}

// The first says at once that it has heard: a hanging one would only be connected to by the kernel.
void SingleInstance::take(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        const QByteArray text = socket->peek(longestPath);
        const qsizetype end = text.indexOf(endOfPath);
        if (end < 0)
            return text.size() < longestPath ? void() : socket->abort();
        socket->readAll();
        socket->write(&received, 1);
        socket->flush(); // whatever the window does next, the other start does not wait for it
        socket->disconnectFromServer();
        Q_EMIT woken();
        if (end > 0)
            Q_EMIT fileRequested(QString::fromUtf8(text.left(end)));
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    if (socket->bytesAvailable() > 0)
        read();
}

// A file system without such locks is no reason not to start.
SingleInstance::Lock SingleInstance::lock()
{
    // Without waiting, should it be a pipe.
    const int file =
        ::open(QFile::encodeName(m_lockFile).constData(), O_RDONLY | O_CREAT | O_NONBLOCK | O_CLOEXEC, 0600);
    struct stat there = {};
    const bool isOpen = file >= 0 && ::fstat(file, &there) == 0;
    if (!isOpen || !S_ISREG(there.st_mode)) {
        const bool isOther = isOpen || errno == EISDIR || errno == ENXIO;
        m_why = sentence(tr("The file %1 cannot be used: %2."),
            {m_lockFile, isOther ? tr("it is no ordinary file") : qt_error_string(errno)});
        if (file >= 0)
            ::close(file);
        return Lock::Unusable;
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(file);
        return Lock::Others;
    }
    m_lock = file;
    return Lock::Ours;
}

// For this person only: others could ask for files to be opened. What a crash left there is a socket;
// anything else is somebody else's and stays, and nobody can wake this one then.
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

// One that is just ending does not listen any more: then its end is waited for.
SingleInstance::Claim SingleInstance::claim(const QString &file)
{
    const QDeadlineTimer patience(patienceMs);
    for (;;) {
        if (isFirstNow())
            return Claim::First;
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
