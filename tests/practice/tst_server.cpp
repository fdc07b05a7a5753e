// SPDX-License-Identifier: MIT
// Who is answered: programs and pages of this computer, however many others say nothing.
#include "practice/server.h"
#include "support/registry.h"

#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace relata;
using namespace relata::practice;

namespace {

// What is answered to these bytes, until the server hangs up.
QByteArray talk(int port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port));
    socket.write(request);
    QByteArray answer;
    while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(10000))
        answer += socket.readAll();
    return answer + socket.readAll();
}

QByteArray get(const QByteArray &host, const QByteArray &headers = {})
{
    return "GET /account-info/v3/details HTTP/1.1\r\nHost: " + host
        + "\r\nConnection: close\r\nAuthorization: Bearer " + QByteArray::fromStdString(Portal::token())
        + "\r\n" + headers + "\r\n";
}

} // namespace

class TestServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A page whose name leads here (DNS rebinding) and forms of other pages are nobody of ours.
    void strangers_data()
    {
        QTest::addColumn<QByteArray>("host"); // PORT stands for the right one
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        const auto row = [](const char *host, const char *headers, int status) {
            QTest::addRow("%s %s", host, headers) << QByteArray(host) << QByteArray(headers) << status;
        };
        row("127.0.0.1:PORT", "", 200);
        row("localhost:PORT", "", 200);
        row("[::1]:PORT", "", 200);
        row("127.0.0.1:PORT", "Origin: http://localhost:PORT\r\n", 200);
        row("evil.example:PORT", "", 403);
        row("127.0.0.1", "", 403);
        row("127.0.0.1:1", "", 403);
        row("localhost.evil.example:PORT", "", 403);
        row("127.0.0.1:PORT", "Origin: http://evil.example\r\n", 403);
        row("127.0.0.1:PORT", "Origin: http://evil.example:PORT\r\n", 403);
        row("127.0.0.1:PORT", "Origin: null\r\n", 403);
        row("127.0.0.1:PORT", "Origin: https://localhost:PORT\r\n", 403);
        row("127.0.0.1:PORT", "Host: evil.example\r\n", 403);
    }
    void strangers()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        Portal portal{Portal::Options()};
        Server server(portal);
        QVERIFY(server.listen());
        server.serve();
        const QByteArray port = QByteArray::number(server.address().port());
        const QByteArray answer =
            talk(server.address().port(), get(host.replace("PORT", port), headers.replace("PORT", port)));
        QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status)), answer.constData());
    }
    // Visitors who say nothing keep nobody waiting, and are sent away.
    void silentVisitors()
    {
        Portal portal{Portal::Options()};
        Server server(portal);
        QVERIFY(server.listen());
        server.serve();
        const int port = server.address().port();
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 256; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port));
            QVERIFY(silent.back()->waitForConnected(10000));
        }
        const QByteArray host = "127.0.0.1:" + QByteArray::number(port);
        QVERIFY(talk(port, get(host)).startsWith("HTTP/1.1 200"));
        for (const auto &socket : silent)
            QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, 30000);
    }
};

RELATA_TEST(TestServer)
#include "tst_server.moc"
