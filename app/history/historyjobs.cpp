// SPDX-License-Identifier: MIT
#include "history/historyjobs.h"

#include <algorithm>

namespace relata::historyjobs {

namespace {

constexpr int rowsPerSlice = 500;

// What is left of deleted rows goes slice by slice, too.
template <typename T>
std::optional<Result<T>> scrubbed(HistoryDatabase &database, const T &result)
{
    const auto through = database.use([&] { return database.keeper().scrub(); });
    if (!through)
        return failure(through.error());
    return *through ? std::optional<Result<T>>(result) : std::nullopt;
}

} // namespace

Slice<QList<HistoryEntry>> find(const HistoryQuery &query)
{
    auto search = std::make_shared<std::optional<HistorySearch>>();
    return [query, search](HistoryDatabase &database) -> std::optional<Result<QList<HistoryEntry>>> {
        std::optional<Result<QList<HistoryEntry>>> found;
        const auto done = database.use([&]() -> Result<bool> {
            if (!*search)
                search->emplace(database.search(query));
            found = (*search)->step();
            if (found && !*found) {
                search->reset(); // the file may be another one when it is asked again
                return failure(found->error());
            }
            return true;
        });
        if (!done)
            return failure(done.error());
        return found;
    };
}

Slice<qint64> forEach(const HistoryQuery &query, const JobPointer &job, const Take &take)
{
    struct State {
        HistoryQuery query;
        Slice<QList<HistoryEntry>> page;
        qint64 done = 0;
    };
    auto state = std::make_shared<State>(State{query, {}, 0});
    state->query.limit = rowsPerSlice;
    return [state, job, take](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        if (!state->page)
            state->page = find(state->query);
        const auto found = state->page(database);
        if (!found)
            return std::nullopt;
        if (!*found)
            return failure((*found).error());
        const QList<HistoryEntry> &entries = **found;
        if (entries.isEmpty())
            return state->done;
        if (const auto taken = take(database, entries); !taken)
            return failure(taken.error());
        state->done += entries.size();
        job->done = state->done;
        state->page = {};
        state->query.beforeId = entries.constLast().id;
        if (entries.size() < rowsPerSlice)
            return state->done;
        return std::nullopt;
    };
}

Slice<qint64> remove(const HistoryQuery &query, const JobPointer &job)
{
    const auto removeRows =
        forEach(query, job, [](HistoryDatabase &database, const QList<HistoryEntry> &entries) {
            QList<qint64> ids;
            for (const HistoryEntry &entry : entries)
                ids.append(entry.id);
            return database.change([&] { return database.keeper().remove(ids); });
        });
    auto removed = std::make_shared<std::optional<qint64>>();
    return [removeRows, removed](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        if (*removed)
            return scrubbed(database, **removed);
        const auto done = removeRows(database);
        if (!done || !*done || **done == 0)
            return done;
        *removed = **done;
        return std::nullopt;
    };
}

Slice<bool> scrub()
{
    return [](HistoryDatabase &database) -> std::optional<Result<bool>> {
        const auto owes = database.use([&] { return database.keeper().owesScrub(); });
        return owes && *owes ? scrubbed(database, true) : owes;
    };
}

Slice<bool> removeAll()
{
    auto removed = std::make_shared<bool>(false);
    return [removed](HistoryDatabase &database) -> std::optional<Result<bool>> {
        if (*removed)
            return scrubbed(database, true);
        const auto done = database.change([&] { return database.keeper().removeAll(); }).and_then([&](bool) {
            return database.removeSetAside();
        });
        if (!done)
            return done;
        *removed = true;
        return std::nullopt;
    };
}

Slice<RetentionCount> count(const Retention &rule, const JobPointer &job)
{
    struct State {
        RetentionCount sum;
        qint64 above = 0;
    };
    auto state = std::make_shared<State>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return [=](HistoryDatabase &database) -> std::optional<Result<RetentionCount>> {
        const auto part = database.use([&] { return database.keeper().count(rule, state->above, now); });
        if (!part)
            return failure(part.error());
        if (part->lastId == 0)
            return state->sum;
        state->sum.rows += part->count.rows;
        state->sum.old += part->count.old;
        state->sum.bodies += part->count.bodies;
        state->sum.names += part->count.names;
        state->above = part->lastId;
        job->done = state->sum.rows;
        return std::nullopt;
    };
}

Slice<qint64> enforce(const Retention &rule, const JobPointer &job)
{
    struct State {
        enum class Stage { Delete, Strip, Scrub } stage = Stage::Delete;
        qint64 above = 0;
        qint64 concerned = 0;
    };
    auto state = std::make_shared<State>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return [=](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        if (state->stage == State::Stage::Scrub) {
            const auto owes = database.use([&] { return database.keeper().owesScrub(); });
            if (!owes)
                return failure(owes.error());
            return *owes ? scrubbed(database, state->concerned) : Result<qint64>(state->concerned);
        }
        if (state->stage == State::Stage::Delete) {
            const auto ids = database.use([&] { return database.keeper().outdated(rule, now); });
            const auto gone = ids.and_then([&](const QList<qint64> &old) {
                return database.change([&] { return database.keeper().remove(old); });
            });
            if (!gone)
                return failure(gone.error());
            state->concerned += ids->size();
            if (ids->isEmpty())
                state->stage = State::Stage::Strip;
        } else {
            qint64 rows = 0;
            const auto last =
                database.change([&] { return database.keeper().strip(rule, state->above, now, rows); });
            if (!last)
                return failure(last.error());
            state->above = *last;
            state->concerned += rows;
            if (*last == 0)
                state->stage = State::Stage::Scrub;
        }
        job->done = state->concerned;
        return std::nullopt;
    };
}

} // namespace relata::historyjobs
