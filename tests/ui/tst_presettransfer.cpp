// SPDX-License-Identifier: MIT
// Presets passed on to colleagues and other accounts, as files NAME.relata.
#include "presets/presetfile.h"
#include "storage/wholefile.h"
#include "support/fakekeychain.h"
#include "support/presetexample.h"
#include "support/registry.h"
#include "support/windowfixture.h"
#include "ui/presets/importdialog.h"
#include "ui/presets/presettransfer.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QListView>
#include <QMimeData>
#include <QTreeWidget>

using namespace relata;
using namespace relata::test;

class TestPresetTransfer : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> open() { return openWindow(*m_folder, m_keychain); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // From the list's own menu: only what is chosen there.
    void exportsTheChosen()
    {
        const QString path = m_folder->filePath(QStringLiteral("one.relata"));
        const auto w = open();
        QVERIFY(w->presets().add(preset("First")));
        QVERIFY(w->presets().add(preset("Second")));
        auto *list = w->find<QListView>("list");
        list->setCurrentIndex(list->model()->index(1, 0));
        const auto actions = list->actions();
        const auto action = std::find_if(actions.cbegin(), actions.cend(),
            [](const QAction *each) { return each->text() == QStringLiteral("Export chosen presets…"); });
        QVERIFY(action != actions.cend());
        (*action)->trigger();
        w->chooseFile(path);
        QTRY_COMPARE(w->message(), QStringLiteral("1 preset(s) exported to ") + path);
        const auto exported = readWholeFile(path, presetfile::largestFile).and_then(presetfile::read);
        QCOMPARE(exported.value().constFirst().name, QStringLiteral("Second"));
    }

