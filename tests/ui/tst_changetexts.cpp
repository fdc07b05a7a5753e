// SPDX-License-Identifier: MIT
// What the preview says of a change before it is made, and the form of a link.
#include "linking/changetext.h"
#include "linking/forecasttext.h"
#include "support/draftfixture.h"
#include "support/portalfixture.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

ChangePlan linkPlan(const QList<LabelledType> &before, const QList<LabelledType> &asked, LinkMode mode)
{
    return ChangePlan::link(LinkRequest::create(adaAndEngines(), asked, mode).value(), {true, before});
}

HistoryEntry entryOf(const QList<LabelledType> &before, const QList<LabelledType> &after)
{
    HistoryEntry entry;
    entry.pair = adaAndEngines();
    entry.beforeKnown = entry.provenKnown = entry.sent = true;
    entry.before = before;
    entry.asked = after;
    entry.proven = after;
    entry.state = Fate::Proven;
    return entry;
}

RecordPair pairOf(const char *fromType, const char *toType)
{
    return {record(fromType, "1"), record(toType, "2")};
}

} // namespace

class TestChangeTexts : public QObject {
    Q_OBJECT

private:
    PortalFixture m_portal;
    std::unique_ptr<Client> m_client = m_portal.client();
    const ObjectTypes m_types = ObjectTypes::standard(QLocale::English);
    RecordTitles m_titles{*m_client, m_types};

private Q_SLOTS:
    void titlesAndVerbs_data()
    {
        QTest::addColumn<ChangePlan>("plan");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("verb");
        const auto row = [](const char *name, const ChangePlan &plan, const char *title, const char *verb) {
            QTest::newRow(name) << plan << QString::fromLatin1(title) << QString::fromLatin1(verb);
        };
        row("replace", linkPlan({unlabelled, maker}, {contractor}, LinkMode::Replace),
            "Replace the labels of this pair?", "Replace");
        ChangePlan unknown = linkPlan({}, {contractor}, LinkMode::Add);
        unknown.before.known = false;
        row("unknown", unknown, "It is not fully known which labels this pair has.", "Link anyway");
        row("a label", ChangePlan::removal(adaAndEngines(), {maker}, {true, {unlabelled, maker}}),
            "Remove labels?", "Remove");
        row("the association", ChangePlan::removal(adaAndEngines(), {}, {true, {unlabelled, maker}}),
            "Remove the whole association?", "Remove");
        HistoryEntry entry = entryOf({}, {unlabelled, maker});
        row("undo", ChangePlan::undo(entry, {true, {unlabelled, maker}}), "Undo this link?", "Undo");
        entry.action = LinkAction::Undo;
        row("undo of an undo", ChangePlan::undo(entry, {true, {unlabelled, maker}}), "Take this undo back?",
            "Undo");
        entry.action = LinkAction::Remove;
        row("undo of a removal", ChangePlan::undo(entry, {true, {unlabelled, maker}}), "Undo this removal?",
            "Undo");
    }
    void titlesAndVerbs()
    {
        QFETCH(ChangePlan, plan);
        QFETCH(QString, title);
        QFETCH(QString, verb);
        QCOMPARE(changetext::title(plan), title);
        QCOMPARE(changetext::verb(plan), verb);
    }
    void summaries_data()
    {
        QTest::addColumn<ChangePlan>("plan");
        QTest::addColumn<QString>("summary");
        const auto row = [](const char *name, const ChangePlan &plan, const char *summary) {
            QTest::newRow(name) << plan << QString::fromUtf8(summary);
        };
        row("replace", linkPlan({unlabelled, maker}, {contractor}, LinkMode::Replace),
            "Stays: “No label”.\nComes: “Contractor”.\nGoes: “Decision maker”.");
        row("unlinking", ChangePlan::removal(adaAndEngines(), {}, {true, {unlabelled, maker}}),
            "The two records will no longer be linked at all.");
        ChangePlan unknown = linkPlan({}, {contractor}, LinkMode::Add);
        unknown.before.known = false;
        row("unknown", unknown, "Going on may remove labels that a colleague has set.");
    }
    void summaries()
    {
        QFETCH(ChangePlan, plan);
        QFETCH(QString, summary);
        QCOMPARE(changetext::summary(plan), summary);
    }

