// SPDX-License-Identifier: MIT
#include "history/journal.h"

#include "async/then.h"
#include "history/historyjobs.h"

namespace relata {

Journal::Journal(const QString &path, QObject *parent)
    : QObject(parent)
    , m_writing(QStringLiteral("history"), std::make_unique<HistoryDatabase>(path, m_gate))
    , m_asking(QStringLiteral("history, asking"), std::make_unique<HistoryAsker>(path, m_gate))
{
}

// The asking thread may wait for the writing one.
Journal::~Journal()
{
    m_asking.stop();
    m_writing.stop();
}

// Emitted from this object's thread: while the program starts, nobody listens yet.
void Journal::afterWriting(HistoryDatabase &database)
{
    if (database.takeHasWork())
        inSlices(historyjobs::background());
    if (const QString aside = database.takeSetAside(); !aside.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, aside] { Q_EMIT setAside(aside); }, Qt::QueuedConnection);
    if (const qint64 saved = database.takeSaved(); saved > 0)
        QMetaObject::invokeMethod(
            this,
            [this, saved] {
                Q_EMIT rowsSaved(saved);
                Q_EMIT rowsChanged();
            },
            Qt::QueuedConnection);
}

// One job after the other: a job that waits for its turn only asks for the next slice.
QFuture<Result<qint64>> Journal::inSlices(const Slice<qint64, HistoryDatabase> &slice, const JobPointer &job)
{
    using Done = Result<qint64>;
    const auto self = std::make_shared<bool>();
    return m_writing.run<Done>([this, slice, job, self](HistoryDatabase &database) -> std::optional<Done> {
        const bool isOthersTurn = m_slicing && m_slicing != self;
        const bool isStopped = job && job->isStopped;
        if (isOthersTurn && !isStopped)
            return std::nullopt;
        const auto result = isStopped ? std::optional<Done>(failure(Error{Error::Kind::Cancelled, 0, {}, {}}))
                                      : slice(database);
        if (!isOthersTurn)
            m_slicing = result ? nullptr : self;
        afterWriting(database);
        return result;
    });
}

template <typename T, typename F>
QFuture<Result<T>> Journal::write(F work)
{
    return m_writing.run<Result<T>>([this, work](HistoryDatabase &database) {
        const Result<T> done = work(database);
        afterWriting(database);
        return std::optional<Result<T>>(done);
    });
}

// What the asking thread cannot mend, the writing one mends, once.
template <typename T>
QFuture<Result<T>> Journal::askInSlices(const Slice<T, HistoryReader> &question, const JobPointer &job)
{
    m_gate.interruptStopped();
    auto opening = std::make_shared<int>(0);
    return m_asking.run<Result<T>>([=, this](HistoryAsker &asker) -> std::optional<Result<T>> {
        const bool isBegun = *opening != 0;
        const std::optional<Result<T>> answer = asker.ask(job, *opening, question);
        const auto trouble = !answer || *answer ? std::nullopt : asker.trouble();
        if (!trouble)
            return answer;
        Result<void> mended;
        m_writing.call([&](HistoryDatabase &database) {
            mended = database.mend(*trouble);
            afterWriting(database);
        });
        if (!mended)
            return failure(mended.error());
        if (!isBegun)
            *opening = 0;
        return asker.ask(job, *opening, question);
    });
}

template <typename T, typename F>
QFuture<Result<T>> Journal::ask(F question, const JobPointer &job)
{
    return askInSlices<T>(
        [question](HistoryReader &reader) { return std::optional<Result<T>>(question(reader)); }, job);
}

QFuture<Result<Journal::Opened>> Journal::open()
{
    const auto opened = write<Opened>([](HistoryDatabase &database) {
        return database.open().map([&database] {
            return Opened{database.takeSetAside(), database.readOnlyReason()};
        });
    });
    return then(opened, this, [this](const Result<Opened> &result) {
        m_readOnly = result ? result->readOnly : QString();
        if (result && m_readOnly.isEmpty())
            keepToRule();
        return result;
    });
}

QFuture<Result<HistoryEntry>> Journal::writeIntent(const HistoryEntry &entry)
{
    return write<HistoryEntry>([this, entry](HistoryDatabase &database) {
        HistoryEntry unsent;
        const auto inserted = database.changeLasting([&] {
            return database.writer().insert(entry).map(
                [&unsent](const HistoryEntry &kept) { return unsent = kept; });
        });
        // Entries in a log that somebody removed may be found again: nothing was sent for them.
        if (!inserted && unsent.id != 0 && !database.isOpen()) {
            unsent.state = Fate::Refused;
            unsent.sent = false;
            unsent.errorKind = kindName(inserted.error().kind);
            unsent.errorText = inserted.error().sentence();
            (void)database.change(
                [&] { return database.writer().settle(unsent, QDateTime::currentDateTimeUtc()); });
        }
        return inserted.map([&](const HistoryEntry &kept) {
            announceChange(database, kept, {});
            HistoryEntry written = entry;
            written.id = kept.id;
            return written;
        });
    });
}

