// SPDX-License-Identifier: MIT
// Hostile, clumsy and silent visitors at the port a browser comes back to, while a sign-in waits there.
#include "support/accountfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace relata;
using namespace relata::test;

namespace {

using namespace std::chrono_literals;

// A program that goes to the callback's port by hand.
QByteArray talk(quint16 port, const QByteArray &bytes, const QHostAddress &host = QHostAddress::LocalHost)
{
    QTcpSocket socket;
    socket.connectToHost(host, port);
    [&] {
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        socket.write(bytes);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 30000);
    }();
    return socket.readAll();
}

QByteArray get(quint16 port, const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port) + "\r\n\r\n";
}

// Where the browser was sent, as a request names it.
QByteArray target(const Browser &browser)
{
    return browser.address().toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

} // namespace

class TestCallbackServer : public AccountTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { startAfresh(); }

    void strangersAreRefused()
    {
        const auto f = make();
        Browser browser;
        browser.setFollowing(false);
        SignIn signIn({f->app()}, f->signInServices(browser));
        QSignalSpy refused(&signIn, &SignIn::refused);
        const auto future = signIn.start();
        const quint16 port = f->ports.constFirst();
        for (int i = 1; i <= 40; ++i) {
            QVERIFY(talk(port, get(port, "/oauth-callback?code=x&state=wrong")).startsWith("HTTP/1.1 400"));
            QVERIFY(!future.isFinished());
            QCOMPARE(refused.size(), i);
        }
        browser.open(signIn.link()); // the wait goes on: another browser could still come
        QTRY_VERIFY(!browser.address().isEmpty());
        QVERIFY(talk(port, get(port, target(browser))).contains("<h1>Signed in</h1>"));
        QVERIFY(valueOf(future));
    }
    void anErrorWithoutStateIsTold()
    {
        const auto f = make();
        Browser browser(Browser::Person::Leaves);
        SignIn signIn({f->app()}, f->signInServices(browser));
        QSignalSpy refused(&signIn, &SignIn::refused);
        const auto future = signIn.start();
        talk(f->ports.constFirst(), get(f->ports.constFirst(), "/oauth-callback?error=access_denied"));
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.first().first().toString().contains(QStringLiteral("access_denied")));
        QVERIFY(!future.isFinished());
    }
    void anErrorCountsBeforeACode()
    {
        const auto f = make();
        Browser browser(Browser::Person::Leaves);
        SignIn signIn({f->app()}, f->signInServices(browser));
        const auto future = signIn.start();
        const QByteArray state = QUrlQuery(signIn.link()).queryItemValue(QStringLiteral("state")).toLatin1();
        const quint16 port = f->ports.constFirst();
        const QByteArray page =
            talk(port, get(port, "/oauth-callback?code=c&error=access_denied&state=" + state));
        QVERIFY(page.contains("<h1>Not signed in</h1>"));
        QCOMPARE(valueOf(future).error().category, QStringLiteral("refused"));
    }
    // As Linux tells it: the port is bound to 127.0.0.1 and to no other address.
    void onlyThisComputerGetsIn()
    {
        const auto f = make();
        Browser browser(Browser::Person::Leaves);
        SignIn signIn({f->app()}, f->signInServices(browser));
        signIn.start();
        const QByteArray port =
            QByteArray::number(f->ports.constFirst(), 16).toUpper().rightJustified(4, '0');
        QFile table(QStringLiteral("/proc/net/tcp"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QByteArray all = table.readAll();
        QVERIFY(all.contains(" 0100007F:" + port + " 00000000:0000 0A"));
        QVERIFY(!all.contains(" 00000000:" + port + " 00000000:0000 0A"));
    }
    void visitorsInBetween()
    {
        const auto f = make();
        Browser browser;
        browser.setFollowing(false); // the one that has the code comes last
        SignIn signIn({f->app()}, f->signInServices(browser));
        const auto future = signIn.start();
        const quint16 port = f->ports.constFirst();
        QTcpSocket preconnect; // opened by browsers in advance, silent
        preconnect.connectToHost(QHostAddress::LocalHost, port);
        QVERIFY(talk(port, get(port, "/favicon.ico")).startsWith("HTTP/1.1 404"));
        QVERIFY(talk(port, "POST" + get(port, "/oauth-callback").mid(3)).startsWith("HTTP/1.1 405"));
        QTRY_VERIFY(!browser.address().isEmpty());
        QVERIFY(talk(port, get(port, target(browser))).contains("<h1>Signed in</h1>"));
        QVERIFY(valueOf(future));
    }
    void silentVisitorsAreSentAway()
    {
        const auto f = make();
        Browser browser(Browser::Person::Leaves);
        SignIn signIn({f->app()}, f->signInServices(browser));
        signIn.start();
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, f->ports.constFirst());
        socket.write("GET /oauth-call");
        QTRY_COMPARE(f->clock.delays().size(), 2); // five minutes for the person, ten seconds for the request
        QCOMPARE(f->clock.delays().constLast(), 10000);
        f->clock.advance(10s);
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 408"));
    }
    void aCodeCountsOnce()
    {
        const auto f = make();
        Browser browser;
        browser.setFollowing(false);
        SignIn signIn({f->app()}, f->signInServices(browser));
        const auto future = signIn.start();
        QTRY_VERIFY(!browser.address().isEmpty());
        const quint16 port = f->ports.constFirst();
        const QByteArray request = get(port, target(browser));
        QTcpSocket first;
        QTcpSocket replay;
        for (QTcpSocket *socket : {&first, &replay}) {
            socket->connectToHost(QHostAddress::LocalHost, port);
            socket->write(request + request); // and each pipelines it
        }
        const auto signedIn = valueOf(future);
        QVERIFY(signedIn);
        QTRY_COMPARE(first.state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(replay.state(), QAbstractSocket::UnconnectedState);
        const QByteArrayList pages{first.readAll(), replay.readAll()};
        QCOMPARE(std::count_if(pages.cbegin(), pages.cend(),
                     [](const QByteArray &page) { return page.contains("<h1>Signed in</h1>"); }),
            1);
        for (const QByteArray &page : pages)
            QCOMPARE(page.count("HTTP/1.1"), 1);
        // Another sign-in does not take it either.
        Browser other(Browser::Person::Leaves);
        SignIn next({f->app()}, f->signInServices(other));
        const auto nextFuture = next.start();
        QVERIFY(talk(port, request).startsWith("HTTP/1.1 400"));
        QVERIFY(!nextFuture.isFinished());
    }
    void theBrowserIsAnsweredWhenTheProgramGivesUp()
    {
        const auto f = make();
        ScriptedServer silent; // takes the token call and says nothing
        Browser browser;
        SignIn::Services services = f->signInServices(browser);
        services.reader.hosts.api = silent.address();
        auto signIn = std::make_unique<SignIn>(SignIn::Setup{f->app()}, services);
        signIn->start();
        QSignalSpy returned(signIn.get(), &SignIn::returned);
        QTRY_COMPARE(returned.size(), 1);
        QVERIFY(browser.page().isEmpty()); // not before the token call has ended
        signIn.reset();
        QTRY_VERIFY(browser.page().contains(QStringLiteral("Not signed in")));
    }
    void splitAndOversizedPackets()
    {
        const auto f = make();
        Browser browser;
        browser.setFollowing(false);
        SignIn signIn({f->app()}, f->signInServices(browser));
        const auto future = signIn.start();
        const quint16 port = f->ports.constFirst();
        QVERIFY(talk(port, get(port, "/oauth-callback?code=" + QByteArray(9000, 'x')))
                    .startsWith("HTTP/1.1 431"));
        QTRY_VERIFY(!browser.address().isEmpty());
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        for (const char byte : get(port, target(browser))) {
            socket.write(&byte, 1);
            socket.flush();
            QCoreApplication::sendPostedEvents();
        }
        QVERIFY(valueOf(future));
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        QVERIFY(socket.readAll().contains("<h1>Signed in</h1>"));
    }
    // Of those who only begin to speak, the oldest goes; the true answer waits for none of them.
    void halfRequestsKeepNobodyWaiting()
    {
        const auto f = make();
        Browser browser;
        browser.setFollowing(false);
        SignIn signIn({f->app()}, f->signInServices(browser));
        const auto future = signIn.start();
        const quint16 port = f->ports.constFirst();
        QTRY_VERIFY(!browser.address().isEmpty());
        QTcpSocket sockets[60];
        for (QTcpSocket &socket : sockets) {
            socket.connectToHost(QHostAddress::LocalHost, port);
            QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
            socket.write("GET /oauth-callback?code=");
        }
        QVERIFY(talk(port, get(port, target(browser))).contains("<h1>Signed in</h1>"));
        QVERIFY(valueOf(future));
        QTRY_COMPARE(sockets[0].state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(sockets[59].state(), QAbstractSocket::ConnectedState);
    }
    // A browser that forces https says hello in TLS: it is sent away, and the person is told.
    void aBrowserThatForcesHttps()
    {
        const auto f = make();
        Browser browser(Browser::Person::Leaves);
        SignIn signIn({f->app()}, f->signInServices(browser));
        QSignalSpy refused(&signIn, &SignIn::refused);
        const auto future = signIn.start();
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, f->ports.constFirst());
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        socket.write(QByteArray::fromHex("160301020001000001fc0303"));
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(refused.at(0).at(0).toString().contains(QStringLiteral("https")));
        QVERIFY(!future.isFinished());
    }
};

RELATA_TEST(TestCallbackServer)
#include "tst_callbackserver.moc"
