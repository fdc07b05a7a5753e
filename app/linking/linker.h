// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "linking/linkoutcome.h"
#include "linking/linkplan.h"

#include <QFuture>

#include <functional>

namespace relata {

class Client;
class Journal;

/// The names under which the records are shown, for the history.
struct RecordNames {
    QString from;
    QString to;
};

/// Asks the person whether a plan may be sent; false stops without a trace.
using Consent = std::function<QFuture<bool>(const LinkPlan &plan)>;

/// The job itself: reads the pair, writes the intent into the journal, sends the PUT once, reads the pair
/// again and settles the journal's row.
class Linker : public QObject {
    Q_OBJECT

public:
    Linker(Client &client, Journal &journal, const Account &account, QObject *parent = nullptr);

    /// Gives the outcome of any kind, or an error when there is none: Cancelled (the person did not agree, or
    /// stopped it) or Storage (the intent could not be written, so nothing was sent).
    QFuture<Result<LinkOutcome>> link(
        const LinkRequest &request, const RecordNames &names, const Consent &consent);
    /// Stops the running link unless its PUT is already out.
    void cancel();
    /// Settles an outcome that is unknown by reading the pair; sends nothing. Gives the error when it cannot
    /// be read.
    QFuture<Result<LinkOutcome>> check(const HistoryEntry &entry);

Q_SIGNALS:
    /// The row could not be settled; the link itself is done.
    void journalFailed(const relata::Error &error);
    void cancelRequested();

private:
    Client &m_client;
    Journal &m_journal;
    Account m_account;
};

} // namespace relata
