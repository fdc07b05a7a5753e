// SPDX-License-Identifier: MIT
// The search against a naive one that looks at every row, with many random questions; the bench asks the same
// of a million rows.
#include "support/historyexample.h"
#include "support/historyfiller.h"
#include "support/naivehistory.h"
#include "support/registry.h"
#include "support/sqloutside.h"

#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_history.database.open());
        HistoryFiller filler(3);
        QVERIFY(m_history.database.change([&]() -> Result<void> {
            for (int i = 0; i < 1500; ++i) {
                const auto kept = m_history.database.writer().insert(varied(filler.next(), i));
                if (!kept)
                    return failure(kept.error());
                m_naive.put(*kept);
            }
            return {};
        }));
        QVERIFY(undoSome());
    }

    void random_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<bool>("isSensible");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("%u", seed) << seed << (seed > 6);
    }
    void random()
    {
        QFETCH(quint32, seed);
        QFETCH(bool, isSensible);
        HistoryQuestions questions(m_naive, seed);
        int answered = 0;
        for (int i = 0; i < 80; ++i)
            answered += compare(isSensible ? questions.sensible() : questions.random()) > 0 ? 1 : 0;
        QVERIFY2(answered > 25, "too few questions had an answer");
    }
    // Named rows that fit as well, as an export of selected ones asks.
    void namedRows()
    {
        HistoryQuestions questions(m_naive, 77);
        QRandomGenerator random(77);
        for (int i = 0; i < 80; ++i) {
            HistoryQuery query = questions.random();
            for (int n = 0; n < 40; ++n)
                query.ids.append(
                    m_naive.rows().at(random.bounded(static_cast<int>(m_naive.rows().size()))).id);
            compare(query);
        }
    }
    // Whatever is changed and deleted, the index knows the rows as they are.
    void afterChanges()
    {
        QRandomGenerator random(99);
        const auto some = [&] {
            return m_naive.rows().at(random.bounded(static_cast<int>(m_naive.rows().size()))).id;
        };
        for (int i = 0; i < 150; ++i) {
            HistoryEntry entry = m_history.database.reader().entry(some()).value().value();
            entry.state = entry.state == Fate::Refused ? Fate::Proven : Fate::Refused;
            entry.errorText = QStringLiteral("Fehler %1 naïve").arg(i);
            QVERIFY(m_history.settle(entry));
            m_naive.put(entry);
        }
        HistoryQuery gone;
        for (int i = 0; i < 150; ++i)
            gone.ids.append(some());
        const auto removed = m_history.run(historyjobs::remove(gone, std::make_shared<Job>()));
        for (const qint64 id : QSet<qint64>(gone.ids.cbegin(), gone.ids.cend()))
            m_naive.remove(id);
        QCOMPARE(m_history.count(), m_naive.rows().size());
        QVERIFY(removed);
        askMuch(100);
        QVERIFY(m_history.run(historyjobs::wipe(std::make_shared<Job>())));
        askMuch(100);
        HistoryQuery naive;
        naive.text = QStringLiteral("naive");
        QVERIFY(compare(naive) > 0);
    }
    // A file whose rows have other terms, or whose index is gone, answers the same while it is built and
    // afterwards; rows are written, settled and deleted meanwhile.
    void whileTheIndexIsBuilt()
    {
        const QString path = m_folder.filePath(QStringLiteral("h.sqlite"));
        QVERIFY(onFile(path,
            {QStringLiteral("UPDATE about SET value = 0 WHERE name = 'terms'"),
                QStringLiteral("INSERT INTO link_terms (link_terms) VALUES ('delete-all')")}));
        QVERIFY(m_history.database.open() && m_history.database.takeHasWork());
        askMuch(40);
        QVERIFY(!m_history.database.buildIndex().value());
        HistoryFiller filler(11);
        for (const int place : {0, 700}) { // one that is not in the index yet, one that is
            const qint64 id = m_naive.rows().at(m_naive.rows().size() - 1 - place).id;
            HistoryEntry entry = m_history.database.reader().entry(id).value().value();
            entry.errorText = QStringLiteral("meanwhile");
            QVERIFY(m_history.settle(entry));
            m_naive.put(entry);
            const qint64 deleted = m_naive.rows().at(m_naive.rows().size() - 2 - place).id;
            HistoryQuery one;
            one.ids = {deleted};
            QCOMPARE(m_history.run(historyjobs::remove(one, std::make_shared<Job>())).value(), 1);
            m_naive.remove(deleted);
        }
        HistoryEntry newest = filler.next();
        newest.at = QDateTime::currentDateTimeUtc();
        newest.id = m_history.insert(newest);
        m_naive.put(newest);
        askMuch(40);
        QVERIFY(m_history.run(historyjobs::background()));
        askMuch(200);
        QVERIFY(m_history.database.open() && !m_history.database.takeHasWork());
        HistoryQuery meanwhile;
        meanwhile.text = QStringLiteral("meanwhile");
        QCOMPARE(compare(meanwhile), 2);
    }

    void folding_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("typed");
        const auto row = [](const char *written, const char *typed) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(typed);
        };
        row("Müller", "mull");
        row("Muller", "MÜLL");
        row("Ü", "u");
        row("u", "ü");
        row("Straße", "STRASSE");
        row("Strasse", "straße");
        row("Ørsted", "ors");
        row("Łódź", "lodz");
        row("Ångström", "ANG");
        row("e\u0301clair", "écl");
        row("ﬁne", "fin");
        row("Ελλάδα", "ελλ");
        row("Борис", "бор");
        row("東京", "東");
        row("🚀 rocket", "🚀");
        row("100%_\\'\"", "%_\\'\"");
        row("zqa xwb", "xwb zqa");
        QTest::newRow("marks of byte order") << QStringLiteral("\ufffe\ufeffAda") << QStringLiteral("ada");
        QTest::newRow("a pasted mark of byte order") << QStringLiteral("Ada") << QStringLiteral("\ufeffada");
        QTest::newRow("half a character")
            << QString(QChar(0xd83d)) + QStringLiteral("Ada") << QStringLiteral("ada");
    }
    void folding()
    {
        QFETCH(QString, written);
        QFETCH(QString, typed);
        const QTemporaryDir folder;
        PlainHistory history(folder.filePath(QStringLiteral("h.sqlite")));
        HistoryFiller filler(5);
        HistoryEntry entry = filler.next();
        entry.fromName = written;
        HistoryEntry other = filler.next();
        other.account = entry.account;
        other.toName = other.fromName = QStringLiteral("~");
        other.asked = other.proven = other.before = {};
        other.answered.clear();
        history.insert(entry);
        history.insert(other);
        HistoryQuery query;
        query.text = typed;
        query.account = entry.account;
        const auto found = history.find(query);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().toName, entry.toName);
    }
    // A name may hold the private characters that the index uses for itself.
    void nobodyForgesAFilter()
    {
        const QTemporaryDir folder;
        PlainHistory history(folder.filePath(QStringLiteral("h.sqlite")));
        HistoryFiller filler(5);
        HistoryEntry entry = filler.next();
        const QString refused = QString(QChar(0xe000)) + QStringLiteral("s")
            + QString::fromLatin1(fateName(Fate::Refused).toUtf8().toHex());
        entry.fromName = entry.toName = QStringLiteral("Anna ") + refused + QStringLiteral(" Schmidt");
        entry.state = Fate::Proven;
        history.insert(entry);
        HistoryQuery query;
        query.states = {Fate::Refused};
        QCOMPARE(history.find(query).size(), 0);
    }

