// SPDX-License-Identifier: MIT
#include "support/windowfixture.h"

#include "async/then.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relata::test {

WindowFixture::WindowFixture(const QString &folderPath, Keychain &keychain, const Start &start)
    : AccountFixture(folderPath, keychain, start.portal)
    , journal(start.journal.isEmpty() ? folder.historyFile() : start.journal)
    , settings(folder.settingsFile())
    , open(accounts, [this](const Account &account) {
        return std::make_unique<Workspace>(account, accounts.bearerOf(account.id),
            Workspace::Services{journal, fast(), log, folder.presetsFile(), QLocale::English});
    })
{
    (void)valueOf(journal.open()); // some tests want one that does not work
    (void)settings.load();
    makeWindow();
    const Account environment = Account::withToken(start.elsewhere, ApiVersion::V4);
    if (!start.elsewhere.isEmpty())
        accounts.addEnvironment(environment, "x");
    const QString first = start.elsewhere.isEmpty() ? start.account : environment.id;
    if (!first.isEmpty())
        window->openAccount(first);
    window->show();
}

void WindowFixture::makeWindow()
{
    window.reset();
    window = std::make_unique<MainWindow>(MainWindow::Services{open, accounts, journal, settings, theme,
        [this](const QUrl &address) {
            opened = address;
            browser.open(address);
            return hasBrowser;
        },
        ports,
        [this] {
            const practice::Response response = portal.portal.handle(
                {"POST", "/practice/reset", "Bearer " + practiceKey.toStdString(), {}, {}});
            return ready(response.status == 204 ? Result<void>() : failure(Error()));
        }});
}

void WindowFixture::type(const char *field, const char *text)
{
    auto *edit = find<QLineEdit>(field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, QString::fromLatin1(text));
}

void WindowFixture::chooseType(const char *box, const char *name)
{
    find<QComboBox>(box)->setEditText(QString::fromLatin1(name));
}

void WindowFixture::clickChip(const char *label)
{
    auto *chips = find<ChipsView>("labels");
    QTRY_VERIFY(chip(label).isValid());
    QTRY_VERIFY(!chips->visualRect(chip(label)).isEmpty());
    QTest::mouseClick(chips->viewport(), Qt::LeftButton, {}, chips->visualRect(chip(label)).center());
}

void WindowFixture::fillIn(const char *to)
{
    type("fromRecord", "101");
    type("toRecord", to);
    clickChip("Decision maker");
}

bool WindowFixture::hasNames()
{
    return !draft().title(Side::From).name.isEmpty() && !draft().title(Side::To).name.isEmpty();
}

void WindowFixture::linkOne()
{
    fillIn();
    QTRY_VERIFY(canLink());
    pressLink();
    QTRY_COMPARE(headline(), QStringLiteral("Linked"));
}

void WindowFixture::savePreset(const char *name)
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

QPushButton *WindowFixture::noteButton(const char *name) const
{
    return note(name)->findChildren<QPushButton *>().constFirst();
}

QModelIndex WindowFixture::chip(const char *label) const
{
    const QAbstractItemModel *model = find<ChipsView>("labels")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == QString::fromUtf8(label))
            return model->index(row, 0);
    }
    return {};
}

QStringList WindowFixture::resultLabels() const
{
    QStringList labels;
    const QAbstractItemModel *model = find<ChipsView>("returned")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        labels.append(model->index(row, 0).data().toString());
    return labels;
}

QString WindowFixture::headline() const
{
    return find<QWidget>("content")->isVisible() ? find<QLabel>("headline")->text() : QString();
}

QDialog *WindowFixture::question() const
{
    for (QDialog *dialog : window->findChildren<QDialog *>()) {
        if (dialog->isVisible() && dialog->findChild<QDialogButtonBox *>())
            return dialog;
    }
    return nullptr;
}

QString WindowFixture::questionText() const
{
    QStringList texts;
    for (const QLabel *label : question()->findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(QLatin1Char('\n'));
}

void WindowFixture::answer(const char *button)
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

void WindowFixture::chooseFile(const QString &path)
{
    QTRY_VERIFY(window->findChild<QFileDialog *>());
    auto *files = window->findChild<QFileDialog *>();
    files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
    QMetaObject::invokeMethod(files, "accept");
}

void WindowFixture::trigger(const char *text) const
{
    for (QAction *action : window->findChildren<QAction *>()) {
        if (action->text() == QString::fromUtf8(text) && action->isEnabled())
            return action->trigger();
    }
    QFAIL(text);
}

QStringList textsOfBars(const MainWindow &window)
{
    QStringList texts;
    for (const MessageBar *bar : window.findChildren<MessageBar *>())
        texts.append(bar->text());
    return texts;
}

QModelIndex WindowFixture::historyEntry(int place) const
{
    const QAbstractItemModel *model = find<QTableView>("table")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (index.data(HistoryModel::EntryRole).isValid() && place-- == 0)
            return index;
    }
    return {};
}

// The pane's earlier questions are answered first.
void WindowFixture::chooseEntry(int place)
{
    const QModelIndex entry = historyEntry(place);
    find<QTableView>("table")->setCurrentIndex(entry);
    const auto asked = journal.entry(entry.data(HistoryModel::EntryRole).value<HistoryRow>().id);
    (void)valueOf(
        then(asked, window.get(), [](const Result<std::optional<HistoryEntry>> &read) { return read; }));
}

int WindowFixture::historyRows() const
{
    int rows = 0;
    while (historyEntry(rows).isValid())
        ++rows;
    return rows;
}

QStringList WindowFixture::companiesOfAda()
{
    const practice::Response response =
        portal.portal.handle({"GET", "/crm/v4/objects/0-1/101/associations/0-2",
            "Bearer " + practice::Portal::token(), "application/json", {}});
    QStringList links;
    const QJsonObject list = QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object();
    for (const QJsonValue &link : list[QLatin1String("results")].toArray()) {
        for (const QJsonValue &type : link[QLatin1String("associationTypes")].toArray())
            links.append(QStringLiteral("%1 %2")
                             .arg(link[QLatin1String("toObjectId")].toInteger())
                             .arg(type[QLatin1String("typeId")].toInt()));
    }
    links.sort();
    return links;
}

} // namespace relata::test
