// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "linking/changeplan.h"
#include "linking/linkoutcome.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace relata {

class Cancellation;
class Client;
class Journal;

/// The names under which the records are shown, for the history.
struct PairNames {
    QString from;
    QString to;
};

/// Asks the person whether a plan may be sent; false stops without a trace.
using Consent = std::function<QFuture<bool>(const ChangePlan &plan)>;

/// The job itself: reads the pair, writes the intent into the journal, sends each call once, reads the pair
/// again and settles the journal's row.
class Linker : public QObject {
    Q_OBJECT

public:
    Linker(Client &client, Journal &journal, const Account &account, QObject *parent = nullptr);

    /// Puts errors into the words of the form before they are shown and kept.
    using Explain = std::function<Error(const Error &, const HistoryEntry &)>;
    void setExplain(const Explain &explain) { m_explain = explain; }

    /// All of these give an outcome of any kind, or an error if there is none: Cancelled (the person did not
    /// agree, or stopped it), NothingToDo (the pair is as requested) or Storage (the intent could not be
    /// written, so nothing was sent).
    QFuture<Result<LinkOutcome>> link(
        const LinkRequest &request, const PairNames &names, const Consent &consent);
    /// Takes these labels from the pair; without labels, the whole association. Asks always.
    QFuture<Result<LinkOutcome>> remove(const RecordPair &pair, const QList<LabelledType> &labels,
        const PairNames &names, const Consent &consent);
    /// Takes back what an entry did (canUndo()). Asks always.
    QFuture<Result<LinkOutcome>> undo(const HistoryEntry &entry, const Consent &consent);
    /// Stops what is running, a check, too, unless its first call is already out.
    void cancel();
    /// Settles an outcome that is unknown by reading the pair; sends nothing. Gives the error when it cannot
    /// be read.
    QFuture<Result<LinkOutcome>> check(const HistoryEntry &entry);

Q_SIGNALS:
    /// The row could not be settled; the link itself is done.
    void journalFailed(const relata::Error &error);
    void cancelRequested();

private:
    HistoryEntry newEntry(LinkAction action, const RecordPair &pair, const PairNames &names) const;
    std::shared_ptr<Cancellation> newCancellation();
    QFuture<Result<LinkOutcome>> run(const HistoryEntry &entry,
        const std::function<ChangePlan(const PairState &)> &planner, const Consent &consent);

    Client &m_client;
    Journal &m_journal;
    Account m_account;
    Explain m_explain = [](const Error &error, const HistoryEntry &) {
        return error;
    };
};

} // namespace relata
