// SPDX-License-Identifier: MIT
#include "account/callbackserver.h"

#include <algorithm>

namespace relata {

namespace {

constexpr int maxOpen = 32;

} // namespace

CallbackServer::CallbackServer(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    for (QTcpServer *server : {&m_v4, &m_v6})
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
}

bool CallbackServer::listen(const QList<quint16> &ports)
{
    return std::any_of(ports.cbegin(), ports.cend(), [this](quint16 port) { return listenOn(port); });
}

// A port that another program holds on ::1 only is not used either: the browser might go there.
bool CallbackServer::listenOn(quint16 port)
{
    if (!m_v4.listen(QHostAddress::LocalHost, port))
        return false;
    if (m_v6.listen(QHostAddress::LocalHostIPv6, port)
        || m_v6.serverError() != QAbstractSocket::AddressInUseError)
        return true;
    m_v4.close();
    return false;
}

void CallbackServer::close()
{
    m_v4.close();
    m_v6.close();
}

void CallbackServer::accept(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        makeRoom();
        auto *connection = new CallbackConnection(socket, port(), m_clock);
        m_open.append(connection);
        connect(connection, &QObject::destroyed, this, [this, connection] { m_open.removeAll(connection); });
        connect(connection, &CallbackConnection::encrypted, this, &CallbackServer::encrypted);
        connect(connection, &CallbackConnection::arrived, this,
            [this, connection](const Callback &callback) { Q_EMIT arrived(callback, connection); });
        // A browser that is still connected when the sign-in is over.
        connect(this, &QObject::destroyed, connection, [connection] {
            connection->answer(
                400, tr("Not signed in"), tr("The sign-in has ended. Start it again in Relata."));
        });
    }
}

// Half a request must not block a whole one: of the waiting ones, the oldest is dropped.
void CallbackServer::makeRoom()
{
    const auto waits = std::find_if(m_open.cbegin(), m_open.cend(),
        [](const CallbackConnection *connection) { return connection->isWaiting(); });
    if (m_open.size() >= maxOpen && waits != m_open.cend())
        (*waits)->drop();
}

} // namespace relata
