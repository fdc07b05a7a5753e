// SPDX-License-Identifier: MIT
#include "ui/history/historymodel.h"

#include "async/then.h"
#include "history/fate.h"
#include "history/historytext.h"
#include "history/journal.h"
#include "ui/common/plaintext.h"

#include <algorithm>

namespace relata {

namespace {

constexpr int pageSize = 100;

QDate dayOf(const HistoryRow &entry)
{
    return entry.at.toLocalTime().date();
}

} // namespace

HistoryModel::HistoryModel(Journal &journal, const QString &account, const AccountTitle &accountTitle)
    : m_journal(journal)
    , m_accountTitle(accountTitle)
{
    m_query.account = account;
    connect(&journal, &Journal::entryChanged, this, &HistoryModel::onEntryChanged);
    connect(&journal, &Journal::rowsChanged, this, &HistoryModel::reload);
    connect(&journal, &Journal::setAside, this, &HistoryModel::reload);
    reload();
}

void HistoryModel::setQuery(const HistoryQuery &query)
{
    m_query = query;
    reload();
}

void HistoryModel::reload()
{
    ask(0);
}

void HistoryModel::ask(qint64 beforeId)
{
    if (m_question)
        m_question->isStopped = true;
    m_question = std::make_shared<Job>();
    m_asking = true;
    HistoryQuery page = m_query;
    page.beforeId = beforeId;
    page.limit = pageSize;
    then(m_journal.find(page, m_question), this,
        [this, asked = m_question, beforeId](const Result<QList<HistoryRow>> &answer) {
            if (asked == m_question)
                acceptRows(answer, beforeId == 0);
        });
}

void HistoryModel::acceptRows(const Result<QList<HistoryRow>> &answer, bool isFirst)
{
    if (!answer) {
        m_asking = false;
        m_hasMore = false;
        if (isFirst) { // what is shown answers an older question
            beginResetModel();
            m_rows.clear();
            endResetModel();
        }
        Q_EMIT failed(answer.error().sentence());
        return Q_EMIT loaded();
    }
    m_pages = isFirst ? 1 : m_pages + 1;
    if (isFirst) {
        beginResetModel();
        m_rows = rowsOf(*answer, {});
        endResetModel();
    } else if (!answer->isEmpty()) {
        const QList<Row> rows = rowsOf(*answer, m_rows.constLast().day);
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows += rows;
        endInsertRows();
    }
    m_asking = false; // only now: a listener may ask for more rows
    m_hasMore = answer->size() == pageSize;
    Q_EMIT loaded();
}

QList<HistoryModel::Row> HistoryModel::rowsOf(const QList<HistoryRow> &entries, QDate lastDay)
{
    QList<Row> rows;
    for (const HistoryRow &entry : entries) {
        const QDate day = dayOf(entry);
        if (day != lastDay)
            rows.append({day, {}});
        rows.append({day, entry});
        lastDay = day;
    }
    return rows;
}

void HistoryModel::onEntryChanged(const HistoryRow &changed)
{
    if (!m_query.account.isEmpty() && changed.account != m_query.account)
        return;
    if (m_asking)
        return reload();
    if (!isFiltered())
        return show(changed);
    // The database decides whether it matches.
    HistoryQuery one = m_query;
    one.ids = {changed.id};
    then(m_journal.find(one), this,
        [this, asked = m_question, changed](const Result<QList<HistoryRow>> &fitting) {
            const bool fits = fitting && !fitting->isEmpty();
            const bool isShown = rowOf(changed.id) >= 0;
            const bool isNewest = m_rows.isEmpty() || changed.id > m_rows.at(1).entry->id;
            // A newer question has been asked, or the row no longer matches, or it belongs further down.
            if (asked != m_question || (fits ? !isShown && !isNewest : isShown))
                return reload();
            if (fits)
                show(fitting->constFirst());
        });
}

int HistoryModel::rowOf(qint64 id) const
{
    const auto found = std::find_if(
        m_rows.cbegin(), m_rows.cend(), [id](const Row &row) { return row.entry && row.entry->id == id; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

void HistoryModel::show(const HistoryRow &entry)
{
    const int row = rowOf(entry.id);
    if (row >= 0) {
        m_rows[row].entry = entry;
        Q_EMIT dataChanged(index(row, 0), index(row, 0));
    } else if (m_rows.isEmpty() || entry.id > m_rows.at(1).entry->id) {
        prepend(entry);
    }
}

void HistoryModel::prepend(const HistoryRow &entry)
{
    const QDate day = dayOf(entry);
    if (m_rows.isEmpty() || m_rows.constFirst().day != day) {
        beginInsertRows({}, 0, 1);
        m_rows.prepend({day, entry});
        m_rows.prepend({day, {}});
    } else {
        beginInsertRows({}, 1, 1);
        m_rows.insert(1, {day, entry});
    }
    endInsertRows();
    trim();
}

// Drops rows that new links have pushed beyond what was read; they are read again when needed. Drops at least
// a page at once, and never leaves a day's heading as the last row.
void HistoryModel::trim()
{
    const qsizetype kept = static_cast<qsizetype>(m_pages) * pageSize;
    qsizetype entries = 0;
    qsizetype end = 0;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        entries += m_rows.at(row).entry.has_value();
        if (entries == kept && end == 0)
            end = row + 1;
    }
    if (entries <= kept + pageSize)
        return;
    m_hasMore = false;
    beginRemoveRows({}, static_cast<int>(end), rowCount() - 1);
    m_rows.resize(end);
    endRemoveRows();
    m_hasMore = true;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (!row.entry) {
        const bool isText = role == Qt::DisplayRole || role == DayRole || role == Qt::AccessibleTextRole;
        return isText ? historyDayText(row.day) : QVariant();
    }
    const HistoryRow &entry = *row.entry;
    const auto whole = [&] {
        return historyTitle(entry) + QLatin1Char('\n') + detail(entry);
    };
    switch (role) {
    case Qt::DisplayRole:
        return historyTitle(entry);
    case DetailRole:
        return detail(entry);
    case Qt::ToolTipRole:
        return plainToolTip(whole());
    case Qt::AccessibleTextRole:
        return fatetext::row(entry.state, entry.action) + QStringLiteral(", ") + whole();
    case EntryRole:
        return QVariant::fromValue(entry);
    default:
        return {};
    }
}

QString HistoryModel::detail(const HistoryRow &entry) const
{
    return historyDetail(entry, m_query.account.isEmpty() ? m_accountTitle(entry.account) : QString());
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == 0 && role == Qt::DisplayRole)
        return tr("Link");
    return {};
}

// A day is not an entry: the keyboard skips it and it cannot be chosen.
Qt::ItemFlags HistoryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return QAbstractTableModel::flags(index);
    if (!m_rows.at(index.row()).entry)
        return Qt::ItemNeverHasChildren;
    return QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_asking;
}

void HistoryModel::fetchMore(const QModelIndex &)
{
    if (canFetchMore({}) && !m_rows.isEmpty())
        ask(m_rows.constLast().entry->id);
}

} // namespace relata
