// SPDX-License-Identifier: MIT
#include "history/historytext.h"

#include "crm/labeltext.h"
#include "crm/sentence.h"
#include "history/fate.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

namespace relata {

namespace {

struct RowTexts {
    Q_DECLARE_TR_FUNCTIONS(relata::HistoryText)
};

// "removed: Contractor", "undo · restored: Invoice recipient"
QString changeText(const HistoryRow &entry)
{
    QStringList parts;
    if (entry.action == LinkAction::Undo)
        parts.append(RowTexts::tr("undo"));
    if (entry.unlinks)
        parts.append(RowTexts::tr("association removed"));
    else if (!entry.toRemove.isEmpty())
        parts.append(sentence(RowTexts::tr("removed: %1"), {labelNames(entry.toRemove)}));
    if (!entry.asked.isEmpty())
        parts.append(sentence(RowTexts::tr("restored: %1"), {labelNames(labelsToShow(entry.asked))}));
    return parts.join(QStringLiteral(" · "));
}

// "Primary, Decision maker"; what was removed or undone says so.
QString doneText(const HistoryRow &entry)
{
    const QString text =
        entry.action == LinkAction::Link ? labelNames(labelsToShow(entry.asked)) : changeText(entry);
    return entry.undoneBy == 0 ? text : RowTexts::tr("undone") + QStringLiteral(" · ") + text;
}

} // namespace

QString historyTitle(const HistoryRow &entry)
{
    const auto shown = [](const QString &name, const RecordReference &record) {
        return name.isEmpty() ? record.id.text() : shortened(name);
    };
    return sentence(QStringLiteral("%1 → %2"),
        {shown(entry.fromName, entry.pair.from), shown(entry.toName, entry.pair.to)});
}

QString historyDetail(const HistoryRow &entry, const QString &account)
{
    QStringList parts{entry.at.toLocalTime().toString(QStringLiteral("HH:mm"))};
    switch (toneOf(entry.state)) {
    case Tone::Bad:
        if (entry.status > 0)
            parts.append(QString::number(entry.status));
        parts.append(entry.errorText.isEmpty() ? fatetext::row(entry.state, entry.action)
                                               : shortened(entry.errorText.section(QLatin1Char('\n'), 0, 0)));
        break;
    case Tone::Open:
        parts.append(RowTexts::tr("outcome unknown"));
        break;
    case Tone::Good:
    case Tone::Quiet:
        parts.append(doneText(entry));
        break;
    }
    if (entry.isForeign())
        parts.insert(1, RowTexts::tr("imported"));
    if (!account.isEmpty())
        parts.insert(1, isolated(account));
    return parts.join(QStringLiteral(" · "));
}

QString historyDayText(const QDate &day)
{
    const QDate today = QDate::currentDate();
    if (day == today)
        return RowTexts::tr("Today");
    if (day == today.addDays(-1))
        return RowTexts::tr("Yesterday");
    // Without the day of the week: the pane is narrow, and the year matters more.
    QString format = QLocale().dateFormat(QLocale::LongFormat);
    static const QRegularExpression weekday(QStringLiteral("dddd,? ?"));
    return QLocale().toString(day, format.remove(weekday));
}

QString historySetAsideText(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (name.contains(QLatin1String(".foreign")))
        return sentence(
            RowTexts::tr(
                "The history file was written by another program and is now %1. A new one is in use."),
            {path});
    if (name.contains(QLatin1String(".older")))
        return sentence(
            RowTexts::tr("The history file was written by a version of Relata from before its first release, "
                         "which this one cannot read. It is now %1, and a new one is in use."),
            {path});
    return sentence(RowTexts::tr("The history file could not be used and is now %1. A new one is in use; "
                                 "whatever can be read of the old one is copied into it."),
        {path});
}

QString rowsSavedText(qint64 rows)
{
    return RowTexts::tr(
        "%Ln row(s) of the damaged history could be read and are kept.", nullptr, static_cast<int>(rows));
}

} // namespace relata