private:
    // Every ninth is undone by the one after it.
    bool undoSome()
    {
        const auto rows = m_naive.rows();
        return m_history.database
            .change([&]() -> Result<void> {
                for (qsizetype i = 0; i + 1 < rows.size(); i += 9) {
                    const auto done =
                        m_history.database.writer().setUndoneBy(rows.at(i).id, rows.at(i + 1).id);
                    if (!done)
                        return done;
                    m_naive.setUndone(rows.at(i).id, true);
                }
                return {};
            })
            .has_value();
    }
    void askMuch(int times)
    {
        HistoryQuestions questions(m_naive, 1234);
        for (int i = 0; i < times; ++i)
            compare(questions.random());
    }
    // Asks both; gives how many rows were found.
    qsizetype compare(const HistoryQuery &query)
    {
        const auto found = m_history.database.use([&] { return m_history.database.reader().find(query); });
        QList<qint64> ids;
        for (const HistoryRow &row : found.value_or(QList<HistoryRow>()))
            ids.append(row.id);
        [&] {
            QVERIFY(found);
            QVERIFY2(ids == m_naive.find(query), qPrintable(query.text));
        }();
        return ids.size();
    }
    // Some rows are of other types, undone labels, or hard to read.
    static HistoryEntry varied(HistoryEntry entry, int i)
    {
        if (i % 13 == 0)
            entry.asked.clear();
        if (i % 17 == 0)
            entry.fromName = QStringLiteral("Ψx \"quoted\" 'q' %_ 🚀");
        if (i % 19 == 0)
            entry.toRemove = {{hubspotType(1), {}}};
        if (i % 23 == 0)
            entry.state = Fate::Unknown;
        if (i % 29 == 0)
            entry.origin = QStringLiteral("x.jsonl");
        if (i % 31 == 0)
            entry.asked.append(
                {userType(99), QStringLiteral("Board Member")}); // as another one, but for capital letters
        if (i % 101 == 0)
            entry.at = entry.at.addDays(-30); // as when the clock was wrong
        return entry;
    }

    QTemporaryDir m_folder;
    PlainHistory m_history{m_folder.filePath(QStringLiteral("h.sqlite"))};
    NaiveHistory m_naive;
};

RELATA_TEST(TestSearch)
#include "tst_search.moc"
