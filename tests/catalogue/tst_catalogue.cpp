// SPDX-License-Identifier: MIT
// What the open account offers: asked once, told once, kept until it is asked for anew.
#include "catalogue/typetable.h"
#include "support/draftfixture.h"
#include "support/portalfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"
#include "support/wait.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

// A portal, and a client whose calls are written down.
struct Observed {
    Observed()
        : log(folder.filePath(QStringLiteral("http.log")))
        , client({portal.server.address(), ApiVersion::V4,
                     fixedBearer(QByteArray::fromStdString(practice::Portal::token())), {}},
              portal.clock, log)
    {
    }
    // "GET /crm/…", in the order in which they went out; record IDs are not in the log.
    QStringList calls() const
    {
        QFile file(folder.filePath(QStringLiteral("http.log")));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QStringList calls;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QJsonObject call = QJsonDocument::fromJson(line).object();
            if (call.contains(QLatin1String("path")))
                calls.append(call[QLatin1String("method")].toString() + QLatin1Char(' ')
                    + call[QLatin1String("path")].toString());
        }
        return calls;
    }
    int callsWith(const char *part) const
    {
        return static_cast<int>(calls().filter(QLatin1String(part)).size());
    }

    PortalFixture portal;
    QTemporaryDir folder;
    HttpLog log;
    Client client;
};

// An account whose answers a test decides.
struct Scripted {
    ScriptedServer server;
    FastClock clock;
    HttpLog log{QString()};
    Client client{{server.address(), ApiVersion::V4, fixedBearer("x"), {}}, clock, log};
    Catalogue catalogue{client, ObjectTypes::standard(QLocale::English)};
};

ScriptedServer::Act refusal()
{
    return ScriptedServer::answer(403, R"({"category":"MISSING_SCOPES","message":"no"})");
}

