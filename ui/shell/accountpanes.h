// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QDockWidget;
class QVBoxLayout;

namespace relata {

class HistoryModel;
class HistoryPane;
class Journal;
class LinkPage;
class Messages;
class OpenAccount;
class PresetModel;
class PresetTransfer;
class PresetsPane;
class ThemeSwitch;
struct RecordReference;
struct Workspace;

/// The panes of the open account, in their places, and the connections between them.
class AccountPanes : public QObject {
    Q_OBJECT

public:
    struct Services {
        OpenAccount &open; ///< an account is open
        Journal &journal;
        const ThemeSwitch &theme;
        Messages &messages;
        /// What an account is called.
        std::function<QString(const QString &id)> accountTitle;
        /// Opens an address in the system's browser; false if there is none.
        std::function<bool(const QUrl &)> openBrowser;
    };

    /// Where the panes go. They are created there: moving them later takes a quarter of the start-up time.
    struct Places {
        QVBoxLayout &centre; ///< the layout of a widget
        QDockWidget &history;
        QDockWidget &presets;
    };

    AccountPanes(const Services &services, const Places &places);
    ~AccountPanes() override;

    LinkPage &page() { return *m_page; }
    HistoryPane &history() { return *m_history; }
    PresetsPane &presets() { return *m_presets; }
    PresetTransfer &presetTransfer() { return *m_transfer; }

private:
    /// Opens the record's page in HubSpot.
    void showRecord(const RecordReference &record);
    void connectPage();
    void connectHistory();
    void connectPresets();

    Services m_services;
    Workspace &m_workspace;
    std::unique_ptr<LinkPage> m_page;
    std::unique_ptr<HistoryModel> m_historyModel;
    std::unique_ptr<HistoryPane> m_history;
    std::unique_ptr<PresetModel> m_presetModel;
    std::unique_ptr<PresetsPane> m_presets;
    PresetTransfer *m_transfer;
};

} // namespace relata
