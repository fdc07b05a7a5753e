// SPDX-License-Identifier: MIT
#pragma once

#include "ui/linking/linkform.h"

#include <QPointer>
#include <QScrollArea>

#include <memory>

namespace relata {

class Messages;
class OpenAccount;
class ResultView;
class TypeFinder;
struct ChangePlan;
struct HistoryEntry;
struct Preset;
struct PairNames;
struct Workspace;

/// The centre of the window: the form, and below it the outcome of the last change.
class LinkPage : public QScrollArea {
    Q_OBJECT

public:
    struct Services {
        OpenAccount &open; ///< an account is open
        const ThemeSwitch &theme;
        Messages &messages;
    };

    explicit LinkPage(const Services &services, QWidget *parent = nullptr);
    ~LinkPage() override;

    LinkForm &form() { return *m_form; }
    /// As wide as the form needs, so that the docks give way first; the height scrolls.
    QSize minimumSizeHint() const override;
    /// Sends the draft; does nothing if it is not ready or a link is under way.
    void link();
    /// Fills the form and shows the result of an entry of the history.
    void restore(const HistoryEntry &entry);
    /// Repeats what an entry did; a removal removes again.
    void runAgain(const HistoryEntry &entry);
    /// Puts the preset into the form.
    void applyPreset(const Preset &preset);
    /// Opens the window for looking up labels of all object types.
    void showTypeFinder();
    void clear();
    void swap();
    /// Opens the page of the form's record in HubSpot.
    void openRecord(Side side);

Q_SIGNALS:
    void savePresetRequested();
    /// The person wants a record's page in HubSpot.
    void pageRequested(const relata::RecordReference &record);
    /// The person wants a record of another account, in that account.
    void accountRequested(relata::Side side, const relata::RecordAddress &address);

private:
    void layOut();
    void connectForm();
    void connectResult();
    void connectChanges();
    QFuture<bool> ask(const ChangePlan &plan, const PairNames &names);
    void showLinks();
    void showBusy();
    void giveFocusBack();
    void showOutcome();
    void showWhoseOutcome();

    Services m_services;
    Workspace &m_workspace;
    QWidget *m_page;
    LinkForm *m_form;
    ResultView *m_result;
    QPointer<QWidget> m_focused;              ///< had the focus when the current change began
    std::unique_ptr<TypeFinder> m_typeFinder; ///< made when it is first needed
};

} // namespace relata
