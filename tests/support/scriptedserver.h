// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace relata::test {

/// A server that does to each request exactly what its script says: for what a well-behaved HTTP server
/// cannot do.
class ScriptedServer : public QTcpServer {
    Q_OBJECT

public:
    struct Act {
        QByteArray bytes;  ///< sent as they are
        bool close = true; ///< the connection is cut afterwards; else it stays open and silent
        bool held = false; ///< sent only at release()
    };

    ScriptedServer();
    /// The n-th request gets the n-th act; the last act serves all further requests.
    void setScript(const QList<Act> &script) { m_script = script; }
    /// Requests with this method get this act, whatever the script says.
    void setActFor(const QByteArray &method, const Act &act) { m_byMethod.insert(method, act); }
    QUrl address() const;
    /// Sends the answers that were held back.
    void release();
    /// Every request that came, with its body.
    const QList<QByteArray> &requests() const { return m_requests; }
    /// The value of this header in a request; null if it has none. Names are compared without case (RFC
    /// 9110, 5.1): each Qt version writes them its own way.
    static QByteArray header(const QByteArray &request, const QByteArray &name);

    /// The answer to a search that finds this contact alone.
    static Act oneContact(const char *firstName, const char *id);
    /// A well-formed answer.
    static Act answer(int status, const QByteArray &json, const QByteArray &headers = {});

private:
    void read(QTcpSocket *socket);

    QList<Act> m_script;
    QHash<QByteArray, Act> m_byMethod;
    QList<QByteArray> m_requests;
    QHash<QTcpSocket *, QByteArray> m_received;
    QList<std::pair<QPointer<QTcpSocket>, QByteArray>> m_held;
};

} // namespace relata::test
