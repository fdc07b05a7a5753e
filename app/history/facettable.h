// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyquery.h"
#include "history/sqlfile.h"

#include <QHash>

namespace relata {

/// The values that rows are filtered by: accounts, states, object types, labels. Each value of an account, a
/// facet, has a number, and a token of three characters that stands for it in the searched texts. The tokens
/// are made of Unicode's private use area, which foldedText() leaves to us, so that no word is taken for one.
class FacetTable {
public:
    enum class Kind { Account, State, ObjectType, Label };

    explicit FacetTable(SqlFile &file)
        : m_file(file)
    {
    }

    /// The statement that makes the table.
    static QString table();

    /// The tokens of all values that an entry has, for the end of its text. New values get numbers.
    Result<QString> tokensOf(const HistoryEntry &entry);
    /// A text without the tokens that it ends with.
    static QString withoutTokens(const QString &text);
    /// One row more, or less, has the tokens that this text ends with.
    Result<void> count(const QString &text, int change);

    struct Facet {
        QString token;
        qint64 rows; ///< that have it
    };
    /// The facets of these values; without an account, those of all accounts.
    Result<QList<Facet>> find(Kind kind, const QString &account, const QStringList &values);
    /// How many rows there are.
    Result<qint64> rows();
    /// What can be filtered by: all accounts, and the other values of this one; without an account, of all.
    Result<HistoryFacets> values(const QString &account);

    Result<void> clear();
    /// Takes out values that no row has any more.
    Result<void> dropUnused();
    /// What was written last has been rolled back.
    void forgetWritten() { m_tokens.clear(); }

private:
    Result<QString> tokenOf(Kind kind, const QString &account, const QString &value);

    SqlFile &m_file;
    QHash<QString, QString> m_tokens; ///< of facets that are written
};

} // namespace relata
