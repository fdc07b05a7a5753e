// SPDX-License-Identifier: MIT
// The built programs, started as a person starts them.
#include "hubspot/client.h"
#include "hubspot/oauthclient.h"
#include "support/filebytes.h"
#include "support/places.h"
#include "support/portalfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"
#include "support/wait.h"

#include <QDirIterator>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/types.h>

#include <sys/stat.h>
#include <unistd.h>

using namespace relata;
using namespace relata::test;

namespace {

const QString relataProgram = programPath(QStringLiteral("relata"));
const QString practiceProgram = programPath(QStringLiteral("relata-practice"));
const QString tourProgram = programPath(QStringLiteral("relata-tour"));
constexpr int patienceMs = 240000; // a busy machine starts a program slowly; ctest ends what hangs

struct Ended {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Ended run(const QString &program, const QStringList &arguments,
    const QList<QPair<QString, QString>> &variables = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    Ended ended;
    if (process.waitForFinished(patienceMs) && process.exitStatus() == QProcess::NormalExit)
        ended.status = process.exitCode();
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

const QPair<QString, QString> token{
    QStringLiteral("RELATA_ACCESS_TOKEN"), QStringLiteral("very-secret-token")};

} // namespace

class TestPrograms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tour_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("language");
        QTest::newRow("v4, English") << QStringLiteral("v4") << QStringLiteral("en");
        QTest::newRow("2026-03, German") << QStringLiteral("2026-03") << QStringLiteral("de");
        QTest::newRow("2026-09, English") << QStringLiteral("2026-09") << QStringLiteral("en");
    }
    void tour()
    {
        QFETCH(QString, version);
        QFETCH(QString, language);
        const QTemporaryDir folder;
        const QString pictures = folder.filePath(QStringLiteral("pictures"));
        const QString data = folder.filePath(QStringLiteral("data"));
        const Ended ended = run(tourProgram,
            {pictures, QStringLiteral("--data-dir"), data, QStringLiteral("--api-version"), version,
                QStringLiteral("--lang"), language},
            {{QStringLiteral("QT_LOGGING_RULES"), QString()}});
        QVERIFY2(ended.status == 0, ended.err.constData());
        QCOMPARE(ended.err, QByteArray()); // nothing stands between request and answer
        QVERIFY(ended.out.contains("/0-1/101/associations/0-2/202"));
        QVERIFY(ended.out.contains("\"associationCategory\": \"HUBSPOT_DEFINED\""));
        QVERIFY(ended.out.contains("\"toObjectId\": 202"));
        QVERIFY(ended.out.contains("Decision maker") && ended.out.contains("Primary"));
        QVERIFY(ended.out.contains(pictures.toUtf8()));
        for (const char *step : {"0-welcome", "1-search", "2-form", "3-result", "4-history", "5-preset",
                 "7-undone", "9-refused"}) {
            for (const char *scheme : {"light", "dark"}) {
                const QImage picture(
                    pictures + QStringLiteral("/%1-%2.png").arg(QLatin1String(step), QLatin1String(scheme)));
                QVERIFY2(picture.width() >= 1024 && picture.height() >= 640, step);
                QCOMPARE(picture.pixelColor(2, 2).lightness() > 128,
                    QLatin1String(scheme) == QLatin1String("light"));
            }
        }
        for (const char *dialog : {"6-undo", "8-label-finder", "10-sign-in", "11-access-key", "12-account"})
            QVERIFY2(
                QImage(pictures + QStringLiteral("/%1-dark.png").arg(QLatin1String(dialog))).width() > 300,
                dialog);
        QDirIterator files(
            data, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
        int checked = 0;
        while (files.hasNext()) {
            files.next();
            const QFile::Permissions open =
                QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY2(!(files.fileInfo().permissions() & open), qPrintable(files.filePath()));
            ++checked;
        }
        QCOMPARE_GE(checked, 4);
    }
    void firstFrame()
    {
        const QTemporaryDir folder;
        const Ended ended = run(relataProgram,
            {QStringLiteral("--practice"), QStringLiteral("--exit-after-first-frame"),
                QStringLiteral("--data-dir"), folder.path()});
        QCOMPARE(ended.status, 0);
    }
    void whatOpensFirst_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("current");
        QTest::newRow("three ways to begin") << QString() << QByteArray();
        QTest::newRow("practice first") << QStringLiteral("--practice-first") << QByteArray("practice");
        QTest::newRow("practice") << QStringLiteral("--practice") << QByteArray("practice");
    }
    void whatOpensFirst()
    {
        QFETCH(QString, option);
        QFETCH(QByteArray, current);
        const QTemporaryDir folder;
        QStringList arguments{
            QStringLiteral("--exit-after-first-frame"), QStringLiteral("--data-dir"), folder.path()};
        if (!option.isEmpty())
            arguments.append(option);
        QCOMPARE(run(relataProgram, arguments).status, 0);
        QFile file(folder.filePath(QStringLiteral("accounts.json")));
        QCOMPARE(file.open(QIODevice::ReadOnly), !current.isEmpty());
        if (!current.isEmpty())
            QVERIFY(file.readAll().contains("\"current\": \"" + current + "\""));
    }
    void damagedFilesAreSetAside()
    {
        const QTemporaryDir folder;
        const QStringList names{QStringLiteral("settings.json"), QStringLiteral("presets.json"),
            QStringLiteral("history.sqlite"), QStringLiteral("practice.json"),
            QStringLiteral("accounts.json")};
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(5000, '?'));
        }
        const Ended ended = run(tourProgram,
            {folder.filePath(QStringLiteral("pictures")), QStringLiteral("--data-dir"), folder.path(),
                QStringLiteral("--lang"), QStringLiteral("en")});
        QVERIFY2(ended.status == 0, ended.err.constData());
        for (const QString &name : names) {
            QFile file(folder.filePath(name + QStringLiteral(".damaged")));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            QCOMPARE(file.readAll(), QByteArray(5000, '?'));
        }
    }
    // Whoever opened one would wait for a writer.
    void pipesInPlaceOfFiles()
    {
        const QTemporaryDir folder;
        for (const char *name : {"settings.json", "presets.json", "history.sqlite", "practice.json",
                 "accounts.json", "http.log", "history.sqlite-journal"})
            QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(QLatin1String(name))).constData(), 0600), 0);
        QCOMPARE(run(relataProgram,
                     {QStringLiteral("--practice"), QStringLiteral("--exit-after-first-frame"),
                         QStringLiteral("--data-dir"), folder.path()})
                     .status,
            0);
    }
    void theTokenIsNowhere()
    {
        const QTemporaryDir folder;
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, R"({"results":[]})")});
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(token.first, token.second);
        process.setProcessEnvironment(environment);
        process.start(relataProgram,
            {QStringLiteral("--api-base"), server.address().toString(), QStringLiteral("--data-dir"),
                folder.path()});
        QTRY_VERIFY_WITH_TIMEOUT(!server.requests().isEmpty(), patienceMs);
        QCOMPARE(ScriptedServer::header(server.requests().constFirst(), "Authorization"),
            "Bearer very-secret-token");
        QFile variables(QStringLiteral("/proc/%1/environ").arg(process.processId()));
        if (variables.open(QIODevice::ReadOnly))
            QVERIFY(!variables.readAll().contains("very-secret"));
        else // nobody else may look: the program lets no dump be written
            QVERIFY(::geteuid() != 0);
        process.terminate();
        process.waitForFinished(patienceMs);
        QVERIFY(!process.readAllStandardError().contains("very-secret")
            && !process.readAllStandardOutput().contains("very-secret"));
        QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("very-secret"), qPrintable(file.fileName()));
        }
    }
    // A dump of the window's memory would hold tokens.
    void leavesNoDump()
    {
        const auto dumps = [](const QTemporaryDir &folder) {
            return !QDir(folder.path()).entryList({QStringLiteral("core*")}, QDir::Files).isEmpty();
        };
        const auto start = [](QProcess &process, const QTemporaryDir &folder, const QStringList &command) {
            process.setWorkingDirectory(folder.path());
            process.start(QStringLiteral("sh"),
                QStringList{QStringLiteral("-c"), QStringLiteral("ulimit -c unlimited; exec \"$@\""),
                    QStringLiteral("sh")}
                    + command);
        };
        const QTemporaryDir other;
        QProcess sleeper;
        start(sleeper, other, {QStringLiteral("sleep"), QStringLiteral("100")});
        QTRY_VERIFY_WITH_TIMEOUT(
            bytesOf(QStringLiteral("/proc/%1/cmdline").arg(sleeper.processId())).startsWith("sleep"),
            patienceMs);
        ::kill(static_cast<pid_t>(sleeper.processId()), SIGABRT);
        QVERIFY(sleeper.waitForFinished(patienceMs));
        if (!dumps(other))
            QSKIP("this system does not write dumps where a program runs");
        const QTemporaryDir folder;
        QProcess process;
        start(process, folder, {relataProgram, QStringLiteral("--data-dir"), QStringLiteral(".")});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(QStringLiteral("relata.lock"))), patienceMs);
        ::kill(static_cast<pid_t>(process.processId()), SIGABRT);
        QVERIFY(process.waitForFinished(patienceMs));
        QVERIFY(!dumps(folder));
    }
    // As some launchers start a program. What it prints must not end up in one of its files.
    void startedWithoutStandardStreams()
    {
        const QTemporaryDir folder;
        QProcess process;
        process.start(QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"), QStringLiteral("exec \"$0\" \"$@\" <&- >&- 2>&-"), relataProgram,
                QStringLiteral("--data-dir"), folder.path()});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(QStringLiteral("relata.lock"))), patienceMs);
        const QString streams = QStringLiteral("/proc/%1/fd/%2").arg(process.processId());
        if (QFile::symLinkTarget(streams.arg(0)).isEmpty())
            QSKIP("only root may see the files of a program that lets no dump be written");
        for (int stream = 0; stream <= 2; ++stream)
            QCOMPARE(QFile::symLinkTarget(streams.arg(stream)), QStringLiteral("/dev/null"));
        process.terminate();
        QVERIFY(process.waitForFinished(patienceMs));
    }
    void aSecondStartEnds()
    {
        const QTemporaryDir folder;
        QProcess first;
        first.start(relataProgram, {QStringLiteral("--data-dir"), folder.path()});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(QStringLiteral("relata.lock"))), patienceMs);
        QCOMPARE(run(relataProgram, {QStringLiteral("--data-dir"), folder.path()}).status, 0);
        QCOMPARE(first.state(), QProcess::Running);
        first.terminate();
        QVERIFY(first.waitForFinished(patienceMs));
    }
    void wrongStarts_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("withToken");
        const auto row = [](const char *line, bool withToken) {
            QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' ')) << withToken;
        };
        row("--nonsense", false);
        row("--api-base https://api.hubapi.com", false);
        row("--api-base https://evil.example", true);
        row("--api-base http://127.0.0.1:1 --practice", true);
        row("--lang xx", false);
        row("--api-version v1", false);
    }
    void wrongStarts()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, withToken);
        const Ended ended = run(relataProgram, arguments,
            withToken ? QList<QPair<QString, QString>>{token} : QList<QPair<QString, QString>>{});
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.err.startsWith("relata: ") && ended.err.size() > 30);
        QVERIFY(!ended.err.contains("very-secret"));
    }
    void helpNeedsNoDisplay()
    {
        const QList<QPair<QString, QString>> noDisplay{
            {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")},
            {QStringLiteral("DISPLAY"), QString()}};
        const Ended help = run(relataProgram, {QStringLiteral("--help")}, noDisplay);
        QCOMPARE(help.status, 0);
        QVERIFY(help.out.contains("--practice"));
        QCOMPARE(run(relataProgram, {QStringLiteral("--version")}, noDisplay).status, 0);
    }

    void practiceServesUntilItIsTold()
    {
        const QTemporaryDir folder;
        QProcess process;
        process.start(practiceProgram,
            {QStringLiteral("--data-dir"), folder.path(), QStringLiteral("--set"),
                QStringLiteral("put-status=200"), QStringLiteral("--latency"), QStringLiteral("1")});
        QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0 || process.waitForReadyRead(10), patienceMs);
        const QByteArrayList lines = process.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(0).startsWith("address: http://127.0.0.1:"));
        QVERIFY(lines.at(1).startsWith("token: "));
        QVERIFY(lines.at(2).startsWith("client id: "));
        QVERIFY(lines.at(3).startsWith("client secret: "));
        SystemClock clock;
        HttpLog log{QString()};
        Client client({QUrl(QString::fromLatin1(lines.at(0).mid(9))), ApiVersion::V4,
                          fixedBearer(lines.at(1).mid(7)), {}},
            clock, log);
        OAuthClient oauth(
            {QUrl(QString::fromLatin1(lines.at(0).mid(9))), ApiVersion::V4,
                {QString::fromLatin1(lines.at(2).mid(11)), QString::fromLatin1(lines.at(3).mid(15))}, {}},
            clock, log);
        QCOMPARE(valueOf(oauth.refresh(QStringLiteral("x"))).error().category,
            QStringLiteral("BAD_REFRESH_TOKEN"));
        const auto set = valueOf(client.write(Write::setLabels(adaAndEngines(), {userType(28)})));
        QVERIFY(set);
        QCOMPARE(set->answer.status, 200);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("practice.json"))));
        process.terminate();
        QVERIFY(process.waitForFinished(patienceMs));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }
    void practiceRefuses_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"--nonsense", "--port x", "--port 70000", "--latency -1", "--rate x",
                 "--set put-status=5", "--set nonsense=1", "--fault 429", "--fault 999@1", "extra"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void practiceRefuses()
    {
        QFETCH(QString, line);
        const Ended ended = run(practiceProgram, line.split(QLatin1Char(' ')));
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.err.startsWith("relata-practice: ") && ended.err.size() > 30);
    }
    void aTakenPort()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const Ended ended =
            run(practiceProgram, {QStringLiteral("--port"), QString::number(taken.serverPort())});
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.err.contains("taken"));
    }
};

RELATA_TEST(TestPrograms)
#include "tst_programs.moc"
