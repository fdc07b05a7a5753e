// SPDX-License-Identifier: MIT
#include "linking/linker.h"

#include "async/then.h"
#include "history/journal.h"
#include "hubspot/client.h"
#include "linking/linkrun.h"

namespace relata {

Linker::Linker(Client &client, Journal &journal, const Account &account, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_journal(journal)
    , m_account(account)
{
}

QFuture<Result<LinkOutcome>> Linker::link(
    const LinkRequest &request, const RecordNames &names, const Consent &consent)
{
    HistoryEntry entry;
    entry.account = m_account.id;
    entry.at = QDateTime::currentDateTimeUtc();
    entry.pair = request.pair();
    entry.fromName = names.from;
    entry.toName = names.to;
    entry.mode = request.mode();
    entry.asked = request.types();
    entry.apiVersion = apiVersionName(m_client.version());
    entry.url = m_client.setLabelsUrl(request.pair());
    entry.requestBody = Client::setLabelsBody(withoutLabels(request.types()));
    auto *run = new LinkRun(m_client, m_journal, entry, request, consent, this);
    connect(this, &Linker::cancelRequested, run, &LinkRun::cancel);
    connect(run, &LinkRun::journalFailed, this, &Linker::journalFailed);
    return run->start();
}

void Linker::cancel()
{
    Q_EMIT cancelRequested();
}

QFuture<Result<LinkOutcome>> Linker::check(const HistoryEntry &entry)
{
    const auto proof = readPair(m_client, entry.pair, this);
    return then(proof, this, [this, entry](const Result<PairState> &state) {
        if (!state)
            return ready<Result<LinkOutcome>>(failure(state.error()));
        LinkOutcome outcome{entry, {}};
        // Read, and the label is not there: the lost request was not carried out.
        using State = HistoryEntry::State;
        applyProof(outcome.entry, *state, state->known ? State::Missing : State::Unknown);
        return then(m_journal.settle(outcome.entry), this, [outcome](const Result<HistoryEntry> &settled) {
            return settled.map([&outcome](const HistoryEntry &) { return outcome; });
        });
    });
}

} // namespace relata
