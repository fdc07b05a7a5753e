// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;

namespace relata {

class HistoryModel;
class ThemeSwitch;

namespace Ui {
class HistoryPane;
}

/// The history with its search. Return or a double click brings an entry back into the form.
class HistoryPane : public QWidget {
    Q_OBJECT

public:
    HistoryPane(HistoryModel &model, const ThemeSwitch &theme, QWidget *parent = nullptr);
    ~HistoryPane() override;

    void focusSearch();
    /// What can be done with the chosen entry, for a menu. They belong to the pane.
    QList<QAction *> entryActions() const { return m_actions; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void entryActivated(const relata::HistoryEntry &entry);
    void undoRequested(const relata::HistoryEntry &entry);
    void checkRequested(const relata::HistoryEntry &entry);
    /// A record's page in HubSpot is wanted.
    void pageRequested(const relata::RecordRef &record);

private:
    void fillStates();
    void filter();
    void showEmptyText();
    void activate(const QModelIndex &index);
    void addActions();
    void followEntry();
    void showMenu(const QPoint &place);
    std::optional<HistoryEntry> current() const;

    std::unique_ptr<Ui::HistoryPane> m_ui;
    HistoryModel &m_model;
    QTimer m_typingPause;
    QAction *m_undo = nullptr;
    QAction *m_check = nullptr;
    QAction *m_openFrom = nullptr;
    QAction *m_openTo = nullptr;
    QList<QAction *> m_actions;
};

} // namespace relata
