// SPDX-License-Identifier: MIT
// Presets in the window: saved, used, edited, moved, deleted.
#include "support/draftfixture.h"
#include "support/fakekeychain.h"
#include "support/fulldisk.h"
#include "support/historyexample.h"
#include "support/presetexample.h"
#include "support/registry.h"
#include "support/windowfixture.h"
#include "ui/presets/presetmodel.h"
#include "ui/presets/presetspane.h"
#include "ui/presets/quickswitcher.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QInputDialog>
#include <QListView>
#include <QMimeData>

using namespace relata;
using namespace relata::test;

class TestPresetsPane : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> open() { return openWindow(*m_folder, m_keychain); }
    static QStringList rows(const WindowFixture &w)
    {
        QStringList texts;
        const QAbstractItemModel *model = w.find<QListView>("list")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data().toString());
        return texts;
    }
    static QModelIndex row(const WindowFixture &w, const char *text)
    {
        return w.find<QListView>("list")->model()->index(
            static_cast<int>(rows(w).indexOf(QString::fromUtf8(text))), 0);
    }
    static void choose(const WindowFixture &w, const char *text)
    {
        w.find<QListView>("list")->selectionModel()->setCurrentIndex(
            row(w, text), QItemSelectionModel::ClearAndSelect);
        w.find<QListView>("list")->setFocus();
    }
    static QStringList list(std::initializer_list<const char *> texts)
    {
        QStringList list;
        for (const char *text : texts)
            list.append(QString::fromUtf8(text));
        return list;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // Ctrl+S and Return, with a name that is proposed.
    void savedInTwoKeystrokes()
    {
        const auto w = open();
        w->fillIn();
        QTest::keyClick(w->window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(w->presetDialog());
        QTRY_VERIFY(w->presetDialog()->isActiveWindow());
        QTest::keyClick(w->presetDialog()->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(rows(*w), list({"Decision maker"}));
        const Preset saved = w->presets().presets().constFirst();
        QCOMPARE(saved.shortcut, 1);
        QVERIFY(!saved.from && !saved.to);
        QCOMPARE(saved.types, (QList<LabelledType>{{userType(28), QStringLiteral("Decision maker")}}));
    }
    void savedWithAllItHas()
    {
        const auto w = open();
        w->fillIn();
        QTRY_VERIFY(w->hasNames());
        w->trigger("Save as preset…");
        QTRY_VERIFY(w->presetDialog());
        const auto in = [&w](const char *name) {
            return w->presetDialog()->findChild<QCheckBox *>(QString::fromLatin1(name));
        };
        QCOMPARE(in("fixFrom")->text(), QStringLiteral("Always from Ada Lovelace (101)"));
        in("fixFrom")->setChecked(true);
        w->presetDialog()
            ->findChild<QComboBox *>(QStringLiteral("folder"))
            ->setCurrentText(QStringLiteral("Sales"));
        w->presetDialog()->findChild<QComboBox *>(QStringLiteral("shortcut"))->setCurrentIndex(5);
        w->presetDialog()
            ->findChild<QPlainTextEdit *>(QStringLiteral("note"))
            ->setPlainText(QStringLiteral("Ask Bo"));
        w->presetDialog()->accept();
        QTRY_COMPARE(rows(*w), list({"Sales", "Decision maker"}));
        const Preset saved = w->presets().presets().constFirst();
        QCOMPARE(saved.from,
            (std::optional(FixedRecord{adaAndEngines().from.id, QStringLiteral("Ada Lovelace")})));
        QVERIFY(!saved.to && saved.shortcut == 5 && saved.note == QStringLiteral("Ask Bo"));
        // Used on an empty form it brings its record.
        w->draft().clear();
        QTest::keyClick(w->window.get(), Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(w->draft().recordText(Side::From), QStringLiteral("101"));
        QCOMPARE(w->draft().recordText(Side::To), QString());
    }
    void overwrittenWithAQuestion()
    {
        const auto w = open();
        Preset mine = preset("Mine", "", 30);
        mine.shortcut = 7;
        QVERIFY(w->presets().add(mine));
        w->fillIn();
        w->savePreset("MINE");
        QTRY_VERIFY(w->question());
        QVERIFY(w->questionText().contains(QStringLiteral("Overwrite the preset “Mine”?")));
        w->answer("Overwrite");
        QTRY_COMPARE(w->presets().presets().constFirst().types.constFirst().type, userType(28));
        QCOMPARE(w->presets().presets().size(), 1);
        QCOMPARE(w->presets().presets().constFirst().shortcut, 7); // as it was
        w->savePreset("Mine");
        w->answer("Cancel");
        QTRY_VERIFY(w->presetDialog()); // to choose another name
        w->presetDialog()->reject();
        QCOMPARE(w->presets().presets().size(), 1);
    }
    void usedByReturnAndDoubleClick()
    {
        const auto w = open();
        QVERIFY(w->presets().add(preset("One")));
        auto *list = w->find<QListView>("list");
        choose(*w, "One");
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(w->draft().chosen().size(), 1);
        w->draft().clear();
        const QPoint place = list->visualRect(row(*w, "One")).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, place);
        QTRY_COMPARE(w->draft().chosen().size(), 1);
    }
    // The history says which preset a link was made with, as long as it is what the preset says.
    void theHistoryKnowsThePreset()
    {
        const auto w = open();
        QVERIFY(w->presets().add(preset("From preset")));
        choose(*w, "From preset");
        w->trigger("Use preset");
        w->type("fromRecord", "101");
        w->type("toRecord", "202");
        QTRY_VERIFY(w->canLink());
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        const auto newest = [&w] {
            return findEntries(w->journal).value(0);
        };
        QTRY_COMPARE(newest().preset, QStringLiteral("From preset"));
        w->draft().setChosen(userType(30), true);
        QTRY_VERIFY(w->canLink());
        w->pressLink();
        QTRY_COMPARE(newest().asked.size(), 2);
        QCOMPARE(newest().preset, QString());
    }
    void copiedAndDeleted()
    {
        const auto w = open();
        for (const char *name : {"A", "B", "C"})
            QVERIFY(w->presets().add(preset(name)));
        choose(*w, "A");
        QTest::keyClick(w->find<QListView>("list"), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(rows(*w), list({"A", "A (2)", "B", "C"}));
        auto *list_ = w->find<QListView>("list");
        choose(*w, "A (2)");
        list_->selectionModel()->select(row(*w, "B"), QItemSelectionModel::Select);
        QTest::keyClick(list_, Qt::Key_Delete);
        QTRY_COMPARE(rows(*w), list({"A", "C"}));
        QCOMPARE(w->noteText("deletionNote"), QStringLiteral("2 preset(s) are deleted."));
        QTest::mouseClick(w->noteButton("deletionNote"), Qt::LeftButton);
        QTRY_COMPARE(rows(*w), list({"A", "A (2)", "B", "C"}));
        QVERIFY(w->note("deletionNote")->isHidden());
    }
    // Where it cannot be saved, it can still be undone later.
    void aDeletionThatCannotBeUndoneNow()
    {
        const auto w = open();
        QVERIFY(w->presets().add(preset("A")));
        choose(*w, "A");
        QTest::keyClick(w->find<QListView>("list"), Qt::Key_Delete);
        QTRY_COMPARE(rows(*w), QStringList());
        {
            const FullDisk full(1);
            QTest::mouseClick(w->noteButton("deletionNote"), Qt::LeftButton);
            QCOMPARE(w->bars().size(), 1);
        }
        QVERIFY(!w->note("deletionNote")->isHidden());
        QTest::mouseClick(w->noteButton("deletionNote"), Qt::LeftButton);
        QTRY_COMPARE(rows(*w), list({"A"}));
        QVERIFY(w->note("deletionNote")->isHidden());
    }
    // Through the list and through folders, there and back.
    // Nothing else takes the deletion's note away; overwriting another preset is no deletion.
    void aDeletionIsTakenBackLater()
    {
        const auto w = open();
        for (const char *name : {"A", "B", "C"})
            QVERIFY(w->presets().add(preset(name)));
        for (const char *name : {"A", "B"}) {
            choose(*w, name);
            w->trigger("Delete preset");
        }
        QCOMPARE(w->noteText("deletionNote"), QStringLiteral("2 preset(s) are deleted."));
        choose(*w, "C");
        w->trigger("Use preset");
        w->draft().setChosen(userType(30), true);
        QVERIFY(w->presets().add(preset("D")));
        choose(*w, "D");
        w->trigger("Edit preset…");
        QTRY_VERIFY(w->presetDialog());
        w->presetDialog()->findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("C"));
        w->presetDialog()->accept();
        w->answer("Overwrite");
        QTRY_COMPARE(rows(*w), list({"C"}));
        QTest::mouseClick(w->noteButton("deletionNote"), Qt::LeftButton);
        QTRY_COMPARE(rows(*w), list({"A", "B", "C"}));
    }
    void movedByKeyboard()
    {
        const auto w = open();
        QVERIFY(w->presets().add(preset("A")));
        QVERIFY(w->presets().add(preset("B")));
        QVERIFY(w->presets().add(preset("X", "F")));
        QVERIFY(w->presets().add(preset("Y", "F")));
        const QList<QStringList> steps{list({"A", "B", "F", "X", "Y"}), list({"B", "A", "F", "X", "Y"}),
            list({"B", "F", "A", "X", "Y"}), list({"B", "F", "X", "A", "Y"}),
            list({"B", "F", "X", "Y", "A"})};
        QCOMPARE(rows(*w), steps.at(0));
        choose(*w, "A");
        auto *view = w->find<QListView>("list");
        for (int i = 1; i < steps.size(); ++i) {
            QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
            QTRY_COMPARE(rows(*w), steps.at(i));
            QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("A"));
        }
        QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(rows(*w), steps.constLast());
        for (int i = static_cast<int>(steps.size()) - 2; i >= 0; --i) {
            QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
            QTRY_COMPARE(rows(*w), steps.at(i));
        }
    }
    void movedByDragging()
    {
        const auto w = open();
        QVERIFY(w->presets().add(preset("A")));
        QVERIFY(w->presets().add(preset("B")));
        QVERIFY(w->presets().add(preset("X", "F")));
        auto *model = w->find<QListView>("list")->model();
        const auto drag = [&](const char *what, int toRow, const QModelIndex &onto) {
            const std::unique_ptr<QMimeData> data(model->mimeData({row(*w, what)}));
            QVERIFY(model->flags(row(*w, what)) & Qt::ItemIsDragEnabled);
            model->dropMimeData(data.get(), Qt::MoveAction, toRow, 0, onto);
        };
        drag("B", 0, {});
        QTRY_COMPARE(rows(*w), list({"B", "A", "F", "X"}));
        drag("B", -1, row(*w, "F"));
        QTRY_COMPARE(rows(*w), list({"A", "F", "X", "B"}));
        drag("X", 0, {});
        QTRY_COMPARE(rows(*w), list({"X", "A", "F", "B"}));
        drag("A", 4, {});
        QTRY_COMPARE(rows(*w), list({"X", "F", "B", "A"}));
        QVERIFY(!(model->flags(row(*w, "F")) & Qt::ItemIsDragEnabled));
        QMimeData foreign;
        foreign.setText(QStringLiteral("x"));
        QVERIFY(!model->dropMimeData(&foreign, Qt::MoveAction, 0, 0, {}));
    }
    void foldersOpenAndClose()
    {
        const auto w = open();
        QVERIFY(w->presets().add(preset("X", "F")));
        QVERIFY(w->presets().add(preset("A")));
        choose(*w, "F");
        auto *view = w->find<QListView>("list");
        QCOMPARE(view->currentIndex().data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("Folder F, 1 preset(s)"));
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_COMPARE(rows(*w), list({"A", "F"}));
        w->find<QLineEdit>("filter")->setText(QStringLiteral("decision x"));
        QTRY_COMPARE(rows(*w), list({"F", "X"})); // found in a closed folder, by its label and its name
        w->find<QLineEdit>("filter")->clear();
        choose(*w, "F");
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_COMPARE(rows(*w), list({"A", "F", "X"}));
    }
    // Whether a folder is closed is remembered, for each account.
    void foldersStayClosed()
    {
        {
            const auto w = open();
            QVERIFY(w->presets().add(preset("X", "F")));
            choose(*w, "F");
            w->trigger("Open or close folder");
            QTRY_COMPARE(rows(*w), list({"F"}));
            w->window->close();
        }
        const auto w = open();
        QCOMPARE(rows(*w), list({"F"}));
    }
    // What is done with a folder is done with what is in it.
    void foldersAsAWhole()
    {
        const auto w = open();
        for (const char *name : {"A", "B"})
            QVERIFY(w->presets().add(preset(name, "Old")));
        QVERIFY(w->presets().add(preset("b", "New")));
        choose(*w, "Old");
        auto *view = w->find<QListView>("list");
        QTest::keyClick(view, Qt::Key_F2);
        QTRY_VERIFY(w->window->findChild<QInputDialog *>());
        auto *dialog = w->window->findChild<QInputDialog *>();
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Rename folder"));
        QCOMPARE(dialog->textValue(), QStringLiteral("Old"));
        dialog->setTextValue(QStringLiteral("New"));
        dialog->accept();
        w->answer("Move"); // it is there: they come together
        QTRY_COMPARE(rows(*w), list({"New", "b", "A", "B (2)"}));
        QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("New"));
        w->trigger("Delete preset");
        QTRY_COMPARE(rows(*w), QStringList());
        QCOMPARE(w->noteText("deletionNote"), QStringLiteral("3 preset(s) are deleted."));
        QTest::mouseClick(w->noteButton("deletionNote"), Qt::LeftButton);
        QTRY_COMPARE(rows(*w), list({"New", "b", "A", "B (2)"}));
    }
    void model()
    {
        PresetStore presets(m_folder->filePath(QStringLiteral("p.json")), QStringLiteral("practice"));
        const OfflineDraft form;
        PresetModel model(presets, form.catalogue);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<Preset> many;
        for (int i = 0; i < 10'000; ++i)
            many.append(preset(qPrintable(QStringLiteral("Preset %1").arg(i)), i % 3 == 0 ? "F" : ""));
        many[5].name = QString(10'000, QLatin1Char('n'));
        QVERIFY(presets.addAll(many));
        QCOMPARE(model.rowCount(), 10'001);
        QVERIFY(model.index(4, 0).data().toString().size() < 400);
        model.setFilter(QStringLiteral("9999"));
        QCOMPARE(model.rowCount(), 2);
    }

    void switcher()
    {
        const auto w = open();
        QVERIFY(w->presets().add(preset("Invoice recipient", "Billing", 30)));
        QVERIFY(w->presets().add(preset("Decision maker of the group")));
        QTest::keyClick(w->window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(w->window->findChild<QuickSwitcher *>());
        auto *switcher = w->window->findChild<QuickSwitcher *>();
        QTRY_VERIFY(switcher->isVisible());
        auto *line = switcher->findChild<QLineEdit *>();
        auto *view = switcher->findChild<QListView *>();
        QCOMPARE(view->model()->rowCount(), 2);
        QTest::keyClicks(line, QStringLiteral("invrec"));
        QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("Billing / Invoice recipient"));
        QTest::keyClicks(line, QStringLiteral("qqq"));
        QCOMPARE(view->model()->rowCount(), 0);
        QTest::keyClick(line, Qt::Key_Return); // nothing to take
        QVERIFY(switcher->isVisible());
        line->clear();
        QTest::keyClick(line, Qt::Key_Down);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!w->window->findChild<QuickSwitcher *>());
        QCOMPARE(w->draft().chosen().constFirst().type, userType(28));
    }

    // A label that the account has under another ID is mended by its text, in one click.
    void mended_data()
    {
        QTest::addColumn<int>("typeId");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("afterwards"); // the type ID; 0: it cannot be mended
        QTest::newRow("another ID") << 77 << QStringLiteral("Decision maker")
                                    << QStringLiteral(
                                           "“Decision maker” has the type ID 28 in this account, not 77.")
                                    << 28;
        QTest::newRow("another text")
            << 28 << QStringLiteral("Chief")
            << QStringLiteral("“Chief” is called “Decision maker” in this account.") << 28;
        QTest::newRow("gone") << 77 << QStringLiteral("Nobody")
                              << QStringLiteral("“Nobody” does not exist in this account.") << 0;
    }
    void mended()
    {
        QFETCH(int, typeId);
        QFETCH(QString, label);
        QFETCH(QString, says);
        QFETCH(int, afterwards);
        const auto w = open();
        Preset old = preset("Old", "", typeId);
        old.types[0].label = label;
        QVERIFY(w->presets().add(old));
        choose(*w, "Old");
        w->trigger("Use preset");
        QTRY_VERIFY(!w->note("mismatchNote")->isHidden());
        QVERIFY2(w->noteText("mismatchNote").contains(says), qPrintable(w->noteText("mismatchNote")));
        QVERIFY(w->draft().chosen().isEmpty()); // nothing wrong can be linked
        auto *mend = w->noteButton("mismatchNote");
        QCOMPARE(mend->isHidden(), afterwards == 0);
        if (afterwards == 0)
            return;
        QTest::mouseClick(mend, Qt::LeftButton);
        QTRY_COMPARE(w->presets().presets().constFirst().types,
            (QList<LabelledType>{{userType(afterwards), QStringLiteral("Decision maker")}}));
        QCOMPARE(w->draft().chosen().constFirst().type, userType(afterwards));
        QVERIFY(w->note("mismatchNote")->isHidden());
    }

    // Of several labels one is gone: none is ticked, and nothing breaks while they go, one by one or at once.
    void oneOfTwoLabelsIsGone()
    {
        const auto w = open();
        Preset old = preset("Old", "", 28);
        old.types[0].label = QStringLiteral("Decision maker");
        old.types.append({userType(999), QStringLiteral("Deleted")});
        old.types.append({userType(30), QStringLiteral("Contractor")});
        QVERIFY(w->presets().add(old));
        choose(*w, "Old");
        w->trigger("Use preset");
        QTRY_VERIFY(!w->note("mismatchNote")->isHidden());
        QVERIFY(w->noteText("mismatchNote").contains(QStringLiteral("“Deleted” does not exist")));
        QVERIFY(w->draft().chosen().isEmpty());
        QTest::mouseClick(w->noteButton("mismatchNote"), Qt::LeftButton);
        QTRY_COMPARE(w->draft().chosen().size(), 2);
    }
    void aDamagedFileIsSaid()
    {
        {
            const auto w = open();
            QVERIFY(w->presets().add(preset("Old")));
            QVERIFY(w->presets().add(preset("New")));
        }
        writeFile(*m_folder, "presets.json", "{\n\"format\": oops");
        const auto w = open();
        QVERIFY(w->bars().join(QLatin1Char(' ')).contains(QStringLiteral("Line 2:")));
        QCOMPARE(rows(*w), list({"Old"}));
    }
    // Left empty, the name of the folder means none.
    void outOfItsFolder()
    {
        const auto w = open();
        QVERIFY(w->presets().add(preset("A", "Old")));
        choose(*w, "A");
        w->trigger("Move to folder…");
        QTRY_VERIFY(w->window->findChild<QInputDialog *>());
        w->window->findChild<QInputDialog *>()->accept();
        QTRY_COMPARE(rows(*w), list({"A"}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;
};

RELATA_TEST(TestPresetsPane)
#include "tst_presetspane.moc"
