// SPDX-License-Identifier: MIT
// Rows that come from other computers as JSON lines.
#include "history/exportformat.h"
#include "history/historylines.h"
#include "support/filebytes.h"
#include "support/historyexample.h"
#include "support/registry.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace relata;
using namespace relata::test;

class TestHistoryImport : public QObject {
    Q_OBJECT

private:
    static JobPointer job() { return std::make_shared<Job>(); }
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    static HistoryEntry undoing(const HistoryEntry &link)
    {
        HistoryEntry undo = example(link.fromName);
        undo.at = link.at.addSecs(60);
        undo.action = LinkAction::Undo;
        undo.undoes = link.id;
        return undo;
    }
    // Both rows know each other, also in the life of the link.
    static void verifyUndone(Journal &journal, const HistoryEntry &link, const HistoryEntry &undo)
    {
        QCOMPARE(link.undoneBy, undo.id);
        QCOMPARE(undo.undoes, link.id);
        const auto life = valueOf(journal.life(link.id)).value();
        QCOMPARE(life.at(2).kind, Fate::Undone);
        QCOMPARE(life.at(2).by, undo.id);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // Everything that is kept comes over, once, and is marked.
    void jsonLinesComeBack()
    {
        HistoryEntry first;
        {
            Journal journal(path("here.sqlite"));
            QVERIFY(valueOf(journal.open()));
            first = example(QStringLiteral("Ada 🚀"));
            first.preset = QStringLiteral("My preset");
            first.answeredAt = first.at.addMSecs(100);
            first = writeProven(journal, first);
            writeProven(journal, undoing(first));
            QCOMPARE(valueOf(journal.exportTo(path("x.jsonl"), {}, {}, job())).value(), 2);
            QCOMPARE(valueOf(journal.importFrom(path("x.jsonl"), job())).value(), 0); // they are its own
            QCOMPARE(findEntries(journal).size(), 2);
        }
        QCOMPARE(bytesOf(path("x.jsonl")).count('\n'), 2);
        Journal journal(path("there.sqlite"));
        QVERIFY(valueOf(journal.open()));
        HistoryEntry own = example(QStringLiteral("Own"));
        own.at = own.at.addDays(1);
        writeProven(journal, own);
        QCOMPARE(valueOf(journal.importFrom(path("x.jsonl"), job())).value(), 2);
        QCOMPARE(valueOf(journal.importFrom(path("x.jsonl"), job())).value(), 0);
        const QList<HistoryEntry> rows = findEntries(journal);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.constFirst().fromName, QStringLiteral("Own")); // newest by time, not by when it came
        const HistoryEntry &read = rows.constLast();
        QCOMPARE(read.origin, QStringLiteral("x.jsonl"));
        QVERIFY(read.isForeign() && read.undoneBy != 0);
        QCOMPARE(read.undoneBy, rows.at(1).id);
        verifyKept(read, first);
        const auto life = valueOf(journal.life(read.id)).value();
        QCOMPARE(life.constFirst(), (LifeStep{Fate::Intended, first.at}));
        QCOMPARE(life.constLast().kind, Fate::Imported);
        const QDateTime longAgo = QDateTime::fromSecsSinceEpoch(0);
        QCOMPARE(valueOf(journal.countSince(QStringLiteral("practice"), longAgo)).value(),
            1); // foreign ones are not ours
        QCOMPARE(findEntries(journal, QStringLiteral("my preset")).size(), 1);
    }

