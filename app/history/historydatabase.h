// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"
#include "history/historyentry.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace relata {

/// The history's SQLite file. Belongs to the thread that opens it.
class HistoryDatabase {
public:
    explicit HistoryDatabase(const QString &path);
    ~HistoryDatabase();
    Q_DISABLE_COPY_MOVE(HistoryDatabase)

    /// Opens and, where needed, makes or migrates the file. A damaged file is set aside and a new one begun.
    /// Storage error when the file cannot be used.
    Result<bool> open();
    /// Where damaged files were moved since the last call; empty when there was none.
    QString takeSetAside() { return std::exchange(m_setAside, {}); }

    Result<qint64> insert(const HistoryEntry &entry);
    struct Updated {
        qint64 id;            ///< of the row; another one when the file was begun anew meanwhile
        QList<qint64> others; ///< rows that changed with it: those that an undo takes back, or brings back
    };
    /// All of it or, with an error, nothing.
    Result<Updated> update(const HistoryEntry &entry);
    Result<QList<HistoryEntry>> select(const HistoryQuery &query);
    /// How many links of the account are proven or answered since this time.
    Result<int> countSince(const QString &account, const QDateTime &since);
    /// Deletes the account's rows, also from the file's free space.
    Result<bool> remove(const QString &account);

private:
    Result<bool> connect();
    void disconnect();
    Result<bool> migrate();
    Result<qint64> insertRow(const HistoryEntry &entry);
    Result<bool> updateRow(const HistoryEntry &entry, qint64 &id);
    Result<bool> followUndo(const HistoryEntry &entry, Updated &updated);
    Result<bool> markUndone(qint64 id, qint64 by, QList<qint64> &touched);
    Result<bool> probe();
    Result<bool> repair();
    Result<bool> run(const QString &statement);
    Result<bool> execute(QSqlQuery &query);
    Error error(const QSqlError &sqlError);
    template <typename F>
    auto repaired(F work) -> decltype(work());

    QString m_path;
    QString m_connection;
    QString m_setAside;
    bool m_damaged = false;
    bool m_ready = false;
};

} // namespace relata