    // Each note stands where it is true, and only there.
    void notes_data()
    {
        QTest::addColumn<ChangePlan>("plan");
        QTest::addColumn<QStringList>("notes");
        const auto row = [](const char *name, const ChangePlan &plan, const QStringList &notes) {
            QTest::newRow(name) << plan << notes;
        };
        const QString workflows = QStringLiteral("Workflows that HubSpot has run already are not reversed.");
        const QString byItself =
            QStringLiteral("If there is no other company, HubSpot makes this one primary on its own.");
        row("a plain replace", linkPlan({unlabelled, maker}, {contractor}, LinkMode::Replace), {});
        ChangePlan meanwhile = linkPlan({unlabelled, maker}, {contractor}, LinkMode::Replace);
        meanwhile.changedMeanwhile = true;
        row("changed while asking", meanwhile,
            {QStringLiteral("The pair has changed while this question was open; this is the new state.")});
        row("a replace of Primary", linkPlan({unlabelled, primaryLabel}, {maker}, LinkMode::Replace),
            {changetext::mayKeepText()});
        ChangePlan loses = linkPlan({unlabelled, maker}, {primaryLabel}, LinkMode::Replace);
        loses.primaryNow = record("0-2", "207");
        row("Primary moves", loses, {QStringLiteral("Company 207 is primary now and will no longer be.")});
        row("a first link", linkPlan({}, {maker}, LinkMode::Add), {byItself});
        loses.primaryNow.reset();
        loses.isPrimaryUnknown = true;
        row("a link as Primary, whose holder is not known", loses,
            {QStringLiteral(
                "It could not be read which record is primary now; if there is one, it will no longer be.")});
        row("a first link as Primary", linkPlan({}, {primaryLabel}, LinkMode::Add), {});
        row("a first link of other types",
            ChangePlan::link(
                LinkRequest::create(pairOf("0-2", "0-2"), {{hubspotType(450), {}}}, LinkMode::Add).value(),
                {true, {}}),
            {});
        row("removing Primary",
            ChangePlan::removal(adaAndEngines(), {primaryLabel}, {true, {unlabelled, primaryLabel}}),
            {QStringLiteral("Primary is removed, and HubSpot does not choose another on its own.")});
        row("undo", ChangePlan::undo(entryOf({}, {unlabelled, maker}), {true, {unlabelled, maker}}),
            {workflows});
        HistoryEntry moved = entryOf({}, {unlabelled, primaryLabel});
        moved.primaryBefore = record("0-2", "207");
        row("undo of Primary", ChangePlan::undo(moved, {true, {unlabelled, primaryLabel}}),
            {QStringLiteral(
                 "Company 207 was primary before. HubSpot does not make it primary again; link it with "
                 "Primary yourself."),
                workflows});
        row("undo after others",
            ChangePlan::undo(entryOf({}, {unlabelled, maker}), {true, {unlabelled, contractor}}),
            {QStringLiteral("This pair has been changed since (came: “Contractor”; went: “Decision maker”). "
                            "That stays as it is."),
                workflows});
        HistoryEntry replaced = entryOf({unlabelled, maker}, {unlabelled, contractor});
        row("undo of what others unlinked", ChangePlan::undo(replaced, {true, {}}),
            {QStringLiteral("The two records have been unlinked since; undoing links them again."), byItself,
                workflows});
        row("a deleted label",
            ChangePlan::undo(
                replaced, {true, {unlabelled, contractor}}, QList<LabelledType>{unlabelled, contractor}),
            {QStringLiteral("“Decision maker” no longer exists in the account and cannot be restored."),
                QStringLiteral("The two records stay linked without a label; remove the association if it is "
                               "not wanted."),
                workflows});
    }
    void notes()
    {
        QFETCH(ChangePlan, plan);
        QFETCH(QStringList, notes);
        QCOMPARE(changetext::notes(plan, m_titles), notes);
    }

