// SPDX-License-Identifier: MIT
#include "linking/linker.h"

#include "async/then.h"
#include "history/journal.h"
#include "hubspot/client.h"
#include "linking/changerun.h"

namespace relata {

Linker::Linker(Client &client, Journal &journal, const Account &account, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_journal(journal)
    , m_account(account)
{
}

HistoryEntry Linker::newEntry(LinkAction action, const RecordPair &pair, const PairNames &names) const
{
    HistoryEntry entry;
    entry.action = action;
    entry.account = m_account.id;
    entry.at = QDateTime::currentDateTimeUtc();
    entry.pair = pair;
    entry.fromName = names.from;
    entry.toName = names.to;
    entry.apiVersion = apiVersionName(m_client.version());
    return entry;
}

QFuture<Result<LinkOutcome>> Linker::run(
    const HistoryEntry &entry, const ChangeRun::Planner &planner, const Consent &consent)
{
    auto *run = new ChangeRun({m_client, m_journal, m_explain}, entry, planner, consent, this);
    connect(this, &Linker::cancelRequested, run, &ChangeRun::cancel);
    connect(run, &ChangeRun::journalFailed, this, &Linker::journalFailed);
    return run->start();
}

QFuture<Result<LinkOutcome>> Linker::link(
    const LinkRequest &request, const PairNames &names, const Consent &consent)
{
    HistoryEntry entry = newEntry(LinkAction::Link, request.pair(), names);
    entry.mode = request.mode();
    entry.asked = request.types();
    entry.preset = request.preset();
    entry.calls = {m_client.textOf(Write::setLabels(request.pair(), withoutLabels(request.types())))};
    return run(
        entry, [request](const PairState &before) { return ChangePlan::link(request, before); }, consent);
}

QFuture<Result<LinkOutcome>> Linker::remove(
    const RecordPair &pair, const QList<LabelledType> &labels, const PairNames &names, const Consent &consent)
{
    HistoryEntry entry = newEntry(LinkAction::Remove, pair, names);
    entry.toRemove = labels;
    entry.unlinks = labels.isEmpty();
    const auto planner = [pair, labels](const PairState &before) {
        return ChangePlan::removal(pair, labels, before);
    };
    return run(entry, planner, consent);
}

QFuture<Result<LinkOutcome>> Linker::undo(const HistoryEntry &undone, const Consent &consent)
{
    HistoryEntry entry = newEntry(LinkAction::Undo, undone.pair, {undone.fromName, undone.toName});
    entry.undoes = undone.id;
    const auto cancellation = newCancellation();
    const auto offered = m_client.labelDefinitions(undone.pair.direction());
    return then(offered, this, [=, this](const Result<QList<LabelledType>> &labels) {
        if (cancellation->isRequested())
            return ready<Result<LinkOutcome>>(failure(Error{Error::Kind::Cancelled, 0, {}, {}}));
        const auto known = labels ? std::optional(*labels) : std::nullopt;
        const auto planner = [undone, known](const PairState &now) {
            return ChangePlan::undo(undone, now, known);
        };
        return run(entry, planner, consent);
    });
}

// Kept by what it may stop.
std::shared_ptr<Cancellation> Linker::newCancellation()
{
    auto cancellation = std::make_shared<Cancellation>();
    connect(this, &Linker::cancelRequested, cancellation.get(), &Cancellation::request);
    return cancellation;
}

void Linker::cancel()
{
    Q_EMIT cancelRequested();
}

QFuture<Result<LinkOutcome>> Linker::check(const HistoryEntry &entry)
{
    const auto cancellation = newCancellation();
    const auto proof = readPair(m_client, entry.pair, this, cancellation.get());
    return then(proof, this, [this, entry, cancellation](const Result<PairState> &state) {
        if (!state)
            return ready<Result<LinkOutcome>>(failure(state.error()));
        LinkOutcome outcome{entry, {}};
        // Read, and it is not as asked: the lost request was not carried out.
        outcome.entry.provenLater = true;
        applyProof(outcome.entry, *state, state->known ? Fate::Missing : Fate::Unknown);
        return then(m_journal.settle(outcome.entry), this, [outcome](const Result<HistoryEntry> &settled) {
            return settled.map([&outcome](const HistoryEntry &) { return outcome; });
        });
    });
}

} // namespace relata
