// SPDX-License-Identifier: MIT
// One thread asks a question that would never end; another one ends it.
#include "history/historyasker.h"
#include "history/historydatabase.h"
#include "support/historyexample.h"
#include "support/registry.h"
#include "support/sqloutside.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace relata;
using namespace relata::test;

class TestReadingGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_gate = std::make_unique<ReadingGate>();
        m_path = m_folder->filePath(QStringLiteral("h.sqlite"));
        m_history = std::make_unique<HistoryDatabase>(m_path, *m_gate);
        QVERIFY(m_history->open());
        QVERIFY(m_history->change([&] { return m_history->writer().insert(example()); }));
    }

    // As when the person types on.
    void aStoppedQuestion()
    {
        makeEndless();
        const auto job = std::make_shared<Job>();
        Result<HistoryFacets> answer;
        std::thread asking([&] {
            HistoryAsker asker(m_path, *m_gate);
            int opening = 0;
            answer = asker.ask(job, opening, [this](HistoryReader &reader) { return endless(reader); });
            m_ended.release();
        });
        m_begun.acquire();
        m_gate->interruptStopped();
        QVERIFY(!m_ended.tryAcquire(1, 20)); // nobody has stopped it
        job->isStopped = true;
        while (!m_ended.tryAcquire(1, 1)) // an interruption before the statement begins is lost
            m_gate->interruptStopped();
        asking.join();
        QVERIFY(!answer);
        QCOMPARE(kindName(answer.error().kind), kindName(Error::Kind::Cancelled));
    }
    // The log can be emptied only when nobody reads; whoever waits for an answer gets it all the same.
    void nobodyReads()
    {
        makeEndless();
        int times = 0;
        Result<HistoryFacets> answer;
        std::thread asking([&] {
            HistoryAsker asker(m_path, *m_gate);
            int opening = 0;
            answer = asker.ask({}, opening, [&](HistoryReader &reader) {
                return ++times == 1 ? endless(reader)
                                    : Result<HistoryFacets>(HistoryFacets{{QStringLiteral("a")}, {}, {}});
            });
        });
        m_begun.acquire();
        const auto isBusy = m_gate->whileNobodyReads(
            [this] { return m_history->file().number(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); });
        asking.join();
        QCOMPARE(isBusy.value(), 0);
        QCOMPARE(times, 2);
        QCOMPARE(answer.value().accounts.size(), 1);
    }
    // The same through the journal: the newer question ends the older one.
    void aNewerQuestion()
    {
        Journal journal(m_path);
        QVERIFY(valueOf(journal.open()));
        QVERIFY(onFile(m_path,
            {QStringLiteral("ALTER TABLE link RENAME TO link_kept"),
                QStringLiteral("CREATE VIEW link AS SELECT link_kept.* FROM link_kept, (WITH RECURSIVE n(i) "
                               "AS (SELECT 1 "
                               "UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0)")}));
        const auto job = std::make_shared<Job>();
        const auto older = journal.find({}, job);
        job->isStopped = true;
        const auto askOn = [&journal] { // as typing does: an interruption before the statement begins is lost
            (void)journal.retention();
            return true;
        };
        QTRY_VERIFY2(askOn() && older.isFinished(), "the older question goes on");
        const auto answer = valueOf(older);
        QVERIFY(!answer);
        QCOMPARE(kindName(answer.error().kind), kindName(Error::Kind::Cancelled));
    }
    // The file is another one: the asking connection follows.
    void theFileIsReplaced()
    {
        HistoryAsker asker(m_path, *m_gate);
        const auto count = [&] {
            int opening = 0;
            return asker.ask({}, opening, [](HistoryReader &reader) { return reader.find({}); })
                .value_or(QList<HistoryRow>())
                .size();
        };
        QCOMPARE(count(), 1);
        QVERIFY(onFile(m_path, {QStringLiteral("DROP TABLE filter_value")}));
        QVERIFY(m_history->open());
        QCOMPARE(count(), 0); // what can be saved comes later
        QVERIFY(!asker.trouble());
        m_gate->close();
        QCOMPARE(count(), 0);
        QVERIFY(asker.trouble());
        QVERIFY(m_history->mend(*asker.trouble()));
    }

private:
    // From now on endless() asks for all values of a list that has no end.
    void makeEndless()
    {
        QVERIFY(onFile(m_path,
            {QStringLiteral("DROP TABLE filter_value"),
                QStringLiteral("CREATE VIEW filter_value AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                               "SELECT i + 1 FROM n) "
                               "SELECT 'practice' AS account, 'label' AS kind, i AS value FROM n")}));
    }
    Result<HistoryFacets> endless(HistoryReader &reader)
    {
        m_begun.release();
        return reader.facets({});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ReadingGate> m_gate;
    std::unique_ptr<HistoryDatabase> m_history;
    QString m_path;
    QSemaphore m_begun;
    QSemaphore m_ended;
};

RELATA_TEST(TestReadingGate)
#include "tst_readinggate.moc"
