// SPDX-License-Identifier: MIT
#include "history/historysalvage.h"

#include "history/historymigrations.h"
#include "history/historyreader.h"
#include "history/historyrow.h"

namespace relata {

namespace {

class Salvage {
public:
    Salvage(SqlFile &damaged, SqlFile &file, HistoryWriter &writer)
        : m_damaged(damaged)
        , m_index(damaged)
        , m_reader(damaged, m_index)
        , m_file(file)
        , m_writer(writer)
    {
    }

    qint64 copyAll()
    {
        copyTable(
            QStringLiteral("SELECT name, value FROM about WHERE name IN ('file', 'retention', 'strip')"),
            QStringLiteral("INSERT OR REPLACE INTO about (name, value) VALUES (?, ?)"), 2);
        const qint64 fromStart = copyRows(QStringLiteral("ASC"), 0);
        const qint64 fromEnd = copyRows(QStringLiteral("DESC"), m_last);
        copyTable(QStringLiteral("SELECT file, id, link FROM imported"),
            QStringLiteral(
                "INSERT OR IGNORE INTO imported (file, id, link) SELECT ?, ?, id FROM link WHERE id = ?"),
            3);
        return fromStart + fromEnd;
    }

private:
    // Rows in this order until one cannot be read.
    qint64 copyRows(const QString &order, qint64 above)
    {
        qint64 copied = 0;
        auto rows = m_damaged.ask(QStringLiteral("SELECT %1 FROM link WHERE id > ? ORDER BY id %2")
                                      .arg(historyrow::readColumns(), order),
            {above});
        while (rows && rows->next()) {
            const HistoryEntry entry = historyrow::read(*rows);
            if (order == QLatin1String("ASC"))
                m_last = entry.id;
            const auto life = m_reader.life(entry.id);
            copied += m_writer.keep(entry, life.value_or(QList<LifeStep>())).has_value() ? 1 : 0;
        }
        return copied;
    }
    void copyTable(const QString &question, const QString &statement, int columns)
    {
        auto rows = m_damaged.ask(question);
        while (rows && rows->next()) {
            QVariantList values;
            for (int i = 0; i < columns; ++i)
                values.append(rows->value(i));
            (void)m_file.run(statement, values);
        }
    }

    SqlFile &m_damaged;
    HistoryIndex m_index;
    HistoryReader m_reader;
    SqlFile &m_file;
    HistoryWriter &m_writer;
    qint64 m_last = 0; ///< the last row that could be read from the start
};

} // namespace

Result<qint64> salvage(const QString &damagedPath, SqlFile &file, HistoryWriter &writer)
{
    SqlFile damaged(damagedPath);
    // Without this SQLite reads nothing of a file that is shorter than it says itself.
    const auto version =
        damaged.open(SqlFile::Access::ReadOnly)
            .and_then([&](bool) { return damaged.run(QStringLiteral("PRAGMA writable_schema=ON")); })
            .and_then([&](bool) { return damaged.number(QStringLiteral("PRAGMA user_version")); });
    if (!version || *version != historymigrations::newestVersion())
        return 0;
    return Salvage(damaged, file, writer).copyAll();
}

} // namespace relata
