// SPDX-License-Identifier: MIT
#pragma once

#include "async/task.h"
#include "hubspot/client.h"
#include "linking/linker.h"

#include <functional>

namespace relata {

/// One change of a pair from the request to its settled row: read, plan, ask, intent, send, read back,
/// settle.
class ChangeRun : public Task<Result<LinkOutcome>> {
    Q_OBJECT

public:
    /// Decides what will be done, given the present state.
    using Planner = std::function<ChangePlan(const PairState &before)>;

    struct Services {
        Client &client;
        Journal &journal;
        Linker::Explain explain;
    };

    ChangeRun(const Services &services, const HistoryEntry &entry, const Planner &planner,
        const Consent &consent, QObject *parent);

    QFuture<Result<LinkOutcome>> start();
    void cancel();

Q_SIGNALS:
    void journalFailed(const relata::Error &error);

private:
    void readBefore(const std::function<void(const PairState &)> &next);
    void plan(const PairState &before, bool changedMeanwhile);
    void readPrimary();
    void askIfNeeded();
    void ask();
    void readAgain();
    void writeIntent();
    void sendNext();
    void acceptAnswer(const Result<Answer> &answer);
    void prove(Fate unproven);
    void acceptProof(const Result<PairState> &proof, Fate unproven);
    void refuse(const Error &error);
    void refuseUnsent(const Error &error);
    void note(const Error &met);
    void settle();
    void stop(const Error &error);

    Client &m_client;
    Journal &m_journal;
    Linker::Explain m_explain;
    LinkOutcome m_outcome;
    Planner m_planner;
    ChangePlan m_plan;
    Consent m_consent;
    Cancellation m_cancellation;
    QList<Write> m_writes; ///< of the plan
    qsizetype m_sent = 0;  ///< how many of them HubSpot has accepted
    bool m_asking = false;
};

/// Writes what a proof shows into an entry. `unproven` is the state when it does not show what was asked.
void applyProof(HistoryEntry &entry, const PairState &proof, Fate unproven);

} // namespace relata
