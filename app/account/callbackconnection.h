// SPDX-License-Identifier: MIT
#pragma once

#include "account/callback.h"

#include <QTcpSocket>

namespace relata {

class Clock;

/// A browser that waits for its page. Lives until the page is sent, also when everybody else is gone by then.
class CallbackConnection : public QObject {
    Q_OBJECT

public:
    /// Takes ownership of the socket. A request to anything but the redirect address of this port is answered
    /// here.
    CallbackConnection(QTcpSocket *socket, quint16 port, Clock &clock);

    /// Whether a request is still awaited: it may be half of one.
    bool isWaiting() const { return !m_read; }
    /// Hangs up on a visitor who says nothing, to make room for others.
    void drop();
    /// Sends a page and closes.
    void answer(int status, const QString &title, const QString &text);

Q_SIGNALS:
    /// The browser came to the redirect address and waits for answer().
    void arrived(const relata::Callback &callback);
    /// The browser began to talk TLS, as where it forces https: it will never be understood.
    void encrypted();

private:
    void read();
    void refuse(int status);
    void hangUp();

    QTcpSocket *m_socket;
    quint16 m_port;
    Clock &m_clock;
    QByteArray m_received;
    bool m_read = false;
    bool m_answered = false;
};

} // namespace relata
