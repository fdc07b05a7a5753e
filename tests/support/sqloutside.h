// SPDX-License-Identifier: MIT
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>

/// What other programs do to a SQLite file.
namespace relata::test {

/// Holds the write lock while it lives, or another lock if the statement takes one.
class LockOutside {
public:
    explicit LockOutside(const QString &path, const QString &statement = QStringLiteral("BEGIN IMMEDIATE"))
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name());
        database.setDatabaseName(path);
        m_isHeld = database.open() && QSqlQuery(database).exec(statement);
    }
    ~LockOutside()
    {
        QSqlDatabase::database(name()).close();
        QSqlDatabase::removeDatabase(name());
    }
    Q_DISABLE_COPY_MOVE(LockOutside)

    bool isHeld() const { return m_isHeld; }

private:
    static QString name() { return QStringLiteral("lock"); }

    bool m_isHeld = false;
};

/// Carries out statements on the file.
inline bool onFile(const QString &path, const QStringList &statements)
{
    bool done = true;
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("outside"));
        database.setDatabaseName(path);
        done = database.open();
        QSqlQuery query(database);
        for (const QString &statement : statements)
            done = done && query.exec(statement);
        query.finish();
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("outside"));
    return done;
}

} // namespace relata::test
