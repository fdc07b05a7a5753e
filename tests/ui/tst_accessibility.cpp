// SPDX-License-Identifier: MIT
// The window for those who do not see it or use no mouse: names, roles, Tab order, keys.
#include "support/registry.h"
#include "support/windowfixture.h"

#include <QAccessible>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

class TestAccessibility : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> open() { return openWindow(*m_folder, m_keychain); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void names_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("role");
        const auto row = [](const char *name, QAccessible::Role role) {
            QTest::newRow(name) << QByteArray(name) << static_cast<int>(role);
        };
        for (const char *text : {"From record", "To record", "Label type ID", "Search history",
                 "Filter presets", "Filter links", "Response", "Request"})
            row(text, QAccessible::EditableText);
        for (const char *button :
            {"Swap direction", "Link", "Save as preset", "Add label", "Undo", "Open From record in HubSpot"})
            row(button, QAccessible::Button);
        row("Account", QAccessible::ButtonMenu);
        row("Labels", QAccessible::List);
        row("Result labels", QAccessible::List);
        row("Presets", QAccessible::List);
        row("History", QAccessible::Table);
        row("Links of the From record", QAccessible::Table);
    }
    void names()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, role);
        const auto w = open();
        w->fillIn();
        w->savePreset("P");
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QStringList seen;
        for (QWidget *widget : w->window->findChildren<QWidget *>()) {
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            if (!face || face->text(QAccessible::Name) != QString::fromLatin1(name))
                continue;
            seen.append(QString::number(face->role(), 16));
            if (face->role() == role)
                return;
        }
        QFAIL(qPrintable(
            QStringLiteral("no widget of this role and name; roles seen: ") + seen.join(QLatin1Char(' '))));
    }
    void comboBoxesAreLabelled()
    {
        const auto w = open();
        const QHash<QString, QString> names{{QStringLiteral("fromType"), QStringLiteral("From object type")},
            {QStringLiteral("toType"), QStringLiteral("To object type")},
            {QStringLiteral("category"), QStringLiteral("Label category")},
            {QStringLiteral("mode"), QStringLiteral("Mode")}};
        for (auto it = names.begin(); it != names.end(); ++it) {
            QAccessibleInterface *face =
                QAccessible::queryAccessibleInterface(w->window->findChild<QComboBox *>(it.key()));
            QCOMPARE(face->role(), QAccessible::ComboBox);
            const auto relations = face->relations(QAccessible::Label);
            QCOMPARE(relations.size(), 1);
            QCOMPARE(relations.constFirst().first->text(QAccessible::Name), it.value());
        }
        QCOMPARE(
            w->find<QComboBox>("fromType")->lineEdit()->accessibleName(), QStringLiteral("From object type"));
    }
    void tabIsReadingOrder()
    {
        const auto w = open();
        w->fillIn();
        w->find<QComboBox>("fromType")->setFocus();
        QStringList order;
        for (int i = 0; i < 12; ++i) {
            QWidget *focus = w->window->focusWidget();
            order.append(focus->objectName());
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        const QStringList expected{QStringLiteral("fromType"), QStringLiteral("fromRecord"),
            QStringLiteral("swapButton"), QStringLiteral("toType"), QStringLiteral("toRecord"),
            QStringLiteral("labels"), QStringLiteral("category"), QStringLiteral("typeId"),
            QStringLiteral("unfold"), QStringLiteral("mode"), QStringLiteral("savePreset"),
            QStringLiteral("link")};
        QCOMPARE(order, expected);
    }
    void theMainJobByKeyboardAlone()
    {
        const auto w = open();
        QCOMPARE(w->window->focusWidget()->objectName(), QStringLiteral("fromRecord"));
        const auto keys = [&w](const char *text) {
            QTest::keyClicks(w->window->focusWidget(), QString::fromLatin1(text));
        };
        const auto press = [&w](Qt::Key key) {
            QTest::keyClick(w->window->focusWidget(), key);
        };
        QTRY_VERIFY(w->chip("Primary").isValid());
        keys("101");
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        keys("202");
        press(Qt::Key_Tab);
        QCOMPARE(w->window->focusWidget()->objectName(), QStringLiteral("labels"));
        press(Qt::Key_Space);
        QCOMPARE(w->draft().chosen().size(), 1);
        press(Qt::Key_Right);
        press(Qt::Key_Space);
        QCOMPARE(w->draft().chosen().size(), 2);
        press(Qt::Key_Space);
        QCOMPARE(w->draft().chosen().size(), 1);
        QTest::keyClick(w->window->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
    }
    void ctrlADoesNotChooseAllLabels()
    {
        const auto w = open();
        QTRY_VERIFY(w->chip("Primary").isValid());
        auto *chips = w->find<ChipsView>("labels");
        chips->setFocus();
        QTest::keyClick(chips, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(w->draft().chosen().isEmpty());
        chips->setCurrentIndex(QModelIndex());
        chips->selectionModel()->setCurrentIndex(w->chip("Primary"), QItemSelectionModel::NoUpdate);
        QTest::keyClick(chips, Qt::Key_Space);
        QCOMPARE(w->draft().chosen().size(), 1);
    }
    void shortcuts()
    {
        const auto w = open();
        QTest::keyClick(w->window.get(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(w->window->focusWidget()->accessibleName(), QStringLiteral("Search history"));
        QTest::keyClick(w->window.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(w->window->focusWidget()->accessibleName(), QStringLiteral("Filter presets"));
        QTest::keyClick(w->window.get(), Qt::Key_F6);
        QCOMPARE(w->window->focusWidget()->accessibleName(), QStringLiteral("From record"));
        w->type("fromRecord", "5");
        QTest::keyClick(w->window.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(w->draft().recordText(Side::From).isEmpty());
    }
};

RELATA_TEST(TestAccessibility)
#include "tst_accessibility.moc"
