// SPDX-License-Identifier: MIT
#include "support/draftfixture.h"
#include "support/portalfixture.h"
#include "support/registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

const QList<LabelledType> forward{{hubspotType(1), QStringLiteral("Primary")}, {hubspotType(279), {}},
    {userType(28), QStringLiteral("Decision maker")}};
const QList<LabelledType> backward{{hubspotType(2), QStringLiteral("Primary")}, {hubspotType(280), {}},
    {userType(29), QStringLiteral("Decides for us")}};

struct Filled : OfflineDraft {
    Filled()
    {
        draft.setRecordText(Side::From, QStringLiteral("101"));
        draft.setRecordText(Side::To, QStringLiteral("202"));
        const Direction direction = adaAndEngines().direction();
        catalogue.acceptLabels(direction, forward);
        catalogue.acceptLabels(direction.reversed(), backward);
        catalogue.acceptLabels({direction.from, *ObjectTypeId::parse(QStringLiteral("0-3"))},
            QList<LabelledType>{{userType(61), QStringLiteral("Champion")}});
    }
};

} // namespace

class TestLinkDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAsContactToCompany()
    {
        Offline nobody;
        const Catalogue german(nobody.client, ObjectTypes::standard(QLocale::German));
        const LinkDraft draft(german);
        QCOMPARE(draft.typeText(Side::From), QStringLiteral("Kontakt"));
        QCOMPARE(*draft.direction(), adaAndEngines().direction());
        QVERIFY(!draft.isReady());
        QVERIFY(draft.recordError(Side::From).isEmpty());
        QCOMPARE(draft.category(), Category::hubspotDefined());
        QVERIFY(draft.typeIdText().isEmpty());
    }
    void isReadyWithTwoRecordsAndALabel()
    {
        Filled filled;
        LinkDraft *draft = &filled.draft;
        QVERIFY(!draft->isReady());
        QSignalSpy changed(draft, &LinkDraft::changed);
        draft->setChosen(userType(28), true);
        QCOMPARE(changed.size(), 1);
        QVERIFY2(draft->isReady(), qPrintable(draft->reason()));
        const auto request = draft->request();
        QCOMPARE(request->pair(), adaAndEngines());
        QCOMPARE(request->types(), (QList<LabelledType>{forward.at(2)}));
    }

    // Each of these is one change, and doing it again is none.
    void oneChangeEach_data()
    {
        QTest::addColumn<std::function<void(LinkDraft &)>>("change");
        QTest::addColumn<bool>("again"); // whether it changes something the second time, too
        const auto row = [](const char *name, const std::function<void(LinkDraft &)> &change,
                             bool again = false) {
            QTest::newRow(name) << change << again;
        };
        row("object type", [](LinkDraft &d) { d.setTypeText(Side::To, QStringLiteral("deals")); });
        row("no object type", [](LinkDraft &d) { d.setTypeText(Side::To, QStringLiteral("Dea")); });
        row("an ID", [](LinkDraft &d) { d.setRecordText(Side::To, QStringLiteral("207")); });
        row(
            "an address",
            [](LinkDraft &d) {
                d.setRecordText(
                    Side::To, QStringLiteral("https://app.hubspot.com/contacts/1/record/0-3/302"));
            },
            true);
        row("a label", [](LinkDraft &d) { d.setChosen(userType(28), true); });
        row("labels", [](LinkDraft &d) {
            d.setChosen(QList<AssociationType>{userType(28), hubspotType(1)}, true);
        });
        row("none of them", [](LinkDraft &d) { d.setChosen(userType(30), false); });
        row("mode", [](LinkDraft &d) { d.setMode(LinkMode::Replace); });
        row("category", [](LinkDraft &d) { d.setCategory(Category::userDefined()); });
        row("type ID", [](LinkDraft &d) { d.setTypeIdText(QStringLiteral("28")); });
        row(
            "swap", [](LinkDraft &d) { d.swap(); }, true);
        row(
            "fill",
            [](LinkDraft &d) {
                d.fill({adaAndEngines().direction(), QStringLiteral("5"), {}, {maker}, LinkMode::Replace});
            },
            true);
        row(
            "clear", [](LinkDraft &d) { d.clear(); }, true);
    }
    void oneChangeEach()
    {
        QFETCH(std::function<void(LinkDraft &)>, change);
        QFETCH(bool, again);
        Filled filled;
        QSignalSpy changed(&filled.draft, &LinkDraft::changed);
        const int first = QByteArray(QTest::currentDataTag()) == "none of them" ? 0 : 1;
        change(filled.draft);
        QCOMPARE(changed.size(), first);
        change(filled.draft);
        QCOMPARE(changed.size(), again ? 2 : first);
    }

    void linkStaysOff_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *field, const char *text) {
            QTest::addRow("%s %s", field, text) << QString::fromLatin1(field) << QString::fromUtf8(text);
        };
        for (const char *text : {"", "abc", "1/2", "..", "9223372036854775808"}) {
            row("from", text);
            row("to", text);
        }
        for (const char *text : {"", "Kontackt", "0-"}) {
            row("fromType", text);
            row("toType", text);
        }
        for (const char *text : {"0", "-1", "2147483648", "x", "1.5"})
            row("typeId", text);
    }
    void linkStaysOff()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        Filled filled;
        LinkDraft *draft = &filled.draft;
        draft->setChosen(userType(28), true);
        QVERIFY(draft->isReady());
        QString said;
        if (field == QLatin1String("from") || field == QLatin1String("to")) {
            const Side side = field == QLatin1String("from") ? Side::From : Side::To;
            draft->setRecordText(side, text);
            said = draft->reason();
        } else if (field == QLatin1String("typeId")) {
            draft->setTypeIdText(text);
            said = draft->typeIdError();
        } else {
            const Side side = field == QLatin1String("fromType") ? Side::From : Side::To;
            draft->setTypeText(side, text);
            said = draft->typeError(side);
        }
        QVERIFY(!draft->isReady());
        QVERIFY(!said.isEmpty());
        QCOMPARE(draft->reason(), said);
    }
    void noLabel()
    {
        Filled filled;
        LinkDraft *draft = &filled.draft;
        QVERIFY(draft->reason().contains(QStringLiteral("label")));
    }
    void theSameRecord()
    {
        Filled filled;
        LinkDraft *draft = &filled.draft;
        draft->setTypeText(Side::To, QStringLiteral("contacts"));
        draft->setRecordText(Side::To, QStringLiteral("0101"));
        QVERIFY(draft->recordError(Side::To).contains(QStringLiteral("same record")));
        QVERIFY(!draft->isReady());
    }

    void byType_data()
    {
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<int>("suggested"); // 0: none
        const auto s = [](const char *t) {
            return QString::fromLatin1(t);
        };
        QTest::newRow("a chip") << s("USER_DEFINED") << s("28") << true << 0;
        QTest::newRow("not in the list") << s("USER_DEFINED") << s("77") << true << 0;
        QTest::newRow("documented for the direction") << s("HUBSPOT_DEFINED") << s("931") << true << 0;
        QTest::newRow("other direction, documented") << s("HUBSPOT_DEFINED") << s("2") << false << 1;
        QTest::newRow("other direction, unlabelled") << s("HUBSPOT_DEFINED") << s("280") << false << 279;
        QTest::newRow("other direction, the account's own") << s("USER_DEFINED") << s("29") << false << 0;
        QTest::newRow("another pair, the account's own") << s("USER_DEFINED") << s("61") << false << 0;
        QTest::newRow("another pair") << s("HUBSPOT_DEFINED") << s("5") << false << 0;
    }
    void byType()
    {
        QFETCH(QString, category);
        QFETCH(QString, id);
        QFETCH(bool, accepted);
        QFETCH(int, suggested);
        Filled filled;
        LinkDraft *draft = &filled.draft;
        draft->setCategory(*Category::parse(category));
        draft->setTypeIdText(id);
        QCOMPARE(draft->typeIdError().isEmpty(), accepted);
        QCOMPARE(draft->isReady(), accepted); // what stands there counts, also before "Add label"
        QCOMPARE(draft->typeIdSuggestion().value_or(AssociationType{{}, 0}).typeId, suggested);
        QCOMPARE(draft->addTyped(), accepted);
        QCOMPARE(draft->typeIdText().isEmpty(), accepted);
        const AssociationType type{*Category::parse(category), id.toInt()};
        QCOMPARE(draft->isChosen(type), accepted);
        QCOMPARE(containsType(draft->offered(), type), accepted);
        QVERIFY(accepted || draft->typeIdError().contains(QStringLiteral("→")));
    }
    void aTypeOutsideTheListIsAWarning()
    {
        Filled filled;
        LinkDraft *draft = &filled.draft;
        QVERIFY(draft->labelsWarning().isEmpty());
        draft->setChosen(userType(77), true);
        QVERIFY(draft->isReady());
        QVERIFY(draft->labelsWarning().contains(QStringLiteral("USER 77")));
    }
    void anUnreachableListIsAWarning()
    {
        Filled filled;
        LinkDraft *draft = &filled.draft;
        filled.catalogue.acceptLabels(
            adaAndEngines().direction(), failure(Error{Error::Kind::Unreachable, 0, {}, {}}));
        QVERIFY(!draft->labelsWarning().isEmpty());
        draft->setTypeIdText(QStringLiteral("1"));
        QVERIFY(draft->isReady());
    }
    // The list may come later: then names take the place of IDs, and what is not in it is said.
    void objectTypesThatComeLater()
    {
        OfflineDraft form;
        LinkDraft &draft = form.draft;
        form.catalogue.acceptSchemas(failure(Error{Error::Kind::Temporary, 502, {}, {}}));
        QVERIFY(form.catalogue.objectTypesProblem().contains(QStringLiteral("could not be read")));
        draft.setRecordText(
            Side::From, QStringLiteral("https://app.hubspot.com/contacts/1/record/2-3465404/7001"));
        draft.setTypeText(Side::To, QStringLiteral("2-999"));
        QCOMPARE(draft.typeText(Side::From), QStringLiteral("2-3465404"));
        QVERIFY(draft.recordWarning(Side::To).isEmpty()); // nobody knows yet
        Schema machine;
        machine.id = *ObjectTypeId::parse(QStringLiteral("2-3465404"));
        machine.fullyQualifiedName = QStringLiteral("p1_machine");
        machine.singular = QStringLiteral("Machine");
        machine.plural = QStringLiteral("Machines");
        form.catalogue.acceptSchemas(QList<Schema>{machine});
        QCOMPARE(draft.typeText(Side::From), QStringLiteral("Machine"));
        QCOMPARE(draft.recordWarning(Side::To), QStringLiteral("This account has no object type 2-999."));
        QVERIFY(form.catalogue.objectTypesProblem().isEmpty());
    }
    void aMissingRecordIsAWarning()
    {
        PortalFixture portal;
        const auto client = portal.client();
        DraftFixture form(*client, portal.clock);
        form.draft.setRecordText(Side::From, QStringLiteral("101"));
        form.draft.setRecordText(Side::To, QStringLiteral("999999"));
        form.draft.setChosen(userType(28), true);
        form.lookup.start();
        QTRY_COMPARE(form.draft.title(Side::From).name, QStringLiteral("Ada Lovelace"));
        QTRY_VERIFY(!form.draft.recordWarning(Side::To).isEmpty());
        QVERIFY(form.draft.isReady());
        form.draft.setRecordText(Side::To, QStringLiteral("203"));
        QVERIFY(form.draft.recordWarning(Side::To).isEmpty());
        form.draft.setRecordText(Side::From, QStringLiteral("102"));
        QVERIFY(form.draft.title(Side::From).name.isEmpty());
    }
    void swapTurnsWhatItCan()
    {
        Filled filled;
        LinkDraft *draft = &filled.draft;
        draft->setChosen(hubspotType(1), true);
        draft->setChosen(userType(28), true);
        draft->swap();
        QCOMPARE(draft->record(Side::From), adaAndEngines().to);
        QCOMPARE(draft->typeText(Side::To), QStringLiteral("Contact"));
        QCOMPARE(draft->chosen(), (QList<LabelledType>{backward.at(0), backward.at(2)}));
        // 28 and 29 are neighbours, and nothing else tells.
        QVERIFY(draft->labelsWarning().contains(QStringLiteral("probably")));
    }
    // Swapping is the advice for a label of the other direction: it stays, chosen or typed.
    void swapKeepsWhatBelongsThere()
    {
        Filled filled;
        LinkDraft *draft = &filled.draft;
        draft->setChosen(userType(29), true);
        QVERIFY(!draft->chosenError().isEmpty());
        draft->setTypeIdText(QStringLiteral("2"));
        QVERIFY(!draft->typeIdError().isEmpty());
        draft->swap();
        QVERIFY2(draft->isReady(), qPrintable(draft->reason()));
        QCOMPARE(withoutLabels(draft->chosen()), (QList<AssociationType>{userType(29), hubspotType(2)}));
        QVERIFY(draft->labelsWarning().isEmpty());
    }
    void anotherDirectionDropsTheLabels()
    {
        Filled filled;
        LinkDraft *draft = &filled.draft;
        draft->setChosen(userType(28), true);
        draft->setTypeText(Side::To, QStringLiteral("0-2"));
        QVERIFY(draft->isChosen(userType(28)));
        draft->setTypeText(Side::To, QStringLiteral("Compan")); // on the way back to the same type
        draft->setTypeText(Side::To, QStringLiteral("Company"));
        QVERIFY(draft->isChosen(userType(28)));
        for (const char *typed : {"", "D", "De", "Dea", "Deal"})
            draft->setTypeText(Side::To, QString::fromLatin1(typed));
        QVERIFY(draft->chosen().isEmpty());
    }
    void fillAndClear()
    {
        Filled filled;
        LinkDraft *draft = &filled.draft;
        draft->fill({adaAndEngines().direction().reversed(), QStringLiteral("5"), {}, {backward.at(2)},
            LinkMode::Replace});
        QCOMPARE(draft->recordText(Side::From), QStringLiteral("5"));
        QVERIFY(draft->recordText(Side::To).isEmpty()); // a company's ID is no contact's
        QCOMPARE(draft->chosen(), (QList<LabelledType>{backward.at(2)}));
        QCOMPARE(draft->mode(), LinkMode::Replace);
        draft->clear();
        QVERIFY(draft->recordText(Side::From).isEmpty());
        QVERIFY(draft->chosen().isEmpty());
        QCOMPARE(draft->typeText(Side::From), QStringLiteral("Company"));
    }
    void aRestoredLabelOfAnotherDirectionIsSaid()
    {
        Filled filled;
        LinkDraft *draft = &filled.draft;
        draft->fill({adaAndEngines().direction(), {}, {}, {{hubspotType(2), QStringLiteral("Primary")}},
            LinkMode::Add});
        QVERIFY(!draft->chosenError().isEmpty());
        QVERIFY(!draft->isReady());
    }
    void anotherFormTakesOver()
    {
        OfflineDraft form;
        LinkDraft &draft = form.draft;
        draft.setTypeText(Side::From, QStringLiteral("deals"));
        draft.setTypeText(Side::To, QStringLiteral("Company"));
        draft.setRecordText(Side::From, QStringLiteral("7"));
        draft.setRecordText(Side::To, QStringLiteral("8"));
        draft.setChosen(hubspotType(5), true);
        draft.setMode(LinkMode::Replace);
        draft.setCategory(Category::userDefined());
        draft.setTypeIdText(QStringLiteral("4711"));
        OfflineDraft other;
        LinkDraft &next = other.draft;
        next.setForm(draft.form());
        for (const Side side : {Side::From, Side::To}) {
            QCOMPARE(next.typeText(side), draft.typeText(side));
            QCOMPARE(next.recordText(side), draft.recordText(side));
        }
        QCOMPARE(withoutLabels(next.chosen()), withoutLabels(draft.chosen()));
        QCOMPARE(next.chosen().size(), 2);
        QCOMPARE(next.mode(), LinkMode::Replace);
        QCOMPARE(next.category(), draft.category());
        QCOMPARE(next.typeIdText(), draft.typeIdText());
        QVERIFY(next.title(Side::From).name.isEmpty()); // names are asked for anew
    }
};

RELATA_TEST(TestLinkDraft)
#include "tst_linkdraft.moc"
