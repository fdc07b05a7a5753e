// SPDX-License-Identifier: MIT
// The log of calls: what it never holds, and how long it gets.
#include "support/portalfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"
#include "support/wait.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace relata;
using namespace relata::test;

class TestHttpLog : public QObject {
    Q_OBJECT

private:
    FastClock m_clock;

private Q_SLOTS:
    void logsWithoutSecrets()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("http.log"));
        HttpLog log(path);
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(400, R"({"message":"body-secret"})")});
        Client api({server.address(), ApiVersion::V4, fixedBearer("token-secret"), {}}, m_clock, log);
        QVERIFY(!valueOf(api.write(Write::setLabels(adaAndEngines(), {userType(4711)}))));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).contains(R"("method":"PUT")")
            && lines.at(0).contains("/0-1/{id}/associations/0-2/{id}"));
        QVERIFY(lines.at(1).contains(R"("status":400)") && lines.at(1).contains(R"("ms":)"));
        for (const QByteArray &line : lines)
            QVERIFY(!line.contains("secret") && !line.contains("4711"));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }
    void logsWithoutRecords()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("http.log"));
        HttpLog(path).request("GET", "/crm/v4/objects/0-1/4711/associations/2-7?after=4712&limit=500&x=1");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray line = file.readAll();
        QVERIFY2(line.contains("/objects/0-1/{id}/associations/2-7?after={cursor}&limit=500&x=1"),
            line.constData());
        QVERIFY2(!line.contains("4711") && !line.contains("4712"), line.constData());
    }
    void aPipeInPlaceOfTheLog()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("http.log"));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        HttpLog log(path);
        QCOMPARE(log.request("GET", "/"), quint64(1)); // it does not wait for whoever reads there
    }
    void theLogCannotTurnOver()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("http.log"));
        QVERIFY(QDir().mkpath(path + QStringLiteral(".1/full")));
        HttpLog log(path);
        for (int i = 0; i < 40; ++i)
            log.request("GET", QByteArray(60000, 'x'));
        QCOMPARE_LE(QFileInfo(path).size(), 1024 * 1024);
    }
    void theLogTurnsOver()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("http.log"));
        HttpLog log(path);
        const QByteArray longPath(60000, 'x');
        for (int i = 0; i < 100; ++i)
            log.request("GET", longPath);
        QVERIFY(QFile::exists(path + QStringLiteral(".3")));
        QVERIFY(!QFile::exists(path + QStringLiteral(".4")));
        for (const QString &name : {path, path + QStringLiteral(".1"), path + QStringLiteral(".3")})
            QCOMPARE_LE(QFileInfo(name).size(), 1024 * 1024);
    }
};

RELATA_TEST(TestHttpLog)
#include "tst_httplog.moc"