    void theForm_data()
    {
        QTest::addColumn<QList<LabelledType>>("present");
        QTest::addColumn<QList<LabelledType>>("chosen");
        QTest::addColumn<bool>("replaces");
        QTest::addColumn<QString>("difference");
        const auto row = [](const char *name, const QList<LabelledType> &present,
                             const QList<LabelledType> &chosen, bool replaces, const char *difference) {
            QTest::newRow(name) << present << chosen << replaces << QString::fromUtf8(difference);
        };
        row("nothing chosen", {unlabelled, maker}, {}, false, "Linked now: “Decision maker”.");
        row("a first link", {}, {maker}, false, "Not linked yet. Comes: “Decision maker”.");
        row("one more", {unlabelled, maker}, {contractor}, false,
            "Linked now: “Decision maker”. Stays: “Decision maker”. Comes: “Contractor”.");
        row("the same", {unlabelled, maker}, {maker}, false,
            "Linked now: “Decision maker”. Nothing changes.");
        row("in its place", {unlabelled, maker}, {contractor}, true,
            "Linked now: “Decision maker”. Comes: “Contractor”. Goes: “Decision maker”.");
    }
    void theForm()
    {
        QFETCH(QList<LabelledType>, present);
        QFETCH(QList<LabelledType>, chosen);
        QFETCH(bool, replaces);
        QFETCH(QString, difference);
        OfflineDraft form;
        LinkDraft &draft = form.draft;
        const RecordPair pair = adaAndEngines();
        form.catalogue.acceptLabels(
            pair.direction(), QList<LabelledType>{unlabelled, primaryLabel, maker, contractor});
        draft.setRecordText(Side::From, pair.from.id.text());
        draft.setRecordText(Side::To, pair.to.id.text());
        QVERIFY(forecasttext::difference(draft, form.outlook).isEmpty());
        form.outlook.acceptProven(pair, {true, present});
        for (const LabelledType &label : chosen)
            draft.setChosen(label.type, true);
        draft.setMode(replaces ? LinkMode::Replace : LinkMode::Add);
        QCOMPARE(forecasttext::difference(draft, form.outlook), difference);
        form.outlook.acceptProven(pair, {false, {}});
        QVERIFY(
            forecasttext::difference(draft, form.outlook).contains(QStringLiteral("cannot be fully read")));
        draft.setRecordText(Side::To, QStringLiteral("203"));
        form.outlook.ask(PairOutlook::Question{pair.from, pair.to.type, draft.record(Side::To)});
        QTRY_VERIFY(forecasttext::difference(draft, form.outlook)
                        .startsWith(QStringLiteral("What links the two now could not be read: ")));
    }
    void sentences()
    {
        OfflineDraft form;
        LinkDraft &draft = form.draft;
        const Direction there = adaAndEngines().direction();
        form.catalogue.acceptLabels(there, QList<LabelledType>{unlabelled, primaryLabel, maker});
        form.catalogue.acceptLabels(
            there.reversed(), QList<LabelledType>{{userType(29), QStringLiteral("Decides for us")}});
        const auto say = [&draft](const AssociationType &type) {
            draft.setChosen(type, true);
            const QString sentence = forecasttext::statement(draft);
            draft.setChosen(type, false);
            return sentence;
        };
        QCOMPARE(say(hubspotType(1)), QStringLiteral("Company is the primary company of Contact."));
        draft.setRecordText(Side::From, QStringLiteral("101"));
        draft.setRecordText(Side::To, QStringLiteral("202"));
        QCOMPARE(say(hubspotType(279)), QStringLiteral("Contact 101 and Company 202 are linked."));
        QCOMPARE(say(userType(28)), // by neighbouring numbers only
            QStringLiteral(
                "Contact 101 is “Decision maker” at Company 202; from there probably: “Decides for us”."));
        QCOMPARE(say(userType(777)), QStringLiteral("Contact 101 is “USER 777” at Company 202."));
    }
};

RELATA_TEST(TestChangeTexts)
#include "tst_changetexts.moc"
