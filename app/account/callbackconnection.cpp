// SPDX-License-Identifier: MIT
#include "account/callbackconnection.h"

#include "account/callbackpage.h"
#include "async/clock.h"

#include <utility>

namespace relata {

namespace {

using namespace std::chrono_literals;

constexpr auto visitorPatience = 10s;

} // namespace

CallbackConnection::CallbackConnection(QTcpSocket *socket, quint16 port, Clock &clock)
    : m_socket(socket)
    , m_port(port)
    , m_clock(clock)
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &CallbackConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    clock.after(visitorPatience, this, [this] {
        if (!m_read)
            refuse(408);
    });
    // Data that has arrived already is read once somebody listens to arrived().
    QMetaObject::invokeMethod(this, &CallbackConnection::read, Qt::QueuedConnection);
}

void CallbackConnection::read()
{
    const QByteArray more = m_socket->readAll();
    if (m_read)
        return; // ignore what comes after the request
    m_received += more;
    constexpr char tlsHandshake = 0x16; // RFC 8446, section 5.1
    if (m_received.startsWith(tlsHandshake)) {
        hangUp();
        Q_EMIT encrypted();
        return;
    }
    const CallbackRequest request = readCallbackRequest(m_received, m_port);
    if (request.kind == CallbackRequest::Kind::Incomplete)
        return;
    if (request.kind == CallbackRequest::Kind::Refused)
        return refuse(request.status);
    m_read = true;
    wipe(m_received);
    Q_EMIT arrived(request.callback);
}

// Unless a whole request is there by now.
void CallbackConnection::drop()
{
    read();
    if (!m_read)
        hangUp();
}

void CallbackConnection::hangUp()
{
    m_read = m_answered = true;
    m_socket->abort();
    deleteLater();
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
    // Does not wait for a browser that never fetches its page.
    m_clock.after(visitorPatience, this, [this] { m_socket->abort(); });
}

} // namespace relata
