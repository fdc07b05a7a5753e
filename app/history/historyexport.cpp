// SPDX-License-Identifier: MIT
#include "history/historyjobs.h"

#include "history/historycsv.h"
#include "history/historylines.h"
#include "storage/wholefile.h"

#include <QSaveFile>

namespace relata::historyjobs {

namespace {

// A row that came from another file keeps the numbers that it has there.
Result<QByteArray> jsonLine(HistoryReader &reader, HistoryEntry entry, QList<LifeStep> life)
{
    const auto source = reader.sourceOf(entry.id);
    if (!source)
        return failure(source.error());
    entry.id = source->id;
    if (entry.isForeign()) {
        QList<qint64 *> numbers{&entry.undoes, &entry.undoneBy};
        for (LifeStep &step : life)
            numbers.append(&step.by);
        for (qint64 *number : numbers) {
            const auto there = reader.idIn(source->file, *number);
            if (!there)
                return failure(there.error());
            *number = *there;
        }
    }
    return historylines::line(entry, life, source->file) + '\n';
}

Result<QByteArray> linesOf(HistoryReader &reader, const QList<HistoryRow> &rows, const ExportFormat &format)
{
    QByteArray lines;
    for (const HistoryRow &row : rows) {
        const auto entry = reader.entry(row.id);
        const auto life = reader.life(row.id);
        if (!entry || !life)
            return failure(entry ? life.error() : entry.error());
        if (!*entry)
            continue; // deleted meanwhile
        const auto line = format.kind == ExportFormat::Kind::JsonLines
            ? jsonLine(reader, **entry, *life)
            : Result<QByteArray>(historycsv::line(**entry, *life, format));
        if (!line)
            return line;
        lines += *line;
    }
    return lines;
}

} // namespace

// The file is made on the writing thread; until it is committed it does not exist.
Slice<qint64, HistoryReader> exportTo(
    const QString &path, const ExportFormat &format, const HistoryQuery &query, const JobPointer &job)
{
    struct State {
        HistoryQuery next;
        std::optional<QSaveFile> file;
        qint64 written = 0;
    };
    auto state = std::make_shared<State>();
    state->next = query;
    state->next.limit = 100;
    return [=](HistoryReader &reader) -> std::optional<Result<qint64>> {
        auto &[next, file, written] = *state;
        if (!file) {
            file.emplace(path);
            if (!file->open(QIODevice::WriteOnly))
                return notWritten(*file);
            if (format.kind != ExportFormat::Kind::JsonLines)
                file->write(historycsv::header(format.kind));
        }
        const auto rows = reader.find(next);
        const auto lines =
            rows.and_then([&](const QList<HistoryRow> &found) { return linesOf(reader, found, format); });
        if (!lines)
            return failure(lines.error());
        if (file->write(*lines) != lines->size() || !file->flush())
            return notWritten(*file);
        written += rows->size();
        job->done = written;
        if (rows->size() == next.limit) {
            next.beforeId = rows->constLast().id;
            return std::nullopt;
        }
        if (!file->commit())
            return notWritten(*file);
        return written;
    };
}

} // namespace relata::historyjobs