QFuture<Result<HistoryEntry>> Journal::settle(const HistoryEntry &entry)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return write<HistoryEntry>([this, entry, now](HistoryDatabase &database) {
        const auto settle = [&] {
            return database.changeLasting([&] { return database.writer().settle(entry, now); });
        };
        auto done = settle();
        if (!done && !database.isOpen()) // what HubSpot did is kept in the present file
            done = settle();
        return done.map([&](const HistoryWriter::Settled &settled) {
            if (settled.isThere)
                announceChange(database, settled.entry, settled.others);
            HistoryEntry written = entry;
            written.id = settled.entry.id;
            return written;
        });
    });
}

// The row itself is passed on as it was written; rows that changed with it are read.
void Journal::announceChange(
    HistoryDatabase &database, const HistoryEntry &entry, const QList<qint64> &others)
{
    Q_EMIT entryChanged(entry);
    for (const qint64 id : others) {
        const auto other = database.use([&] { return database.reader().entry(id); });
        if (other && *other)
            Q_EMIT entryChanged(**other);
    }
}

QFuture<Result<QList<HistoryRow>>> Journal::find(const HistoryQuery &query, const JobPointer &job)
{
    return ask<QList<HistoryRow>>([query](HistoryReader &reader) { return reader.find(query); }, job);
}

QFuture<Result<std::optional<HistoryEntry>>> Journal::entry(qint64 id)
{
    return ask<std::optional<HistoryEntry>>([id](HistoryReader &reader) { return reader.entry(id); });
}

QFuture<Result<QList<LifeStep>>> Journal::life(qint64 id)
{
    return ask<QList<LifeStep>>([id](HistoryReader &reader) { return reader.life(id); });
}

QFuture<Result<HistoryFacets>> Journal::facets(const QString &account)
{
    return ask<HistoryFacets>([account](HistoryReader &reader) { return reader.facets(account); });
}

QFuture<Result<int>> Journal::countSince(const QString &account, const QDateTime &since)
{
    return ask<int>([account, since](HistoryReader &reader) { return reader.countSince(account, since); });
}

QFuture<Result<qint64>> Journal::exportTo(
    const QString &path, const ExportFormat &format, const HistoryQuery &query, const JobPointer &job)
{
    return askInSlices<qint64>(historyjobs::exportTo(path, format, query, job), job);
}

QFuture<Result<qint64>> Journal::importFrom(const QString &path, const JobPointer &job)
{
    const auto slices = historyjobs::inTurn({historyjobs::salvage(), historyjobs::importFrom(path, job)});
    return then(announcingChanges(inSlices(slices, job)), this, [this](const Result<qint64> &done) {
        inSlices(historyjobs::mergeIndex());
        return done;
    });
}

// When it is stopped, what has been deleted by then is wiped all the same.
QFuture<Result<qint64>> Journal::remove(const HistoryQuery &query, const JobPointer &job)
{
    const auto slices = historyjobs::inTurn(
        {historyjobs::salvage(), historyjobs::remove(query, job), historyjobs::wipe(job)});
    return then(announcingChanges(inSlices(slices, job)), this, [this](const Result<qint64> &done) {
        if (done || done.error().kind != Error::Kind::Cancelled)
            return ready(done);
        return then(inSlices(historyjobs::wipe(std::make_shared<Job>())), this,
            [done](const Result<qint64> &) { return done; });
    });
}

// Does not wait for jobs under way: they may still have to read a damaged file that is no longer wanted.
QFuture<Result<qint64>> Journal::removeAll()
{
    return then(
        announcingChanges(write<qint64>(historyjobs::removeAll)), this, [this](const Result<qint64> &done) {
            if (!done)
                return ready(done);
            return then(inSlices(historyjobs::wipe(std::make_shared<Job>())), this,
                [done](const Result<qint64> &wiped) { return wiped ? done : wiped; });
        });
}

QFuture<Result<qint64>> Journal::forget(const QString &account)
{
    HistoryQuery rows;
    rows.account = account;
    return remove(rows, std::make_shared<Job>());
}

QFuture<Result<Retention>> Journal::retention()
{
    return ask<Retention>([](HistoryReader &reader) { return reader.retention(); });
}

QFuture<Result<RetentionCount>> Journal::countFor(const Retention &rule, const JobPointer &job)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return ask<RetentionCount>([rule, now](HistoryReader &reader) { return reader.count(rule, now); }, job);
}

void Journal::keepToRule()
{
    enforceRule(std::make_shared<Job>());
}

QFuture<Result<qint64>> Journal::keep(const Retention &rule, const JobPointer &job)
{
    const auto written = inSlices(historyjobs::writeRule(rule));
    return then(written, this,
        [this, job](const Result<qint64> &done) { return done ? enforceRule(job) : ready(done); });
}

QFuture<Result<qint64>> Journal::enforceRule(const JobPointer &job)
{
    const auto slices =
        historyjobs::inTurn({historyjobs::salvage(), historyjobs::removeOld(job), historyjobs::wipe(job)});
    return announcingChanges(inSlices(slices, job));
}

QFuture<Result<qint64>> Journal::announcingChanges(const QFuture<Result<qint64>> &job)
{
    return then(job, this, [this](const Result<qint64> &done) {
        if (!done || *done > 0)
            Q_EMIT rowsChanged();
        return done;
    });
}

} // namespace relata
