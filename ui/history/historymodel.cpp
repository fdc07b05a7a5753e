// SPDX-License-Identifier: MIT
#include "ui/history/historymodel.h"

#include "async/then.h"
#include "history/journal.h"
#include "ui/common/tooltip.h"
#include "ui/linking/labeltext.h"

#include <QLocale>

#include <algorithm>

namespace relata {

namespace {

constexpr int pageSize = 200;

QString when(const QDateTime &at)
{
    const QDateTime local = at.toLocalTime();
    const QLocale locale;
    if (local.date() == QDate::currentDate())
        return local.toString(QStringLiteral("HH:mm"));
    return locale.toString(local.date(), QLocale::ShortFormat) + local.toString(QStringLiteral(" HH:mm"));
}

QString labelsText(const QList<LabelledType> &labels)
{
    QStringList texts;
    for (const LabelledType &label : labels)
        texts.append(label.isNameless ? label.type.shortText() : labelText(label));
    return texts.join(QStringLiteral(", "));
}

// "removed: Contractor", "undo · restored: Invoice recipient"
QString changeText(const HistoryEntry &entry)
{
    QStringList parts;
    if (entry.action == HistoryEntry::Action::Undo)
        parts.append(HistoryModel::tr("undo"));
    if (entry.unlinks)
        parts.append(HistoryModel::tr("association removed"));
    else if (!entry.taken.isEmpty())
        parts.append(HistoryModel::tr("removed: %1").arg(labelsText(entry.taken)));
    if (!entry.asked.isEmpty())
        parts.append(HistoryModel::tr("restored: %1").arg(labelsText(tellingLabels(entry.asked))));
    return parts.join(QStringLiteral(" · "));
}

// "Primary, Decision maker"; what was removed or undone says so.
QString doneText(const HistoryEntry &entry)
{
    const QString text = entry.action == HistoryEntry::Action::Link ? labelsText(tellingLabels(entry.asked))
                                                                    : changeText(entry);
    return entry.undoneBy == 0 ? text : HistoryModel::tr("undone") + QStringLiteral(" · ") + text;
}

} // namespace

QString historyTitle(const HistoryEntry &entry)
{
    const QString from = entry.fromName.isEmpty() ? entry.pair.from.id.text() : entry.fromName;
    const QString to = entry.toName.isEmpty() ? entry.pair.to.id.text() : entry.toName;
    return from + QStringLiteral(" → ") + to;
}

QString historyDetail(const HistoryEntry &entry)
{
    QStringList parts{when(entry.at)};
    switch (entry.state) {
    case HistoryEntry::State::Refused:
    case HistoryEntry::State::Missing:
        if (entry.status > 0)
            parts.append(QString::number(entry.status));
        parts.append(entry.errorText.isEmpty() ? historyStateText(entry)
                                               : entry.errorText.section(QLatin1Char('\n'), 0, 0));
        break;
    case HistoryEntry::State::Unknown:
    case HistoryEntry::State::Intended:
        parts.append(HistoryModel::tr("outcome unknown"));
        break;
    case HistoryEntry::State::Proven:
    case HistoryEntry::State::AnsweredOnly:
        parts.append(doneText(entry));
        break;
    }
    return parts.join(QStringLiteral(" · "));
}

QString historyStateText(const HistoryEntry &entry)
{
    const bool links = entry.action == HistoryEntry::Action::Link;
    const bool undoes = entry.action == HistoryEntry::Action::Undo;
    switch (entry.state) {
    case HistoryEntry::State::Proven:
        return links ? HistoryModel::tr("Linked")
            : undoes ? HistoryModel::tr("Undone")
                     : HistoryModel::tr("Removed");
    case HistoryEntry::State::AnsweredOnly:
        return links ? HistoryModel::tr("Linked, not read back") : HistoryModel::tr("Done, not read back");
    case HistoryEntry::State::Missing:
        return links ? HistoryModel::tr("Not linked, label missing") : HistoryModel::tr("Not done as asked");
    case HistoryEntry::State::Refused:
        return links ? HistoryModel::tr("Not linked") : HistoryModel::tr("Not done");
    case HistoryEntry::State::Intended:
    case HistoryEntry::State::Unknown:
        break;
    }
    return HistoryModel::tr("Unknown");
}

HistoryModel::HistoryModel(Journal &journal, const QString &account, QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
    , m_account(account)
{
    connect(&journal, &Journal::entryChanged, this, &HistoryModel::take);
    connect(&journal, &Journal::setAside, this, &HistoryModel::reload);
    reload();
}

void HistoryModel::setFilter(const QString &text, const QList<HistoryEntry::State> &states)
{
    m_text = text;
    m_states = states;
    reload();
}

void HistoryModel::reload()
{
    ask(0);
}

void HistoryModel::ask(qint64 beforeId)
{
    m_asking = true;
    const int question = ++m_question;
    const HistoryQuery query{m_account, m_text, m_states, beforeId, pageSize};
    then(m_journal.find(query), this, [this, question, beforeId](const Result<QList<HistoryEntry>> &answer) {
        if (question != m_question)
            return;
        m_asking = false;
        if (!answer) {
            Q_EMIT failed(answer.error().sentence());
        } else if (beforeId == 0) {
            beginResetModel();
            m_entries = *answer;
            m_hasMore = answer->size() == pageSize;
            endResetModel();
        } else if (!answer->isEmpty()) {
            const int first = rowCount();
            beginInsertRows({}, first, first + static_cast<int>(answer->size()) - 1);
            m_entries += *answer;
            m_hasMore = answer->size() == pageSize;
            endInsertRows();
        } else {
            m_hasMore = false;
        }
        Q_EMIT loaded();
    });
}

void HistoryModel::take(const HistoryEntry &changed)
{
    if (changed.account != m_account)
        return;
    if (isFiltered() || m_asking)
        return reload(); // the database decides whether it fits
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
        [&changed](const HistoryEntry &entry) { return entry.id == changed.id; });
    if (found != m_entries.end()) {
        *found = changed;
        const int row = static_cast<int>(found - m_entries.begin());
        Q_EMIT dataChanged(index(row, 0), index(row, 0));
    } else if (m_entries.isEmpty() || changed.id > m_entries.constFirst().id) {
        beginInsertRows({}, 0, 0);
        m_entries.prepend(changed);
        endInsertRows();
    }
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry &entry = m_entries.at(index.row());
    const QString whole = historyTitle(entry) + QLatin1Char('\n') + historyDetail(entry);
    switch (role) {
    case Qt::DisplayRole:
        return historyTitle(entry);
    case Qt::ToolTipRole:
        return plainToolTip(whole);
    case Qt::AccessibleTextRole:
        return historyStateText(entry) + QStringLiteral(", ") + whole;
    case EntryRole:
        return QVariant::fromValue(entry);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == 0 && role == Qt::DisplayRole)
        return tr("Link");
    return {};
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_asking;
}

void HistoryModel::fetchMore(const QModelIndex &)
{
    if (!m_entries.isEmpty())
        ask(m_entries.last().id);
}

} // namespace relata
