// SPDX-License-Identifier: MIT
// Names that are read from right to left, and signs that turn what follows: no sentence of the window is
// turned round.
#include "presets/preset.h"
#include "support/presetexample.h"
#include "support/registry.h"
#include "support/windowfixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextEdit>

using namespace relata;
using namespace relata::test;

namespace {

const QString ada = QStringLiteral("עדה לאבלייס 1");
const QString works = QStringLiteral("Works\u202egpj GmbH"); // turns what follows, if it is let
const QString presetName = QStringLiteral("مرحبا");
const QString note = QStringLiteral("שלום");
const QString folderName = QStringLiteral("תיקייה");

// What is left of a line when all that is isolated is taken out.
QString outsideIsolates(const QString &line)
{
    QString outside;
    int depth = 0;
    for (const QChar sign : line) {
        if (sign == QChar(0x2068))
            ++depth;
        else if (sign == QChar(0x2069))
            depth = std::max(0, depth - 1);
        else if (depth == 0)
            outside.append(sign);
    }
    return outside;
}

bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
        [](QChar sign) { return sign.direction() == QChar::DirR || sign.direction() == QChar::DirAL; });
}

// Why a text would be read in the wrong order; empty when it would not.
QString wrongIn(const QString &text)
{
    static const QRegularExpression tags(QStringLiteral("<br>|</?qt>|\\n"));
    for (const QString &line : text.split(tags)) {
        const QString outside = outsideIsolates(line);
        if (line.contains(QChar(0x202e)))
            return QStringLiteral("turns: ") + line;
        // A name that stands alone has nothing to turn round.
        const bool isAlone = ada.startsWith(line) || presetName.startsWith(line)
            || folderName.startsWith(line) || note.startsWith(line);
        if (hasRightToLeft(outside) && !isAlone)
            return QStringLiteral("not isolated: ") + line;
    }
    return {};
}

QStringList textsOf(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                     int(Qt::UserRole), int(Qt::UserRole) + 1, int(Qt::UserRole) + 100})
                texts.append(model.index(row, column).data(role).toString());
        }
    }
    return texts;
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(),
        widget.windowTitle(), widget.statusTip()};
    for (const QAction *action : widget.actions())
        texts += {action->text(), action->toolTip()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts.append(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts.append(button->text());
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model())
        texts += textsOf(*view->model());
    if (const auto *details = qobject_cast<const QTextEdit *>(&widget))
        texts.append(details->toPlainText());
    return texts;
}

} // namespace

class TestDirections : public QObject {
    Q_OBJECT

private:
    // All that the window and its dialogs show, say to assistive technology, or would show on hovering.
    static void walk(const WindowFixture &w)
    {
        int seen = 0;
        QList<QWidget *> widgets = w.window->findChildren<QWidget *>();
        widgets.append(w.window.get());
        for (const QWidget *widget : std::as_const(widgets)) {
            for (const QString &text : textsOf(*widget)) {
                seen += hasRightToLeft(text);
                const QString wrong = wrongIn(text);
                QVERIFY2(wrong.isEmpty(),
                    qPrintable(
                        QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + wrong));
            }
        }
        QVERIFY(!hasRightToLeft(w.message()) || wrongIn(w.message()).isEmpty());
        QVERIFY(seen > 0);
    }
    static void nameRecords(WindowFixture &w)
    {
        const RecordPair pair = adaAndEngines();
        w.workspace().catalogue.titles().insert(pair.from, {ada, QStringLiteral("מייל")});
        w.workspace().catalogue.titles().insert(pair.to,
            {RecordTitle::from(objecttypes::company(), {{QStringLiteral("name"), works}}, {}).name, {}});
        QTRY_COMPARE(w.draft().title(Side::From).name, ada);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<HistoryEntry>(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theWholeJob()
    {
        const auto w = openWindow(*m_folder, m_keychain);
        Preset kept = preset("Old", "", 28);
        kept.name = presetName;
        kept.folder = folderName;
        kept.note = note + QChar(0x202e);
        QVERIFY(w->presets().add(kept));
        w->fillIn();
        QTRY_VERIFY(w->hasNames());
        nameRecords(*w);
        walk(*w);
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QTRY_COMPARE(w->historyRows(), 1);
        w->chooseEntry(0);
        walk(*w);
        nameRecords(*w);
        w->draft().setChosen(userType(28), false);
        w->draft().setChosen(contractor.type, true);
        w->find<QComboBox>("mode")->setCurrentText(QStringLiteral("Replace"));
        QTRY_VERIFY(w->canLink());
        w->pressLink();
        QTRY_VERIFY(w->question());
        walk(*w); // with the preview
        w->answer("Cancel");
        QTRY_VERIFY(w->canLink()); // nothing is under way any more
        w->trigger("Undo the last link…");
        QTRY_VERIFY(w->question());
        walk(*w);
        w->answer("Cancel");
    }
};

RELATA_TEST(TestDirections)
#include "tst_directions.moc"
