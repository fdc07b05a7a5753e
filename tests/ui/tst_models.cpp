// SPDX-License-Identifier: MIT
#include "history/journal.h"
#include "linking/linkdraft.h"
#include "linking/recordlinks.h"
#include "linking/recordtitles.h"
#include "linking/typetable.h"
#include "presets/presetstore.h"
#include "support/portalfixture.h"
#include "support/wait.h"
#include "ui/history/historymodel.h"
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

private:
    static HistoryEntry write(
        Journal &journal, const QString &name, HistoryEntry::State state = HistoryEntry::State::Proven)
    {
        HistoryEntry entry;
        entry.account = QStringLiteral("practice");
        entry.at = QDateTime::currentDateTimeUtc();
        entry.pair = adaAndEngines();
        entry.fromName = name;
        entry.state = state;
        return valueOf(journal.writeIntent(entry)).value();
    }

private Q_SLOTS:
    void labels()
    {
        LinkDraft draft(ObjectTypes::standard(QLocale::English));
        LabelModel model(draft);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        draft.setLabels(adaAndEngines().direction(),
            {{hubspotType(279), {}}, {userType(28), QStringLiteral("<b>Decision</b>")}});
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
        RecordTitles titles(*client);
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
        LinkDraft draft(ObjectTypes::standard(QLocale::English));
        TypeTable table(*client, draft);
        TypeModel model(table, draft);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0); // nobody looks yet
        table.setFollowing(true);
        QVERIFY(model.rowCount() > 300);
        draft.setLabels(adaAndEngines().direction(), {{userType(28), QStringLiteral("%2 & <b>")}});
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
        const LinkDraft draft(ObjectTypes::standard(QLocale::English));
        PresetModel model(store, draft);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const char *name : {"Champion", "Billing", "Escalation"})
            QVERIFY(store.add({{}, {}, QString::fromLatin1(name), adaAndEngines().direction(),
                {{userType(1), {}}}, LinkMode::Add, 0}));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1).data(PresetModel::DetailRole).toString(),
            QStringLiteral("Contact → Company · Ctrl+2"));
        model.setFilter(QStringLiteral("  bILL "));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.presetAt(0).name, QStringLiteral("Billing"));
        QVERIFY(store.remove(model.presetAt(0).id));
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 2);
    }
    void history()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        write(journal, QStringLiteral("1"));
        HistoryModel model(journal, QStringLiteral("practice"));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.rowCount(), 1);
        HistoryEntry newest = write(journal, QStringLiteral("Ada"), HistoryEntry::State::Intended);
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(historyDetail(model.entryAt(0)).contains(QStringLiteral("unknown")));
        newest.state = HistoryEntry::State::Refused;
        newest.status = 403;
        newest.errorText = QStringLiteral("A scope is missing.\nAsk.");
        QVERIFY(valueOf(journal.settle(newest)));
        QTRY_COMPARE(model.entryAt(0).state, HistoryEntry::State::Refused);
        QVERIFY(historyDetail(model.entryAt(0)).endsWith(QStringLiteral("403 · A scope is missing.")));
        QCOMPARE(historyTitle(model.entryAt(0)), QStringLiteral("Ada → 202"));
        QVERIFY(model.index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("Not linked")));

        model.setFilter(QStringLiteral("ada"), {});
        QTRY_COMPARE(model.rowCount(), 1);
        write(journal, QStringLiteral("Adam"));
        QTRY_COMPARE(model.rowCount(), 2);
        write(journal, QStringLiteral("Grace"));
        model.setFilter({}, {HistoryEntry::State::Refused});
        QTRY_COMPARE(model.rowCount(), 1);
    }
    void historyComesInPages()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        for (int i = 0; i < 210; ++i)
            write(journal, QString::number(i));
        HistoryModel model(journal, QStringLiteral("practice"));
        QTRY_COMPARE(model.rowCount(), 200);
        QCOMPARE(model.entryAt(0).fromName, QStringLiteral("209"));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 210);
        QVERIFY(!model.canFetchMore({}));
    }
    void aHistoryThatCannotBeReadSaysSo()
    {
        Journal journal(QStringLiteral("/proc/no/such/place.sqlite"));
        valueOf(journal.open());
        HistoryModel model(journal, QStringLiteral("practice"));
        QSignalSpy failed(&model, &HistoryModel::failed);
        QTRY_COMPARE(failed.size(), 1);
    }
};

QTEST_MAIN(TestModels)
#include "tst_models.moc"
