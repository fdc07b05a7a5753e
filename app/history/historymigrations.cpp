// SPDX-License-Identifier: MIT
#include "history/historymigrations.h"

#include "crm/sentence.h"
#include "history/historydetail.h"
#include "history/historyrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <functional>

namespace relata::historymigrations {

namespace {

using Migration = std::function<Result<void>(SqlFile &, HistoryIndex &)>;

Migration sql(const char *statement)
{
    return [statement](SqlFile &file, HistoryIndex &) {
        return file.run(QLatin1String(statement));
    };
}

// The table as it is since version 10.
constexpr auto linkTable =
    "CREATE TABLE link ("
    "id INTEGER PRIMARY KEY AUTOINCREMENT, undone_by INTEGER NOT NULL DEFAULT 0, "
    "account TEXT NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL, action TEXT NOT NULL, "
    "from_type TEXT NOT NULL, from_id TEXT NOT NULL, from_name TEXT NOT NULL, "
    "to_type TEXT NOT NULL, to_id TEXT NOT NULL, to_name TEXT NOT NULL, mode TEXT NOT NULL, "
    "status INTEGER NOT NULL, error_kind TEXT NOT NULL, error_text TEXT NOT NULL, "
    "correlation_id TEXT NOT NULL, duration_ms INTEGER NOT NULL, api_version TEXT NOT NULL, "
    "preset TEXT NOT NULL, origin TEXT NOT NULL, undoes INTEGER NOT NULL, "
    "has_bodies INTEGER NOT NULL, detail BLOB NOT NULL)";

// Labels and calls were two columns of JSON, the answer a third.
QByteArray packedDetail(const QSqlQuery &old)
{
    const auto json = [&old](const char *column) {
        return QJsonDocument::fromJson(old.value(QLatin1String(column)).toString().toUtf8());
    };
    const QJsonObject detail{{QStringLiteral("labels"), json("labels").object()},
        {QStringLiteral("calls"), json("calls").array()},
        {QStringLiteral("answer"),
            QString::fromUtf8(old.value(QStringLiteral("answer_body")).toByteArray())}};
    return historydetail::pack(QJsonDocument(detail).toJson(QJsonDocument::Compact));
}

Result<void> copyRow(SqlFile &file, const QSqlQuery &old)
{
    HistoryEntry entry;
    const QByteArray detail = packedDetail(old);
    historyrow::readDetail(JsonReader(historydetail::unpack(detail)), entry);
    QVariantList values{old.value(QStringLiteral("new_id")), old.value(QStringLiteral("new_undone_by"))};
    for (const QString &column : historyrow::columns()) {
        if (column == QLatin1String("at"))
            values.append(
                QDateTime::fromString(old.value(column).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch());
        else if (column == QLatin1String("undoes"))
            values.append(old.value(QStringLiteral("new_undoes")));
        else if (column == QLatin1String("has_bodies"))
            values.append(historyrow::hasBodies(entry) ? 1 : 0);
        else if (column == QLatin1String("detail"))
            values.append(detail);
        else if (column == QLatin1String("preset") || column == QLatin1String("origin"))
            values.append(QString());
        else
            values.append(old.value(column));
    }
    QString places(QStringLiteral("?, ?") + QStringLiteral(", ?").repeated(historyrow::columns().size()));
    return file.run(filled(QStringLiteral("INSERT INTO link (id, undone_by, %1) VALUES (%2)"),
                        {historyrow::columns().join(QStringLiteral(", ")), places}),
        values);
}

// Ids become times, so that rows of other computers find their place between: the second of `at`, or the next
// free number where several rows share it.
Result<void> copyRows(SqlFile &file, HistoryIndex &)
{
    const char *newIds =
        "CREATE TEMP TABLE renumbered AS SELECT id AS old_id, "
        "max(CAST(strftime('%s', at) AS INTEGER) - number) OVER (ORDER BY id) + number AS new_id "
        "FROM (SELECT id, at, row_number() OVER (ORDER BY id) AS number FROM old_link)";
    for (const char *statement : {newIds, "CREATE UNIQUE INDEX renumbered_id ON renumbered (old_id)"}) {
        if (const auto done = file.run(QLatin1String(statement)); !done)
            return done;
    }
    auto rows = file.ask(QStringLiteral(
        "SELECT old_link.*, new_id, "
        "coalesce((SELECT new_id FROM renumbered WHERE old_id = undoes), 0) AS new_undoes, "
        "coalesce((SELECT new_id FROM renumbered WHERE old_id = undone_by), 0) AS new_undone_by "
        "FROM old_link JOIN renumbered ON old_id = old_link.id ORDER BY new_id"));
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        if (const auto copied = copyRow(file, *rows); !copied)
            return copied;
    }
    if (const auto whole = file.checked(*rows); !whole)
        return whole;
    rows->finish();
    return file.run(QStringLiteral("DROP TABLE renumbered"));
}

Result<void> indexRows(SqlFile &file, HistoryIndex &index)
{
    auto rows =
        file.ask(filled(QStringLiteral("SELECT %1 FROM link ORDER BY id"), {historyrow::readColumns()}));
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        if (const auto put = index.put(historyrow::read(*rows)); !put)
            return put;
    }
    return file.checked(*rows);
}

Result<void> makeIndexTables(SqlFile &file, HistoryIndex &)
{
    for (const QString &statement : HistoryIndex::tables()) {
        if (const auto made = file.run(statement); !made)
            return made;
    }
    return {};
}

// The file's own name, by which rows that come back to it are known.
Result<void> nameFile(SqlFile &file, HistoryIndex &)
{
    return file.run(QStringLiteral("INSERT INTO about (name, value) VALUES ('file', ?)"),
        {QUuid::createUuid().toString(QUuid::WithoutBraces)});
}

// Version 10: small rows whose ids are times, their lives, and the index.
Result<void> rebuild(SqlFile &file, HistoryIndex &index)
{
    const QList<Migration> parts{
        sql("ALTER TABLE link RENAME TO old_link"),
        sql(linkTable),
        copyRows,
        sql("CREATE TABLE about (name TEXT PRIMARY KEY, value) WITHOUT ROWID"),
        nameFile,
        sql("INSERT INTO about SELECT 'drift', coalesce(max(id - at / 1000), 0) FROM link"),
        sql("CREATE TABLE life (link INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, "
            "step TEXT NOT NULL, by INTEGER NOT NULL, PRIMARY KEY (link, number)) WITHOUT ROWID"),
        sql("CREATE TABLE imported (file TEXT NOT NULL, id INTEGER NOT NULL, link INTEGER NOT NULL, "
            "PRIMARY KEY (file, id)) WITHOUT ROWID"),
        sql("CREATE INDEX imported_link ON imported (link)"),
        // When a row was settled was not kept.
        sql("INSERT INTO life SELECT id, 1, at, 'intended', 0 FROM link "
            "UNION ALL SELECT id, 2, 0, state, 0 FROM link WHERE state <> 'intended' "
            "UNION ALL SELECT id, 3, 0, 'undone', undone_by FROM link WHERE undone_by > 0"),
        makeIndexTables,
        indexRows,
        sql("DROP TABLE old_link"),
    };
    for (const Migration &part : parts) {
        if (const auto done = part(file, index); !done)
            return done;
    }
    return {};
}

const QList<Migration> &migrations()
{
    static const QList<Migration> all{
        sql("CREATE TABLE link ("
            "id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, at TEXT NOT NULL, "
            "state TEXT NOT NULL, from_type TEXT NOT NULL, from_id TEXT NOT NULL, from_name TEXT NOT NULL, "
            "to_type TEXT NOT NULL, to_id TEXT NOT NULL, to_name TEXT NOT NULL, mode TEXT NOT NULL, "
            "labels TEXT NOT NULL, status INTEGER NOT NULL, error_kind TEXT NOT NULL, "
            "error_text TEXT NOT NULL, correlation_id TEXT NOT NULL, duration_ms INTEGER NOT NULL, "
            "api_version TEXT NOT NULL, url TEXT NOT NULL, request_body BLOB, answer_body BLOB, "
            "search TEXT NOT NULL)"),
        sql("CREATE INDEX link_account_id ON link (account, id)"),
        // 3 to 9: from one PUT per row to any change of a pair, and what took it back.
        sql("ALTER TABLE link ADD COLUMN action TEXT NOT NULL DEFAULT 'link'"),
        sql("ALTER TABLE link ADD COLUMN undoes INTEGER NOT NULL DEFAULT 0"),
        sql("ALTER TABLE link ADD COLUMN undone_by INTEGER NOT NULL DEFAULT 0"),
        sql("ALTER TABLE link ADD COLUMN calls TEXT NOT NULL DEFAULT '[]'"),
        sql("UPDATE link SET calls = json_array(json_object("
            "'verb', 'PUT', 'url', url, 'body', CAST(request_body AS TEXT)))"),
        sql("ALTER TABLE link DROP COLUMN url"),
        sql("ALTER TABLE link DROP COLUMN request_body"),
        rebuild, // 10
        sql("CREATE INDEX IF NOT EXISTS link_undone ON link (id) WHERE undone_by <> 0"),
        // 12: by which the file is known for Relata's, whatever its tables will be.
        [](SqlFile &file, HistoryIndex &) {
            return file.run(filled(QStringLiteral("PRAGMA application_id=%1"), {applicationId()}));
        },
    };
    return all;
}

} // namespace

int applicationId()
{
    return 0x52454c41; // RELA
}

int newestVersion()
{
    return static_cast<int>(migrations().size());
}

int oldestReadableVersion()
{
    return 10;
}

Result<bool> hasRowsAsNow(SqlFile &file)
{
    return file.number(QStringLiteral("SELECT count(*) FROM pragma_table_info('link') WHERE name = 'detail'"))
        .map([](qint64 columns) { return columns > 0; });
}

Result<void> migrate(SqlFile &file, HistoryIndex &index, int seen)
{
    if (seen == newestVersion())
        return {};
    return file.inTransaction([&]() -> Result<void> {
        for (int i = seen; i < newestVersion(); ++i) {
            if (const auto done = migrations().at(i)(file, index); !done)
                return done;
        }
        return file.run(filled(QStringLiteral("PRAGMA user_version=%1"), {newestVersion()}));
    });
}

} // namespace relata::historymigrations
