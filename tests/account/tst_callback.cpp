// SPDX-License-Identifier: MIT
// What a hostile or clumsy visitor may send to the port the browser comes back to.
#include "account/callback.h"
#include "account/callbackpage.h"
#include "account/pkce.h"
#include "support/registry.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace relata;

namespace {

using Kind = CallbackRequest::Kind;

constexpr quint16 ownPort = 17321;
const QByteArray ownHost = "Host: localhost:17321\r\n";

QByteArray request(const QByteArray &line, const QByteArray &headers = ownHost)
{
    return line + "\r\n" + headers + "\r\n";
}

QByteArray get(const QByteArray &query)
{
    return request("GET /oauth-callback?" + query + " HTTP/1.1");
}

} // namespace

class TestCallback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accepted_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("description");
        const auto row = [](const char *name, const QByteArray &bytes, const char *code, const char *state,
                             const char *error = "", const char *description = "") {
            QTest::newRow(name) << bytes << QString::fromUtf8(code) << QString::fromUtf8(state)
                                << QString::fromUtf8(error) << QString::fromUtf8(description);
        };
        row("plain", get("code=na1-1&state=s"), "na1-1", "s");
        row("other order", get("state=s&code=na1-1"), "na1-1", "s");
        row("unknown parameters", get("code=c&state=s&scope=x&hub_id=1"), "c", "s");
        row("decoded once", get("code=a%2Bb%26c%3Dd%2520&state=s"), "a+b&c=d%20", "s");
        row("plus is a blank", get("error=e&error_description=a+b&state=s"), "", "s", "e", "a b");
        row("UTF-8", get("error=e&error_description=%C3%BC&state=s"), "", "s", "e", "ü");
        row("emoji", get("error=e&error_description=%F0%9F%9A%80&state=s"), "", "s", "e", "🚀");
        row("encoded name", get("c%6Fde=c&state=s"), "c", "s");
        row("error and code", get("error=e&code=c&state=s"), "c", "s", "e");
        row("no query", request("GET /oauth-callback HTTP/1.1"), "", "");
        row("empty query", request("GET /oauth-callback? HTTP/1.1"), "", "");
        row("value missing", get("code&state=s"), "", "s");
        row("host in capitals",
            request("GET /oauth-callback?code=c&state=s HTTP/1.1", "HOST: LocalHost:17321\r\n"), "c", "s");
        row("more headers",
            request(
                "GET /oauth-callback?code=c&state=s HTTP/1.1", ownHost + "Accept: */*\r\nCookie: a=b\r\n"),
            "c", "s");
        row("HTTP/1.0", request("GET /oauth-callback?code=c&state=s HTTP/1.0"), "c", "s");
        row("pipelined", get("code=c&state=s") + get("code=d&state=t"), "c", "s");
        row("with a body",
            request("GET /oauth-callback?code=c&state=s HTTP/1.1", ownHost + "Content-Length: 3\r\n") + "abc",
            "c", "s");
    }
    void accepted()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(QString, state);
        QFETCH(QString, error);
        QFETCH(QString, description);
        const CallbackRequest read = readCallbackRequest(bytes, ownPort);
        QCOMPARE(read.kind, Kind::Arrived);
        QCOMPARE(read.callback.code, code);
        QCOMPARE(read.callback.state, state);
        QCOMPARE(read.callback.error, error);
        QCOMPARE(read.callback.errorDescription, description);
    }
    void splitAnywhere()
    {
        const QByteArray whole = get("code=c&state=s");
        for (qsizetype i = 0; i < whole.size(); ++i)
            QCOMPARE(readCallbackRequest(whole.left(i), ownPort).kind, Kind::Incomplete);
        QCOMPARE(readCallbackRequest(whole, ownPort).kind, Kind::Arrived);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        row("favicon", request("GET /favicon.ico HTTP/1.1"), 404);
        row("longer path", request("GET /oauth-callback-evil?code=c HTTP/1.1"), 404);
        row("deeper path", request("GET /oauth-callback/?code=c HTTP/1.1"), 404);
        row("path in capitals", request("GET /OAuth-Callback?code=c HTTP/1.1"), 404);
        row("encoded path", request("GET /oauth%2Dcallback?code=c HTTP/1.1"), 404);
        row("climbing path", request("GET /x/../oauth-callback?code=c HTTP/1.1"), 404);
        row("whole address", request("GET http://localhost:17321/oauth-callback?code=c HTTP/1.1"), 404);
        for (const char *verb : {"POST", "HEAD", "PUT", "OPTIONS", "get"})
            row(verb, request(QByteArray(verb) + " /oauth-callback?code=c HTTP/1.1"), 405);
        row("no host", request("GET /oauth-callback?code=c HTTP/1.1", "Accept: */*\r\n"), 400);
        row("other host", request("GET /oauth-callback?code=c HTTP/1.1", "Host: evil.example\r\n"), 400);
        row("IP as host", request("GET /oauth-callback?code=c HTTP/1.1", "Host: 127.0.0.1:17321\r\n"), 400);
        row("other port", request("GET /oauth-callback?code=c HTTP/1.1", "Host: localhost:17322\r\n"), 400);
        row("no port", request("GET /oauth-callback?code=c HTTP/1.1", "Host: localhost\r\n"), 400);
        row("empty host first", request("GET /oauth-callback?code=c HTTP/1.1", "Host:\r\n" + ownHost), 400);
        row("host twice", request("GET /oauth-callback?code=c HTTP/1.1", ownHost + ownHost), 400);
        row("blank before the colon",
            request("GET /oauth-callback?code=c HTTP/1.1", "Host : localhost:17321\r\n"), 400);
        row("folded header", request("GET /oauth-callback?code=c HTTP/1.1", ownHost + " evil\r\n"), 400);
        row("header without colon", request("GET /oauth-callback?code=c HTTP/1.1", ownHost + "evil\r\n"),
            400);
        row("not HTTP", request("GET /oauth-callback?code=c"), 400);
        row("HTTP/2", request("PRI * HTTP/2.0"), 400);
        row("blanks in the target", request("GET /oauth-callback?code=c d HTTP/1.1"), 400);
        row("TLS", "\x16\x03\x01\x02\r\n\r\n", 400);
        row("code twice", get("code=a&code=b&state=s"), 400);
        row("code twice, first empty", get("code=&code=b&state=s"), 400);
        row("code twice, one encoded", get("code=a&c%6Fde=b&state=s"), 400);
        row("state twice", get("code=a&state=s&state=t"), 400);
        row("lone percent sign", get("code=50%&state=s"), 400);
        row("broken percent sign", get("code=%zz&state=s"), 400);
        row("cut percent sign", get("code=%4&state=s"), 400);
        row("line break in a value", get("code=a%0D%0Ab&state=s"), 400);
        row("zero in a value", get("code=a%00b&state=s"), 400);
        row("oversized target", get("code=" + QByteArray(9000, 'x')), 431);
        row("oversized headers",
            request("GET /oauth-callback?code=c HTTP/1.1", ownHost + "X: " + QByteArray(9000, 'x') + "\r\n"),
            431);
        row("endless", QByteArray(8193, 'x'), 431);
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const CallbackRequest read = readCallbackRequest(bytes, ownPort);
        QCOMPARE(read.kind, Kind::Refused);
        QCOMPARE(read.status, status);
    }
    void onlyLineFeedsNeverEnd()
    {
        QCOMPARE(
            readCallbackRequest("GET /oauth-callback?code=c HTTP/1.1\nHost: localhost:17321\n\n", ownPort)
                .kind,
            Kind::Incomplete);
    }

    void pasted_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *address, const char *code) {
            QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(code);
        };
        row("http://localhost:17321/oauth-callback?code=c%2Bd&state=s", "c+d");
        row("  http://localhost:17321/oauth-callback?state=s&code=c \n", "c");
        row("http://localhost:17321/oauth-callback?code=c&state=s#_=_", "c");
        row("http://localhost:17322/oauth-callback?code=c&state=s", "");
        row("https://localhost:17321/oauth-callback?code=c&state=s", "c");
        row("localhost:17321/oauth-callback?code=c&state=s", "c");
        row("HTTP://LocalHost:17321/OAuth-Callback?code=C&state=s", "C");
        row("\"http://localhost:17321/oauth-callback?code=c&state=s\"", "c");
        row("<http://localhost:17321/oauth-callback?code=c&state=s>,", "c");
        row("**http://localhost:17321/oauth-callback?code=c&state=s**", "c");
        row("view-source:http://localhost:17321/oauth-callback?code=c&state=s", "c");
        row("//localhost:17321/oauth-callback?code=c&state=s", "c");
        row("[here](http://localhost:17321/oauth-callback?code=c&state=s).", "c");
        row("http://localhost:17321/oauth-callback?code=c-\n  d&state=s", "c-d");
        row("http://localhost:17321/oauth-callback?\r\ncode=c&state=s and that is all", "c");
        row("http://localhost:17321/oauth-callback?state=s&amp;code=c", "c");
        row("http://localhost:17321/oauth-callback?state=s&code=c_", "c_");
        row("https://links.example/"
            "?url=http%3A%2F%2Flocalhost%3A17321%2Foauth-callback%3Fcode%3Dc%26state%3Ds&data=1",
            "c");
        row("http://localhost:17321/oauth-callback?state=s", "");
        row("https://localhost.evil.example:17321/oauth-callback?code=c&state=s", "");
        row("http://localhost:17321/oauth-callback-evil?code=c&state=s", "");
        row("http://localhost:17321/oauth-callback", "");
        row("https://app.hubspot.com/oauth/authorize?client_id=1", "");
        row("na1-1234", "");
        row("", "");
    }
    void pasted()
    {
        QFETCH(QString, address);
        QFETCH(QString, code);
        const auto callback = readPastedCallback(address, ownPort);
        QCOMPARE(callback.has_value(), !code.isEmpty());
        if (callback)
            QCOMPARE(callback->code, code);
    }

    void thePageShowsTextAsItIs()
    {
        const QByteArray page = callbackPage(200, QStringLiteral("de"), QStringLiteral("<b>T</b>"),
            QStringLiteral("<script>x</script>\n\"ü\""));
        const qsizetype end = page.indexOf("\r\n\r\n");
        QVERIFY(page.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(
            page.contains("lang=\"de\"") && page.contains("&lt;script&gt;") && page.contains("&lt;b&gt;"));
        QVERIFY(!page.contains("<script") && !page.contains("<b>"));
        QVERIFY(page.left(end).contains("Content-Length: " + QByteArray::number(page.size() - end - 4)));
        QVERIFY(page.left(end).contains("Connection: close"));
        QVERIFY(callbackPage(405, {}, {}, {}).contains("Allow: GET"));
        QVERIFY(page.left(end).contains("X-Content-Type-Options: nosniff"));
        // Nothing but this page's own style is allowed.
        const qsizetype from = page.indexOf("<style>") + 7;
        const QByteArray style = page.mid(from, page.indexOf("</style>") - from);
        const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
        QVERIFY(
            page.left(end + 2).contains("\r\nContent-Security-Policy: default-src 'none'; style-src 'sha256-"
                + hash + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n"));
    }

    void randomTexts()
    {
        static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_-]{43}\\z"));
        QSet<QString> seen;
        for (int i = 0; i < 100; ++i) {
            seen.insert(randomText());
            QVERIFY(form.match(randomText()).hasMatch());
        }
        QCOMPARE(seen.size(), 100);
        for (int byte = 0; byte < 32; ++byte) { // all of them are random
            QSet<char> values;
            for (const QString &text : std::as_const(seen))
                values.insert(
                    QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding).at(byte));
            QCOMPARE_GE(values.size(), 20);
        }
    }
    // RFC 7636, appendix B.
    void theChallengeOfTheStandard()
    {
        QCOMPARE(challengeOf(QStringLiteral("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
            QStringLiteral("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }
    void equal_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("expected");
        QTest::newRow("same") << "abc"
                              << "abc" << true;
        QTest::newRow("last differs") << "abc"
                                      << "abd" << false;
        QTest::newRow("first differs") << "abc"
                                       << "xbc" << false;
        QTest::newRow("prefix") << "abc"
                                << "ab" << false;
        QTest::newRow("empty") << "abc"
                               << "" << false;
    }
    void equal()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, expected);
        QCOMPARE(equalInConstantTime(a, b), expected);
    }
};

RELATA_TEST(TestCallback)
#include "tst_callback.moc"
