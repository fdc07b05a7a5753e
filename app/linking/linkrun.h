// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/client.h"
#include "linking/linker.h"

#include <QPromise>

namespace relata {

/// One link on its way from asked to settled. Deletes itself when done.
class LinkRun : public QObject {
    Q_OBJECT

public:
    LinkRun(Client &client, Journal &journal, const HistoryEntry &entry, const LinkRequest &request,
        const Consent &consent, QObject *parent);

    QFuture<Result<LinkOutcome>> start();
    void cancel();

Q_SIGNALS:
    void journalFailed(const relata::Error &error);

private:
    void readBefore();
    void plan(const PairState &before);
    void writeIntent(const LinkPlan &plan);
    void send();
    void takeAnswer(const Result<Answered<PairLabels>> &answer);
    void prove(HistoryEntry::State unproven);
    void takeProof(const Result<PairState> &proof, HistoryEntry::State unproven);
    void refuse(const Error &error);
    void refuseUnsent(const Error &error);
    void note(const Error &error);
    void settle();
    void stop(const Error &error);
    void finish(const Result<LinkOutcome> &outcome);

    Client &m_client;
    Journal &m_journal;
    LinkOutcome m_outcome;
    LinkRequest m_request;
    Consent m_consent;
    Cancellation m_cancellation;
    QPromise<Result<LinkOutcome>> m_promise;
    bool m_asking = false;
    bool m_done = false;
};

/// Writes what a proof shows into an entry. `unproven` is the state when the asked labels are not there.
void applyProof(HistoryEntry &entry, const PairState &proof, HistoryEntry::State unproven);

} // namespace relata
