// SPDX-License-Identifier: MIT
// What the person lets go of is gone, from the file as well; what is kept has its whole life.
#include "history/historyschema.h"
#include "support/historyexample.h"
#include "support/plainhistory.h"
#include "support/registry.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

class TestHistoryKeeping : public QObject {
    Q_OBJECT

private:
    JobPointer job() { return std::make_shared<Job>(); }
    HistoryEntry write(
        const QString &name, int daysAgo = 0, const QString &label = QStringLiteral("Decision maker"))
    {
        HistoryEntry entry = example(name);
        entry.asked.first().label = label;
        entry.at = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
        entry = valueOf(m_journal->writeIntent(entry)).value();
        settleAsProven(entry);
        return valueOf(m_journal->settle(entry)).value();
    }
    // Whether these bytes stand anywhere in the history's files, in whatever letters.
    bool isInFiles(const QByteArray &text) const
    {
        for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly) && file.readAll().toLower().contains(text.toLower()))
                return true;
        }
        return false;
    }
    QList<Fate> life(qint64 id)
    {
        QList<Fate> kinds;
        const QList<LifeStep> steps = valueOf(m_journal->life(id)).value();
        for (const LifeStep &step : steps)
            kinds.append(step.kind);
        return kinds;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<Journal>(m_folder->filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(m_journal->open()));
    }
    void cleanup() { m_journal.reset(); }

    // Intended, answered, proven, undone, and not undone after all; each with its time.
    void aRowsLife()
    {
        HistoryEntry link = example();
        link.at = QDateTime::currentDateTimeUtc();
        link = valueOf(m_journal->writeIntent(link)).value();
        QCOMPARE(life(link.id), QList<Fate>{Fate::Intended});
        settleAsProven(link);
        link.answeredAt = link.at.addMSecs(180);
        QVERIFY(valueOf(m_journal->settle(link)));
        HistoryEntry undo = example();
        undo.action = LinkAction::Undo;
        undo.undoes = link.id;
        undo = valueOf(m_journal->writeIntent(undo)).value();
        undo.state = Fate::Proven;
        QVERIFY(valueOf(m_journal->settle(undo)));
        undo.state = Fate::Missing;
        QVERIFY(valueOf(m_journal->settle(undo)));
        QCOMPARE(life(link.id),
            (QList<Fate>{Fate::Intended, Fate::Answered, Fate::Proven, Fate::Undone, Fate::Restored}));
        QCOMPARE(life(undo.id), (QList<Fate>{Fate::Intended, Fate::Proven, Fate::Missing}));
        const auto steps = valueOf(m_journal->life(link.id)).value();
        QCOMPARE(steps.at(0).at, link.at);
        QCOMPARE(steps.at(1).at, link.answeredAt);
        QVERIFY(steps.at(2).at.isValid() && steps.at(3).at >= steps.at(2).at);
        QCOMPARE(steps.at(3).by, undo.id);
        QCOMPARE(steps.at(4).by, undo.id);
    }
    void deletedIsGoneFromTheFile()
    {
        const HistoryEntry kept = write(QStringLiteral("Keptalot Person"));
        QList<qint64> ids;
        for (int i = 0; i < 40; ++i)
            ids.append(write(QStringLiteral("Secretive Qyx%1wvb").arg(i), 0, QStringLiteral("Labelzzy")).id);
        QVERIFY(
            isInFiles("secretive qyx7wvb") && isInFiles("yx7") && isInFiles(QByteArray("Labelzzy").toHex()));
        HistoryQuery rows;
        rows.ids = ids;
        QCOMPARE(valueOf(m_journal->remove(rows, job())).value(), 40);
        QCOMPARE(findEntries(*m_journal).size(), 1);
        for (const char *part : {"secretive", "qyx", "yx7", "ecreti", "labelzzy"})
            QVERIFY2(!isInFiles(part), part);
        QVERIFY(!isInFiles(QByteArray("Labelzzy").toHex())); // as a term
        QVERIFY(isInFiles("keptalot person"));
        QVERIFY(findEntries(*m_journal, QStringLiteral("secret")).isEmpty());
        QVERIFY(findEntries(*m_journal, QStringLiteral("yx")).isEmpty());
        QCOMPARE(findEntries(*m_journal, QStringLiteral("talot")).constFirst().id, kept.id);
        QCOMPARE(life(ids.constFirst()), QList<Fate>());
    }
    // A deletion that is stopped after its rows are gone wipes them all the same.
    void aStoppedDeletionIsWiped()
    {
        PlainHistory history(m_folder->filePath(QStringLiteral("h.sqlite")));
        HistoryQuery row;
        row.ids = {write(QStringLiteral("Secretive Qyxwvb")).id};
        QCOMPARE(history.run(historyjobs::remove(row, job())).value(), 1);
        const auto isWipeOwed = [&history] {
            return historyschema::about(history.database.file(), historyschema::wipe)->isValid();
        };
        QVERIFY(isWipeOwed());
        QVERIFY(isInFiles("qyxwvb"));
        // A part of it, then the program ends.
        QVERIFY(!historyjobs::wipe(job())(history.database));
        m_journal = std::make_unique<Journal>(m_folder->filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(m_journal->open()));
        QTRY_VERIFY(!isInFiles("qyxwvb") && !isInFiles("yxw"));
        QTRY_VERIFY(!isWipeOwed());
    }
    // What another program still reads cannot be wiped; that is said, and done at the next start.
    void wipedLaterWhileOthersRead()
    {
        const HistoryEntry entry = write(QStringLiteral("Secretive Qyxwvb"));
        {
            QSqlDatabase other =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("reader"));
            other.setDatabaseName(m_folder->filePath(QStringLiteral("h.sqlite")));
            QVERIFY(other.open());
            QSqlQuery reading(other);
            QVERIFY(reading.exec(QStringLiteral("BEGIN")));
            QVERIFY(reading.exec(QStringLiteral("SELECT count(*) FROM link")) && reading.next());
            HistoryQuery rows;
            rows.ids = {entry.id};
            const auto removed = valueOf(m_journal->remove(rows, job()));
            QVERIFY(!removed
                && removed.error().sentence().contains(QStringLiteral("wiped when Relata next starts")));
            QVERIFY(findEntries(*m_journal).isEmpty());
            reading.finish();
            QVERIFY(reading.exec(QStringLiteral("ROLLBACK")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("reader"));
        m_journal = std::make_unique<Journal>(m_folder->filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(m_journal->open()));
        QTRY_VERIFY(!isInFiles("qyxwvb"));
    }
    // A rule that was stopped half way is carried out at the next start.
    void aStoppedRuleGoesOn()
    {
        for (int i = 0; i < 20; ++i)
            write(QStringLiteral("Namedwell"));
        const JobPointer stopped = job();
        stopped->isStopped = true;
        QVERIFY(!valueOf(m_journal->keep({0, true, false}, stopped)));
        QVERIFY(isInFiles("namedwell"));
        m_journal = std::make_unique<Journal>(m_folder->filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(m_journal->open()));
        QTRY_VERIFY(!isInFiles("namedwell"));
    }
    void damagedFilesGoWithTheWholeHistory()
    {
        QFile aside(m_folder->filePath(QStringLiteral("h.sqlite.damaged")));
        QVERIFY(aside.open(QIODevice::WriteOnly));
        aside.write("secretive");
        aside.close();
        QVERIFY(valueOf(m_journal->removeAll()));
        QVERIFY(!aside.exists());
    }
    void allIsGoneFromTheFile()
    {
        for (int i = 0; i < 40; ++i)
            write(QStringLiteral("Secretive Qyx%1wvb").arg(i));
        QSignalSpy changed(m_journal.get(), &Journal::rowsChanged);
        QVERIFY(valueOf(m_journal->removeAll()));
        QCOMPARE(changed.size(), 1);
        for (const char *part : {"secretive", "qyx", "yx7", "decision maker", "gmbh"})
            QVERIFY2(!isInFiles(part), part);
        const HistoryEntry next = write(QStringLiteral("Next"));
        QCOMPARE(findEntries(*m_journal, QStringLiteral("ex")).constFirst().id, next.id);
        QVERIFY(valueOf(m_journal->facets({}))->accounts == QStringList{QStringLiteral("practice")});
    }
    void forgettingAnAccountLeavesOthers()
    {
        write(QStringLiteral("Here"));
        HistoryEntry other = example(QStringLiteral("Elsewherian"));
        other.account = QStringLiteral("other");
        QVERIFY(valueOf(m_journal->writeIntent(other)));
        QCOMPARE(valueOf(m_journal->forget(QStringLiteral("other"))).value(), 1);
        QVERIFY(!isInFiles("elsewherian"));
        QCOMPARE(findEntries(*m_journal).size(), 1);
    }
    void byAge()
    {
        write(QStringLiteral("Oldtimer"), 31);
        write(QStringLiteral("Newcomer"), 29);
        const Retention rule{30, true, true};
        const auto count = valueOf(m_journal->countFor(rule, job())).value();
        QCOMPARE(count.rows, 2);
        QCOMPARE(count.old, 1);
        QCOMPARE(count.bodies + count.names, 0);
        QCOMPARE(valueOf(m_journal->keep(rule, job())).value(), 1);
        QVERIFY(!isInFiles("oldtimer"));
        QCOMPARE(findEntries(*m_journal).constFirst().fromName, QStringLiteral("Newcomer"));
        // Later, too: at the next start.
        write(QStringLiteral("Veteran"), 40);
        m_journal = std::make_unique<Journal>(m_folder->filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(m_journal->open()));
        QTRY_COMPARE(findEntries(*m_journal).size(), 1);
        QTRY_VERIFY(!isInFiles("veteran"));
        QCOMPARE(valueOf(m_journal->retention()).value(), rule);
    }
    void withoutBodies()
    {
        const HistoryEntry old = write(QStringLiteral("Old"));
        const Retention rule{0, false, true};
        QCOMPARE(valueOf(m_journal->countFor(rule, job()))->bodies, 1);
        QCOMPARE(valueOf(m_journal->keep(rule, job())).value(), 1);
        QCOMPARE(valueOf(m_journal->countFor(rule, job()))->bodies, 0);
        write(QStringLiteral("New"));
        for (const HistoryEntry &entry : findEntries(*m_journal)) {
            QVERIFY(entry.answerBody.isEmpty() && entry.calls.constFirst().body.isEmpty());
            QVERIFY(!entry.calls.constFirst().url.isEmpty() && !entry.proven.isEmpty());
        }
        QCOMPARE(life(old.id), (QList<Fate>{Fate::Intended, Fate::Proven, Fate::BodiesDeleted}));
    }
    void withoutNames()
    {
        HistoryEntry refused = write(QStringLiteral("Namedwell"));
        refused.state = Fate::Refused;
        refused.errorText = QStringLiteral("Namedwell is not there.");
        QVERIFY(valueOf(m_journal->settle(refused)));
        const Retention rule{0, true, false};
        QCOMPARE(valueOf(m_journal->countFor(rule, job()))->names, 1);
        QCOMPARE(valueOf(m_journal->keep(rule, job())).value(), 1);
        write(QStringLiteral("Namedagain"));
        QVERIFY(!isInFiles("namedwell") && !isInFiles("namedagain"));
        for (const HistoryEntry &entry : findEntries(*m_journal)) {
            QVERIFY(entry.fromName.isEmpty() && entry.toName.isEmpty());
            QCOMPARE(entry.pair, adaAndEngines());
        }
        QVERIFY(!findEntries(*m_journal, QStringLiteral("101")).isEmpty());
    }
    // A job that is stopped leaves everything usable; writing never waits for one.
    void jobsAreStopped()
    {
        for (int i = 0; i < 30; ++i)
            write(QString::number(i));
        const JobPointer stopped = job();
        stopped->isStopped = true;
        const auto removed = valueOf(m_journal->remove({}, stopped));
        QVERIFY(!removed);
        QCOMPARE(kindName(removed.error().kind), kindName(Error::Kind::Cancelled));
        QCOMPARE(findEntries(*m_journal).size(), 30);
        const auto counted = m_journal->countFor({}, job());
        const auto written = m_journal->writeIntent(example());
        QVERIFY(valueOf(written));
        QVERIFY(valueOf(counted)->rows >= 30);
    }
    // It waits for a slice of what is under way, not for its end.
    void anIntentGoesFirst()
    {
        constexpr int rows = 300;
        for (int i = 0; i < rows; ++i)
            QVERIFY(valueOf(m_journal->writeIntent(example(QString::number(i)))));
        const JobPointer deleting = job();
        qint64 deleted = -1;
        connect(
            m_journal.get(), &Journal::entryChanged, this, [&] { deleted = deleting->done; },
            Qt::DirectConnection); // on the writing thread
        const auto removed = m_journal->remove({}, deleting);
        QVERIFY(valueOf(m_journal->writeIntent(example())));
        QVERIFY(valueOf(removed));
        QVERIFY2(deleted >= 0 && deleted < rows, qPrintable(QString::number(deleted)));
    }
    void facets()
    {
        write(QStringLiteral("A"));
        HistoryEntry other = example(QStringLiteral("B"));
        other.account = QStringLiteral("other");
        other.asked = {{hubspotType(5), {}}};
        QVERIFY(valueOf(m_journal->writeIntent(other)));
        const auto mine = valueOf(m_journal->facets(QStringLiteral("practice"))).value();
        QCOMPARE(mine.accounts, (QStringList{QStringLiteral("other"), QStringLiteral("practice")}));
        QCOMPARE(mine.labels, QStringList{QStringLiteral("Decision maker")});
        QCOMPARE(mine.objectTypes.size(), 2);
        QVERIFY(valueOf(m_journal->facets({}))->labels.contains(QStringLiteral("HUBSPOT 5")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

RELATA_TEST(TestHistoryKeeping)
#include "tst_historykeeping.moc"
