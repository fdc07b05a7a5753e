// SPDX-License-Identifier: MIT
#include "crm/recordaddress.h"
#include "support/registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace relata;

class TestRecordAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // portal type record; empty: refused
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
        };
        row("https://app.hubspot.com/contacts/147000001/record/0-1/101", "147000001 0-1 101");
        row("https://app-eu1.hubspot.com/contacts/1/record/2-3465404/7001", "1 2-3465404 7001");
        row("https://app-na2.hubspot.com/contacts/1/record/0-3/30000000017/", "1 0-3 30000000017");
        row("https://app.hubspot.com/contacts/1/record/0-2/202/view/1?eschref=%2Fcontacts#x", "1 0-2 202");
        row("app.hubspot.com/contacts/1/record/0-2/202", "1 0-2 202");
        row("  HTTPS://APP.HubSpot.com/contacts/1/record/0-2/202  ", "1 0-2 202");
        row("http://app.hubspot.com/contacts/1/company/202", "1 0-2 202");
        row("https://app.hubspot.com/contacts/1/contact/101/", "1 0-1 101");
        row("https://app.hubspot.com/contacts/1/deal/5?x=y", "1 0-3 5");
        row("https://app.hubspot.com/contacts/1/ticket/6", "1 0-5 6");
        row("https://app.hubspot.com/contacts/1/invoice/5", "1 0-53 5");
        row("https://app.hubspot.com/help-desk/1/view/2/ticket/6?x=y", "1 0-5 6");
        row("https://app.hubspot.com/sales/1/deals/7/", "1 0-3 7");
        row("https://app-eu1.hubspot.com/contacts/1/objects/2-7/8/timeline", "1 2-7 8");
        for (const char *refused : {"https://app.hubspot.com/contacts/1/objects/0-1",
                 "https://app.hubspot.com/contacts/1/objects/0-1/views/all/list", "https://app.hubspot.com/",
                 "https://app.hubspot.com/contacts/1/record/0-1/",
                 "https://app.hubspot.com.evil.example/contacts/1/record/0-1/101",
                 "https://evil.example/contacts/1/record/0-1/101",
                 "https://app.hubspot.com@evil.example/contacts/1/record/0-1/101",
                 "https://user:pw@app.hubspot.com/contacts/1/record/0-1/101",
                 "ftp://app.hubspot.com/contacts/1/record/0-1/101",
                 "https://apphubspot.com/contacts/1/record/0-1/101",
                 "https://app.hubspot.com/contacts/1/record/0-1/9223372036854775808",
                 "https://app.hubspot.com/contacts/x/record/0-1/1",
                 "https://app.hubspot.com/contacts/1/record/x/1", "https://app.hubspot.com/tickets/1/2",
                 "https://app.hubspot.com/contacts/1/tasks/list"})
            row(refused, "");
    }
    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QVERIFY(RecordAddress::isMeant(text));
        const auto address = RecordAddress::parse(text);
        QCOMPARE(address.has_value(), !expected.isEmpty());
        if (!address) {
            QVERIFY(!address.error().sentence().isEmpty()
                && !address.error().sentence().contains(QStringLiteral("pw")));
            return;
        }
        QCOMPARE(QStringLiteral("%1 %2 %3")
                     .arg(address->portalId, address->record.type.text(), address->record.id.text()),
            expected);
    }
    void namesAreNoAddresses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "101", "Ada Lovelace", "ada@analytical.example", "analytical.example",
                 "Compiler licences, navy-wide", "AC/DC", "24/7 Service", "C:\\x"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void namesAreNoAddresses()
    {
        QFETCH(QString, text);
        QVERIFY(!RecordAddress::isMeant(text));
    }
    // Whatever comes, it ends, and only what HubSpot writes is taken.
    void randomInput()
    {
        QRandomGenerator random(4711);
        const QString whole = QStringLiteral("https://app-eu1.hubspot.com/contacts/147000001/record/0-1/101");
        for (int i = 0; i < 20000; ++i) {
            QString text = whole;
            for (int change = random.bounded(4); change >= 0; --change) {
                const int at = random.bounded(static_cast<int>(text.size()));
                const QChar other(static_cast<char16_t>(random.bounded(1, i % 2 == 0 ? 128 : 0xd800)));
                switch (random.bounded(3)) {
                case 0:
                    text.insert(at, other);
                    break;
                case 1:
                    text.remove(at, 1);
                    break;
                default:
                    text[at] = other;
                }
            }
            const auto address = RecordAddress::parse(text);
            if (!address)
                continue;
            const QUrl page = RecordAddress::pageOf(
                QStringLiteral("app-eu1.hubspot.com"), address->portalId, address->record);
            if (!page.isEmpty()) // activities have none
                QVERIFY2(RecordAddress::parse(page.toString())->record == address->record, qPrintable(text));
        }
    }
    void pages_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("portal");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *domain, const char *portal, const char *type, const char *expected) {
            QTest::addRow("%s %s %s", domain, portal, type)
                << QString::fromLatin1(domain) << QString::fromLatin1(portal) << QString::fromLatin1(type)
                << QString::fromLatin1(expected);
        };
        row("app.hubspot.com", "1", "0-1", "https://app.hubspot.com/contacts/1/record/0-1/5");
        row("app-eu1.hubspot.com", "1", "2-7", "https://app-eu1.hubspot.com/contacts/1/record/2-7/5");
        row("app.hubspot.com", "1", "0-46", ""); // a note has no page of its own
        row("app.hubspot.com", "1/../2", "0-1", "");
        row("evil.example", "1", "0-1", "");
        row("app.hubspot.com.evil.example", "1", "0-1", "");
        row("evil.example/app.hubspot.com", "1", "0-1", "");
        row("", "1", "0-1", "");
        row("app.hubspot.com", "", "0-1", "");
    }
    void pages()
    {
        QFETCH(QString, domain);
        QFETCH(QString, portal);
        QFETCH(QString, type);
        QFETCH(QString, expected);
        const RecordRef record{*ObjectTypeId::parse(type), *RecordId::parse(QStringLiteral("5"))};
        QCOMPARE(RecordAddress::pageOf(domain, portal, record).toString(), expected);
    }
};

RELATA_TEST(TestRecordAddress)
#include "tst_recordaddress.moc"
