// SPDX-License-Identifier: MIT
// The search against a naive one that looks at every row, with many random questions.
#include "crm/foldedtext.h"
#include "history/historydatabase.h"
#include "support/historyfiller.h"
#include "support/portalfixture.h"
#include "support/registry.h"
#include "support/sqloutside.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace relata;
using namespace relata::test;

namespace {

// So little that the vocabulary is asked, too, and that those undone are many, or few.
constexpr HistorySearch::Effort little{100, 50};
constexpr HistorySearch::Effort more{200, 50};

// What a person can see of an entry and may look for.
QString searched(const HistoryEntry &entry)
{
    QStringList texts{entry.fromName, entry.toName, entry.pair.from.id.text(), entry.pair.to.id.text(),
        entry.errorText, entry.preset, entry.correlationId};
    for (const LabelledType &type : entry.asked + entry.taken + entry.before + entry.proven)
        texts.append(type.label + QLatin1Char(' ') + QString::number(type.type.typeId));
    texts += entry.answered;
    return foldedText(texts.join(QLatin1Char('\n')));
}

bool hasLabel(const HistoryEntry &entry, const QStringList &labels)
{
    const QList<LabelledType> types = entry.asked + entry.taken;
    return std::any_of(types.cbegin(), types.cend(),
        [&labels](const LabelledType &type) { return labels.contains(facetOf(type)); });
}

// A row as it was written, and the text that it is searched by.
struct Row {
    HistoryEntry entry;
    QString text;
};

bool fits(const Row &row, const HistoryQuery &query)
{
    const auto &[entry, text] = row;
    for (const QString &word : foldedWords(query.text)) {
        if (!text.contains(word))
            return false;
    }
    const auto isOfType = [&entry = entry](const ObjectTypeId &type) {
        return entry.pair.from.type == type || entry.pair.to.type == type;
    };
    return (query.account.isEmpty() || entry.account == query.account)
        && (query.states.isEmpty() || query.states.contains(entry.state))
        && (!query.objectType || isOfType(*query.objectType))
        && (query.labels.isEmpty() || hasLabel(entry, query.labels))
        && (!query.from.isValid() || entry.at >= query.from)
        && (!query.until.isValid() || entry.at < query.until) && (!query.undone || entry.undoneBy != 0)
        && (query.beforeId == 0 || entry.id < query.beforeId);
}

QList<qint64> naive(const QList<Row> &rows, const HistoryQuery &query)
{
    QList<qint64> ids;
    for (auto row = rows.crbegin(); row != rows.crend() && ids.size() < query.limit; ++row) {
        if (fits(*row, query))
            ids.append(row->entry.id);
    }
    return ids;
}

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<HistoryDatabase>(m_folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(m_database->open());
        HistoryFiller filler(3);
        QVERIFY(m_database->change([&]() -> Result<void> {
            for (int i = 0; i < 1500; ++i) {
                if (const auto written = add(varied(filler.next(), i)); !written)
                    return failure(written.error());
            }
            return {};
        }));
        QVERIFY(undoSome());
    }

    void random_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void random()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        int answered = 0;
        for (int i = 0; i < 80; ++i)
            answered += compare(question(random), seed % 2 == 0 ? little : more) > 0 ? 1 : 0;
        QVERIFY2(answered > 25, "too few questions had an answer");
    }
    // Whatever is changed and deleted, the index knows the rows as they are.
    void afterChanges()
    {
        QRandomGenerator random(99);
        for (int i = 0; i < 150; ++i) {
            Row &row = m_rows[random.bounded(static_cast<int>(m_rows.size()))];
            HistoryEntry &entry = row.entry;
            entry.state = entry.state == Fate::Refused ? Fate::Proven : Fate::Refused;
            entry.errorText = QStringLiteral("Fehler %1 naïve").arg(i);
            row.text = searched(entry);
            QVERIFY(
                m_database->change([&] { return m_database->writer().update(entry, entry.at.addSecs(1)); }));
        }
        QList<qint64> gone;
        for (int i = 0; i < 150; ++i)
            gone.append(m_rows.takeAt(random.bounded(static_cast<int>(m_rows.size()))).entry.id);
        QVERIFY(m_database->change([&] { return m_database->keeper().remove(gone); }));
        for (int part = 0;; ++part) {
            const auto through = m_database->use([this] { return m_database->keeper().scrub(); });
            QVERIFY(through && part < 1000);
            if (*through)
                break;
        }
        for (int i = 0; i < 100; ++i)
            compare(question(random));
        QVERIFY(compare(query("naive")) > 0);
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
        QTest::newRow("half a character")
            << QString(QChar(0xd83d)) + QStringLiteral("Ada") << QStringLiteral("ada");
    }
    void folding()
    {
        QFETCH(QString, written);
        QFETCH(QString, typed);
        const QTemporaryDir folder;
        HistoryDatabase database(folder.filePath(QStringLiteral("h.sqlite")));
        HistoryFiller filler(5);
        HistoryEntry entry = filler.next();
        entry.fromName = written;
        HistoryEntry other = filler.next();
        other.toName = QStringLiteral("~");
        other.fromName = QStringLiteral("~");
        other.asked = other.proven = other.before = {};
        other.answered.clear();
        QVERIFY(database.change([&] { return database.writer().insert(entry); }));
        QVERIFY(database.change([&] { return database.writer().insert(other); }));
        HistoryQuery query;
        query.text = typed;
        query.account = entry.account;
        const auto found = database.use([&] { return database.reader().select(query); });
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->constFirst().toName, entry.toName);
    }
    // A name may hold the private characters that the index uses for itself.
    void nobodyForgesAFilter()
    {
        const QTemporaryDir folder;
        HistoryDatabase database(folder.filePath(QStringLiteral("h.sqlite")));
        HistoryFiller filler(5);
        HistoryEntry entry = filler.next();
        entry.fromName.clear();
        for (char16_t digit = 0xe100; digit < 0xe120; ++digit)
            entry.fromName += QString(QChar(char16_t(0xe000))) + QChar(char16_t(0xe100)) + QChar(digit);
        entry.state = Fate::Proven;
        QVERIFY(database.change([&] { return database.writer().insert(entry); }));
        entry.state = Fate::Refused;
        QVERIFY(database.change([&] { return database.writer().insert(entry); }));
        HistoryQuery query;
        query.states = {Fate::Refused};
        QCOMPARE(database.use([&] { return database.reader().select(query); })->size(), 1);
    }