const Direction there{objecttypes::contact(), objecttypes::company()};

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedBeforeTheStart()
    {
        ScriptedServer server;
        FakeClock clock;
        HttpLog log{QString()};
        Client client({server.address(), ApiVersion::V4, fixedBearer("x"), {}}, clock, log);
        DraftFixture form(client, clock);
        form.draft.setRecordText(Side::From, QStringLiteral("101"));
        form.draft.setRecordText(Side::To, QStringLiteral("202"));
        clock.advance(std::chrono::seconds(10));
        QCoreApplication::processEvents(); // what was asked would have gone out
        QVERIFY(server.requests().isEmpty());
    }
    // A form is filled in as a person does it: no question goes out twice, and one reading of the list of
    // links tells how the pair is linked, what is used up and who is primary.
    void noQuestionTwiceWhileAFormIsFilledIn()
    {
        Observed account;
        DraftFixture form(account.client, account.portal.clock);
        form.lookup.start();
        for (const char *typed : {"1", "10", "101"})
            form.draft.setRecordText(Side::From, QString::fromLatin1(typed));
        QTRY_VERIFY(!form.draft.title(Side::From).name.isEmpty());
        form.draft.setRecordText(Side::To, QStringLiteral("202"));
        QTRY_VERIFY(!form.draft.title(Side::To).name.isEmpty());
        QTRY_VERIFY(form.draft.offered().size() > 5);
        form.draft.setChosen(hubspotType(1), true);
        form.draft.setMode(LinkMode::Replace);
        QTRY_VERIFY(form.outlook.present(*form.draft.pair()));
        QTRY_VERIFY(form.outlook.primaryNow(*form.draft.pair()));
        QTRY_COMPARE(account.callsWith("limits/associations/records"), 2);
        QTRY_COMPARE(account.callsWith("batch/read"), 1); // the names of those that are linked already
        const QStringList calls = account.calls();
        QCOMPARE(account.callsWith("/associations/0-2?"), 1);
        QCOMPARE(calls.size(), QSet<QString>(calls.cbegin(), calls.cend()).size());
        QVERIFY2(calls.size() == 17, qPrintable(calls.join(QLatin1Char('\n'))));
        form.draft.setRecordText(Side::To, QStringLiteral("207")); // the list has told already
        QVERIFY(form.outlook.present(*form.draft.pair()));
        QTRY_COMPARE(account.calls().size(), 18);
        QCOMPARE(account.callsWith("/associations/0-2?"), 1);
    }
    void knownLabelsAreNotAskedAgain()
    {
        Observed account;
        Catalogue catalogue(account.client, ObjectTypes::standard(QLocale::English));
        const auto labels = valueOf(catalogue.labelsOf(there));
        QVERIFY(labels && labels->size() > 5);
        QCOMPARE(valueOf(catalogue.labelsOf(there))->size(), labels->size());
        catalogue.want(there);
        QTRY_COMPARE(account.callsWith("/labels"), 2); // of the opposite direction, too
        catalogue.refreshLabels();
        QVERIFY(valueOf(catalogue.labelsOf(there)));
        QCOMPARE(account.callsWith("/labels"), 3);
    }
    void whatCouldNotBeReadIsAskedAgain()
    {
        Scripted account;
        account.server.setActFor("GET", refusal());
        QVERIFY(!valueOf(account.catalogue.labelsOf(there)));
        account.server.setActFor("GET",
            ScriptedServer::answer(
                200, R"({"results":[{"category":"USER_DEFINED","typeId":28,"label":"Decision maker"}]})"));
        QCOMPARE(valueOf(account.catalogue.labelsOf(there))->size(), 1);
        QCOMPARE(valueOf(account.catalogue.labelsOf(there))->size(), 1); // from memory
        QCOMPARE(account.server.requests().size(), 2);
    }
    // The label finder and an import read for themselves; what the form knows is not spoiled by their bad
    // luck.
    void othersBadLuckIsTheirs()
    {
        Scripted account;
        account.server.setActFor("GET", refusal());
        account.catalogue.acceptLabels(there, QList<LabelledType>{maker});
        QSignalSpy changed(&account.catalogue, &Catalogue::changed);
        QVERIFY(!valueOf(account.catalogue.readLabels(there)));
        QVERIFY(!valueOf(account.catalogue.readLimits(there)));
        QVERIFY(changed.isEmpty());
        QVERIFY(account.catalogue.labels().of(there)->problem.isEmpty());
        QCOMPARE(account.catalogue.labels().of(there)->types, QList<LabelledType>{maker});
        QVERIFY(account.catalogue.limits().problem(there).isEmpty());
    }
    void theFindersReadingIsNoReasonNotToAskForUsage()
    {
        Observed account;
        Catalogue catalogue(account.client, ObjectTypes::standard(QLocale::English));
        QVERIFY(valueOf(catalogue.readLabels(there)));
        QVERIFY(valueOf(catalogue.readLimits(there)));
        catalogue.want(there);
        QTRY_COMPARE(account.callsWith("limits/associations/records"), 2);
        QCOMPARE(account.callsWith("0-1/0-2/labels"), 1);
    }
    void keptNamesAreNotReadAgain()
    {
        Observed account;
        Catalogue before(account.client, ObjectTypes::standard(QLocale::English));
        before.titles().insert(adaAndEngines().to, {QStringLiteral("Analytical Engines Ltd"), {}});
        Catalogue catalogue(account.client, ObjectTypes::standard(QLocale::English));
        catalogue.setKept(before.kept());
        catalogue.start();
        catalogue.titles().fetch(objecttypes::company(), {adaAndEngines().to.id});
        QTRY_COMPARE(account.callsWith("account-info"), 1);
        QCOMPARE(account.callsWith("batch/read"), 0);
    }

    void oneChangeForOneAnswer_data()
    {
        QTest::addColumn<QString>("answer");
        for (const char *answer : {"labels", "names", "limits", "usage", "types", "schemas", "portal"})
            QTest::newRow(answer) << QString::fromLatin1(answer);
    }
    void oneChangeForOneAnswer()
    {
        QFETCH(QString, answer);
        OfflineDraft form;
        QSignalSpy learned(&form.catalogue, &Catalogue::changed);
        QSignalSpy changed(&form.draft, &LinkDraft::changed);
        if (answer == QLatin1String("labels"))
            form.catalogue.acceptLabels(there, QList<LabelledType>{maker});
        else if (answer == QLatin1String("names"))
            form.catalogue.acceptLabelNames({{there, 28, QStringLiteral("decision_maker")}});
        else if (answer == QLatin1String("limits"))
            form.catalogue.acceptLimits(there, QList<TypeLimit>{{maker.type, 3}});
        else if (answer == QLatin1String("usage"))
            form.catalogue.acceptUsage(there, {50000, {adaAndEngines().from.id}});
        else if (answer == QLatin1String("types"))
            form.catalogue.acceptEnabled({{objecttypes::lead(), false}});
        else if (answer == QLatin1String("schemas"))
            form.catalogue.acceptSchemas(QList<Schema>());
        else
            form.catalogue.acceptPortal(AccountDetails());
        QCOMPARE(learned.size(), 1);
        QCOMPARE(changed.size(), 1);
    }
    // What the account was called before stands until HubSpot has answered again.
    void readingAgainBlanksNothing()
    {
        Observed account;
        DraftFixture form(account.client, account.portal.clock);
        form.lookup.start();
        form.draft.setRecordText(Side::From, QStringLiteral("101"));
        form.draft.setRecordText(Side::To, QStringLiteral("207"));
        QTRY_VERIFY(form.outlook.present(*form.draft.pair()));
        QTRY_VERIFY(form.draft.offered().size() > 5);
        const qsizetype before = form.draft.offered().size();
        QSignalSpy changed(&form.draft, &LinkDraft::changed);
        bool isBlank = false;
        connect(&form.draft, &LinkDraft::changed, this, [&] {
            isBlank = isBlank || form.draft.title(Side::From).name.isEmpty()
                || form.draft.offered().size() != before || !form.outlook.present(*form.draft.pair());
        });
        const int lists = account.callsWith("/associations/0-2?");
        form.lookup.refresh();
        QTRY_COMPARE(account.callsWith("/associations/0-2?"), lists + 1);
        QTRY_VERIFY(changed.size() > 6);
        QVERIFY(!isBlank);
    }
};

RELATA_TEST(TestCatalogue)
#include "tst_catalogue.moc"
