// SPDX-License-Identifier: MIT
#pragma once

#include "history/journal.h"
#include "support/accountfixture.h"
#include "ui/common/chipsview.h"
#include "ui/common/messagebar.h"
#include "ui/common/note.h"
#include "ui/common/theme.h"
#include "ui/history/historymodel.h"
#include "ui/linking/linkpage.h"
#include "ui/presets/presetdialog.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "workspace/workspace.h"

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

/// The real window on a practice portal, as main.cpp joins them, in one folder that outlives the window;
/// HubSpot is the portal, too, and `browser` the browser. Opens on the practice portal; with `elsewhere` on
/// another server, with a token from the environment.
class WindowFixture : public AccountFixture {
public:
    struct Start {
        practice::Portal::Options portal{};
        QString journal{}; ///< in place of the folder's
        QUrl elsewhere{};
        QString account = QStringLiteral("practice"); ///< opened first; empty for none
    };

    WindowFixture(const QString &folderPath, Keychain &keychain, const Start &start)
        : AccountFixture(folderPath, keychain, start.portal)
        , journal(start.journal.isEmpty() ? folder.historyFile() : start.journal)
        , settings(folder.settingsFile())
    {
        valueOf(journal.open());
        (void)settings.load();
        window = std::make_unique<MainWindow>(MainWindow::Services{accounts, journal, settings, theme,
            [this](const Account &account) {
                return std::make_unique<Workspace>(account, accounts.bearerOf(account.id),
                    Workspace::Services{journal, fast(), log, folder.presetsFile(), QLocale::English});
            },
            [this](const QUrl &address) {
                opened = address;
                browser.open(address);
                return hasBrowser;
            },
            ports,
            [this] {
                portal.portal.reset();
            }});
        const Account environment = Account::withToken(start.elsewhere, ApiVersion::V4);
        if (!start.elsewhere.isEmpty())
            accounts.addEnvironment(environment, "x");
        const QString first = start.elsewhere.isEmpty() ? start.account : environment.id;
        if (!first.isEmpty())
            window->openAccount(first);
        window->show();
    }

    Clock &fast() { return portal.clock; }
    Workspace &workspace() { return window->desk()->workspace(); }
    LinkDraft &draft() { return workspace().draft; }
    PresetStore &presets() { return workspace().presets; }
    Client &client() { return workspace().client; }
    /// What the bottom line says.
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
    void type(const char *field, const char *text)
    {
        auto *edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, QString::fromLatin1(text));
    }
    /// Chooses the object type by its name.
    void chooseType(const char *box, const char *name)
    {
        find<QComboBox>(box)->setEditText(QString::fromLatin1(name));
    }
    /// Clicks the chip with this label.
    void clickChip(const char *label)
    {
        auto *chips = find<ChipsView>("labels");
        QTRY_VERIFY(chip(label).isValid());
        QTRY_VERIFY(!chips->visualRect(chip(label)).isEmpty());
        QTest::mouseClick(chips->viewport(), Qt::LeftButton, {}, chips->visualRect(chip(label)).center());
    }
    /// Ada Lovelace, the company of this ID, Decision maker.
    void fillIn(const char *to = "202")
    {
        type("fromRecord", "101");
        type("toRecord", to);
        clickChip("Decision maker");
    }
    /// Whether both records of the form were looked up.
    bool hasNames()
    {
        return !draft().title(Side::From).name.isEmpty() && !draft().title(Side::To).name.isEmpty();
    }
    /// Links Ada Lovelace and Analytical Engines Ltd as Decision maker.
    void linkOne()
    {
        fillIn();
        QTRY_VERIFY(canLink());
        pressLink();
        QTRY_COMPARE(headline(), QStringLiteral("Linked"));
    }
    void pressLink() { QTest::mouseClick(find<QPushButton>("link"), Qt::LeftButton); }
    /// Saves the form as a preset of this name, through the dialog.
    void savePreset(const char *name)
    {
        QTest::mouseClick(find<QPushButton>("savePreset"), Qt::LeftButton);
        QTRY_VERIFY(presetDialog());
        auto *line = presetDialog()->findChild<QLineEdit *>(QStringLiteral("name"));
        QVERIFY(line->text().contains(QStringLiteral("Decision maker")));
        line->setText(QString::fromLatin1(name));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!presetDialog());
        window->activateWindow();
        QTRY_VERIFY(window->isActiveWindow());
    }
    /// A note of the presets: "mismatchNote" or "deletionNote".
    Note *note(const char *name) const { return find<Note>(name); }
    QString noteText(const char *name) const { return note(name)->findChild<QLabel *>()->text(); }
    QPushButton *noteButton(const char *name) const
    {
        return note(name)->findChildren<QPushButton *>().constFirst();
    }
    PresetDialog *presetDialog() const { return window->findChild<PresetDialog *>(); }
    QModelIndex chip(const char *label) const
    {
        const QAbstractItemModel *model = find<ChipsView>("labels")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == QString::fromUtf8(label))
                return model->index(row, 0);
        }
        return {};
    }
    QStringList resultLabels() const
    {
        QStringList labels;
        const QAbstractItemModel *model = find<ChipsView>("returned")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            labels.append(model->index(row, 0).data().toString());
        return labels;
    }
    QString headline() const
    {
        return find<QWidget>("content")->isVisible() ? find<QLabel>("headline")->text() : QString();
    }
    /// The dialog that asks a question now; null when there is none.
    QDialog *question() const
    {
        for (QDialog *dialog : window->findChildren<QDialog *>()) {
            if (dialog->isVisible() && dialog->findChild<QDialogButtonBox *>())
                return dialog;
        }
        return nullptr;
    }
    /// All that it says.
    QString questionText() const
    {
        QStringList texts;
        for (const QLabel *label : question()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    }
    /// Clicks this button of the dialog that asks a question; Cancel has to be its default.
    void answer(const char *button)
    {
        QTRY_VERIFY(question());
        const auto *box = question()->findChild<QDialogButtonBox *>();
        QVERIFY(box->button(QDialogButtonBox::Cancel)->isDefault());
        for (QAbstractButton *candidate : box->buttons()) {
            if (candidate->text().remove(QLatin1Char('&')) == QLatin1String(button))
                return QTest::mouseClick(candidate, Qt::LeftButton);
        }
        QFAIL(button);
    }
    /// Takes this file in the dialog that asks for one.
    void chooseFile(const QString &path)
    {
        QTRY_VERIFY(window->findChild<QFileDialog *>());
        auto *files = window->findChild<QFileDialog *>();
        files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(files, "accept");
    }
    /// Triggers the menu's action of this text.
    void trigger(const char *text) const
    {
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->text() == QString::fromUtf8(text) && action->isEnabled())
                return action->trigger();
        }
        QFAIL(text);
    }
    /// The texts of the bars at the top.
    QStringList bars() const
    {
        QStringList texts;
        for (const MessageBar *bar : window->findChildren<MessageBar *>())
            texts.append(bar->text());
        return texts;
    }
    /// The entry of this place in the list of the history, days left out.
    QModelIndex historyEntry(int place) const
    {
        const QAbstractItemModel *model = find<QTableView>("table")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            if (index.data(HistoryModel::EntryRole).isValid() && place-- == 0)
                return index;
        }
        return {};
    }
    int historyRows() const
    {
        int rows = 0;
        while (historyEntry(rows).isValid())
            ++rows;
        return rows;
    }
    bool canLink() const { return find<QPushButton>("link")->isEnabled(); }

    Journal journal;
    Settings settings;
    ThemeSwitch theme;
    Browser browser;
    bool hasBrowser = true;
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