private:
    static HistoryQuery query(const char *text)
    {
        HistoryQuery query;
        query.text = QString::fromUtf8(text);
        return query;
    }
    // Every ninth is undone by the one after it.
    bool undoSome()
    {
        QStringList statements{QStringLiteral("BEGIN")};
        for (qsizetype i = 0; i + 1 < m_rows.size(); i += 9) {
            HistoryEntry &entry = m_rows[i].entry;
            entry.undoneBy = m_rows.at(i + 1).entry.id;
            statements.append(QStringLiteral("UPDATE link SET undone_by = %1 WHERE id = %2")
                                  .arg(entry.undoneBy)
                                  .arg(entry.id));
        }
        statements.append(QStringLiteral("COMMIT"));
        return onFile(m_folder.filePath(QStringLiteral("h.sqlite")), statements);
    }
    // Asks both; gives how many entries were found.
    qsizetype compare(const HistoryQuery &query, const HistorySearch::Effort &effort = more)
    {
        const auto found = m_database->use([&] { return m_database->reader().select(query, effort); });
        QList<qint64> ids;
        for (const HistoryEntry &entry : found.value_or(QList<HistoryEntry>()))
            ids.append(entry.id);
        [&] {
            QVERIFY(found);
            QVERIFY2(ids == naive(m_rows, query), qPrintable(query.text));
        }();
        return ids.size();
    }
    // Some rows are of another account, of other types, undone labels, or hard to read.
    static HistoryEntry varied(HistoryEntry entry, int i)
    {
        if (i % 7 == 0)
            entry.account = QStringLiteral("other");
        if (i % 11 == 0)
            entry.pair.from.type = objecttypes::deal();
        if (i % 13 == 0)
            entry.asked.clear();
        if (i % 17 == 0)
            entry.fromName = QStringLiteral("Ψx \"quoted\" 'q' %_ 🚀");
        if (i % 19 == 0)
            entry.taken = {{hubspotType(1), {}}};
        if (i % 23 == 0)
            entry.state = Fate::Unknown;
        if (i % 101 == 0)
            entry.at = entry.at.addDays(-30); // as when the clock was wrong
        return entry;
    }
    Result<void> add(HistoryEntry entry)
    {
        return m_database->writer().insert(entry).map([&](qint64 id) {
            entry.id = id;
            m_rows.append({entry, searched(entry)});
        });
    }
    // Parts of what is there, and sometimes not.
    HistoryQuery question(QRandomGenerator &random) const
    {
        HistoryQuery query;
        query.limit = random.bounded(4) > 0 ? 100 : 7;
        const auto maybe = [&random](int of) {
            return random.bounded(of) == 0;
        };
        const auto &[some, text] = m_rows.at(random.bounded(static_cast<int>(m_rows.size())));
        QStringList words;
        for (int n = random.bounded(3); n > 0; --n) {
            const int length = maybe(4) ? random.bounded(6, 80) : random.bounded(1, 6);
            const int at = random.bounded(qMax(1, static_cast<int>(text.size()) - length));
            const QString word = maybe(10) ? QStringLiteral("zzq") : text.mid(at, length);
            if (QString::fromUtf8(word.toUtf8()) == word) // no half of a character
                words.append(word);
        }
        query.text = words.join(QLatin1Char(' '));
        if (maybe(2))
            query.account = maybe(3) ? QStringLiteral("other") : QStringLiteral("practice");
        if (maybe(4))
            query.states = maybe(2) ? QList<Fate>{Fate::Refused} : QList<Fate>{Fate::Proven, Fate::Unknown};
        if (maybe(5))
            query.objectType = maybe(2) ? objecttypes::deal() : objecttypes::company();
        if (maybe(5))
            query.labels = QStringList{QStringLiteral("HUBSPOT 1"), QStringLiteral("Champion")}.mid(
                random.bounded(2), random.bounded(1, 3));
        if (maybe(5))
            query.from = some.at;
        if (maybe(5))
            query.until = some.at.addDays(2);
        if (maybe(5))
            query.beforeId = some.id;
        query.undone = maybe(6);
        return query;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<HistoryDatabase> m_database;
    QList<Row> m_rows; ///< by id
};

RELATA_TEST(TestSearch)
#include "tst_search.moc"
