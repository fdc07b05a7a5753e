// SPDX-License-Identifier: MIT
#include "history/facettable.h"

namespace relata {

namespace {

using FacetKind = FacetTable::Kind;

// The mark, then the number in two digits of base 2048. No other three characters in a row begin with the
// mark and end with two digits.
constexpr char16_t mark = 0xe000;
constexpr char16_t digit = 0xe100;
constexpr int base = 2048;
constexpr qsizetype tokenLength = 3;

QString tokenOfNumber(qint64 number)
{
    return QString(QChar(mark)) + QChar(static_cast<char16_t>(digit + number / base))
        + QChar(static_cast<char16_t>(digit + number % base));
}

qint64 numberOf(QStringView token)
{
    return (token.at(1).unicode() - digit) * qint64(base) + (token.at(2).unicode() - digit);
}

QString kindName(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Account:
        return QStringLiteral("account");
    case FacetKind::State:
        return QStringLiteral("state");
    case FacetKind::ObjectType:
        return QStringLiteral("type");
    case FacetKind::Label:
        return QStringLiteral("label");
    }
    return {};
}

// Each value once, with the account whose it is; accounts and states are nobody's.
struct Value {
    FacetKind kind;
    QString account;
    QString text;
};

QList<Value> valuesOf(const HistoryEntry &entry)
{
    const QString from = entry.pair.from.type.text();
    const QString to = entry.pair.to.type.text();
    QList<Value> values{{FacetKind::Account, {}, entry.account},
        {FacetKind::State, {}, fateName(entry.state)}, {FacetKind::ObjectType, entry.account, from}};
    if (to != from)
        values.append({FacetKind::ObjectType, entry.account, to});
    QStringList labels;
    for (const LabelledType &type : entry.asked + entry.taken)
        labels.append(facetOf(type));
    labels.removeDuplicates();
    for (const QString &label : std::as_const(labels))
        values.append({FacetKind::Label, entry.account, label});
    return values;
}

} // namespace

QString FacetTable::table()
{
    return QStringLiteral("CREATE TABLE facet (number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, "
                          "account TEXT NOT NULL, value TEXT NOT NULL, rows INTEGER NOT NULL DEFAULT 0, "
                          "UNIQUE (kind, account, value))");
}

Result<QString> FacetTable::tokensOf(const HistoryEntry &entry)
{
    QString tokens;
    for (const Value &value : valuesOf(entry)) {
        const auto token = tokenOf(value.kind, value.account, value.text);
        if (!token)
            return token;
        tokens += *token;
    }
    return tokens;
}

Result<QString> FacetTable::tokenOf(Kind kind, const QString &account, const QString &value)
{
    const QString key = kindName(kind) + QLatin1Char('\n') + account + QLatin1Char('\n') + value;
    if (const auto known = m_tokens.constFind(key); known != m_tokens.constEnd())
        return *known;
    return m_file
        .run(QStringLiteral("INSERT OR IGNORE INTO facet (kind, account, value) VALUES (?, ?, ?)"),
            {kindName(kind), account, value})
        .and_then([&] {
            return m_file.number(
                QStringLiteral("SELECT number FROM facet WHERE kind = ? AND account = ? AND value = ?"),
                {kindName(kind), account, value});
        })
        .map([&](qint64 number) {
            m_tokens.insert(key, tokenOfNumber(number));
            return tokenOfNumber(number);
        });
}

QString FacetTable::withoutTokens(const QString &text)
{
    return text.left(text.indexOf(QChar(mark)));
}

Result<void> FacetTable::count(const QString &text, int change)
{
    for (qsizetype i = withoutTokens(text).size(); i + tokenLength <= text.size(); i += tokenLength) {
        const auto counted = m_file.run(QStringLiteral("UPDATE facet SET rows = rows + ? WHERE number = ?"),
            {change, numberOf(QStringView(text).mid(i, tokenLength))});
        if (!counted)
            return counted;
    }
    return {};
}

Result<QList<FacetTable::Facet>> FacetTable::find(
    Kind kind, const QString &account, const QStringList &values)
{
    QList<Facet> facets;
    for (const QString &value : values) {
        auto found = m_file.ask(
            QStringLiteral(
                "SELECT number, rows FROM facet WHERE kind = ? AND (account = ? OR ? = '') AND value = ?"),
            {kindName(kind), account, account, value});
        if (!found)
            return failure(found.error());
        while (found->next())
            facets.append({tokenOfNumber(found->value(0).toLongLong()), found->value(1).toLongLong()});
        if (const auto whole = m_file.checked(*found); !whole)
            return failure(whole.error());
    }
    return facets;
}

Result<qint64> FacetTable::rows()
{
    return m_file.number(QStringLiteral("SELECT sum(rows) FROM facet WHERE kind = 'account'"));
}

Result<HistoryFacets> FacetTable::values(const QString &account)
{
    // Several accounts have the same values.
    auto found = m_file.ask(
        QStringLiteral("SELECT DISTINCT kind, value FROM facet WHERE rows > 0 AND "
                       "(kind = 'account' OR account = ? OR (? = '' AND kind <> 'state')) ORDER BY value"),
        {account, account});
    if (!found)
        return failure(found.error());
    HistoryFacets facets;
    while (found->next()) {
        const QString kind = found->value(0).toString();
        const QString value = found->value(1).toString();
        if (kind == kindName(FacetKind::Account))
            facets.accounts.append(value);
        else if (kind == kindName(FacetKind::Label))
            facets.labels.append(value);
        else if (const auto type = ObjectTypeId::parse(value);
                 kind == kindName(FacetKind::ObjectType) && type)
            facets.objectTypes.append(*type);
    }
    return m_file.checked(*found).map([&facets] { return facets; });
}

Result<void> FacetTable::clear()
{
    forgetWritten();
    return m_file.run(QStringLiteral("DELETE FROM facet"));
}

Result<void> FacetTable::dropUnused()
{
    forgetWritten();
    return m_file.run(QStringLiteral("DELETE FROM facet WHERE rows <= 0"));
}

} // namespace relata
