// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <map>

struct sqlite3;

namespace relata {

/// A text as SQLite gives it back.
QString storable(QString text);

/// A connection to one SQLite file: statements go in, rows or Storage errors come out. Belongs to the thread
/// that opens it.
class SqlFile {
public:
    explicit SqlFile(const QString &path);
    ~SqlFile();
    Q_DISABLE_COPY_MOVE(SqlFile)

    enum class Access {
        ReadWrite,
        ReadOnly,
        Frozen, ///< read-only, and nobody else changes the file: works where no log can be written beside it
    };
    Result<void> open(Access access);
    void close();
    const QString &path() const { return m_path; }
    /// Storage if the file, or its log, is no longer at its path, because somebody removed or replaced it:
    /// writes would be lost with it.
    Result<void> checkPlace() const;
    /// The same, and also if somebody has emptied one of them. Call right after a write.
    Result<void> checkLasting() const;
    /// Remembers the present files as those that checkPlace() looks for.
    void notePlace();

    /// SQLite's own connection, to interrupt it from another thread; null if Qt's driver has its own SQLite
    /// built in.
    sqlite3 *handle() const;

    /// Runs a statement that gives no rows. It stays prepared for the next time.
    Result<void> run(const QString &statement, const QVariantList &values = {});
    /// The rows of a question, forward only.
    Result<QSqlQuery> ask(const QString &question, const QVariantList &values = {});
    /// Lets the caller read the first row, if there is one. The statement stays prepared, too.
    Result<void> first(const QString &question, const QVariantList &values,
        const std::function<void(const QSqlQuery &)> &read);
    /// The first value of the first row as a number; 0 if there is none.
    Result<qint64> number(const QString &question, const QVariantList &values = {});
    /// The error that ended a query's rows early.
    Result<void> checked(const QSqlQuery &query);

    /// Does the work in one transaction: on error none of it stays.
    template <typename F>
    auto inTransaction(F work) -> decltype(work())
    {
        if (const auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return failure(begun.error());
        auto done = work();
        if (done) {
            if (const auto committed = run(QStringLiteral("COMMIT")); !committed)
                done = failure(committed.error());
        }
        if (!done)
            rollBack();
        return done;
    }

    /// What errors have shown since the file was opened.
    enum class Damage {
        None,
        Index, ///< the full-text index alone; it can be built again
        File,
    };
    Damage damage() const { return m_damage; }
    /// Sets damage found, also by another connection to the file; None if nothing is to be done about it.
    void setDamage(Damage damage) { m_damage = damage; }
    /// Notes that a required table is missing, unless the last error was one of access.
    void noteMissing();
    /// Whether one of the statements since clearError() was interrupted.
    bool wasInterrupted() const;
    /// Forgets what earlier statements have shown, damage included.
    void clearError();
    /// Whether the last error was that another program holds the file.
    bool isInUse() const;
    /// Whether the last error was that the file, or one beside it, cannot be written.
    bool isReadOnly() const;
    /// Whether the last error may be gone the next time, since it does not mean that the file is damaged:
    /// another program is writing, the disk is full, something cannot be reached.
    bool mayPass() const;

private:
    QSqlDatabase database() const;
    Result<QSqlQuery *> prepared(const QString &statement);
    void rollBack();
    void bind(QSqlQuery &query, const QVariantList &values);
    tl::unexpected<Error> failed(const QSqlError &error);
    tl::unexpected<Error> replaced() const;

    QString m_path;
    QString m_connection;
    QString m_place; ///< device and inode of the file and its log
    std::map<QString, QSqlQuery> m_prepared;
    Damage m_damage = Damage::None;
    int m_lastCode = 0; ///< SQLite's extended result code of the last error
};

} // namespace relata
