// SPDX-License-Identifier: MIT
// Finding a record by name, address or ID, against the practice portal.
#include "history/journal.h"
#include "linking/recentrecords.h"
#include "support/draftfixture.h"
#include "support/portalfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"
#include "support/wait.h"

#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

// The state behind the form, with its lookups.
struct UsedBefore {
    UsedBefore()
        : journal(folder.filePath(QStringLiteral("h.sqlite")))
    {
        if (!valueOf(journal.open()))
            qFatal("the history cannot be opened");
        HistoryEntry used;
        used.account = QStringLiteral("practice");
        used.at = QDateTime::currentDateTimeUtc();
        used.pair = {record("0-1", "107"), record("0-2", "212")};
        used.fromName = QStringLiteral("Marie Curie");
        used.toName = QStringLiteral("Curie Labs SARL");
        used.state = Fate::Proven;
        if (!valueOf(journal.writeIntent(used)))
            qFatal("the history cannot be written");
    }
    QTemporaryDir folder;
    Journal journal;
    RecentRecords recent{journal, QStringLiteral("practice")};
};

// The state behind the form, with its lookups, and a history.
struct SearchForm : UsedBefore, DraftFixture {
    SearchForm(Client &client, Clock &clock)
        : DraftFixture(client, clock, [this](const ObjectTypeId &type) { return recent.of(type); })
    {
    }
    QStringList names() const
    {
        QStringList names;
        for (const RecordSearch::Hit &hit : search.hits())
            names.append(hit.title.name + (hit.recent ? QStringLiteral("*") : QString()));
        return names;
    }
    bool isSearching() const { return search.message() == QStringLiteral("Searching…"); }
};

struct PortalForm {
    explicit PortalForm(practice::Portal::Options options = {})
        : portal(options)
        , client(portal.client())
        , form(*client, portal.clock)
    {
    }
    PortalFixture portal;
    std::unique_ptr<Client> client;
    SearchForm form;
};

} // namespace

class TestRecordSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const char *type, const char *text, const char *first,
                             const char *detail) {
            QTest::newRow(name) << QString::fromUtf8(type) << QString::fromUtf8(text)
                                << QString::fromUtf8(first) << QString::fromUtf8(detail);
        };
        row("a name", "Contact", "ada", "Ada Lovelace", "ada@analytical.example");
        row("first and last name", "Contact", "ada love", "Ada Lovelace", "ada@analytical.example");
        row("an email", "Contact", "kurt@goedel", "Kurt Gödel", "kurt@goedel-partner.example");
        row("an umlaut", "Contact", "göd", "Kurt Gödel", "kurt@goedel-partner.example");
        row("a domain", "Company", "analytical.example", "Analytical Engines Ltd", "analytical.example");
        row("a deal", "Deal", "punched", "Punched cards 1843", "Qualified To Buy");
    }
    void finds()
    {
        QFETCH(QString, type);
        QFETCH(QString, text);
        QFETCH(QString, first);
        QFETCH(QString, detail);
        PortalForm p;
        p.form.lookup.start();
        p.form.draft.setTypeText(Side::From, type);
        p.form.draft.setRecordText(Side::From, text);
        QVERIFY(!p.form.draft.isReady() && p.form.draft.reason().contains(QStringLiteral("list")));
        QTRY_VERIFY(!p.form.isSearching());
        QVERIFY(!p.form.search.hits().isEmpty());
        const RecordSearch::Hit hit = p.form.search.hits().constFirst();
        QCOMPARE(hit.title.name, first);
        QCOMPARE(hit.title.detail, detail);
        p.form.draft.setRecord(Side::From, hit.record);
        QCOMPARE(*p.form.draft.record(Side::From), hit.record);
        QVERIFY(!p.form.search.isActive());
    }
    // Records of the history come first, before HubSpot has answered.
    void recentOnesComeFirst()
    {
        PortalForm p;
        QTRY_VERIFY([&] {
            p.form.draft.setRecordText(Side::From, QString());
            p.form.draft.setRecordText(Side::From, QStringLiteral("curie"));
            return !p.form.search.hits().isEmpty();
        }());
        QVERIFY(p.form.isSearching());
        QCOMPARE(p.form.names(), QStringList{QStringLiteral("Marie Curie*")});
        QTRY_VERIFY(!p.form.isSearching());
        QCOMPARE(p.form.names().constFirst(), QStringLiteral("Marie Curie*"));
        QVERIFY(p.form.names().contains(QStringLiteral("Pierre Curie")));
        QCOMPARE(p.form.names().count(QStringLiteral("Marie Curie")), 0);
        QCOMPARE(p.form.search.hits().constFirst().title.detail, QStringLiteral("marie@curielabs.example"));
        p.form.draft.setRecordText(Side::From, QString());
        p.form.search.offerRecent(objecttypes::contact(), p.form.draft.recordText(Side::From));
        QCOMPARE(p.form.names(), QStringList{QStringLiteral("Marie Curie*")});
    }
    // What was said of recent records goes when something else is typed.
    void theOfferEnds()
    {
        PortalForm p;
        p.form.draft.setTypeText(Side::From, QStringLiteral("Deal"));
        p.form.search.offerRecent(objecttypes::deal(), p.form.draft.recordText(Side::From));
        QVERIFY(p.form.search.message().contains(QStringLiteral("recently")));
        p.form.draft.setMode(LinkMode::Replace);
        QVERIFY(!p.form.search.message().isEmpty());
        p.form.draft.setRecordText(Side::From, QStringLiteral("302"));
        QVERIFY(p.form.search.message().isEmpty());
    }
    void offlineTheyAreOfferedToo()
    {
        FastClock clock;
        HttpLog log{QString()};
        Client client(
            {QUrl(QStringLiteral("http://127.0.0.1:9")), ApiVersion::V4, fixedBearer("x"), {}}, clock, log);
        SearchForm form(client, clock);
        QTRY_VERIFY([&] {
            form.draft.setRecordText(Side::From, QString());
            form.draft.setRecordText(Side::From, QStringLiteral("curie"));
            return !form.search.hits().isEmpty();
        }());
        QTRY_VERIFY(!form.isSearching());
        QCOMPARE(form.names(), QStringList{QStringLiteral("Marie Curie*")});
        QVERIFY2(form.search.message().startsWith(QStringLiteral("The search failed")),
            qPrintable(form.search.message()));
    }
    // An answer to what was typed before does not replace that to what stands there now.
    void lateAnswersAreDropped()
    {
        ScriptedServer server;
        ScriptedServer::Act slow = ScriptedServer::oneContact("Old", "1");
        slow.held = true;
        server.setScript({slow, ScriptedServer::oneContact("New", "2")});
        FastClock clock;
        HttpLog log{QString()};
        Client client({server.address(), ApiVersion::V4, fixedBearer("x"), {}}, clock, log);
        SearchForm form(client, clock);
        form.draft.setRecordText(Side::From, QStringLiteral("old"));
        QTRY_COMPARE(server.requests().size(), 1);
        form.draft.setRecordText(Side::From, QStringLiteral("new"));
        QTRY_VERIFY(!form.isSearching());
        QCOMPARE(form.names(), QStringList{QStringLiteral("New")});
        server.release();
        QVERIFY(valueOf(
            client.searchObjects(objecttypes::contact(), QStringLiteral("x"), {}))); // comes behind it
        QCOMPARE(form.names(), QStringList{QStringLiteral("New")});
    }
    void typingAsksOnce()
    {
        ScriptedServer server;
        server.setScript(
            {ScriptedServer::answer(200, "{\"total\":1,\"results\":[{\"id\":\"1\",\"properties\":{}}]}")});
        FakeClock clock;
        HttpLog log{QString()};
        Client client({server.address(), ApiVersion::V4, fixedBearer("x"), {}}, clock, log);
        SearchForm form(client, clock);
        using namespace std::chrono_literals;
        for (const char *text : {"a", "ad", "ada"}) {
            form.draft.setRecordText(Side::From, QString::fromLatin1(text));
            clock.advance(249ms);
        }
        QVERIFY(server.requests().isEmpty());
        clock.advance(1ms);
        QTRY_COMPARE(server.requests().size(), 1);
        QVERIFY(server.requests().constFirst().contains("\"query\":\"ada\""));
    }
    void whatTheListCannotSay_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>("hits");
        const auto row = [](const char *name, const char *type, const QString &text, const char *sentence,
                             int hits) {
            QTest::newRow(name) << QString::fromLatin1(type) << text << QString::fromUtf8(sentence) << hits;
        };
        row("no hit", "Contact", QStringLiteral("xyzzy"), "No record matches “xyzzy”", 0);
        row("hits of another type", "Company", QStringLiteral("lovelace"),
            "No Company matches “lovelace”, but these do: Contacts", 1);
        row("more than are shown", "Contact", QStringLiteral("example"), "20 of ", 20);
        row("too long", "Contact", QString(201, QLatin1Char('x')), "This is too long", 0);
    }
    void whatTheListCannotSay()
    {
        QFETCH(QString, type);
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        QFETCH(int, hits);
        PortalForm p;
        p.form.draft.setTypeText(Side::From, type);
        p.form.draft.setRecordText(Side::From, text);
        QTRY_VERIFY(!p.form.isSearching());
        QVERIFY2(p.form.search.message().startsWith(sentence), qPrintable(p.form.search.message()));
        QCOMPARE(p.form.search.hits().size(), hits);
        if (hits == 1) {
            p.form.draft.setRecord(Side::From, p.form.search.hits().constFirst().record);
            QCOMPARE(p.form.draft.typeText(Side::From), QStringLiteral("Contact"));
            QCOMPARE(*p.form.draft.record(Side::From), record("0-1", "101"));
        }
    }
    void tenThousandHits()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(
            200, "{\"total\":10000,\"results\":[{\"id\":\"1\",\"properties\":{}}]}")});
        FastClock clock;
        HttpLog log{QString()};
        Client client({server.address(), ApiVersion::V4, fixedBearer("x"), {}}, clock, log);
        SearchForm form(client, clock);
        form.draft.setRecordText(Side::From, QStringLiteral("a"));
        QTRY_VERIFY(!form.isSearching());
        QVERIFY2(form.search.message().startsWith(QStringLiteral("10,000 or more records")),
            qPrintable(form.search.message()));
    }

    void records_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("warning");
        QTest::newRow("there") << QStringLiteral("101") << QStringLiteral("Ada Lovelace") << QString();
        QTest::newRow("archived") << QStringLiteral("199") << QStringLiteral("Archived Contact")
                                  << QStringLiteral("archived");
        QTest::newRow("merged") << QStringLiteral("198") << QStringLiteral("Ada Lovelace")
                                << QStringLiteral("merged into Ada Lovelace (101)");
        QTest::newRow("missing") << QStringLiteral("99999") << QString() << QStringLiteral("has no Contact");
    }
    void records()
    {
        QFETCH(QString, id);
        QFETCH(QString, name);
        QFETCH(QString, warning);
        PortalForm p;
        p.form.lookup.start();
        p.form.draft.setRecordText(Side::From, id);
        QTRY_VERIFY(!p.form.draft.title(Side::From).name.isEmpty()
            || !p.form.draft.recordWarning(Side::From).isEmpty());
        QCOMPARE(p.form.draft.title(Side::From).name, name);
        QVERIFY2(p.form.draft.recordWarning(Side::From).contains(warning),
            qPrintable(p.form.draft.recordWarning(Side::From)));
        QCOMPARE(p.form.draft.recordWarning(Side::From).isEmpty(), warning.isEmpty());
        QCOMPARE(p.form.draft.survivor(Side::From).has_value(), id == QStringLiteral("198"));
    }
    // A cached name does not hide what has become of the record.
    void archivedAfterItWasShown()
    {
        PortalForm p;
        p.form.lookup.start();
        p.form.draft.setRecordText(Side::From, QStringLiteral("104"));
        QTRY_VERIFY(!p.form.draft.title(Side::From).name.isEmpty());
        const practice::Response gone = p.portal.portal.handle({"DELETE", "/crm/v3/objects/0-1/104",
            "Bearer " + practice::Portal::token(), "application/json", {}});
        QCOMPARE(gone.status, 204);
        p.form.draft.setRecordText(Side::From, QString());
        p.form.draft.setRecordText(Side::From, QStringLiteral("104"));
        QCOMPARE(p.form.draft.title(Side::From).name, QStringLiteral("Alan Turing")); // at once
        QTRY_VERIFY(p.form.draft.recordWarning(Side::From).contains(QStringLiteral("archived")));
    }
    void othersHistoryIsNotOffered()
    {
        PortalForm p;
        HistoryEntry foreign;
        foreign.at = QDateTime::currentDateTimeUtc();
        foreign.pair = {record("0-1", "5"), record("0-2", "6")};
        foreign.fromName = QStringLiteral("Curie of another account");
        foreign.account = QStringLiteral("4711");
        foreign.state = Fate::Proven;
        QVERIFY(valueOf(p.form.journal.writeIntent(foreign)));
        foreign.account = QStringLiteral("practice");
        foreign.fromName = QStringLiteral("Curie that was refused");
        foreign.state = Fate::Refused;
        QVERIFY(valueOf(p.form.journal.writeIntent(foreign)));
        QTRY_VERIFY([&] {
            p.form.draft.setRecordText(Side::From, QString());
            p.form.draft.setRecordText(Side::From, QStringLiteral("curie"));
            return !p.form.search.hits().isEmpty();
        }());
        QCOMPARE(p.form.names(), QStringList{QStringLiteral("Marie Curie*")});
    }
    // The stage's name may come after the record that is in it.
    void stagesByName()
    {
        PortalForm p;
        p.form.catalogue.titles().insert(
            record("0-5", "402"), {QStringLiteral("Moth in relay 70"), QStringLiteral("1")});
        p.form.draft.setTypeText(Side::From, QStringLiteral("Ticket"));
        p.form.draft.setRecordText(Side::From, QStringLiteral("402"));
        p.form.catalogue.titles().readStages();
        QTRY_COMPARE(p.form.draft.title(Side::From).detail, QStringLiteral("New"));
    }
    // Of whom more is known meanwhile is found by that, too, and shown with it.
    void recentOnesByEmail()
    {
        PortalForm p;
        p.form.lookup.start();
        p.form.draft.setRecordText(Side::From, QStringLiteral("107"));
        QTRY_VERIFY(p.form.catalogue.titles().find(record("0-1", "107")));
        p.form.draft.setRecordText(Side::From, QStringLiteral("marie@"));
        QCOMPARE(p.form.names(), QStringList{QStringLiteral("Marie Curie*")});
        QCOMPARE(p.form.search.hits().constFirst().title.detail, QStringLiteral("marie@curielabs.example"));
    }
    // Pasting is the first thing a person does: the portal is not known yet.
    void pastedBeforeThePortalIsKnown()
    {
        PortalForm p;
        p.form.draft.setRecordText(
            Side::From, QStringLiteral("https://app.hubspot.com/contacts/4711/record/0-3/302"));
        QVERIFY(p.form.draft.recordError(Side::From).isEmpty() && !p.form.draft.record(Side::From));
        QVERIFY(p.form.draft.reason().contains(QStringLiteral("portal")));
        p.form.lookup.start();
        QTRY_VERIFY(p.form.draft.recordError(Side::From).contains(QStringLiteral("portal 4711")));
        QVERIFY(!p.form.draft.record(Side::From));
        QCOMPARE(p.form.draft.foreignAddress(Side::From)->portalId, QStringLiteral("4711"));
        p.form.draft.setRecordText(Side::From, QStringLiteral("303")); // typed, it belongs to this account
        QVERIFY(p.form.draft.recordError(Side::From).isEmpty() && p.form.draft.record(Side::From));
    }
    void pasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // type and record; empty for none
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *text, const char *expected, const char *said) {
            QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(expected)
                                << QString::fromLatin1(said);
        };
        row("an address", "https://app.hubspot.com/contacts/147000001/record/0-3/302", "0-3 302", "");
        row("of another portal", "https://app.hubspot.com/contacts/4711/record/0-3/302", "", "portal 4711");
        row("of an unknown object", "https://app.hubspot.com/contacts/147000001/record/2-999/5", "2-999 5",
            "no object type 2-999");
        row("with an ID that is not there", "https://app.hubspot.com/contacts/147000001/record/0-3/999999",
            "0-3 999999", "has no Deal");
        row("of a list", "https://app.hubspot.com/contacts/147000001/objects/0-3", "",
            "not point to a single record");
        row("of somebody else", "https://evil.example/contacts/147000001/record/0-3/302", "",
            "not a HubSpot address");
        row("several lines", "\n 302 \n303\r\n304", "0-1 302", "3 line");
        row("several addresses", "https://app.hubspot.com/contacts/147000001/record/0-3/302\nhttps://x",
            "0-3 302", "only the first is used");
    }
    void pasted()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QFETCH(QString, said);
        PortalForm p;
        p.form.lookup.start();
        QTRY_VERIFY(!p.form.catalogue.portalId().isEmpty());
        p.form.draft.setRecordText(Side::From, text);
        const auto record = p.form.draft.record(Side::From);
        QCOMPARE(record ? record->type.text() + QLatin1Char(' ') + record->id.text() : QString(), expected);
        QTRY_VERIFY2(
            (p.form.draft.recordWarning(Side::From) + p.form.draft.recordError(Side::From)).contains(said),
            qPrintable(p.form.draft.recordWarning(Side::From) + p.form.draft.recordError(Side::From)));
    }
};

RELATA_TEST(TestRecordSearch)
#include "tst_recordsearch.moc"
