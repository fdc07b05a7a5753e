// SPDX-License-Identifier: MIT
#include "history/historyschema.h"

#include "crm/sentence.h"
#include "history/historyrow.h"
#include "history/rowterms.h"

#include <QUuid>

namespace relata::historyschema {

namespace {

constexpr int olderApplicationId = 0x52454c41; // "RELA"

} // namespace

Result<void> make(SqlFile &file)
{
    const QStringList statements{
        historyrow::table(),
        QStringLiteral(
            "CREATE TABLE life (link INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, "
            "step TEXT NOT NULL, by INTEGER NOT NULL, PRIMARY KEY (link, number)) WITHOUT ROWID"),
        QStringLiteral(
            "CREATE TABLE imported (file TEXT NOT NULL, id INTEGER NOT NULL, link INTEGER NOT NULL, "
            "PRIMARY KEY (file, id)) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX imported_link ON imported (link)"),
        QStringLiteral("CREATE TABLE filter_value (account TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT "
                       "NULL, term TEXT NOT NULL, "
                       "PRIMARY KEY (account, kind, value)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE about (name TEXT PRIMARY KEY, value) WITHOUT ROWID"),
        rowterms::table(),
        filled(QStringLiteral("PRAGMA application_id=%1"), {applicationId}),
        filled(QStringLiteral("PRAGMA user_version=%1"), {version}),
    };
    for (const QString &statement : statements) {
        if (const auto done = file.run(statement); !done)
            return done;
    }
    return setAbout(file, fileName, QUuid::createUuid().toString(QUuid::WithoutBraces))
        .and_then([&] { return setAbout(file, drift, 0); })
        .and_then([&] { return setAbout(file, terms, rowterms::version); });
}

Result<Owner> ownerOf(SqlFile &file)
{
    Owner owner = Owner::Foreign;
    const auto read = [&owner](const QSqlQuery &row) {
        const auto number = [&row](int column) {
            return row.value(column).toInt();
        };
        const bool isNamedOurs = number(1) == applicationId;
        if (number(0) == 0 && number(1) == 0 && number(2) == 0)
            owner = Owner::Nobody;
        else if (isNamedOurs && number(0) > 0)
            owner = number(0) > version ? Owner::Newer : Owner::Ours;
        else if (isNamedOurs || number(3) == 3)
            owner = Owner::Damaged;
        else if (number(1) == olderApplicationId || number(4) == 4)
            owner = Owner::Older;
    };
    return file
        .first(
            QStringLiteral(
                "SELECT (SELECT user_version FROM pragma_user_version), "
                "(SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_master), "
                "(SELECT count(*) FROM pragma_table_info('link') WHERE name IN ('labels', 'undone_by', "
                "'detail')), "
                "(SELECT count(*) FROM pragma_table_info('link') WHERE name IN "
                "('account', 'from_id', 'to_id', 'correlation_id'))"),
            {}, read)
        .map([&owner] { return owner; });
}

Result<void> probe(SqlFile &file)
{
    const auto there = file.number(QStringLiteral(
        "SELECT (SELECT max(id) FROM link) + (SELECT max(link) FROM life) + (SELECT max(id) FROM imported) + "
        "(SELECT count(*) FROM (SELECT 1 FROM filter_value LIMIT 1)) + "
        "(SELECT count(*) FROM (SELECT 1 FROM link_terms WHERE link_terms MATCH '\"nothing\"' LIMIT 1)) + "
        "(SELECT value FROM about WHERE name = 'drift')"));
    if (there)
        return {};
    file.noteMissing();
    return failure(there.error());
}

Result<QVariant> about(SqlFile &file, const char *name)
{
    QVariant value;
    return file
        .first(QStringLiteral("SELECT value FROM about WHERE name = ?"), {QString::fromLatin1(name)},
            [&value](const QSqlQuery &row) { value = row.value(0); })
        .map([&value] { return value; });
}

Result<void> setAbout(SqlFile &file, const char *name, const QVariant &value)
{
    return file.run(QStringLiteral("INSERT OR REPLACE INTO about (name, value) VALUES (?, ?)"),
        {QString::fromLatin1(name), value});
}

Result<void> dropAbout(SqlFile &file, const char *name)
{
    return file.run(QStringLiteral("DELETE FROM about WHERE name = ?"), {QString::fromLatin1(name)});
}

} // namespace relata::historyschema
