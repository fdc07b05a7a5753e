// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

namespace relata {

enum class ThemeChoice { System, Light, Dark };

/// How often a setting exists in the settings file.
enum class Kept {
    Once,
    PerAccount, ///< under KEY/ACCOUNT
};

/// One setting. Its type decides its form in the file: bytes as Base64, a theme as its name, the rest as in
/// JSON.
template <typename T>
struct Setting {
    const char *key;
    T standard; ///< holds while nothing else was chosen
    Kept kept;
    const char *purpose; ///< for the reader of this table
};

/// Every setting there is. What belongs to another file is kept there: the accounts and their API version in
/// accounts.json, how long the history is kept in history.sqlite. Nothing here is secret or comes from
/// HubSpot.
namespace settings {
inline const Setting<QByteArray> windowGeometry{
    "windowGeometry", {}, Kept::Once, "place and size of the window, as QWidget::saveGeometry() gives them"};
inline const Setting<QByteArray> windowDocks{
    "windowDocks", {}, Kept::Once, "places and widths of the docks, as QMainWindow::saveState() gives them"};
inline const Setting<ThemeChoice> theme{
    "theme", ThemeChoice::System, Kept::Once, "light, dark, or as the system has it"};
inline const Setting<QStringList> closedFolders{
    "closedFolders", {}, Kept::PerAccount, "folders of presets that are closed in the list"};
} // namespace settings

} // namespace relata
