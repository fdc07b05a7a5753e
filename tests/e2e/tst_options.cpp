// SPDX-License-Identifier: MIT
#include "commands/options.h"
#include "support/registry.h"

#include <QDir>
#include <QTest>

using namespace relata;

class TestOptions : public QObject {
    Q_OBJECT

private:
    static Result<Options> parse(const QString &line, const char *token = "")
    {
        QStringList arguments = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        arguments.prepend(QStringLiteral("relata"));
        return parseOptions(arguments, token);
    }

private Q_SLOTS:
    void plain()
    {
        const auto options = parse({});
        QVERIFY(options);
        QVERIFY(!options->apiBase);
        QCOMPARE(options->apiVersion, ApiVersion::V4);
        QVERIFY(options->dataDir.isEmpty() && !options->exitAfterFirstFrame);
    }
    void all()
    {
        const auto options =
            parse(QStringLiteral("--api-base http://127.0.0.1:8080 --api-version 2026-09 --data-dir /x "
                                 "--lang de --exit-after-first-frame"),
                "abc");
        QVERIFY(options);
        QCOMPARE(options->apiBase->port(), 8080);
        QCOMPARE(options->accessToken, QByteArray("abc"));
        QCOMPARE(options->apiVersion, ApiVersion::V2026_09);
        QCOMPARE(options->dataDir, QStringLiteral("/x"));
        QCOMPARE(options->language, QLocale::German);
        QVERIFY(options->exitAfterFirstFrame);
    }
    // A file of presets, as a file manager or a shell hands it over.
    void presetsFile_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("path");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("path") << QStringLiteral("/x/Team.RELATA") << QStringLiteral("/x/Team.RELATA");
        QTest::newRow("relative") << QStringLiteral("x/team.relata")
                                  << QDir().absoluteFilePath(QStringLiteral("x/team.relata"));
        QTest::newRow("address") << QStringLiteral("file:///x/m%C3%BC%20a.relata")
                                 << QStringLiteral("/x/mü a.relata");
    }
    void presetsFile()
    {
        QFETCH(QString, argument);
        QTEST(parse(argument)->presetsFile, "path");
    }
    void practice_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("practice");
        QTest::addColumn<bool>("practiceFirst");
        QTest::newRow("nothing said") << QString() << false << false;
        QTest::newRow("practice") << QStringLiteral("--practice") << true << false;
        QTest::newRow("practice first") << QStringLiteral("--practice-first") << false << true;
    }
    void practice()
    {
        QFETCH(QString, line);
        const auto options = parse(line);
        QTEST(options->practice, "practice");
        QTEST(options->practiceFirst, "practiceFirst");
    }
    void refused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *line, const char *token, const char *named) {
            QTest::newRow(line) << QString::fromLatin1(line) << QByteArray(token)
                                << QString::fromLatin1(named);
        };
        row("--api-base https://api.hubapi.com", "", "RELATA_ACCESS_TOKEN");
        row("--api-base https://evil.example", "abc", "evil.example");
        row("--api-base http://api.hubapi.com", "abc", "http://api.hubapi.com");
        row("--api-base https://api.hubapi.com --practice", "abc", "--practice");
        row("--api-version v3", "", "v3");
        row("--lang xx", "", "xx");
        row("--nonsense", "", "nonsense");
        row("extra", "", "extra");
        row("a.relata b.relata", "", "b.relata");
        row("a.relatax", "", "a.relatax");
        row("--api-base", "abc", "api-base");
    }
    void refused()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, token);
        QFETCH(QString, named);
        const auto options = parse(line, token.constData());
        QVERIFY(!options);
        QVERIFY2(options.error().sentence().contains(named), qPrintable(options.error().sentence()));
        QVERIFY(token.isEmpty() || !options.error().sentence().contains(QLatin1String(token)));
    }
    void tokensWithOddCharactersAreRefused()
    {
        for (const char *token : {"a b", "a\nb", "a\r\nX-Evil: 1", "\xc3\xa4", " abc"})
            QVERIFY(!parse(QStringLiteral("--api-base https://api.hubapi.com"), token));
    }
    void theTokenLeavesTheEnvironment()
    {
        qputenv("RELATA_ACCESS_TOKEN", "secret");
        QCOMPARE(takeEnvironmentToken(), QByteArray("secret"));
        QVERIFY(!qEnvironmentVariableIsSet("RELATA_ACCESS_TOKEN"));
        QVERIFY(takeEnvironmentToken().isEmpty());
    }
    void help()
    {
        const auto options = parse(QStringLiteral("--help"));
        for (const char *option : {"--practice", "--api-base", "--api-version", "--data-dir", "--lang",
                 "--exit-after-first-frame", "--version"})
            QVERIFY2(options->helpText.contains(QLatin1String(option)), option);
        QVERIFY(parse(QStringLiteral("--version"))->wanted == Options::Wanted::Version);
    }
};

RELATA_TEST(TestOptions)
#include "tst_options.moc"
