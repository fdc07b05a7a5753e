// SPDX-License-Identifier: MIT
#include "catalogue/typetable.h"
#include "linking/recordlinks.h"
#include "presets/presetstore.h"
#include "support/draftfixture.h"
#include "support/portalfixture.h"
#include "support/registry.h"
#include "ui/linking/labelmodel.h"
#include "ui/linking/linksmodel.h"
#include "ui/linking/typemodel.h"
#include "ui/presets/presetmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labels()
    {
        OfflineDraft form;
        LinkDraft &draft = form.draft;
        LabelModel model(draft, form.outlook);
        QObject::connect(&draft, &LinkDraft::changed, &model, &LabelModel::reload);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        form.catalogue.acceptLabels(adaAndEngines().direction(),
            QList<LabelledType>{{hubspotType(279), {}}, {userType(28), QStringLiteral("<b>Decision</b>")}});
        QCOMPARE(model.rowCount(), 4); // two groups with their headings
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("HubSpot"));
        QVERIFY(!model.typeAt(0) && !model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("No label"));
        QCOMPARE(model.index(3).data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("<b>Decision</b>, USER_DEFINED, 28"));
        draft.setChosen(userType(99), true);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(*model.typeAt(4), userType(99));
        draft.setChosen(userType(99), false);
        QCOMPARE(model.rowCount(), 4);
    }
    // The links of a record, page by page; what is read again keeps its place.
    void links()
    {
        PortalFixture portal;
        const auto client = portal.client();
        const ObjectTypes types = ObjectTypes::standard(QLocale::English);
        RecordTitles titles(*client, types);
        RecordLinks links(*client);
        LinksModel model(links, titles);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        links.ask(RecordLinks::Question{record("0-2", "203"), *ObjectTypeId::parse(QStringLiteral("0-123"))});
        QTRY_VERIFY(links.isComplete());
        QCOMPARE(model.rowCount(), 1201);
        QCOMPARE(model.unnamedRows(), 1201);
        titles.fetch(*ObjectTypeId::parse(QStringLiteral("0-123")), {links.links().constFirst().to});
        QTRY_COMPARE(model.unnamedRows(), 1200);
        resets.clear();
        links.refresh();
        QVERIFY(!links.isComplete() && model.rowCount() == 1201);
        QTRY_VERIFY(links.isComplete());
        QCOMPARE(model.rowCount(), 1201);
        QVERIFY(resets.isEmpty());
        links.ask(std::nullopt);
        QCOMPARE(model.rowCount(), 0);
    }
    // A page that cannot be read leaves what is there, and can be read again.
    void linksThatCannotBeRead()
    {
        practice::Portal::Options options;
        for (int call = 2; call <= 5; ++call)
            options.faults.push_back(*practice::Fault::parse(QStringLiteral("500@%1").arg(call)));
        PortalFixture portal(options);
        const auto client = portal.client();
        RecordLinks links(*client);
        links.ask(RecordLinks::Question{record("0-2", "203"), *ObjectTypeId::parse(QStringLiteral("0-123"))});
        QTRY_VERIFY(!links.problem().isEmpty());
        QCOMPARE(links.links().size(), 500);
        QVERIFY(links.hasMore() && !links.isComplete());
        links.readOn();
        QVERIFY(links.problem().isEmpty());
        QTRY_VERIFY(links.isComplete());
        QCOMPARE(links.links().size(), 1201);
    }
    void types()
    {
        PortalFixture portal;
        const auto client = portal.client();
        Catalogue catalogue(*client, ObjectTypes::standard(QLocale::English));
        TypeTable table(catalogue);
        TypeModel model(table, catalogue);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0); // nobody looks yet
        table.setUpdating(true);
        QVERIFY(model.rowCount() > 300);
        catalogue.acceptLabels(
            adaAndEngines().direction(), QList<LabelledType>{{userType(28), QStringLiteral("%2 & <b>")}});
        const auto isOurs = [&model](int row) {
            return model.index(row, TypeModel::Label).data().toString() == QStringLiteral("%2 & <b>")
                && model.index(row, TypeModel::Origin).data().toString() == QStringLiteral("Account");
        };
        int found = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            found += isOurs(row);
        QCOMPARE(found, 1);
    }
    void presets()
    {
        const QTemporaryDir folder;
        PresetStore store(folder.filePath(QStringLiteral("p.json")), QStringLiteral("practice"));
        const OfflineDraft form;
        PresetModel model(store, form.catalogue);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const char *name : {"Champion", "Billing", "Escalation"})
            QVERIFY(store.add({{}, {}, QString::fromLatin1(name), adaAndEngines().direction(),
                {{userType(1), {}}}, LinkMode::Add, store.freeShortcut()}));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1).data(PresetModel::DetailRole).toString(),
            QStringLiteral("Contact → Company · Ctrl+2"));
        model.setFilter(QStringLiteral("  bILL "));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.presetAt(0)->name, QStringLiteral("Billing"));
        QVERIFY(store.remove({model.presetAt(0)->id}));
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 2);
        // In one order, so that the settings are not written when only that has changed.
        const QStringList folders{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
        model.setClosedFolders({folders.at(2), folders.at(0), folders.at(1)});
        QCOMPARE(model.closedFolders(), folders);
    }
};

RELATA_TEST(TestModels)
#include "tst_models.moc"
