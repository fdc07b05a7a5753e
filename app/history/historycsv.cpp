// SPDX-License-Identifier: MIT
#include "history/historycsv.h"

#include "crm/sentence.h"
#include "history/fate.h"
#include "storage/csvwriter.h"

#include <QCoreApplication>

namespace relata::historycsv {

namespace {

using FileForm = ExportFormat::Kind;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(relata::HistoryCsv)
};

char separator(FileForm kind)
{
    return kind == FileForm::CsvGerman ? ';' : ',';
}

QString labels(const QList<LabelledType> &types)
{
    QStringList texts;
    for (const LabelledType &type : types)
        texts.append(type.isNameless
                ? type.type.shortText()
                : filled(QStringLiteral("%1 (%2)"),
                    {type.label.isEmpty() ? Texts::tr("No label") : type.label, type.type.shortText()}));
    return texts.join(QStringLiteral(", "));
}

QString timeText(const QDateTime &time, FileForm kind)
{
    return time.toLocalTime().toString(kind == FileForm::CsvGerman ? QStringLiteral("dd.MM.yyyy HH:mm:ss")
                                                                   : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

// The number of a row; a question mark for a row that is not here.
QString rowText(qint64 id)
{
    return id == 0 ? QString() : id < 0 ? QStringLiteral("?") : QString::number(id);
}

QString calls(const HistoryEntry &entry)
{
    QStringList lines;
    for (const CallText &call : entry.calls) {
        lines.append((QString::fromLatin1(call.verb) + QLatin1Char(' ') + call.url.toString()
            + QLatin1Char(' ') + QString::fromUtf8(call.body))
                         .trimmed());
    }
    return lines.join(QLatin1Char('\n'));
}

QString stateText(const HistoryEntry &entry)
{
    const QString text = fatetext::row(entry.state, entry.action);
    return entry.undoneBy == 0 ? text : filled(Texts::tr("%1, undone later"), {text});
}

// One line per step, with its time.
QString steps(const QList<LifeStep> &life, FileForm kind)
{
    QStringList lines;
    for (const LifeStep &step : life)
        lines.append((step.at.isValid() ? timeText(step.at, kind) + QLatin1Char(' ') : QString())
            + fatetext::step(step.kind));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QByteArray header(FileForm kind)
{
    return csvwriter::header(
        {Texts::tr("Time"), Texts::tr("Account"), Texts::tr("Action"), Texts::tr("State"),
            Texts::tr("From object type"), Texts::tr("From ID"), Texts::tr("From name"),
            Texts::tr("To object type"), Texts::tr("To ID"), Texts::tr("To name"), Texts::tr("Mode"),
            Texts::tr("Labels before"), Texts::tr("Labels asked"), Texts::tr("Labels removed"),
            Texts::tr("Labels answered"), Texts::tr("Labels proven"), Texts::tr("HTTP status"),
            Texts::tr("Error"), Texts::tr("Correlation ID"), Texts::tr("Duration in ms"),
            Texts::tr("API version"), Texts::tr("Preset"), Texts::tr("Row"), Texts::tr("Undone by row"),
            Texts::tr("Steps"), Texts::tr("Imported from"), Texts::tr("Request"), Texts::tr("Answer")},
        separator(kind));
}

QByteArray line(const HistoryEntry &entry, const QList<LifeStep> &life, const ExportFormat &format)
{
    const auto &[from, to] = entry.pair;
    return csvwriter::line(
        {timeText(entry.at, format.kind), entry.account, fatetext::action(entry.action), stateText(entry),
            from.type.text(), from.id.text(), entry.fromName, to.type.text(), to.id.text(), entry.toName,
            entry.mode == LinkMode::Replace ? Texts::tr("Replace") : Texts::tr("Add"), labels(entry.before),
            labels(entry.asked), labels(entry.toRemove), entry.answered.join(QStringLiteral(", ")),
            labels(entry.proven), entry.status == 0 ? QString() : QString::number(entry.status),
            withoutIsolation(entry.errorText), entry.correlationId, QString::number(entry.durationMs),
            entry.apiVersion, entry.preset, QString::number(entry.id), rowText(entry.undoneBy),
            steps(life, format.kind), entry.origin, calls(entry), QString::fromUtf8(entry.answerBody)},
        separator(format.kind), format.defuse);
}

} // namespace relata::historycsv
