// SPDX-License-Identifier: MIT
#include "crm/pastedtext.h"
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
        row("https://app.hubspot.com/sales/1/deal/7/", "1 0-3 7");
        row("https://app.hubspot.com/contacts/1/line-item/7/", "1 0-8 7");
        for (const char *refused :
            {"https://app.hubspot.com/contacts/1/objects/0-1",
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
                "https://app.hubspot.com/contacts/1/tasks/list",
                "https://app.hubspot.com/reports-list/123/contacts/11",
                "https://app.hubspot.com/settings/1/users/user/5",
                "https://app.hubspot.com/Settings/1/users/user/5",
                "https://app.hubspot.com/pipelines-settings/1/object/0-3/936463482",
                "https://app.hubspot.com/property-settings/1/0-1/5",
                "https://app.hubspot.com/import/1/0-1/999", "https://app.hubspot.com/contacts/1/object/0-1/5",
                "https://app.hubspot.com/contacts/1/record/0-1/42...",
                "file:///app.hubspot.com/contacts/1/deal/5",
                "https://app.hubspot.com/contacts/1/deal/5 https://app.hubspot.com/contacts/1/deal/6",
                "https://app.hubspot.com/contacts/1/deal/5 https://app.hubspot.com/contacts/2/deal/5"})
            row(refused, "");
        const QString address = QStringLiteral("https://app.hubspot.com/contacts/1/record/0-1/42");
        for (const char *rest : {"…", "..", "[...]", "[…]", "(...)", "‥", "⋯", "&hellip;", " 046 712",
                 "\u00a0046", "'046'712", ",046,712", "+046", "１"})
            QTest::newRow(rest) << address + QString::fromUtf8(rest) << QString();
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
    // Whatever an address was copied with.
    void around_data()
    {
        QTest::addColumn<QString>("text");
        const QString address = QStringLiteral("https://app.hubspot.com/contacts/1/record/0-1/101");
        for (const char *around : {"\u200b%1", "\"%1\"", "<%1>", "(%1).", "[%1]", "{%1}", "%1.", "%1,", "%1/",
                 "%1 …", "`%1`", "[Ada](%1)", "[Ada](<%1> \"t\")", "- %1", "• %1", "> %1", "* %1", "1. %1",
                 "1) %1", "URL:%1", "URL: %1", "Ada <%1>", "Ada: %1 (new)", "%1 please", "=HYPERLINK(\"%1\")",
                 "=HYPERLINK(\"%1\";\"Ada\")", "<%1|Ada>", "**%1**", "_%1_", "__%1__", "~~%1~~",
                 "view-source:%1", "<a href=\"%1\">Ada</a>", "[[%1|Ada]]", "%1?x=1", "%1#notes", "»%1«",
                 "„%1“", "%1|", "%1\\", "Siehe %1!", "https://chat.example/url?q=%1&sa=D", "%1 %1",
                 "<a href=\"%1\">https://app.hubspot.com/contacts/1/rec…</a>",
                 "[app.hubspot.com/contacts/1/rec…](%1)"})
            QTest::newRow(around) << QString::fromUtf8(around).replace(QStringLiteral("%1"), address);
        for (const char *text : {"https:/app.hubspot.com/contacts/1/record/0-1/101",
                 "//app.hubspot.com/contacts/1/record/0-1/101", "/contacts/1/record/0-1/101",
                 "contacts/1/record/0-1/101?x=y", "https://app.hubspot.com./contacts/1/record/0-1/101",
                 "app.hubspot.com:443/contacts/1/record/0-1/101",
                 "https:///app.hubspot.com/contacts/1/contact/101",
                 "https://app.hubspot.com/contacts/1/record/0-1/101 3M Company",
                 "https://app.hubspot.com/contacts/1/record/0-1/101,3M Company",
                 "https://app.hubspot.com/contacts/1/record/0-1/101 2026-11-30",
                 "See https://app.hubspot.com/contacts/1/record/0-1/101 2 days ago",
                 "https://app.hubspot.com/contacts/1/record/0-1/"
                 "101?redirectUrl=https%3A%2F%2Fapp.hubspot.com%2Fcontacts%2F1%2Frecord%2F0-2%2F202",
                 "https://app-eu1.hubspot.com/"
                 "login?loginRedirectUrl=https%3A%2F%2Fapp-eu1.hubspot.com%2Fcontacts%2F1%2Frecord%2F0-1%"
                 "2F101",
                 "https://app.hubspot.com/contacts/1/record/0-1/101%20",
                 "https://app.hubspot.com/contacts/1/record/0-1/101%3Fx=1",
                 "https://app.hubspot.com/contacts/1/record/0-1/101%E2%80%8B",
                 "https:\\/\\/app.hubspot.com\\/contacts\\/1\\/record\\/0-1\\/101",
                 "https%253A%252F%252Fapp.hubspot.com%252Fcontacts%252F1%252Frecord%252F0-1%252F101",
                 "https://links.example/"
                 "?url=https%3A%2F%2Fapp.hubspot.com%2Fcontacts%2F1%2Frecord%2F0-1%2F101&x"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void around()
    {
        QFETCH(QString, text);
        const QString cleaned = cleanedText(text);
        QVERIFY(RecordAddress::isMeant(cleaned));
        const auto address = RecordAddress::parse(cleaned);
        QVERIFY2(address, address ? "" : qPrintable(address.error().sentence()));
        QCOMPARE(address->portalId + QLatin1Char(' ') + address->record.id.text(), QStringLiteral("1 101"));
    }
    void namesAreNoAddresses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
            {"", "101", "Ada Lovelace", "ada@analytical.example", "analytical.example",
                "Compiler licences, navy-wide", "AC/DC", "24/7 Service", "C:\\x", "a/1/b/2", "Dr.Meier/Söhne",
                "St.Gallen/Zürich", "hubspot.com Inc", "contacts/1/contacts/2", "24/7/365"})
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
        const RecordReference record{*ObjectTypeId::parse(type), *RecordId::parse(QStringLiteral("5"))};
        QCOMPARE(RecordAddress::pageOf(domain, portal, record).toString(), expected);
    }
};

RELATA_TEST(TestRecordAddress)
#include "tst_recordaddress.moc"
