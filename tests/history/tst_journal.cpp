// SPDX-License-Identifier: MIT
#include "support/filebytes.h"
#include "support/historyexample.h"
#include "support/registry.h"
#include "support/sqloutside.h"

#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

class TestJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<HistoryEntry>(); }

    void everythingSurvivesARestart()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        HistoryEntry entry = example();
        {
            Journal journal(path);
            QVERIFY(valueOf(journal.open()));
            entry.id = valueOf(journal.writeIntent(entry))->id;
            QVERIFY(entry.id > 0);
            QCOMPARE(findEntries(journal).constFirst().state, Fate::Intended);
            settleAsProven(entry);
            QVERIFY(valueOf(journal.settle(entry)));
        }
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
        Journal journal(path);
        QVERIFY(valueOf(journal.open()));
        const QList<HistoryEntry> found = findEntries(journal);
        QCOMPARE(found.size(), 1);
        verifyKept(found.constFirst(), entry);
    }

    // Questions have a connection of their own.
    void answersWhileItWrites()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        QSemaphore answered;
        const auto holdUp = [&answered] {
            answered.acquire();
        };
        connect(&journal, &Journal::entryChanged, this, holdUp, Qt::DirectConnection);
        const auto written = journal.writeIntent(example());
        QTRY_COMPARE(findEntries(journal).size(), 1);
        QVERIFY(!written.isFinished());
        answered.release();
        QVERIFY(valueOf(written));
    }
    void aStoppedQuestion()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        const auto stopped = std::make_shared<Job>();
        stopped->isStopped = true;
        const auto answer = valueOf(journal.find({}, stopped));
        QVERIFY(!answer);
        QCOMPARE(kindName(answer.error().kind), kindName(Error::Kind::Cancelled));
    }
    void searchesAndFilters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<Fate>>("states");
        QTest::addColumn<QStringList>("names");
        const auto s = [](const char *t) {
            return QString::fromUtf8(t);
        };
        const QList<Fate> all;
        QTest::newRow("newest first") << QString() << all << QStringList{s("Grace"), s("Kurt"), s("Ada")};
        QTest::newRow("name, any case") << s("gRACE") << all << QStringList{s("Grace")};
        QTest::newRow("umlaut, any case")
            << s("GÖDEL") << all << QStringList{s("Grace"), s("Kurt"), s("Ada")};
        QTest::newRow("label") << s("decision") << all << QStringList{s("Grace"), s("Kurt"), s("Ada")};
        QTest::newRow("id") << s("202") << all << QStringList{s("Grace"), s("Kurt"), s("Ada")};
        QTest::newRow("error") << s("scope") << all << QStringList{s("Kurt")};
        QTest::newRow("percent is a character")
            << s("100%_s") << all << QStringList{s("Grace"), s("Kurt"), s("Ada")};
        QTest::newRow("percent is no wildcard") << s("d%r") << all << QStringList{};
        QTest::newRow("underscore is no wildcard") << s("a_a") << all << QStringList{};
        QTest::newRow("backslash") << s("sure\\g") << all << QStringList{s("Grace"), s("Kurt"), s("Ada")};
        QTest::newRow("quote") << s("' OR 1=1 --") << all << QStringList{};
        QTest::newRow("state") << QString() << QList<Fate>{Fate::Refused} << QStringList{s("Kurt")};
        QTest::newRow("states and text")
            << s("a") << QList<Fate>{Fate::Proven, Fate::Unknown} << QStringList{s("Grace"), s("Ada")};
    }
    void searchesAndFilters()
    {
        QFETCH(QString, text);
        QFETCH(QList<Fate>, states);
        QFETCH(QStringList, names);
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        const auto add = [&](const char *name, Fate state, const char *error) {
            HistoryEntry entry = example(QString::fromLatin1(name));
            entry.state = state;
            entry.errorText = QString::fromLatin1(error);
            QVERIFY(valueOf(journal.writeIntent(entry)));
        };
        add("Ada", Fate::Proven, "");
        add("Kurt", Fate::Refused, "A scope is missing");
        add("Grace", Fate::Unknown, "");
        QStringList found;
        for (const HistoryEntry &entry : findEntries(journal, text, states))
            found.append(entry.fromName);
        QCOMPARE(found, names);
    }
    // An undo that turns out not to have been carried out gives its row back; one that was undone does not
    // take it again.
    void undoMarks()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        const auto entryOf = [&journal](qint64 id) {
            return valueOf(journal.entry(id)).value().value();
        };
        HistoryEntry link = valueOf(journal.writeIntent(example())).value();
        settleAsProven(link);
        QVERIFY(valueOf(journal.settle(link)));
        HistoryEntry undo = example();
        undo.action = LinkAction::Undo;
        undo.undoes = link.id;
        undo = valueOf(journal.writeIntent(undo)).value();
        for (const auto &[state, mark] : {std::pair(Fate::AnsweredOnly, undo.id),
                 std::pair(Fate::Missing, qint64(0)), std::pair(Fate::Proven, undo.id)}) {
            undo.state = state;
            QVERIFY(valueOf(journal.settle(undo)));
            QCOMPARE(entryOf(link.id).undoneBy, mark);
        }
        HistoryEntry again = undo;
        again.undoes = undo.id;
        again = valueOf(journal.writeIntent(again)).value();
        again.state = Fate::Proven;
        QVERIFY(valueOf(journal.settle(again)));
        QCOMPARE(entryOf(link.id).undoneBy, 0);
        QVERIFY(valueOf(journal.settle(undo))); // settled once more, as Check now does
        QCOMPARE(entryOf(link.id).undoneBy, 0);
        QCOMPARE(entryOf(undo.id).undoneBy, again.id);
    }
    void accountsAreApart()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        HistoryEntry entry = example();
        entry.account = QStringLiteral("other");
        entry.state = Fate::Proven;
        QVERIFY(valueOf(journal.writeIntent(entry)));
        QVERIFY(findEntries(journal).isEmpty());
        QCOMPARE(valueOf(journal.countSince(QStringLiteral("other"), entry.at)).value_or(-1), 1);
        QCOMPARE(valueOf(journal.countSince(QStringLiteral("other"), entry.at.addMSecs(1))).value_or(-1), 0);
        QCOMPARE(valueOf(journal.countSince(QStringLiteral("practice"), entry.at)).value_or(-1), 0);
    }
    void pages()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        for (int i = 0; i < 7; ++i)
            QVERIFY(valueOf(journal.writeIntent(example(QString::number(i)))));
        const auto first = valueOf(journal.find({QStringLiteral("practice"), {}, {}, 0, 4})).value();
        QCOMPARE(first.size(), 4);
        const auto second =
            valueOf(journal.find({QStringLiteral("practice"), {}, {}, first.constLast().id, 4})).value();
        QCOMPARE(second.size(), 3);
        QCOMPARE(second.constLast().fromName, QStringLiteral("0"));
    }

    // An intent and its settling are one commit each: https://www.sqlite.org/fileformat2.html, 4.1, the
    // frames of the log that say how many pages the file has then.
    void aLinkCostsTwoCommits()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        Journal journal(path);
        QVERIFY(valueOf(journal.open()));
        const auto commits = [&path] {
            constexpr qsizetype header = 32;
            constexpr qsizetype frame = 24 + 4096;
            const QByteArray log = bytesOf(path + QStringLiteral("-wal"));
            int found = 0;
            for (qsizetype at = header; at + frame <= log.size(); at += frame)
                found += log.mid(at + 4, 4) != QByteArray(4, '\0') ? 1 : 0;
            return found;
        };
        const int before = commits();
        HistoryEntry entry = valueOf(journal.writeIntent(example())).value();
        QCOMPARE(commits(), before + 1);
        settleAsProven(entry);
        entry.answeredAt = entry.at.addMSecs(100);
        QVERIFY(valueOf(journal.settle(entry)));
        QCOMPARE(commits(), before + 2);
    }
    // Lists show rows whose details nobody can read.
    void listsReadNoDetails()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        Journal journal(path);
        QVERIFY(valueOf(journal.open()));
        HistoryEntry entry = writeProven(journal, example());
        QVERIFY(onFile(path, {QStringLiteral("UPDATE link SET detail = x'00'")}));
        const auto rows =
            valueOf(journal.find({QStringLiteral("practice"), QStringLiteral("love"), {}})).value();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.constFirst().asked, entry.asked);
        QVERIFY(valueOf(journal.entry(entry.id)).value()->calls.isEmpty());
    }
    void tellsOfChanges()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QSignalSpy changes(&journal, &Journal::entryChanged);
        QVERIFY(valueOf(journal.open()));
        HistoryEntry entry = valueOf(journal.writeIntent(example())).value();
        QVERIFY(valueOf(journal.settle(entry)));
        QTRY_COMPARE(changes.size(), 2);
        QCOMPARE(changes.constFirst().constFirst().value<HistoryEntry>().id, entry.id);
        // With its undo, what that takes back; settled again, as Check now does, it stays undone.
        settleAsProven(entry);
        QVERIFY(valueOf(journal.settle(entry)));
        HistoryEntry undo = example();
        undo.action = LinkAction::Undo;
        undo.undoes = entry.id;
        undo = writeProven(journal, undo);
        QTRY_COMPARE(changes.size(), 6);
        QVERIFY(valueOf(journal.settle(entry)));
        QTRY_COMPARE(changes.size(), 7);
        for (const qsizetype place : {5, 6}) {
            const auto told = changes.at(place).constFirst().value<HistoryEntry>();
            QCOMPARE(told.id, entry.id);
            QCOMPARE(told.undoneBy, undo.id);
        }
    }
    void anAccountIsForgotten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("history.sqlite"));
        {
            Journal journal(path);
            QVERIFY(valueOf(journal.open()));
            HistoryEntry other = example(QStringLiteral("Planted Name"));
            other.account = QStringLiteral("portal:4711");
            QVERIFY(valueOf(journal.writeIntent(other)));
            QVERIFY(valueOf(journal.writeIntent(example())));
            QVERIFY(valueOf(journal.forget(other.account)));
            QCOMPARE(valueOf(journal.find({other.account, {}, {}, 0, 10}))->size(), 0);
            QCOMPARE(valueOf(journal.find({QStringLiteral("practice"), {}, {}, 0, 10}))->size(), 1);
        }
        for (const QString &name : QDir(folder.path()).entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(
                !file.readAll().contains("Planted Name"), qPrintable(name)); // nor in the file's free space
        }
    }
};

RELATA_TEST(TestJournal)
#include "tst_journal.moc"
