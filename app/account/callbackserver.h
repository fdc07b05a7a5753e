// SPDX-License-Identifier: MIT
#pragma once

#include "account/callbackconnection.h"

#include <QTcpServer>

namespace relata {

class Clock;

/// Waits on this computer for the browser to come back (RFC 8252, section 7.3; HubSpot limits it to a fixed
/// name and ports).
class CallbackServer : public QObject {
    Q_OBJECT

public:
    explicit CallbackServer(Clock &clock, QObject *parent = nullptr);

    /// Listens on the first of these ports that is free, on 127.0.0.1 and, if the computer has it, ::1; false
    /// if none is free.
    bool listen(const QList<quint16> &ports);
    quint16 port() const { return m_v4.serverPort(); }
    /// Accepts no more browsers; those that wait keep waiting.
    void close();

Q_SIGNALS:
    /// A browser came to the redirect address. It waits until connection->answer().
    void arrived(const relata::Callback &callback, relata::CallbackConnection *connection);
    /// A browser came with https, which this port does not speak.
    void encrypted();

private:
    bool listenOn(quint16 port);
    void accept(QTcpServer &server);
    void makeRoom();

    Clock &m_clock;
    QTcpServer m_v4;
    QTcpServer m_v6;
    QList<CallbackConnection *> m_open; ///< oldest first
};

} // namespace relata
