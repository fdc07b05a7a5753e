// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

#include <QTimer>
#include <QWidget>

#include <memory>

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
    void showMenu(const QPoint &place);

    std::unique_ptr<Ui::HistoryPane> m_ui;
    HistoryModel &m_model;
    QTimer m_typingPause;
};

} // namespace relata
