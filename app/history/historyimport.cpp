// SPDX-License-Identifier: MIT
#include "history/historyjobs.h"

#include "crm/sentence.h"
#include "history/foreignrows.h"
#include "storage/wholefile.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace relata::historyjobs {

namespace {

constexpr int linesPerSlice = 50;
constexpr qint64 bytesPerSlice = 4 * 1024 * 1024;
constexpr qint64 longestLine = 64 * 1024 * 1024; // an answer may have 16 MiB

// The lines of a file, counted, so that an error can name one.
struct Source {
    explicit Source(const QString &path)
        : file(path)
    {
    }
    QFile file;
    qint64 number = 0;
    qint64 looked = 0;      ///< at this many rows; first all are checked, then they are imported
    bool isChecked = false; ///< to its end; only then are its rows imported
    qint64 imported = 0;

    // Piece by piece: QFile would allocate the length of the longest line for each.
    QByteArray nextLine()
    {
        QByteArray line;
        std::array<char, 16384> piece;
        qint64 read = 0;
        do {
            read = file.readLine(piece.data(), piece.size());
            line.append(piece.data(), qMax<qint64>(0, read));
        } while (read > 0 && !line.endsWith('\n') && line.size() <= longestLine);
        return line;
    }
    // The rows of the next lines; empty if these were blank.
    Result<QList<ForeignRow>> some()
    {
        QList<ForeignRow> rows;
        qint64 bytes = 0;
        for (int lines = 0; lines < linesPerSlice && bytes < bytesPerSlice && !file.atEnd(); ++lines) {
            QByteArray line = nextLine();
            ++number;
            bytes += line.size();
            if (line.isEmpty())
                return wrong(sentence(Error::tr("It cannot be read (%1)."), {file.errorString()}));
            if (number == 1 && line.startsWith("\xef\xbb\xbf"))
                line.remove(0, 3);
            if (line.size() > longestLine)
                return wrong(Error::tr("The line is too long."));
            if (line.trimmed().isEmpty())
                continue;
            const auto row = historylines::parse(line);
            if (!row)
                return wrong(row.error().sentence());
            rows.append(*row);
            rows.last().entry.origin = QFileInfo(file).fileName();
        }
        return rows;
    }
    // A file may change after it was looked through.
    tl::unexpected<Error> wrong(const QString &why) const
    {
        const QString line = sentence(Error::tr("Line %1: %2"), {number, why}) + QLatin1Char(' ');
        return badInput(line
            + (imported == 0 ? Error::tr("Nothing was imported.")
                             : sentence(Error::tr("The %1 rows before it were imported."), {imported})));
    }
};

} // namespace

Slice<qint64> importFrom(const QString &path, const JobPointer &job)
{
    auto source = std::make_shared<std::optional<Source>>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return [=](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        if (!*source) {
            source->emplace(path);
            QFile &file = (*source)->file;
            if (const auto opened = openToRead(file); !opened)
                return failure(opened.error());
        }
        Source &from = **source;
        const auto rows = from.some();
        if (!rows)
            return failure(rows.error());
        if (from.isChecked && !rows->isEmpty()) {
            const auto written =
                database.changeInPlace([&] { return ForeignRows(database, now).write(*rows); });
            if (!written)
                return failure(written.error());
            from.imported += *written;
        }
        from.looked += rows->size();
        job->done = from.looked;
        if (!from.file.atEnd())
            return std::nullopt;
        if (from.looked == 0)
            return badInput(Error::tr("The file has no rows."));
        if (from.isChecked)
            return from.imported;
        from.isChecked = true;
        from.looked = 0;
        from.file.seek(0);
        from.number = 0;
        return std::nullopt;
    };
}

} // namespace relata::historyjobs
