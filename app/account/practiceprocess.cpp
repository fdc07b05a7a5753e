// SPDX-License-Identifier: MIT
#include "account/practiceprocess.h"

#include "async/then.h"
#include "crm/practicekeys.h"
#include "crm/sentence.h"
#include "hubspot/errorbody.h"
#include "translations.h"

#include <QFileInfo>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace relata {

namespace {

constexpr int waitingCalls = 256;  // while the child starts
constexpr int mostRestarts = 3;    // one after the other
constexpr qint64 steadyMs = 60000; // a child that ran so long is not one that keeps ending

// The rest of a line that begins with this word; nothing if the line begins otherwise.
std::optional<QString> after(const char *word, const QByteArray &line)
{
    return line.startsWith(word) ? std::optional(QString::fromUtf8(line.mid(qstrlen(word)))) : std::nullopt;
}

} // namespace

PracticeProcess::PracticeProcess(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_transport(QUrl(), services.clock, services.log, Transport::Policy())
{
    m_child.setProgram(services.program);
    m_child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_child, &QProcess::readyReadStandardOutput, this, &PracticeProcess::readOutput);
    connect(&m_child, &QProcess::finished, this, &PracticeProcess::onFinished);
    connect(&m_child, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onFinished();
    });
}

PracticeProcess::~PracticeProcess()
{
    m_child.disconnect(this);
    m_child.closeWriteChannel();
    m_child.waitForFinished(1000); // it ends at once; what it has answered is on disk
    stopListening();
}

bool PracticeProcess::isInstalled() const
{
    const QFileInfo program(m_services.program);
    return program.isFile() && program.isExecutable();
}

Result<PracticePortal> PracticeProcess::start()
{
    if (m_socket < 0 && !listen())
        return failure(Error::storage(Error::tr("The practice portal cannot listen on this computer.")));
    if (m_child.state() == QProcess::NotRunning) {
        m_restarts = 0;
        run();
    }
    return PracticePortal{Hosts::at(m_address), practicekeys::accessKey,
        {QLatin1String(practicekeys::clientId), QLatin1String(practicekeys::clientSecret)}};
}

bool PracticeProcess::listen()
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    socklen_t size = sizeof address;
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<quint16>(m_address.port(0))); // the one that the account knows
    const int on = 1;
    ::setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (m_socket < 0 || ::bind(m_socket, generic, size) != 0 || ::listen(m_socket, waitingCalls) != 0
        || ::getsockname(m_socket, generic, &size) != 0) {
        stopListening();
        return false;
    }
    m_address.setScheme(QStringLiteral("http"));
    m_address.setHost(QStringLiteral("127.0.0.1"));
    m_address.setPort(ntohs(address.sin_port));
    return true;
}

void PracticeProcess::stopListening()
{
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

void PracticeProcess::run()
{
    m_isServing = false;
    m_runsSince.start();
    m_child.setChildProcessModifier([socket = m_socket] { ::fcntl(socket, F_SETFD, 0); });
    m_child.setArguments({QStringLiteral("--with-parent"), QStringLiteral("--listen-fd"),
        QString::number(m_socket), QStringLiteral("--data-dir"), m_services.dataFolder,
        QStringLiteral("--lang"), languageCode(m_services.language)});
    m_child.start();
}

void PracticeProcess::readOutput()
{
    while (m_child.canReadLine()) {
        const QByteArray line = m_child.readLine().chopped(1);
        if (const auto path = after("set aside: ", line))
            Q_EMIT setAside(*path);
        else if (const auto sentence = after("not read: ", line))
            Q_EMIT notRead(*sentence);
        else if (line.startsWith("address: ")) {
            m_isServing = true;
            if (m_restarts > 0)
                Q_EMIT restarted();
        }
    }
}

// A child that never served would not do so the next time, either.
void PracticeProcess::onFinished()
{
    readOutput();
    if (m_runsSince.hasExpired(steadyMs))
        m_restarts = 0;
    if (m_isServing && m_restarts < mostRestarts) {
        ++m_restarts;
        run();
        return;
    }
    stopListening();
    const QString why =
        m_child.error() == QProcess::FailedToStart ? m_child.errorString() : m_services.program;
    Q_EMIT failed(m_isServing ? tr("The practice portal keeps ending and is not started again.")
                              : sentence(Error::tr("The practice portal cannot be started: %1"), {why}));
}

QFuture<Result<void>> PracticeProcess::reset()
{
    const auto portal = start();
    if (!portal)
        return ready<Result<void>>(failure(portal.error()));
    m_transport.setBase(portal->hosts.api);
    const Call call{"POST", "/practice/reset", {}, Budget::General, true};
    return then(
        m_transport.send(call, portal->accessKey), this, [](const Result<Answer> &answer) -> Result<void> {
            if (!answer)
                return failure(answer.error());
            return answer->status == 204 ? Result<void>() : failure(errorFromAnswer(*answer));
        });
}

} // namespace relata
