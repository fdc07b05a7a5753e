// SPDX-License-Identifier: MIT
#include "support/scriptedserver.h"

#include <QTcpSocket>

namespace relata::test {

namespace {

// The whole request, or nothing while part of it is missing.
QByteArray complete(const QByteArray &received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const qsizetype size = end + 4 + ScriptedServer::header(received, "Content-Length").toLongLong();
    return received.size() < size ? QByteArray() : received.left(size);
}

} // namespace

ScriptedServer::ScriptedServer()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QObject::destroyed, this, [this, socket] { m_received.remove(socket); });
        }
    });
}

QUrl ScriptedServer::address() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
}

ScriptedServer::Act ScriptedServer::oneContact(const char *firstName, const char *id)
{
    const QString json =
        QStringLiteral("{\"total\":1,\"results\":[{\"id\":\"%2\",\"properties\":{\"firstname\":\"%1\"}}]}");
    return answer(200, json.arg(QString::fromLatin1(firstName), QString::fromLatin1(id)).toUtf8());
}

ScriptedServer::Act ScriptedServer::answer(int status, const QByteArray &json, const QByteArray &headers)
{
    return {"HTTP/1.1 " + QByteArray::number(status)
            + " Status\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(json.size()) + "\r\n" + headers + "\r\n" + json,
        false};
}

QByteArray ScriptedServer::header(const QByteArray &request, const QByteArray &name)
{
    const QByteArray head = request.left(request.indexOf("\r\n\r\n"));
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

void ScriptedServer::release()
{
    for (const auto &[socket, bytes] : std::as_const(m_held)) {
        if (socket) {
            socket->write(bytes);
            socket->flush();
        }
    }
    m_held.clear();
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    const QByteArray request = complete(received);
    if (request.isEmpty())
        return;
    received.remove(0, request.size());
    const qsizetype turn = std::min(m_requests.size(), m_script.size() - 1);
    m_requests.append(request);
    const QByteArray method = request.left(request.indexOf(' '));
    if (turn < 0 && !m_byMethod.contains(method))
        return;
    const Act act = m_byMethod.contains(method) ? m_byMethod.value(method) : m_script.at(turn);
    if (act.held)
        return m_held.append({socket, act.bytes});
    socket->write(act.bytes);
    socket->flush();
    if (act.close)
        socket->disconnectFromHost();
}

} // namespace relata::test
