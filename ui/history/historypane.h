// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QAction;

namespace relata {

class HistoryDetails;
class HistoryFilter;
class HistoryModel;
class HistoryTasks;
class Journal;
class Catalogue;
class Messages;
class ThemeSwitch;

namespace Ui {
class HistoryPane;
}

/// The history with its search, its filter and the details of the chosen entry. Return or a double click
/// brings an entry back into the form.
class HistoryPane : public QWidget {
    Q_OBJECT

public:
    struct Services {
        Journal &journal;
        HistoryModel &model;
        Messages &messages;
        const Catalogue &catalogue; ///< names the object types
        const ThemeSwitch &theme;
        QString account; ///< the open one
        /// What an account is called.
        std::function<QString(const QString &id)> accountTitle;
    };

    explicit HistoryPane(const Services &services, QWidget *parent = nullptr);
    ~HistoryPane() override;

    void focusSearch();
    /// Filters and asks again, for instance when a day has ended.
    void refresh() { filter(); }
    /// Actions for the chosen entry, for a menu. They belong to the pane.
    QList<QAction *> entryActions() const { return m_entryActions; }
    /// Actions for several rows, for a menu.
    QList<QAction *> listActions() const { return m_listActions; }
    HistoryTasks &tasks() { return *m_tasks; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void entryActivated(const relata::HistoryEntry &entry);
    void runAgainRequested(const relata::HistoryEntry &entry);
    void undoRequested(const relata::HistoryEntry &entry);
    void checkRequested(const relata::HistoryEntry &entry);
    /// The person wants a record's page in HubSpot.
    void pageRequested(const relata::RecordReference &record);

private:
    void setUpTable();
    void setUpSearch();
    void fillStates();
    void filter();
    void showEverything();
    void showEmptyText();
    void sizeRows(int first, int last);
    void activate(const QModelIndex &index);
    using Act = std::function<void(const HistoryEntry &)>;
    QAction *addEntryAction(const QString &text, const Act &act);
    QAction *addListAction(const QString &text, const std::function<void()> &act);
    void addEntryActions();
    void addListActions();
    void readCurrent();
    void withCurrent(const Act &act);
    void showCurrent();
    void enableActions();
    void showMenu(const QPoint &place);
    void copyAsJson(const HistoryEntry &entry);
    void copy(const QString &text);
    std::optional<HistoryRow> current() const;
    QList<qint64> selectedIds() const;

    std::unique_ptr<Ui::HistoryPane> m_ui;
    Services m_services;
    HistoryFilter *m_filter;
    HistoryDetails *m_details;
    HistoryTasks *m_tasks;
    std::optional<HistoryEntry> m_entry; ///< the current row, as last read
    int m_undoneState = 0;               ///< its place in the list of states
    QAction *m_restore = nullptr;
    QAction *m_runAgain = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_check = nullptr;
    QAction *m_openFrom = nullptr;
    QAction *m_openTo = nullptr;
    QAction *m_copyCurl = nullptr;
    QAction *m_showDetails = nullptr;
    QList<QAction *> m_entryActions;
    QList<QAction *> m_listActions;
};

} // namespace relata
