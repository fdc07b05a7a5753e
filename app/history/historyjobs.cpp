// SPDX-License-Identifier: MIT
#include "history/historyjobs.h"

#include "crm/sentence.h"
#include "history/historyrow.h"
#include "history/historyschema.h"

#include <QFile>

#include <algorithm>

namespace relata::historyjobs {

namespace {

constexpr int rowsPerSlice = 50;

Result<qint64> removeRows(HistoryDatabase &database, const QList<HistoryRow> &rows)
{
    if (rows.isEmpty())
        return 0;
    return database.changeInPlace([&]() -> Result<qint64> {
        auto done = historyschema::setAbout(database.file(), historyschema::wipe, 1);
        for (const HistoryRow &row : rows) {
            if (done)
                done = database.writer().remove(row.id);
        }
        return done.map([&rows] { return qint64(rows.size()); });
    });
}

// Removes bodies and names that the rule does not keep from the next rows above this id; moves the id on to
// the last row it looked at, to 0 if none is left. Gives how many rows changed.
Result<qint64> stripRows(
    HistoryDatabase &database, const Retention &rule, qint64 &above, const QDateTime &now)
{
    constexpr int looked = 20'000;
    SqlFile &file = database.file();
    const auto last = file.number(
        QStringLiteral("SELECT max(id) FROM (SELECT id FROM link WHERE id > ? ORDER BY id LIMIT ?)"),
        {above, looked});
    if (!last)
        return last;
    auto rows = file.ask(
        filled(QStringLiteral("SELECT %1 FROM link WHERE id > ? AND id <= ? AND ((has_bodies AND NOT ?) "
                              "OR ((from_name <> '' OR to_name <> '') AND NOT ?)) ORDER BY id LIMIT ?"),
            {historyrow::entryColumns()}),
        {above, *last, rule.bodies, rule.names, rowsPerSlice});
    if (!rows)
        return failure(rows.error());
    QList<HistoryEntry> entries;
    while (rows->next())
        entries.append(historyrow::readEntry(*rows));
    auto done = file.checked(*rows);
    rows->finish();
    for (HistoryEntry entry : std::as_const(entries)) {
        if (done && !rule.bodies && historyrow::hasBodies(entry))
            done = database.writer().rewrite(entry = withoutBodies(entry), {Fate::BodiesDeleted, now});
        if (done && !rule.names && !(entry.fromName.isEmpty() && entry.toName.isEmpty()))
            done = database.writer().rewrite(withoutNames(entry), {Fate::NamesDeleted, now});
    }
    above = entries.size() < rowsPerSlice ? *last : entries.constLast().id;
    return done.map([&entries] { return qint64(entries.size()); });
}

// Shrinks a file that is mostly empty, then empties the log, which still holds old pages.
Result<void> emptyLog(HistoryDatabase &database)
{
    SqlFile &file = database.file();
    const auto unused = file.number(QStringLiteral("PRAGMA freelist_count"));
    const auto pages = file.number(QStringLiteral("PRAGMA page_count"));
    if (unused && pages && *unused * 2 > *pages)
        (void)file.run(QStringLiteral("VACUUM")); // for the size only
    const auto isBusy = database.gate().whileNobodyReads(
        [&file] { return file.number(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); });
    if (!isBusy)
        return failure(isBusy.error());
    if (*isBusy != 0)
        return failure(Error::storage(
            Error::tr("The rows are deleted, but another program still has the history file open: "
                      "their contents are wiped when Relata next starts.")));
    return {};
}

// The result of a slice whose work says whether it is finished.
std::optional<Result<qint64>> whenThrough(const Result<bool> &isThrough)
{
    if (!isThrough)
        return failure(isThrough.error());
    return *isThrough ? std::optional<Result<qint64>>(0) : std::nullopt;
}

Result<bool> isWipeOwed(HistoryDatabase &database)
{
    return database.use([&] { return historyschema::about(database.file(), historyschema::wipe); })
        .map([](const QVariant &flag) { return flag.isValid(); });
}

Slice<qint64> strip(const JobPointer &job)
{
    struct State {
        qint64 above = 0;
        qint64 stripped = 0;
    };
    auto state = std::make_shared<State>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return [=](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        const auto isOwed = isWipeOwed(database);
        const auto rule = database.reader().retention();
        if (!isOwed || !rule)
            return failure(isOwed ? rule.error() : isOwed.error());
        if (!*isOwed || (rule->bodies && rule->names))
            return state->stripped;
        qint64 above = 0;
        const auto rows = database.changeInPlace([&] {
            above = state->above; // once more if needed
            return stripRows(database, *rule, above, now);
        });
        if (!rows)
            return rows;
        state->above = above;
        state->stripped += *rows;
        job->done = state->stripped;
        return above == 0 ? std::optional<Result<qint64>>(state->stripped) : std::nullopt;
    };
}

// All in the slice in which the index turns out complete, so that nothing is deleted in between. Dropping the
// flag writes to the log again, but only the flag's own row.
Slice<qint64> scrub()
{
    return [isMergedOnce = false](HistoryDatabase &database) mutable -> std::optional<Result<qint64>> {
        const auto isOwed = isWipeOwed(database);
        if (!isOwed || !*isOwed)
            return isOwed.map([](bool) { return qint64(0); });
        // The index knows which values rows still have.
        if (const auto isBuilt = database.buildIndex(); !isBuilt || !*isBuilt)
            return whenThrough(isBuilt);
        return whenThrough(database.use([&]() -> Result<bool> {
            const auto isWhole = database.index().merge();
            if (!isWhole || !*isWhole)
                return isWhole;
            if (!std::exchange(isMergedOnce, true)) // see TermIndex::merge()
                return database.index().addPieces().map([] { return false; });
            return database.file()
                .inTransaction([&] { return database.index().dropUnusedValues(); })
                .and_then([&] { return emptyLog(database); })
                .and_then([&] { return historyschema::dropAbout(database.file(), historyschema::wipe); })
                .map([] { return true; });
        }));
    };
}

} // namespace

Slice<qint64> inTurn(const QList<Slice<qint64>> &tasks)
{
    struct State {
        QList<Slice<qint64>> left;
        qint64 sum = 0;
        int opening = 0;
    };
    auto state = std::make_shared<State>(State{tasks, 0, 0});
    return [state](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        if (const auto opened = database.use([] { return Result<void>(); }); !opened)
            return failure(opened.error());
        const auto opening = [&database] {
            return database.gate().opening().number;
        };
        if (state->opening == 0)
            state->opening = opening();
        const auto done =
            state->opening == opening() ? state->left.constFirst()(database) : Result<qint64>(0);
        if (done && !*done)
            return done;
        if (state->opening != opening())
            return failure(fileReplaced());
        if (!done)
            return done;
        state->sum += **done;
        state->left.removeFirst();
        return state->left.isEmpty() ? std::optional<Result<qint64>>(state->sum) : std::nullopt;
    };
}

Slice<qint64> remove(const HistoryQuery &query, const JobPointer &job)
{
    struct State {
        HistoryQuery next;
        qint64 removed = 0;
    };
    auto state = std::make_shared<State>(State{query, 0});
    state->next.limit = rowsPerSlice;
    return [=](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        const auto rows = database.use([&] { return database.reader().find(state->next); });
        const auto removed =
            rows.and_then([&](const QList<HistoryRow> &found) { return removeRows(database, found); });
        if (!removed)
            return removed;
        state->removed += *removed;
        job->done = state->removed;
        if (rows->size() < rowsPerSlice)
            return state->removed;
        state->next.beforeId = rows->constLast().id;
        return std::nullopt;
    };
}

Slice<qint64> removeOld(const JobPointer &job)
{
    auto removal = std::make_shared<Slice<qint64>>();
    return [=](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        const auto rule = database.use([&] { return database.reader().retention(); });
        if (!rule || rule->days == 0)
            return rule.map([](const Retention &) { return qint64(0); });
        if (!*removal) {
            HistoryQuery old;
            old.until = QDateTime::fromMSecsSinceEpoch(rule->oldest(QDateTime::currentDateTimeUtc())).toUTC();
            *removal = remove(old, job);
        }
        return (*removal)(database);
    };
}

// The damaged files first: whatever stops the rest, such as another program that reads, must not save them.
// The files beside one go before it, so that an end in between leaves no file that would never be found.
Result<qint64> removeAll(HistoryDatabase &database)
{
    if (const auto opened = database.use([] { return Result<void>(); }); !opened)
        return failure(opened.error());
    QStringList paths = database.reader().setAsideFiles();
    std::sort(paths.begin(), paths.end(), std::greater<>());
    for (const QString &path : std::as_const(paths)) {
        if (!QFile::remove(path))
            return failure(Error::storage(sentence(Error::tr("The file %1 cannot be deleted."), {path})));
    }
    const int opening = database.gate().opening().number;
    const auto removed = database.changeInPlace([&]() -> Result<qint64> {
        SqlFile &file = database.file();
        const auto count = file.number(QStringLiteral("SELECT count(*) FROM link"));
        auto done = historyschema::setAbout(file, historyschema::wipe, 1);
        // Nor are rows of a damaged file wanted any more.
        for (const char *statement : {"DELETE FROM about WHERE name = 'damaged'", "DELETE FROM life",
                 "DELETE FROM imported", "DELETE FROM filter_value", "DELETE FROM link"}) {
            if (done)
                done = file.run(QLatin1String(statement));
        }
        if (done)
            done = database.index().clear();
        return done.and_then([&count] { return count; });
    });
    return !removed || opening == database.gate().opening().number ? removed : failure(fileReplaced());
}

Slice<qint64> wipe(const JobPointer &job)
{
    return inTurn({strip(job), scrub()});
}

// Existing rows may have what the rule does not keep: it is wiped like deleted rows.
Slice<qint64> writeRule(const Retention &rule)
{
    return [rule](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        const auto written = database.changeInPlace([&] {
            return historyschema::setAbout(
                database.file(), historyschema::retention, QString::fromUtf8(rule.toJson()))
                .and_then([&] { return historyschema::setAbout(database.file(), historyschema::wipe, 1); });
        });
        return written.map([&] {
            database.writer().setRetention(rule);
            return qint64(0);
        });
    };
}

Slice<qint64> mergeIndex()
{
    return [](HistoryDatabase &database) {
        return whenThrough(database.use([&] { return database.index().merge(); }));
    };
}

Slice<qint64> background()
{
    const Slice<qint64> build = [](HistoryDatabase &database) {
        return whenThrough(database.buildIndex());
    };
    return inTurn({build, salvage()});
}

Slice<qint64> salvage()
{
    return [](HistoryDatabase &database) {
        return whenThrough(database.salvage());
    };
}

} // namespace relata::historyjobs
