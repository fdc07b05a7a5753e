// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkdraft.h"
#include "linking/linker.h"

#include <QPointer>

#include <optional>

namespace relata {

class DraftLookup;
class LastChange;
class OpenRows;
class PairOutlook;

/// The changes that a person makes to pairs, one at a time, from the question whether to make one to its
/// outcome. Knows no window: windows may come and go while a change is under way.
class Changes : public QObject {
    Q_OBJECT

public:
    struct Services {
        Linker &linker;
        const LinkDraft &draft;
        DraftLookup &lookup;
        PairOutlook &outlook;
        LastChange &lastChange;
        OpenRows &openRows;
    };
    /// How the person is asked.
    struct Questions {
        QPointer<QObject> asker; ///< once it is gone, nobody can agree to anything
        /// Whether links may be written at all; false leaves everything as it was.
        std::function<QFuture<bool>()> mayWrite;
        /// Whether this plan is to be carried out, for records of these names.
        std::function<QFuture<bool>(const ChangePlan &plan, const PairNames &names)> agreesTo;
    };

    explicit Changes(const Services &services, QObject *parent = nullptr);

    void setQuestions(const Questions &questions) { m_questions = questions; }

    bool isBusy() const { return m_isBusy; }
    /// What is under way: "Linking…".
    const QString &busyText() const { return m_busyText; }
    /// The outcome of the latest change, or of the history row that was opened since.
    const std::optional<LinkOutcome> &outcome() const { return m_outcome; }
    /// The form when that change began, or when the row was brought into it.
    const LinkDraft::Input &outcomeInput() const { return m_outcomeInput; }

    // These do nothing while a change is under way.
    void link(const LinkRequest &request, const PairNames &names);
    /// Takes these labels from the pair; without labels, the whole association.
    void remove(const RecordPair &pair, const PairNames &names, const QList<LabelledType> &labels);
    /// Takes back what an entry did.
    void undo(const HistoryEntry &entry);
    /// Undoes the newest change that has not been undone.
    void undoLast();
    /// Settles an entry of unknown outcome by reading the pair.
    void check(const HistoryEntry &entry);
    /// The same for all of them, one after the other.
    void checkOpenRows();

    /// Stops what is under way, unless its first call is already out.
    void cancel();
    /// Looks for entries that a crash or a lost answer left open; openRowsFound() gives them.
    void countOpenRows();
    /// Shows the outcome of this entry, which has just been brought into the form.
    void show(const HistoryEntry &entry);
    void forgetOutcome();
    /// An entry has changed in the history.
    void onEntryChanged(const HistoryEntry &entry);

Q_SIGNALS:
    void busyChanged();
    void outcomeChanged();
    /// A change is finished, whatever its outcome.
    void finished(const relata::LinkOutcome &outcome);
    /// The change could not be written into the history.
    void nothingSent(const QString &sentence);
    /// A change ended without an outcome: the person did not agree, there was nothing to do, or nothingSent()
    /// follows.
    void withdrawn();
    void openRowsFound(int count);
    /// A sentence about what was asked for last.
    void statusChanged(const QString &sentence);
    void errorOccurred(const QString &sentence);

private:
    using Sending = std::function<QFuture<Result<LinkOutcome>>()>;
    bool begin(const QString &what);
    void send(const QString &what, const Sending &sending);
    void end();
    Consent consent(const PairNames &names);
    void setOutcome(const LinkOutcome &outcome);
    void onDone(const LinkOutcome &outcome);
    void onNotDone(const Error &error);
    void updateOutlook(const HistoryEntry &entry);

    Services m_services;
    Questions m_questions;
    bool m_isBusy = false;
    bool m_isCancelled = false; ///< before the linker had it
    QString m_busyText;
    qint64 m_undoing = 0;          ///< the entry whose undo is under way
    LinkDraft::Input m_begunInput; ///< the form when what is under way began
    std::optional<LinkOutcome> m_outcome;
    LinkDraft::Input m_outcomeInput;
};

} // namespace relata
