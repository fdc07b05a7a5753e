// SPDX-License-Identifier: MIT
#include "history/historyjobs.h"

#include <algorithm>

namespace relata::historyjobs {

namespace {

constexpr int rowsPerSlice = 200;

// One task after the other; gives the sum of what they concerned.
Slice<qint64> inTurn(const QList<Slice<qint64>> &tasks)
{
    struct State {
        QList<Slice<qint64>> left;
        qint64 sum = 0;
    };
    auto state = std::make_shared<State>(State{tasks});
    return [state](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        const auto done = state->left.constFirst()(database);
        if (!done || !*done)
            return done;
        state->sum += **done;
        state->left.removeFirst();
        return state->left.isEmpty() ? std::optional<Result<qint64>>(state->sum) : std::nullopt;
    };
}

Slice<qint64> removeOutdated(const Retention &rule, const JobPointer &job)
{
    auto removed = std::make_shared<qint64>(0);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return [=](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        const auto ids = database.use([&] { return database.keeper().outdated(rule, now); });
        const auto gone = ids.and_then([&](const QList<qint64> &old) {
            return database.change([&] { return database.keeper().remove(old); });
        });
        if (!gone)
            return failure(gone.error());
        if (ids->isEmpty())
            return *removed;
        *removed += ids->size();
        job->done = *removed;
        return std::nullopt;
    };
}

// Rows that are written later have nothing to take: this is owed once, when the rule is made.
Slice<qint64> strip(const Retention &rule, const JobPointer &job)
{
    struct State {
        qint64 above = 0;
        qint64 stripped = 0;
    };
    auto state = std::make_shared<State>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return [=](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        const auto owes = database.use([&] { return database.keeper().owesStrip(); });
        if (!owes || !*owes)
            return owes.map([&](bool) { return state->stripped; });
        qint64 rows = 0;
        const auto last =
            database.change([&] { return database.keeper().strip(rule, state->above, now, rows); });
        if (!last)
            return failure(last.error());
        state->above = *last;
        state->stripped += rows;
        job->done = state->stripped;
        return std::nullopt;
    };
}

} // namespace

Slice<QList<HistoryEntry>> find(const HistoryQuery &query)
{
    auto search = std::make_shared<std::optional<HistorySearch>>();
    return [query, search](HistoryDatabase &database) -> std::optional<Result<QList<HistoryEntry>>> {
        std::optional<Result<QList<HistoryEntry>>> found;
        const auto done = database.use([&]() -> Result<void> {
            if (!*search)
                search->emplace(database.search(query));
            found = (*search)->step();
            if (found && !*found) {
                search->reset(); // the file may be another one when it is asked again
                return failure(found->error());
            }
            return {};
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
    const auto rows = forEach(query, job, [](HistoryDatabase &database, const QList<HistoryEntry> &entries) {
        QList<qint64> ids;
        for (const HistoryEntry &entry : entries)
            ids.append(entry.id);
        return database.change([&] { return database.keeper().remove(ids); });
    });
    return inTurn({rows, scrub()});
}

Slice<qint64> scrub()
{
    return [](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        const auto through = database.use([&] {
            return database.keeper().owesScrub().and_then(
                [&](bool owes) { return owes ? database.keeper().scrub() : Result<bool>(true); });
        });
        if (!through)
            return failure(through.error());
        return *through ? std::optional<Result<qint64>>(0) : std::nullopt;
    };
}

Slice<qint64> removeAll()
{
    const Slice<qint64> rows = [](HistoryDatabase &database) {
        return std::optional(database.change([&] { return database.keeper().removeAll(); }));
    };
    const Slice<qint64> files = [](HistoryDatabase &database) {
        return std::optional(database.removeSetAside().map([] { return qint64(0); }));
    };
    // The damaged files go first: nothing that stops the rest, such as another program that reads, keeps
    // them.
    return inTurn({files, rows, scrub()});
}

Slice<qint64> salvage()
{
    return [](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        const auto isThrough = database.salvage();
        if (!isThrough)
            return failure(isThrough.error());
        return *isThrough ? std::optional<Result<qint64>>(0) : std::nullopt;
    };
}

Slice<qint64> afterSalvage(const Slice<qint64> &task)
{
    const Slice<qint64> asFarAsPossible = [](HistoryDatabase &database) -> std::optional<Result<qint64>> {
        return database.salvage().value_or(true) ? std::optional<Result<qint64>>(0) : std::nullopt;
    };
    return inTurn({asFarAsPossible, task});
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
        if (part->lastId == 0) {
            state->sum.damagedFiles = database.setAsideFiles().size();
            return state->sum;
        }
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
    return inTurn({removeOutdated(rule, job), strip(rule, job), scrub()});
}

} // namespace relata::historyjobs