    void passedOn()
    {
        const QString path = m_folder->filePath(QStringLiteral("team.relata"));
        const auto w = open();
        Preset moved = preset("Moved", "Team", 77);
        moved.from = FixedRecord{adaAndEngines().from.id, QStringLiteral("Ada Lovelace")};
        Preset gone = preset("Gone", "", 78);
        gone.types[0].label = QStringLiteral("Nobody");
        QVERIFY(w->presets().add(preset("Fits")));
        QVERIFY(w->presets().add(moved));
        QVERIFY(w->presets().add(gone));
        w->window->panes()->presetTransfer().exportTo(path, w->presets().presets(), false);
        QCOMPARE(w->message(), QStringLiteral("3 preset(s) exported to ") + path);
        const QByteArray exported = bytesOf(path);
        QVERIFY(!exported.isEmpty() && !exported.contains("Lovelace"));

        w->window->openPresets(path);
        QTRY_VERIFY(w->window->findChild<ImportDialog *>());
        auto *dialog = w->window->findChild<ImportDialog *>();
        auto *tree = dialog->findChild<QTreeWidget *>(QStringLiteral("list"));
        QCOMPARE(tree->topLevelItemCount(), 3);
        const QString moved_ = QStringLiteral("“Decision maker” has the type ID 28 in this account, not 77.");
        const auto fate = [tree](int row) {
            return tree->topLevelItem(row)->text(2);
        };
        QCOMPARE(fate(0), QStringLiteral("Already here."));
        QCOMPARE(fate(1), moved_ + QStringLiteral(" The name is in use; a number will be added."));
        QVERIFY(fate(2).startsWith(QStringLiteral("“Nobody” does not exist in this account.")));
        QCOMPARE(tree->topLevelItem(0)->checkState(0), Qt::Unchecked);
        QCOMPARE(tree->topLevelItem(1)->checkState(0), Qt::Checked);
        QCOMPARE(tree->topLevelItem(2)->checkState(0), Qt::Unchecked);
        // All that is said about a row stands below the list, and the list can be filtered.
        tree->setCurrentItem(tree->topLevelItem(1));
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("detail"))->text().contains(moved_));
        dialog->findChild<QLineEdit *>(QStringLiteral("filter"))->setText(QStringLiteral("NOBODY"));
        QVERIFY(tree->topLevelItem(1)->isHidden() && !tree->topLevelItem(2)->isHidden());
        QCOMPARE(tree->currentItem(), tree->topLevelItem(2));
        QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("filter")), Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QCOMPARE(w->presets().presets().size(), 3); // nothing is taken yet
        dialog->accept();
        QTRY_COMPARE(w->presets().presets().size(), 4);
        QCOMPARE(
            w->presets().named(QStringLiteral("Moved (2)"), QStringLiteral("Team"))->types.constFirst().type,
            userType(28));
    }
    // All that the filter shows are ticked or not with one click, but for those that would link nothing.
    void tickedAtOnce()
    {
        const auto w = open();
        QList<Preset> presets;
        for (int i = 0; i < 12; ++i)
            presets.append(preset(qPrintable(QStringLiteral("Preset %1").arg(i))));
        presets[10].types[0] = {userType(99), QStringLiteral("Nobody")};
        w->window->openPresets(writeFile(*m_folder, "team.relata", presetfile::forOthers(presets, false)));
        QTRY_VERIFY(w->window->findChild<ImportDialog *>());
        auto *dialog = w->window->findChild<ImportDialog *>();
        auto *all = dialog->findChild<QCheckBox *>(QStringLiteral("all"));
        auto *filter = dialog->findChild<QLineEdit *>(QStringLiteral("filter"));
        QCOMPARE(dialog->chosen().size(), 11);
        QCOMPARE(all->checkState(), Qt::Checked);
        all->click();
        QCOMPARE(dialog->chosen().size(), 0);
        filter->setText(QStringLiteral("preset 1")); // 1, 10, 11
        all->click();
        QCOMPARE(dialog->chosen().size(), 2);
        filter->clear();
        QCOMPARE(all->checkState(), Qt::PartiallyChecked);
        QCOMPARE(dialog->chosen().size(), 2);
    }
    void passedOnBadly()
    {
        const auto w = open();
        w->window->openPresets(writeFile(*m_folder, "bad.relata", "{\n\n oops"));
        QTRY_VERIFY(w->bars()
                        .join(QLatin1Char(' '))
                        .contains(QStringLiteral("bad.relata cannot be imported. Line 3:")));
        w->window->openPresets(m_folder->filePath(QStringLiteral("none.relata")));
        QTRY_VERIFY(w->bars().join(QLatin1Char(' ')).contains(QStringLiteral("There is no file")));
        w->window->openPresets(writeFile(*m_folder, "empty.relata", presetfile::forOthers({}, false)));
        QTRY_COMPARE(w->message(), QStringLiteral("empty.relata contains no presets."));
        w->window->panes()->presetTransfer().exportTo(
            QStringLiteral("/proc/no/x.relata"), {preset("A")}, false);
        QTRY_VERIFY(w->bars().join(QLatin1Char(' ')).contains(QStringLiteral("/proc/no/x.relata")));
    }
    void droppedOnTheWindow_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("the window") << QString();
        QTest::newRow("a field of the form") << QStringLiteral("fromRecord");
    }
    void droppedOnTheWindow()
    {
        QFETCH(QString, target);
        const auto w = open();
        QWidget *widget = target.isEmpty() ? w->window.get() : w->find<QWidget>(qPrintable(target));
        const QString path = writeFile(*m_folder, "team.RELATA", presetfile::forOthers({preset("A")}, false));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const auto both = Qt::CopyAction | Qt::MoveAction;
        QDragEnterEvent enter({10, 10}, both, &data, Qt::LeftButton, Qt::NoModifier);
        enter.setDropAction(Qt::MoveAction);
        QCoreApplication::sendEvent(widget, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), both, &data, Qt::LeftButton, Qt::NoModifier);
        drop.setDropAction(Qt::MoveAction);
        QCoreApplication::sendEvent(widget, &drop);
        QCOMPARE(drop.dropAction(), Qt::CopyAction); // the file stays where it is
        QTRY_VERIFY(w->window->findChild<ImportDialog *>());
        w->window->findChild<ImportDialog *>()->reject();
        QVERIFY(w->draft().recordText(Side::From).isEmpty());
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/x/picture.png"))});
        QDragEnterEvent other({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        other.ignore();
        QCoreApplication::sendEvent(w->window.get(), &other);
        QVERIFY(!other.isAccepted());
    }
    // A file that was given before an account is open waits for one.
    void openedBeforeAnAccount()
    {
        const auto w = openWindow(*m_folder, m_keychain, WindowFixture::Start{{}, {}, {}, {}});
        w->window->openPresets(
            writeFile(*m_folder, "team.relata", presetfile::forOthers({preset("A")}, false)));
        QVERIFY(w->message().contains(QStringLiteral("Open an account first")));
        w->window->openAccount(Account::practiceId());
        QTRY_VERIFY(w->window->findChild<ImportDialog *>());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;
};

RELATA_TEST(TestPresetTransfer)
#include "tst_presettransfer.moc"
