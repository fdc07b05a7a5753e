// SPDX-License-Identifier: MIT
// What comes after a change: which one is undone next, settling what was left open, and what was never sent.
#include "linking/lastchange.h"
#include "linking/openrows.h"
#include "support/changebench.h"
#include "support/registry.h"

using namespace relata;
using namespace relata::test;

namespace {

struct Bench : ChangeBench {
    using ChangeBench::ChangeBench;

    LastChange last{journal, QStringLiteral("practice")};
    OpenRows open{journal, linker, QStringLiteral("practice")};

    qint64 newest()
    {
        const auto found = valueOf(last.find());
        return found && *found ? (*found)->id : 0;
    }
};

} // namespace

class TestAftermath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestThatStandsComesFirst()
    {
        Bench b;
        QCOMPARE(b.newest(), 0);
        const auto first = b.link(adaAndEngines(), {maker});
        const auto second = b.link(pairOf("102", "203"), {contractor});
        QVERIFY(first && second);
        QCOMPARE(b.newest(), second->entry.id);
        QVERIFY(b.undo(second->entry));
        QCOMPARE(b.newest(), first->entry.id); // neither what was undone nor the undo itself
        b.last.skip(first->entry.id);
        QCOMPARE(b.newest(), 0);
    }
    void whatWasRefusedIsPassedOver()
    {
        Bench b;
        const auto done = b.link(adaAndEngines(), {maker});
        const auto refused = b.link(pairOf("99999", "203"), {maker});
        QVERIFY(done && refused);
        QCOMPARE(refused->entry.state, Fate::Refused);
        QCOMPARE(b.newest(), done->entry.id);
    }
    // What may have been done is not passed over unseen, but it has to be checked first.
    void whatIsOpenIsNotPassedOver()
    {
        Bench b;
        QVERIFY(b.link(adaAndEngines(), {maker}));
        HistoryEntry open = b.lost(pairOf("102", "203"), {maker});
        QCOMPARE(b.newest(), open.id);
        open.state = Fate::Unknown;
        QVERIFY(LastChange::whyNotUndone(open).contains(QStringLiteral("check it first")));
        open.state = Fate::Refused;
        QVERIFY(LastChange::whyNotUndone(open).contains(QStringLiteral("cannot be undone")));
    }
    void othersAccountsAreLeftAlone()
    {
        Bench b;
        QVERIFY(b.link(adaAndEngines(), {maker}));
        LastChange elsewhere(b.journal, QStringLiteral("4711"));
        QVERIFY(!*valueOf(elsewhere.find()));
        OpenRows rows(b.journal, b.linker, QStringLiteral("4711"));
        b.lost(pairOf("102", "203"), {maker});
        QCOMPARE(valueOf(rows.count()), 0);
    }

    void openRowsAreSettledByReading()
    {
        Bench b;
        const HistoryEntry done = b.lost(adaAndEngines(), {maker});
        const HistoryEntry undone = b.lost(pairOf("102", "203"), {maker});
        b.othersSet(done.pair, {maker});
        QCOMPARE(valueOf(b.open.count()), 2);
        const OpenRows::Settled settled = valueOf(b.open.settle());
        QCOMPARE(settled.rows, 2);
        QVERIFY(settled.problem.isEmpty());
        QCOMPARE(b.entry(done.id).state, Fate::Proven);
        QCOMPARE(b.entry(undone.id).state, Fate::Missing);
        QVERIFY(b.truth(undone.pair).isEmpty()); // nothing was sent
        QCOMPARE(valueOf(b.open.count()), 0);
    }
    // One that cannot be read leaves the others to be settled.
    void oneProblemIsToldAndTheRestSettled()
    {
        practice::Portal::Options options;
        options.faults.push_back(*practice::Fault::parse(QStringLiteral("403@1")));
        Bench b(options);
        b.lost(adaAndEngines(), {maker});
        b.lost(pairOf("102", "203"), {maker});
        const OpenRows::Settled settled = valueOf(b.open.settle());
        QCOMPARE(settled.rows, 1);
        QVERIFY(!settled.problem.isEmpty());
        QCOMPARE(valueOf(b.open.count()), 1);
    }
    void withoutAConnectionNoneIsTried()
    {
        Bench b;
        b.lost(adaAndEngines(), {maker});
        b.lost(pairOf("102", "203"), {maker});
        FastClock clock;
        HttpLog log{QString()};
        Client nobody(
            {QUrl(QStringLiteral("http://127.0.0.1:9")), ApiVersion::V4, fixedBearer("x"), {}}, clock, log);
        Linker linker(nobody, b.journal, Account::practice(b.portal.server.address(), ApiVersion::V4));
        OpenRows rows(b.journal, linker, QStringLiteral("practice"));
        const OpenRows::Settled settled = valueOf(rows.settle());
        QCOMPARE(settled.rows, 0);
        QVERIFY(!settled.problem.isEmpty());
        QCOMPARE(valueOf(rows.count()), 2);
    }
    // The connection is lost between the reading and the write.
    void whatWasNeverSentIsSaid()
    {
        PortalFixture portal;
        int calls = 0;
        const BearerSource bearer = [&calls](const QByteArray &) {
            return ready(++calls == 1
                    ? Result<QByteArray>(QByteArray::fromStdString(practice::Portal::token()))
                    : failure(Error{Error::Kind::Unreachable, 0, {}, {}}));
        };
        Client client({portal.server.address(), ApiVersion::V4, bearer, {}}, portal.clock, portal.log);
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        Linker linker(client, journal, Account::practice(portal.server.address(), ApiVersion::V4));
        const auto outcome =
            valueOf(linker.link(LinkRequest::create(adaAndEngines(), {maker}, LinkMode::Add).value(), {},
                [](const ChangePlan &) { return ready(true); }));
        QVERIFY(outcome);
        QCOMPARE(outcome->verdict(), Fate::NotSent);
        QVERIFY(!findEntries(journal).constFirst().sent);
    }
};

RELATA_TEST(TestAftermath)
#include "tst_aftermath.moc"
