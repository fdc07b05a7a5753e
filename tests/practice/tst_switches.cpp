// SPDX-License-Identifier: MIT
#include "practice/fault.h"
#include "practice/route.h"
#include "practice/switches.h"
#include "support/registry.h"

#include <QTest>

using namespace relata::practice;

class TestSwitches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void switches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("accepted");
        for (const QString &line : Switches::describe()) {
            const QString name = line.section(QLatin1Char('='), 0, 0);
            const QStringList values = line.section(QLatin1Char('='), 1).split(QLatin1Char('|'));
            for (const QString &value : values) {
                const QString usable = value == QLatin1String("N") ? QStringLiteral("5") : value;
                QTest::newRow(qPrintable(name + usable)) << name + QLatin1Char('=') + usable << true;
            }
            QTest::newRow(qPrintable(name)) << name << false;
        }
        for (const char *bad :
            {"", "=", "put-status=202", "unknown=1", "lock-ms=-1", "lock-ms=x", "labels=", "PUT-STATUS=200"})
            QTest::newRow(QByteArray("not ").append(bad).constData()) << QString::fromLatin1(bad) << false;
    }
    void switches()
    {
        QFETCH(QString, text);
        QFETCH(bool, accepted);
        const auto set = Switches().set(text);
        QCOMPARE(set.has_value(), accepted);
        QVERIFY(set || set.error().message.size() > 10);
    }
    void faults_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("accepted");
        for (const QString &kind : Fault::kinds()) {
            QTest::newRow(qPrintable(kind)) << kind + QStringLiteral("@5") << true;
            QTest::newRow(qPrintable(kind + QStringLiteral(" PUT")))
                << kind + QStringLiteral("@PUT:1") << true;
        }
        for (const char *bad :
            {"", "429", "429@", "429@0", "429@-1", "429@x", "999@1", "@1", "429@TRACE:1", "429@1@2"})
            QTest::newRow(QByteArray("not ").append(bad).constData()) << QString::fromLatin1(bad) << false;
    }
    void faults()
    {
        QFETCH(QString, text);
        QFETCH(bool, accepted);
        const auto fault = Fault::parse(text);
        QCOMPARE(fault.has_value(), accepted);
        QVERIFY(fault || fault.error().message.size() > 10);
    }
    void routes_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("version"); // null: no such path
        QTest::addColumn<int>("parts");
        const auto row = [](const char *target, const char *version, int parts) {
            QTest::newRow(target) << QString::fromLatin1(target)
                                  << (version ? QString::fromLatin1(version) : QString()) << parts;
        };
        row("/crm/v4/objects/0-1/1/associations/0-2/2", "v4", 5);
        row("/crm/objects/2026-03/0-1/1/associations/0-2/2", "2026-03", 5);
        row("/crm/objects/2026-09/contacts?limit=5", "2026-09", 1);
        row("/crm/associations/v4/0-1/0-2/labels", "v4", 3);
        row("/crm/v4/associations/0-1/0-2/labels", "v4", 3);
        row("/crm/associations/2026-09/0-1/0-2/batch/read", "2026-09", 4);
        row("/crm/v3/schemas", "v3", 0);
        row("/account-info/2026-09/details", "2026-09", 0);
        row("/crm/objects/2027-03/0-1/1", nullptr, 0);
        row("/crm/v5/objects/0-1", nullptr, 0);
        row("/", nullptr, 0);
        row("", nullptr, 0);
        row("nonsense", nullptr, 0);
    }
    void routes()
    {
        QFETCH(QString, target);
        QFETCH(QString, version);
        QFETCH(int, parts);
        const auto route = parseRoute(target.toStdString());
        QCOMPARE(route.has_value(), !version.isNull());
        if (route) {
            QCOMPARE(QString::fromStdString(route->version), version);
            QCOMPARE(static_cast<int>(route->tail.size()), parts);
        }
    }
    void partsAreDecodedOnce()
    {
        const auto route = parseRoute("/crm/v3/objects/a%2Fb%252F/%C3%BC?q=1+2%2B3&empty=&x");
        QCOMPARE(route->tail, (std::vector<std::string>{"a/b%2F", "ü"}));
        QCOMPARE(route->query.at("q"), std::string("1 2+3"));
        QCOMPARE(route->query.at("empty"), std::string());
    }
};

RELATA_TEST(TestSwitches)
#include "tst_switches.moc"
