// SPDX-License-Identifier: MIT
#pragma once

#include "account/callback.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace relata {

class Clock;

/// A browser that waits for its page. Lives until the page is sent, also when the server is gone by then.
class CallbackConnection : public QObject {
    Q_OBJECT

public:
    /// Takes the socket. `arrived` is called once, for a request to the redirect address; others get their
    /// page here.
    CallbackConnection(QTcpSocket *socket, quint16 port, Clock &clock,
        std::function<void(const Callback &, CallbackConnection *)> arrived);

    /// Sends a page and closes.
    void answer(int status, const QString &title, const QString &text);

private:
    void read();
    void refuse(int status);

    QTcpSocket *m_socket;
    quint16 m_port;
    Clock &m_clock;
    std::function<void(const Callback &, CallbackConnection *)> m_arrived;
    QByteArray m_received;
    bool m_read = false;
    bool m_answered = false;
};

/// Waits on this computer for the browser to come back (RFC 8252, section 7.3, with HubSpot's limits: name
/// and ports are fixed).
class CallbackServer : public QObject {
    Q_OBJECT

public:
    explicit CallbackServer(Clock &clock, QObject *parent = nullptr);

    /// Listens on the first of these ports that is free, on 127.0.0.1 and, where the computer has it, ::1.
    bool listen(const QList<quint16> &ports);
    quint16 port() const { return m_v4.serverPort(); }
    /// Takes no further browsers; those that wait keep waiting.
    void close();

Q_SIGNALS:
    /// A browser came to the redirect address. It waits until connection->answer().
    void arrived(const relata::Callback &callback, relata::CallbackConnection *connection);

private:
    bool listenOn(quint16 port);
    void accept(QTcpServer &server);

    Clock &m_clock;
    QTcpServer m_v4;
    QTcpServer m_v6;
    int m_open = 0;
};

} // namespace relata
