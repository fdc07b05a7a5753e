// SPDX-License-Identifier: MIT
#include "account/callbackserver.h"

#include "account/callbackpage.h"
#include "async/clock.h"

#include <QLocale>

#include <algorithm>

namespace relata {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 10s;
constexpr int maxOpen = 32;

} // namespace

CallbackConnection::CallbackConnection(QTcpSocket *socket, quint16 port, Clock &clock,
    std::function<void(const Callback &, CallbackConnection *)> arrived)
    : m_socket(socket)
    , m_port(port)
    , m_clock(clock)
    , m_arrived(std::move(arrived))
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &CallbackConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    clock.after(patience, this, [this] {
        if (!m_read)
            refuse(408);
    });
    read();
}

void CallbackConnection::read()
{
    const QByteArray more = m_socket->readAll();
    if (m_read)
        return; // what comes after the request counts for nothing
    m_received += more;
    const CallbackRequest request = readCallbackRequest(m_received, m_port);
    if (request.kind == CallbackRequest::Kind::Incomplete)
        return;
    if (request.kind == CallbackRequest::Kind::Refused)
        return refuse(request.status);
    m_read = true;
    m_received.clear();
    m_arrived(request.callback, this);
}

void CallbackConnection::refuse(int status)
{
    m_read = true;
    answer(status, tr("Nothing to see here"), tr("Relata waits here for the answer to a sign-in."));
}

void CallbackConnection::answer(int status, const QString &title, const QString &text)
{
    if (std::exchange(m_answered, true))
        return;
    //: The language of the page in the browser, as HTML names it.
    m_socket->write(callbackPage(status, tr("en"), title, text));
    m_socket->disconnectFromHost();
    // A browser that does not take its page is not waited for.
    m_clock.after(patience, this, [this] { m_socket->abort(); });
}

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

// A port that another program holds on ::1 alone is taken too: the browser might go there.
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
        if (m_open >= maxOpen) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        auto *connection = new CallbackConnection(socket, port(), m_clock,
            [self = QPointer(this)](const Callback &callback, CallbackConnection *waiting) {
                if (self)
                    Q_EMIT self->arrived(callback, waiting);
                else
                    waiting->answer(
                        400, tr("Not signed in"), tr("The sign-in has ended. Start it again in Relata."));
            });
        connect(connection, &QObject::destroyed, this, [this] { --m_open; });
    }
}

} // namespace relata