    // Rows that go from hand to hand are known wherever they come.
    void thereAndBackAgain()
    {
        Journal a(path("a.sqlite"));
        Journal b(path("b.sqlite"));
        QVERIFY(valueOf(a.open()) && valueOf(b.open()));
        writeProven(a, undoing(writeProven(a, example(QStringLiteral("A")))));
        HistoryEntry other = example(QStringLiteral("B"));
        other.at = other.at.addSecs(-3600);
        writeProven(b, other);
        QCOMPARE(valueOf(a.exportTo(path("a.jsonl"), {}, {}, job())).value(), 2);
        QCOMPARE(valueOf(b.importFrom(path("a.jsonl"), job())).value(), 2);
        QCOMPARE(valueOf(b.exportTo(path("b.jsonl"), {}, {}, job())).value(), 3);
        QCOMPARE(valueOf(a.importFrom(path("b.jsonl"), job())).value(), 1);
        QCOMPARE(valueOf(b.importFrom(path("b.jsonl"), job())).value(), 0);
        Journal c(path("c.sqlite"));
        QVERIFY(valueOf(c.open()));
        QCOMPARE(valueOf(c.importFrom(path("b.jsonl"), job())).value(), 3);
        for (Journal *journal : {&b, &c}) {
            const QList<HistoryEntry> all = findEntries(*journal);
            QCOMPARE(all.size(), 3);
            verifyUndone(*journal, all.at(1), all.at(0));
        }
    }
    // Rows and their undo come in any order, from one export after the other.
    void undoneInAnyOrder_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("the undo first") << QStringList{QStringLiteral("undo"), QStringLiteral("link")};
        QTest::newRow("the link first") << QStringList{QStringLiteral("link"), QStringLiteral("undo")};
    }
    void undoneInAnyOrder()
    {
        QFETCH(QStringList, files);
        Journal a(path("a.sqlite"));
        QVERIFY(valueOf(a.open()));
        const HistoryEntry link = writeProven(a, example());
        const HistoryEntry undo = writeProven(a, undoing(link));
        HistoryQuery one;
        for (const auto &[name, id] : {std::pair("link", link.id), std::pair("undo", undo.id)}) {
            one.ids = {id};
            QCOMPARE(valueOf(a.exportTo(path(name), {}, one, job())).value(), 1);
        }
        Journal b(path("b.sqlite"));
        QVERIFY(valueOf(b.open()));
        for (const QString &file : std::as_const(files))
            QCOMPARE(valueOf(b.importFrom(m_folder->filePath(file), job())).value(), 1);
        const QList<HistoryEntry> both = findEntries(b);
        verifyUndone(b, both.at(1), both.at(0));
    }
    // What another computer has learned since is taken in, too.
    void broughtUpToDate()
    {
        Journal a(path("a.sqlite"));
        Journal b(path("b.sqlite"));
        QVERIFY(valueOf(a.open()) && valueOf(b.open()));
        HistoryEntry link = valueOf(a.writeIntent(example())).value();
        const auto pass = [&] {
            [&] {
                QVERIFY(valueOf(a.exportTo(path("a.jsonl"), {}, {}, job())));
            }();
            return valueOf(b.importFrom(path("a.jsonl"), job())).value();
        };
        QCOMPARE(pass(), 1);
        QCOMPARE(findEntries(b).constFirst().state, Fate::Intended);
        QCOMPARE(pass(), 0);
        settleAsProven(link);
        QVERIFY(valueOf(a.settle(link)));
        QCOMPARE(pass(), 1);
        QCOMPARE(findEntries(b).size(), 1);
        QCOMPARE(findEntries(b).constFirst().state, Fate::Proven);
        writeProven(a, undoing(link));
        QCOMPARE(pass(), 2); // the undo, and that the link is undone
        const QList<HistoryEntry> both = findEntries(b);
        verifyUndone(b, both.at(1), both.at(0));
        QCOMPARE(pass(), 0);
    }
    // Many rows of one second each find a place, in their order, also where another row has it already.
    void oneSecond()
    {
        QByteArray lines;
        for (int i = 400; i > 0; --i) {
            HistoryEntry entry = example(QString::number(i));
            entry.id = entry.at.toSecsSinceEpoch() + i;
            lines += historylines::line(entry, {}, QStringLiteral("f")) + '\n';
        }
        writeBytes(path("x.jsonl"), lines);
        Journal journal(path("h.sqlite"));
        QVERIFY(valueOf(journal.open()));
        QCOMPARE(valueOf(journal.importFrom(path("x.jsonl"), job())).value(), 400);
        HistoryQuery all;
        all.limit = 1000;
        const auto found = valueOf(journal.find(all)).value();
        QCOMPARE(found.size(), 400);
        QCOMPARE(found.constFirst().fromName, QStringLiteral("400"));
        QCOMPARE(found.constLast().fromName, QStringLiteral("1"));
    }
    // Many rows that want numbers which are taken find the next ones without looking at all of them each
    // time.
    void numbersThatAreTaken()
    {
        constexpr int rows = 2000;
        QByteArray lines;
        for (int i = rows; i > 0; --i) {
            HistoryEntry entry = example(QString::number(i));
            entry.id = entry.at.toSecsSinceEpoch() + i;
            lines += historylines::line(entry, {}, QStringLiteral("f")) + '\n';
        }
        Journal journal(path("h.sqlite"));
        QVERIFY(valueOf(journal.open()));
        writeBytes(path("x.jsonl"), lines);
        QCOMPARE(valueOf(journal.importFrom(path("x.jsonl"), job())).value(), rows);
        writeBytes(path("y.jsonl"), lines.replace("\"file\":\"f\"", "\"file\":\"g\""));
        QCOMPARE(valueOf(journal.importFrom(path("y.jsonl"), job())).value(), rows);
        HistoryQuery all;
        all.limit = 3 * rows;
        QCOMPARE(valueOf(journal.find(all))->size(), 2 * rows);
    }
    // A row that is known, but of another time, is another program's mistake: nothing of it is taken.
    void renewedByAnother()
    {
        HistoryEntry entry = example();
        entry.id = entry.at.toSecsSinceEpoch();
        Journal journal(path("h.sqlite"));
        QVERIFY(valueOf(journal.open()));
        writeBytes(
            path("x.jsonl"), historylines::line(entry, {{Fate::Intended, entry.at}}, QStringLiteral("f")));
        QCOMPARE(valueOf(journal.importFrom(path("x.jsonl"), job())).value(), 1);
        entry.at = entry.at.addDays(-1);
        entry.state = Fate::Refused;
        writeBytes(path("x.jsonl"),
            historylines::line(
                entry, {{Fate::Intended, entry.at}, {Fate::Refused, entry.at}}, QStringLiteral("f")));
        QCOMPARE(valueOf(journal.importFrom(path("x.jsonl"), job())).value(), 0);
        const auto rows = findEntries(journal);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(valueOf(journal.life(rows.constFirst().id))->at(1).kind, Fate::Imported);
    }
    // What a stranger's file has too much of does not keep the history busy.
    void hugeTexts()
    {
        HistoryEntry entry = example();
        entry.id = entry.at.toSecsSinceEpoch();
        QRandomGenerator random(5);
        for (int label = 0; label < 20; ++label) {
            QString text;
            for (int letter = 0; letter < 90'000; ++letter)
                text.append(QChar(0x4e00 + random.bounded(20'000)));
            entry.asked.append({userType(label + 1), text});
        }
        Journal journal(path("h.sqlite"));
        QVERIFY(valueOf(journal.open()));
        writeBytes(path("x.jsonl"), historylines::line(entry, {}, QStringLiteral("f")));
        QCOMPARE(valueOf(journal.importFrom(path("x.jsonl"), job())).value(), 1);
        HistoryQuery query;
        query.text = entry.fromName;
        QCOMPARE(valueOf(journal.find(query))->size(), 1);
        query.labels = {entry.asked.at(3).label};
        QCOMPARE(valueOf(journal.find(query))->size(), 1);
    }
    void filesWithoutRows()
    {
        Journal journal(path("h.sqlite"));
        QVERIFY(valueOf(journal.open()));
        writeBytes(path("blank.jsonl"), QByteArray(1200, '\n'));
        writeBytes(path("empty.jsonl"), {});
        for (const QString &file : {path("blank.jsonl"), path("empty.jsonl")}) {
            const auto done = valueOf(journal.importFrom(file, job()));
            QVERIFY(!done && done.error().sentence() == QStringLiteral("The file has no rows."));
        }
        QVERIFY(!valueOf(journal.importFrom(path("none.jsonl"), job())));
        QVERIFY(!valueOf(journal.importFrom(m_folder->path(), job())));
        // A pipe would keep the history's thread waiting for whoever writes into it.
        QCOMPARE(::mkfifo(QFile::encodeName(path("pipe.jsonl")).constData(), 0600), 0);
        QVERIFY(!valueOf(journal.importFrom(path("pipe.jsonl"), job())));
    }

    void badLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("complaint");
        HistoryEntry good = example();
        good.id = 5;
        const QByteArray line = historylines::line(good, {}, QStringLiteral("file"));
        const auto row = [&line](const char *name, const char *from, const char *to, const char *complaint) {
            QByteArray changed = line;
            changed.replace(from, to);
            QVERIFY2(changed != line, name);
            QTest::newRow(name) << changed << QString::fromUtf8(complaint);
        };
        QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("not a JSON object");
        QTest::newRow("a list") << QByteArray("[1]") << QStringLiteral("not a JSON object");
        QTest::newRow("deep") << QByteArray(5000, '[') << QStringLiteral("not a JSON object");
        QTest::newRow("long") << QByteArray(65 * 1024 * 1024, ' ').append('{') << QStringLiteral("too long");
        row("another program's", "relataHistory", "otherHistory", "not a row of a Relata history");
        row("newer", "\"relataHistory\":1", "\"relataHistory\":2", "this version understands");
        row("no time", "2026-11-23T", "yesterday T", "“at”");
        row("in the future", "2026-11-23T", "2199-11-23T", "“at”");
        row("another verb", "\"verb\":\"PUT\"", "\"verb\":\"PUT; rm -rf /\"", "“calls”");
        row("no address", "http://127.0.0.1:1/crm/v4/x", "file:///etc/passwd", "“calls”");
        row("before our era", "2026-11-23T", "1950-11-23T", "“at”");
        row("no file", "\"file\":\"file\"", "\"file\":\"\"", "“file”");
        row("status", "\"status\":0", "\"status\":4294967496", "“status”");
        row("duration", "\"mode\"", "\"durationMs\":-1,\"mode\"", "“durationMs”");
        row("type", "\"typeId\":28", "\"typeId\":0", "“labels.asked[0].typeId”");
        row("removes nothing", "\"action\":\"link\"", "\"action\":\"remove\"", "“labels”");
        row("no number", "\"id\":5", "\"id\":-5", "“id”");
        row("record", "\"id\":\"101\"", "\"id\":\"1;DROP\"", "“from.id”");
        row("object type", "\"objectType\":\"0-2\"", "\"objectType\":\"..\"", "“to.objectType”");
        row("state", "\"state\":\"intended\"", "\"state\":\"perfect\"", "“state”");
        row("action", "\"action\":\"link\"", "\"action\":\"burn\"", "“action”");
        row("account", "\"account\":\"practice\"", "\"account\":5", "“account”");
    }
    // Nothing of a file is taken when one line is bad, and the line is named.
    void badLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, complaint);
        HistoryEntry good = example();
        good.id = 1;
        writeBytes(path("x.jsonl"), historylines::line(good, {}, QStringLiteral("f")) + "\n\n" + line + "\n");
        Journal journal(path("h.sqlite"));
        QVERIFY(valueOf(journal.open()));
        const auto done = valueOf(journal.importFrom(path("x.jsonl"), job()));
        QVERIFY(!done);
        const QString sentence = done.error().sentence();
        QVERIFY2(sentence.startsWith(QStringLiteral("Line 3: ")) && sentence.contains(complaint),
            qPrintable(sentence));
        QVERIFY(findEntries(journal).isEmpty());
    }
    void randomLines()
    {
        HistoryEntry good = example();
        settleAsProven(good);
        good.id = 7;
        const QByteArray line = historylines::line(good, {{Fate::Intended, good.at}}, QStringLiteral("f"));
        QVERIFY(historylines::parse(line));
        QRandomGenerator random(11);
        for (int i = 0; i < 3000; ++i) {
            QByteArray changed = line;
            for (int n = random.bounded(1, 5); n > 0; --n)
                changed[random.bounded(static_cast<int>(changed.size()))] =
                    static_cast<char>(random.bounded(256));
            const auto row = historylines::parse(changed);
            QVERIFY(row || !row.error().sentence().isEmpty());
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

RELATA_TEST(TestHistoryImport)
#include "tst_historyimport.moc"
