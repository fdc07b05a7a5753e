// SPDX-License-Identifier: MIT
// What the form knows before it sends: present labels, both texts of a label, limits, primary, object types.
#include "catalogue/typetable.h"
#include "linking/linkforecast.h"
#include "support/draftfixture.h"
#include "support/portalfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"
#include "support/wait.h"

#include <QTest>

#include <algorithm>

using namespace relata;
using namespace relata::test;

namespace {

struct PortalClient {
    PortalClient(practice::Portal::Options options, ApiVersion version)
        : portal(options)
        , client(portal.client(version))
    {
    }
    PortalFixture portal;
    std::unique_ptr<Client> client;
};

struct FilledForm : PortalClient, DraftFixture {
    explicit FilledForm(practice::Portal::Options options = {}, ApiVersion version = ApiVersion::V4)
        : PortalClient(options, version)
        , DraftFixture(*client, portal.clock)
    {
    }
    LinkForecast forecast() const { return {draft, outlook}; }
    std::optional<PairState> present() const { return forecast().present(); }
    void fill(const char *from, const char *fromId, const char *to, const char *toId)
    {
        lookup.start();
        draft.setTypeText(Side::From, QString::fromLatin1(from));
        draft.setTypeText(Side::To, QString::fromLatin1(to));
        draft.setRecordText(Side::From, QString::fromLatin1(fromId));
        draft.setRecordText(Side::To, QString::fromLatin1(toId));
    }
    // The text of the other end; "?" before a guess, "-" for none.
    QString inverse(const AssociationType &type) const
    {
        const auto other = draft.inverse(type);
        return !other ? QStringLiteral("-")
                      : (other->certain ? QString() : QStringLiteral("?")) + other->type.label;
    }
    bool offers(const QString &name) const
    {
        const QList<ObjectType> all = draft.objectTypes().all();
        return std::any_of(
            all.cbegin(), all.cend(), [&name](const ObjectType &type) { return type.singular == name; });
    }
};

} // namespace

