// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linker.h"
#include "ui/linking/linkform.h"

#include <QScrollArea>

namespace relata {

class DraftLookup;
class ResultView;

/// The centre of the window: the form above, its result below, joined by the linker.
class LinkPage : public QScrollArea {
    Q_OBJECT

public:
    struct Services {
        LinkDraft &draft;
        DraftLookup &lookup;
        Linker &linker;
        const ThemeSwitch &theme;
        LinkForm::AddressOf addressOf;
        /// Asks whether links may be written at all; false leaves everything as it was.
        std::function<QFuture<bool>()> mayWrite;
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
    void check(const HistoryEntry &entry);
    void clear();

Q_SIGNALS:
    void savePresetRequested();
    /// Something concerns the whole window: the journal cannot be written.
    void failed(const QString &sentence);
    void stateChanged();
    void finished(const relata::LinkOutcome &outcome);

private:
    void layOut();
    void connectForm();
    void setBusy(bool busy);
    void send(const LinkRequest &request);
    void take(const Result<LinkOutcome> &outcome);

    Services m_services;
    LinkForm *m_form;
    ResultView *m_result;
    bool m_busy = false;
};

} // namespace relata
