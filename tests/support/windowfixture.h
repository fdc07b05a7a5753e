// SPDX-License-Identifier: MIT
#pragma once

#include "history/journal.h"
#include "linking/draftlookup.h"
#include "linking/linker.h"
#include "presets/presetstore.h"
#include "storage/datafolder.h"
#include "support/portalfixture.h"
#include "support/wait.h"
#include "ui/common/chipsview.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include <memory>

namespace relata::test {

/// The real window on a practice portal, as main.cpp joins them, in one folder that outlives the window. With
/// `elsewhere` its calls go to another server, which is left alone until the person acts.
class WindowFixture {
public:
    explicit WindowFixture(const QString &folderPath, practice::Portal::Options options = {},
        const QString &journalPath = {}, const QUrl &elsewhere = {})
        : portal(options)
        , folder(*DataFolder::at(folderPath))
        , account(Account::practice(portal.server.address(), ApiVersion::V4))
        , client(elsewhere.isEmpty() ? portal.client()
                                     : std::make_unique<Client>(
                                         Client::Settings{elsewhere, ApiVersion::V4, fixedBearer("x"), {}},
                                         portal.clock, portal.log))
        , journal(journalPath.isEmpty() ? folder.historyFile() : journalPath)
        , linker(*client, journal, account)
        , draft(ObjectTypes::standard(QLocale::English))
        , lookup(*client, draft, portal.clock)
        , presets(folder.presetsFile(), account.id)
        , settings(folder.settingsFile())
    {
        valueOf(journal.open());
        (void)presets.load();
        (void)settings.load();
        window = std::make_unique<MainWindow>(MainWindow::Services{
            account, *client, journal, linker, draft, lookup, presets, settings, theme, [this] {
                portal.portal.reset();
            }});
        if (elsewhere.isEmpty())
            lookup.start();
        window->show();
    }

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
    void pressLink() { QTest::mouseClick(find<QPushButton>("link"), Qt::LeftButton); }
    /// Saves the form as a preset of this name, through the dialog.
    void savePreset(const char *name)
    {
        QTest::mouseClick(find<QPushButton>("savePreset"), Qt::LeftButton);
        QTRY_VERIFY(window->findChild<QInputDialog *>());
        auto *dialog = window->findChild<QInputDialog *>();
        QVERIFY(dialog->textValue().contains(QStringLiteral("Decision maker")));
        dialog->setTextValue(QString::fromLatin1(name));
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(!window->findChild<QInputDialog *>());
        window->activateWindow();
        QTRY_VERIFY(window->isActiveWindow());
    }
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
    int historyRows() const { return find<QTableView>("table")->model()->rowCount(); }
    bool canLink() const { return find<QPushButton>("link")->isEnabled(); }

    PortalFixture portal;
    DataFolder folder;
    Account account;
    std::unique_ptr<Client> client;
    Journal journal;
    Linker linker;
    LinkDraft draft;
    DraftLookup lookup;
    PresetStore presets;
    Settings settings;
    ThemeSwitch theme;
    std::unique_ptr<MainWindow> window;
};

} // namespace relata::test
