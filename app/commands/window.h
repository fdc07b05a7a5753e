// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>

#include <memory>

namespace relata {

class DataFolder;
class MainWindow;
class Services;
class ThemeSwitch;
struct Options;

/// Style, icon and language of a QApplication.
void setUpApplication(QLocale::Language language);
/// The window on these services. It says what was found damaged or cannot be used.
std::unique_ptr<MainWindow> makeWindow(Services &services, ThemeSwitch &theme);

/// Runs the window until it is closed; gives the program's exit status.
int runWindow(const Options &options, const DataFolder &folder);

} // namespace relata