class TestForecast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void presentLabelsAndDifference_data() { addVersions(); }
    void presentLabelsAndDifference()
    {
        QFETCH(ApiVersion, version);
        FilledForm form({}, version);
        form.fill("Contact", "101", "Company", "207");
        QTRY_VERIFY(form.present());
        QVERIFY(containsType(form.present()->types, userType(30)));
        form.draft.setChosen(userType(28), true);
        auto plan = form.forecast().plan();
        QVERIFY(plan && plan->losses().isEmpty());
        QVERIFY(containsType(plan->difference().added, userType(28)));
        QVERIFY(containsType(plan->difference().kept, userType(30)));
        form.draft.setMode(LinkMode::Replace);
        plan = form.forecast().plan();
        QVERIFY(containsType(plan->losses(), userType(30)));
    }
    // Both texts: documented, by the internal name of the schema, or by an equal text.
    void bothTexts_data() { addVersions(); }
    void bothTexts()
    {
        QFETCH(ApiVersion, version);
        FilledForm form({}, version);
        form.fill("Contact", "101", "Company", "202");
        QTRY_COMPARE(form.inverse(userType(28)), QStringLiteral("Decides for us"));
        QCOMPARE(form.inverse(userType(32)), QStringLiteral("Contractor"));
        QCOMPARE(form.inverse(hubspotType(1)), QStringLiteral("Primary"));
        form.draft.setTypeText(Side::To, QStringLiteral("Contact"));
        QTRY_COMPARE(form.inverse(userType(40)), QStringLiteral("Employee"));
        QCOMPARE(form.inverse(userType(41)), QStringLiteral("Manager"));
    }
    // Keys without access to schemas: neighbouring numbers are a guess, and said to be one.
    void withoutSchemasItIsAGuess()
    {
        LabelCatalogue labels;
        const Direction there{objecttypes::contact(), objecttypes::company()};
        labels.store({there,
            {{userType(28), QStringLiteral("Decision maker")}, {userType(90), QStringLiteral("Alone")}}, {}});
        labels.store({there.reversed(),
            {{userType(29), QStringLiteral("Decides for us")}, {userType(70), QStringLiteral("Other")}}, {}});
        const auto guess = labels.inverse(there, userType(28));
        QVERIFY(guess && !guess->certain);
        QCOMPARE(guess->type.label, QStringLiteral("Decides for us"));
        QVERIFY(!labels.inverse(there, userType(90)));
    }
    // Between records of one type a label is not its own other side; crossed texts are no proof.
    void whatTextsDoNotTell()
    {
        const auto named = [](qint32 id, const char *text) {
            return LabelledType{userType(id), QString::fromLatin1(text)};
        };
        LabelCatalogue labels;
        const Direction same{objecttypes::contact(), objecttypes::contact()};
        labels.store({same, {named(40, "Manager"), named(41, "Employee")}, {}});
        const auto other = labels.inverse(same, userType(40));
        QVERIFY(other && !other->certain);
        QCOMPARE(other->type.label, QStringLiteral("Employee"));
        const Direction there{objecttypes::contact(), objecttypes::company()};
        labels.store({there, {named(28, "Partner"), named(30, "Client"), named(32, "Contractor")}, {}});
        labels.store(
            {there.reversed(), {named(29, "Client"), named(31, "Partner"), named(33, "Contractor")}, {}});
        QVERIFY(!labels.inverse(there, userType(28))->certain);
        QVERIFY(labels.inverse(there, userType(32))->certain);
        labels.store({there, {named(126, "Mentor"), named(128, "Mentee")}, {}});
        labels.store({there.reversed(), {named(127, "Mentee"), named(129, "Mentor")}, {}});
        QVERIFY(!labels.inverse(there, userType(128))->certain);
    }
    void swapTranslatesAndSaysWhatIsLost()
    {
        FilledForm form;
        form.fill("Contact", "101", "Company", "202");
        QTRY_COMPARE(form.inverse(userType(28)), QStringLiteral("Decides for us"));
        form.draft.setChosen(userType(28), true);
        form.draft.setChosen(userType(777), true);
        form.draft.swap();
        QCOMPARE(withoutLabels(form.draft.chosen()), QList<AssociationType>{userType(29)});
        QVERIFY2(form.draft.labelsWarning().contains(QStringLiteral("USER 777")),
            qPrintable(form.draft.labelsWarning()));
    }
    void labelsComeInGroups()
    {
        FilledForm form;
        form.fill("Contact", "101", "Company", "202");
        QTRY_VERIFY(form.draft.offered().size() > 5);
        const QList<LabelledType> offered = form.draft.offered();
        QVERIFY(std::is_sorted(
            offered.cbegin(), offered.cend(), [](const LabelledType &a, const LabelledType &b) {
                return Category::known().indexOf(a.type.category)
                    < Category::known().indexOf(b.type.category);
            }));
    }

    // A label for one deal only: used up, and said before it is sent; HubSpot refuses indeed.
    void labelLimits_data() { addVersions(); }
    void labelLimits()
    {
        QFETCH(ApiVersion, version);
        FilledForm form({}, version);
        QVERIFY(valueOf(form.client->write(
            Write::setLabels({record("0-1", "102"), record("0-3", "302")}, {userType(62)}))));
        form.fill("Contact", "102", "Deal", "303");
        form.draft.setChosen(userType(62), true);
        QTRY_VERIFY(form.forecast().use(userType(62)) && form.forecast().use(userType(62))->isFull());
        QTRY_COMPARE(form.forecast().limitWarnings().size(), 1);
        const QString warning = form.forecast().limitWarnings().constFirst();
        QVERIFY2(
            warning.contains(QStringLiteral("“Signatory”")) && warning.contains(QStringLiteral("1 of 1")),
            qPrintable(warning));
        QVERIFY(!valueOf(form.client->write(Write::setLabels(*form.draft.pair(), {userType(62)}))));
        form.draft.setRecordText(Side::To, QStringLiteral("302")); // it has that one already
        QTRY_VERIFY(form.present());
        QVERIFY(form.forecast().limitWarnings().isEmpty());
    }
    // The limit may hold for the other end: the deal has its signatory.
    void limitsOfTheOtherEnd()
    {
        FilledForm form;
        QVERIFY(valueOf(form.client->write(
            Write::setLabels({record("0-1", "102"), record("0-3", "302")}, {userType(62)}))));
        form.fill("Contact", "103", "Deal", "302");
        form.draft.setChosen(userType(62), true);
        QTRY_COMPARE(form.forecast().limitWarnings().size(), 1);
        QTRY_VERIFY(form.forecast().limitWarnings().constFirst().contains(QStringLiteral("Punched cards")));
    }
    void limitsThatCannotBeRead()
    {
        ScriptedServer server;
        server.setActFor("GET", ScriptedServer::answer(200, "[]"));
        FastClock clock;
        HttpLog log{QString()};
        Client client({server.address(), ApiVersion::V4, fixedBearer("x"), {}}, clock, log);
        DraftFixture form(client, clock);
        form.lookup.start();
        QTRY_VERIFY(!form.catalogue.limits().problem(*form.draft.direction()).isEmpty());
    }
    // HubSpot's own limit counts for a new link only.
    void hubSpotsOwnLimit()
    {
        OfflineDraft form;
        const RecordPair pair = adaAndEngines();
        form.catalogue.acceptLabels(pair.direction(),
            QList<LabelledType>{{hubspotType(279), {}}, {userType(28), QStringLiteral("Maker")}});
        form.draft.setRecordText(Side::From, pair.from.id.text());
        form.draft.setRecordText(Side::To, pair.to.id.text());
        form.draft.setChosen(userType(28), true);
        form.catalogue.acceptUsage(pair.direction(), {50000, {pair.from.id}});
        form.outlook.acceptProven(pair, {true, {}});
        const LinkForecast forecast(form.draft, form.outlook);
        QCOMPARE(forecast.limitWarnings().size(), 1);
        QVERIFY(forecast.limitWarnings().constFirst().contains(QStringLiteral("50000")));
        form.outlook.acceptProven(pair, {true, {{hubspotType(279), {}}}});
        QVERIFY(forecast.limitWarnings().isEmpty());
    }
    void recordLimits()
    {
        FilledForm form;
        const AssociationType plain = hubspotType(15);
        for (const char *ticket : {"402", "403"})
            QVERIFY(valueOf(form.client->write(
                Write::setLabels({record("0-1", "103"), record("0-5", ticket)}, {plain}))));
        form.fill("Contact", "103", "Ticket", "404");
        form.draft.setChosen(plain, true);
        QTRY_VERIFY(
            form.forecast().limitWarnings().join(QLatin1Char(' ')).contains(QStringLiteral("3 of 3")));
    }
    void whoIsPrimaryNow_data()
    {
        QTest::addColumn<bool>("swapped");
        QTest::newRow("from the contact") << false;
        QTest::newRow("from the company") << true;
    }
    void whoIsPrimaryNow()
    {
        QFETCH(bool, swapped);
        FilledForm form;
        if (swapped)
            form.fill("Company", "202", "Contact", "101");
        else
            form.fill("Contact", "101", "Company", "202");
        form.draft.setChosen(hubspotType(swapped ? 2 : 1), true);
        QTRY_VERIFY(form.forecast().losesPrimary());
        QCOMPARE(*form.forecast().losesPrimary(), record("0-2", "207"));
        QTRY_VERIFY(form.catalogue.titles().find(record("0-2", "207")));
    }

    void objectTypes_data() { addVersions(); }
    void objectTypes()
    {
        QFETCH(ApiVersion, version);
        FilledForm form({}, version);
        QVERIFY(form.offers(QStringLiteral("Course")));
        form.lookup.start();
        QTRY_VERIFY(form.offers(QStringLiteral("Machine")));
        QTRY_VERIFY(!form.offers(QStringLiteral("Course"))); // not switched on
        QVERIFY(form.offers(QStringLiteral("Service")) && form.offers(QStringLiteral("Contact")));
        QCOMPARE(form.draft.objectTypes().singular(*ObjectTypeId::parse(QStringLiteral("0-410"))),
            QStringLiteral("Course"));
    }
    void anUnreachableAccountStillWorksById()
    {
        practice::Portal::Options options;
        for (int call = 1; call <= 400; ++call)
            options.faults.push_back(*practice::Fault::parse(QStringLiteral("500@%1").arg(call)));
        FilledForm form(options);
        form.fill("Contact", "101", "2-3465404", "7001");
        form.draft.setCategory(Category::userDefined());
        form.draft.setTypeIdText(QStringLiteral("1003"));
        QTRY_VERIFY(!form.catalogue.objectTypesProblem().isEmpty());
        QTRY_VERIFY(!form.draft.labelsWarning().isEmpty());
        QVERIFY2(form.draft.isReady(), qPrintable(form.draft.reason()));
    }
    // Deleted while the form shows it: reading again says so.
    void aDeletedLabel()
    {
        FilledForm form;
        form.fill("Contact", "101", "Company", "202");
        QTRY_VERIFY(form.draft.isListed(userType(28)));
        form.draft.setChosen(userType(28), true);
        const practice::Response gone =
            form.portal.portal.handle({"DELETE", "/crm/v4/associations/0-1/0-2/labels/28",
                "Bearer " + practice::Portal::token(), "application/json", {}});
        QCOMPARE(gone.status, 204);
        form.lookup.refreshLabels();
        QTRY_VERIFY(form.draft.labelsWarning().contains(QStringLiteral("not in the account's list")));
    }

    void allLinksOfARecord()
    {
        FilledForm form;
        form.fill("Company", "203", "Order", "");
        QTRY_VERIFY(form.outlook.links().isComplete());
        QCOMPARE(form.outlook.links().links().size(), 1201);
        QTRY_VERIFY(form.catalogue.titles().find(record("0-123", "51201")));
    }
    void typeTable()
    {
        FilledForm form;
        TypeTable table(form.catalogue);
        table.setUpdating(true);
        const auto row = [&table](const char *from, const char *to,
                             const AssociationType &type) -> std::optional<TypeRow> {
            for (const TypeRow &candidate : table.rows()) {
                if (candidate.direction.from.text() == QLatin1String(from)
                    && candidate.direction.to.text() == QLatin1String(to) && candidate.type.type == type)
                    return candidate;
            }
            return std::nullopt;
        };
        QVERIFY(table.rows().size() > 300);
        QVERIFY(!row("0-1", "0-3", hubspotType(4))->fromAccount);
        QVERIFY(!row("0-1", "0-3", userType(62)));
        table.load(objecttypes::contact(), objecttypes::deal());
        QVERIFY(table.isLoading());
        QTRY_VERIFY(!table.isLoading());
        QVERIFY(row("0-1", "0-3", hubspotType(4))->fromAccount);
        QCOMPARE(row("0-1", "0-3", userType(62))->most, 1);
        QCOMPARE(row("0-1", "0-3", userType(62))->inverse, QStringLiteral("Signatory"));
        QVERIFY(row("0-3", "0-1", userType(63))->fromAccount);
        table.load({}, {});
        QTRY_VERIFY(table.done() > 2);
        table.cancel();
        QTRY_VERIFY(!table.isLoading());
        QVERIFY(table.done() < 100);
    }
};

RELATA_TEST(TestForecast)
#include "tst_forecast.moc"
