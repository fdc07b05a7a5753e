// SPDX-License-Identifier: MIT
#include "history/historyexchange.h"

#include "history/historycsv.h"
#include "history/historylines.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace relata::historyjobs {

namespace {

constexpr int linesPerSlice = 500;
constexpr qint64 longestLine = 64 * 1024 * 1024; // an answer may have 16 MiB

// A row that came from another file goes on under the numbers that it has there.
Result<QByteArray> jsonLine(HistoryReader &reader, HistoryEntry entry)
{
    auto life = reader.life(entry.id);
    const auto source = reader.sourceOf(entry);
    if (!life || !source)
        return failure(life ? source.error() : life.error());
    entry.id = source->id;
    if (entry.isForeign()) {
        QList<qint64 *> numbers{&entry.undoes, &entry.undoneBy};
        for (LifeStep &step : *life)
            numbers.append(&step.by);
        for (qint64 *number : numbers) {
            const auto there = reader.idIn(source->file, *number);
            if (!there)
                return failure(there.error());
            *number = *there;
        }
    }
    return historylines::line(entry, *life, source->file) + '\n';
}

Result<QByteArray> csvLine(HistoryReader &reader, const HistoryEntry &entry, const ExportForm &form)
{
    const auto country =
        form.kind == ExportForm::Kind::CsvGerman ? historycsv::Country::German : historycsv::Country::English;
    return reader.life(entry.id).map(
        [&](const QList<LifeStep> &life) { return historycsv::line(entry, life, country, form.defuse); });
}

Result<QByteArray> linesOf(HistoryReader &reader, const QList<HistoryEntry> &entries, const ExportForm &form)
{
    QByteArray lines;
    for (const HistoryEntry &entry : entries) {
        const auto line =
            form.kind == ExportForm::Kind::JsonLines ? jsonLine(reader, entry) : csvLine(reader, entry, form);
        if (!line)
            return line;
        lines += *line;
    }
    return lines;
}

tl::unexpected<Error> notWritten(const QFileDevice &file)
{
    return failure(Error::storage(
        Error::tr("The file %1 cannot be written: %2").arg(file.fileName(), file.errorString())));
}

Result<bool> begin(QSaveFile &file, const ExportForm &form)
{
    if (file.isOpen())
        return true;
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    if (form.kind == ExportForm::Kind::CsvGerman)
        file.write(historycsv::header(historycsv::Country::German));
    if (form.kind == ExportForm::Kind::CsvEnglish)
        file.write(historycsv::header(historycsv::Country::English));
    return true;
}

// The lines of a file, counted, so that an error can name one.
struct Source {
    explicit Source(const QString &path)
        : file(path)
    {
    }
    QFile file;
    qint64 number = 0;
    bool isChecked = false;

    Result<std::optional<ForeignRow>> next()
    {
        while (!file.atEnd()) {
            QByteArray line = file.readLine(longestLine + 2);
            ++number;
            if (number == 1 && line.startsWith("\xef\xbb\xbf"))
                line.remove(0, 3);
            if (line.size() > longestLine)
                return wrong(Error::tr("The line is too long."));
            if (line.trimmed().isEmpty())
                continue;
            const auto row = historylines::parse(line);
            if (!row)
                return wrong(row.error().sentence());
            std::optional<ForeignRow> given = *row;
            given->entry.origin = QFileInfo(file).fileName();
            return given;
        }
        return std::optional<ForeignRow>();
    }
    tl::unexpected<Error> wrong(const QString &why) const
    {
        return badInput(Error::tr("Line %1: %2 Nothing was imported.").arg(number).arg(why));
    }
    Result<QList<ForeignRow>> some()
    {
        QList<ForeignRow> rows;
        while (rows.size() < linesPerSlice) {
            const auto row = next();
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            rows.append(**row);
        }
        return rows;
    }
};

} // namespace

Slice<qint64> exportTo(
    const QString &path, const ExportForm &form, const HistoryQuery &query, const JobPointer &job)
{
    auto file = std::make_shared<QSaveFile>(path);
    const auto write = [file, form](HistoryDatabase &database, const QList<HistoryEntry> &entries) {
        return begin(*file, form)
            .and_then([&](bool) { return linesOf(database.reader(), entries, form); })
            .and_then([&](const QByteArray &lines) -> Result<bool> {
                if (file->write(lines) != lines.size() || !file->flush())
                    return notWritten(*file);
                return true;
            });
    };
    const auto writeRows = forEach(query, job, write);
    return [=](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        auto done = writeRows(database);
        if (!done)
            return std::nullopt;
        if (!*done)
            file->cancelWriting();
        if (*done) {
            const auto begun = begin(*file, form); // without entries nothing was begun
            if (!begun)
                return failure(begun.error());
            if (!file->flush() || !file->commit())
                return notWritten(*file);
        }
        return done;
    };
}

Slice<qint64> importFrom(const QString &path, const JobPointer &job)
{
    auto source = std::make_shared<Source>(path);
    auto imported = std::make_shared<qint64>(0);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return [=](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        if (!source->file.isOpen() && !source->file.open(QIODevice::ReadOnly))
            return failure(Error::storage(
                Error::tr("The file %1 cannot be read: %2").arg(path, source->file.errorString())));
        const auto rows = source->some();
        if (!rows)
            return failure(rows.error());
        if (rows->isEmpty() && source->isChecked)
            return *imported;
        if (rows->isEmpty() && source->number == 0)
            return badInput(Error::tr("The file has no rows."));
        if (rows->isEmpty()) {
            source->isChecked = true;
            source->file.seek(0);
            source->number = 0;
            return std::nullopt;
        }
        if (source->isChecked) {
            const auto written = database.change([&] { return database.writer().import(*rows, now); });
            if (!written)
                return failure(written.error());
            *imported += *written;
            job->done += rows->size();
        }
        return std::nullopt;
    };
}

} // namespace relata::historyjobs
