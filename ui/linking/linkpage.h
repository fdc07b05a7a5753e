// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linker.h"
#include "ui/linking/linkform.h"

#include <QPointer>
#include <QScrollArea>

namespace relata {

class Messages;
class ResultView;
struct Workspace;

/// The centre of the window: the form above, its result below, joined by the linker.
class LinkPage : public QScrollArea {
    Q_OBJECT

public:
    struct Services {
        Workspace &workspace;
        const ThemeSwitch &theme;
        Messages &messages;
        /// Asks whether links may be written at all; false leaves everything as it was.
        std::function<QFuture<bool>()> mayWrite;
        /// The name of the preset that a request was made with; empty for none.
        std::function<QString(const LinkRequest &)> presetName;
        /// How the account of a portal is called; empty when it is not known.
        std::function<QString(const QString &portalId)> accountOf;
    };

    explicit LinkPage(const Services &services, QWidget *parent = nullptr);

    LinkForm &form() { return *m_form; }
    /// As wide as the form needs, so that the docks give way first; the height scrolls.
    QSize minimumSizeHint() const override;
    bool isBusy() const { return m_busy; }
    /// Sends the draft; nothing when it is not ready or a link is under way.
    void link();
    /// Fills the form and shows the result of an entry of the history.
    void restore(const HistoryEntry &entry);
    /// Does once more what an entry did; a removal removes again.
    void runAgain(const HistoryEntry &entry);
    void check(const HistoryEntry &entry);
    /// Takes back what an entry did, after a preview.
    void undo(const HistoryEntry &entry);
    /// An entry of the history has changed.
    void followEntry(const HistoryEntry &entry);
    void clear();

Q_SIGNALS:
    void savePresetRequested();
    /// The change that was asked for could not begin.
    void nothingSent(const QString &sentence);
    void stateChanged();
    void finished(const relata::LinkOutcome &outcome);
    void pageRequested(const relata::RecordRef &record);
    /// A record of another account is wanted, in that account.
    void accountRequested(relata::Side side, const relata::RecordAddress &address);

private:
    void layOut();
    void connectForm();
    void connectResult();
    void showLinks();
    void setBusy(bool busy);
    using Sending = std::function<QFuture<Result<LinkOutcome>>()>;
    void begin(const QString &what, const Sending &sending);
    void send(const LinkRequest &request, const RecordNames &names);
    void remove(const RecordPair &pair, const RecordNames &names, const QList<LabelledType> &labels);
    void take(const Result<LinkOutcome> &outcome);
    void takeProven(const HistoryEntry &entry);
    void showOutcome(const LinkOutcome &outcome);
    void followDraft();
    Consent preview(const RecordNames &names);

    Services m_services;
    LinkForm *m_form;
    ResultView *m_result;
    bool m_busy = false;
    LinkDraft::Input m_asked;    ///< the form when the change that is under way began
    bool m_isCancelled = false;  ///< before the linker had it
    LinkDraft::Input m_shown;    ///< the form when the result was shown
    QPointer<QWidget> m_focused; ///< when the change that is under way began
    qint64 m_undoing = 0;        ///< the entry whose undo is under way
};

} // namespace relata
