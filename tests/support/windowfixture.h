// SPDX-License-Identifier: MIT
#pragma once

#include "history/journal.h"
#include "settings/settings.h"
#include "support/accountfixture.h"
#include "ui/common/chipsview.h"
#include "ui/common/messagebars.h"
#include "ui/common/note.h"
#include "ui/common/theme.h"
#include "ui/history/historymodel.h"
#include "ui/linking/linkpage.h"
#include "ui/presets/presetdialog.h"
#include "ui/presets/presetspane.h"
#include "ui/shell/accountpanes.h"
#include "ui/shell/mainwindow.h"
#include "workspace/openaccount.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>

#include <memory>

namespace relata::test {

/// The texts of the bars at the top.
QStringList textsOfBars(const MainWindow &window);

/// The real window on a practice portal, joined as in commands/services and commands/window, in one folder
/// that outlives the window. The portal also plays HubSpot, and `browser` the browser. Opens on the practice
/// portal or, if `elsewhere` is set, on that server with a token from the environment.
class WindowFixture : public AccountFixture {
public:
    struct Start {
        practice::Portal::Options portal{};
        QString journal{}; ///< instead of the folder's
        QUrl elsewhere{};
        QString account = QStringLiteral("practice"); ///< opened first; empty to open none
    };

    WindowFixture(const QString &folderPath, Keychain &keychain, const Start &start);

    Clock &fast() { return portal.clock; }
    Workspace &workspace() { return *open.workspace(); }
    LinkDraft &draft() { return workspace().draft; }
    PresetStore &presets() { return workspace().presets; }
    Client &client() { return workspace().client; }
    /// Removes the window, if there is one, and makes another.
    void makeWindow();
    /// The text of the status bar.
    QString message() const { return window->statusBar()->currentMessage(); }

    template <typename T>
    T *find(const char *name) const
    {
        T *widget = window->findChild<T *>(QLatin1String(name));
        if (!widget)
            qFatal("there is no widget %s", name);
        return widget;
    }

    /// Types into the form as a person does.
    void type(const char *field, const char *text);
    /// Chooses the object type by its name.
    void chooseType(const char *box, const char *name);
    /// Clicks the chip with this label.
    void clickChip(const char *label);
    /// Fills in Ada Lovelace, the company with this ID, and Decision maker.
    void fillIn(const char *to = "202");
    /// Whether both records of the form were looked up.
    bool hasNames();
    /// Links Ada Lovelace and Analytical Engines Ltd as Decision maker.
    void linkOne();
    void pressLink() { QTest::mouseClick(find<QPushButton>("link"), Qt::LeftButton); }
    /// Saves the form as a preset of this name, through the dialog.
    void savePreset(const char *name);
    /// A note of the presets: "mismatchNote" or "deletionNote".
    Note *note(const char *name) const { return find<Note>(name); }
    QString noteText(const char *name) const { return note(name)->findChild<QLabel *>()->text(); }
    QPushButton *noteButton(const char *name) const;
    PresetDialog *presetDialog() const { return window->findChild<PresetDialog *>(); }
    QModelIndex chip(const char *label) const;
    QStringList resultLabels() const;
    QString headline() const;
    /// The dialog that asks a question now; null if there is none.
    QDialog *question() const;
    /// The full text of that dialog.
    QString questionText() const;
    /// Clicks this button of the dialog that asks a question; Cancel has to be its default.
    void answer(const char *button);
    /// Chooses this file in the dialog that asks for one.
    void chooseFile(const QString &path);
    /// Triggers the menu action with this text.
    void trigger(const char *text) const;
    QStringList bars() const { return textsOfBars(*window); }
    /// The entry at this place in the history list, not counting days.
    QModelIndex historyEntry(int place) const;
    /// Makes a row of the history current; its details have been read when this returns.
    void chooseEntry(int place);
    int historyRows() const;
    bool canLink() const { return find<QPushButton>("link")->isEnabled(); }
    /// The companies of contact 101 as the portal has them, one "company type" for each label, sorted.
    QStringList companiesOfAda();

    Journal journal;
    Settings settings;
    ThemeSwitch theme{ThemeChoice::System};
    Browser browser;
    bool hasBrowser = true;
    OpenAccount open;
    QUrl opened; ///< what the browser was asked to show last
    std::unique_ptr<MainWindow> window;
};

/// The window, once it is shown.
inline std::unique_ptr<WindowFixture> openWindow(const QTemporaryDir &folder, Keychain &keychain,
    const WindowFixture::Start &start = WindowFixture::Start{})
{
    auto fixture = std::make_unique<WindowFixture>(folder.path(), keychain, start);
    [&] {
        QVERIFY(QTest::qWaitForWindowExposed(fixture->window.get()));
    }();
    return fixture;
}

} // namespace relata::test
