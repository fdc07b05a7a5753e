// SPDX-License-Identifier: MIT
#include "ui/tour/tour.h"

#include "crm/sentence.h"
#include "ui/common/chipsview.h"
#include "ui/common/theme.h"
#include "ui/linking/linkpage.h"
#include "ui/presets/presetdialog.h"
#include "ui/shell/accountpanes.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include <cstdio>

namespace relata {

namespace {

using namespace std::chrono_literals;

constexpr auto pollInterval = 20ms;
constexpr qint64 stepPatienceMs = 30000;

void choose(ChipsView *chips, const QString &label)
{
    for (int row = 0; row < chips->model()->rowCount(); ++row) {
        const QModelIndex index = chips->model()->index(row, 0);
        if (index.data().toString() == label)
            chips->selectionModel()->select(index, QItemSelectionModel::Select);
    }
}

} // namespace

Tour::Tour(MainWindow &window, ThemeSwitch &theme, const QDir &pictures)
    : QObject(&window)
    , m_window(window)
    , m_theme(theme)
    , m_pictures(pictures)
{
    m_timer.setInterval(pollInterval);
    connect(&m_timer, &QTimer::timeout, this, &Tour::poll);
}

template <typename T>
T *Tour::find(const char *name) const
{
    T *widget = m_window.findChild<T *>(QLatin1String(name));
    Q_ASSERT(widget);
    return widget;
}

void Tour::start()
{
    if (!m_pictures.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "relata-tour: the folder %s cannot be made\n", qPrintable(m_pictures.path()));
        return end(1);
    }
    m_window.resize(1320, 880);
    m_steps = steps();
    m_steps.constFirst().act();
    m_waiting.start();
    m_timer.start();
}

QList<Tour::Step> Tour::steps()
{
    const auto chips = [this] {
        return find<ChipsView>("labels");
    };
    const auto rows = [this] {
        return find<QTableView>("table")->model()->rowCount() - 1; // without the day
    };
    const auto links = [this] {
        return find<QTableView>("linksTable")->model()->rowCount();
    };
    const auto nothing = [] {
        return true;
    };
    const auto dialogGone = [this] {
        return !dialog();
    };
    return {
        {QStringLiteral("0-welcome"), [] {}, nothing},
        {{}, [this] { press("practise"); },
            [this] {
                return m_window.panes() != nullptr;
            }},
        {{}, [this] { pasteAddress(); },
            [this] {
                return isFound("Ada Lovelace");
            }},
        {QStringLiteral("1-search"), [this] { search("ana"); },
            [] {
                return QApplication::activePopupWidget() != nullptr;
            }},
        {{}, [this] { chooseFirstHit(); },
            [this, chips] {
                return isFound("Analytical Engines Ltd") && chips()->model()->rowCount() > 1;
            }},
        {QStringLiteral("2-form"),
            [chips] {
                choose(chips(), QStringLiteral("Primary"));
                choose(chips(), QStringLiteral("Decision maker"));
            },
            [this] {
                return isSaid("sentence") && isSaid("difference") && isSaid("forecastWarning");
            }},
        {QStringLiteral("3-result"), [this] { press("link"); },
            [this, rows, links] {
                return hasResult(QStringLiteral("✓")) && rows() == 1 && links() == 3;
            }},
        {QStringLiteral("4-history"),
            [this] { find<QLineEdit>("search")->setText(QStringLiteral("lovelace")); },
            [rows] {
                return rows() == 1;
            }},
        {{}, [this] { press("savePreset"); },
            [this] {
                return m_window.findChild<PresetDialog *>() != nullptr;
            }},
        {QStringLiteral("5-preset"), [this] { savePreset(); },
            [this] {
                return m_window.findChild<PresetDialog *>() == nullptr;
            }},
        {QStringLiteral("6-undo"), [this] { press("undo"); },
            [this] {
                return dialog() != nullptr;
            }},
        {QStringLiteral("7-undone"), [this] { agree(); },
            [this, rows, links] {
                return !dialog() && hasResult(QStringLiteral("✓")) && rows() == 2 && links() == 2;
            }},
        {QStringLiteral("8-label-finder"), [this] { m_window.panes()->page().showTypeFinder(); },
            [this] {
                return dialog() != nullptr;
            }},
        {{}, [this] { dialog()->close(); }, dialogGone},
        {{}, [this] { fillInRefused(); },
            [this] {
                return !find<QLabel>("toProblem")->isHidden();
            }},
        {QStringLiteral("9-refused"), [this] { press("link"); },
            [this, rows] {
                return hasResult(QStringLiteral("✕")) && rows() == 3;
            }},
        {QStringLiteral("10-sign-in"), [this] { openDialog("signInAction"); }, nothing},
        {{}, [this] { dialog()->close(); }, dialogGone},
        {QStringLiteral("11-access-key"), [this] { openDialog("keyAction"); }, nothing},
        {{}, [this] { dialog()->close(); }, dialogGone},
        {{}, [this] { openDialog("pageAction"); }, nothing},
        {QStringLiteral("12-account"),
            [this] { dialog()->findChild<QPushButton *>(QStringLiteral("check"))->click(); },
            [this] {
                return dialog()->findChild<QPushButton *>(QStringLiteral("check"))->isEnabled();
            }},
        {{}, [this] { dialog()->close(); }, dialogGone},
    };
}

void Tour::openDialog(const char *action)
{
    find<QAction>(action)->trigger();
}

// The dialog over the window; nullptr if there is none.
QDialog *Tour::dialog() const
{
    for (QDialog *dialog : m_window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void Tour::pasteAddress()
{
    find<QLineEdit>("fromRecord")
        ->setText(QStringLiteral("https://app.hubspot.com/contacts/147000001/record/0-1/101"));
}

void Tour::search(const char *words)
{
    auto *field = find<QLineEdit>("toRecord");
    field->setFocus();
    field->setText(QLatin1String(words));
}

void Tour::chooseFirstHit()
{
    auto *hits = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
    if (hits)
        Q_EMIT hits->clicked(hits->model()->index(0, 0));
}

bool Tour::isFound(const char *name) const
{
    for (const QWidget *card : m_window.findChildren<QWidget *>(QStringLiteral("found"))) {
        if (card->accessibleName().section(QStringLiteral(", "), 0, 0) == QLatin1String(name))
            return true;
    }
    return false;
}

bool Tour::isSaid(const char *label) const
{
    return find<QLabel>(label)->isVisible();
}

void Tour::agree()
{
    const auto *buttons = dialog()->findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : buttons->buttons()) {
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return button->click();
    }
}

void Tour::press(const char *button)
{
    find<QPushButton>(button)->click();
}

void Tour::savePreset()
{
    auto *dialog = m_window.findChild<PresetDialog *>();
    dialog->findChild<QLineEdit *>(QStringLiteral("name"))->setText(tr("Decision maker + primary"));
    dialog->accept();
    find<QLineEdit>("search")->clear();
}

void Tour::fillInRefused()
{
    find<QLineEdit>("toRecord")->setText(QStringLiteral("99999"));
}

bool Tour::hasResult(const QString &mark) const
{
    return find<QWidget>("content")->isVisible() && find<QLabel>("mark")->text() == mark;
}

void Tour::poll()
{
    if (!m_steps.constFirst().isDone()) {
        if (m_waiting.elapsed() < stepPatienceMs)
            return;
        QString picture;
        for (const Step &step : std::as_const(m_steps))
            picture = picture.isEmpty() ? step.name : picture;
        std::fprintf(stderr, "relata-tour: the tour got stuck before the picture %s\n", qPrintable(picture));
        return end(1);
    }
    const Step done = m_steps.takeFirst();
    if (!done.name.isEmpty() && !writePictures(done.name))
        return end(1);
    if (done.name == QLatin1String("3-result"))
        print();
    if (m_steps.isEmpty()) {
        std::printf("Pictures of every step: %s\n", qPrintable(m_pictures.absolutePath()));
        return end(0);
    }
    m_steps.constFirst().act();
    m_waiting.restart();
}

// The dialog, or the window with the list that hangs over it.
QPixmap Tour::picture() const
{
    if (QWidget *shown = dialog())
        return shown->grab();
    QPixmap picture = m_window.grab();
    if (QWidget *popup = QApplication::activePopupWidget()) {
        QPainter painter(&picture);
        painter.drawPixmap(m_window.mapFromGlobal(popup->pos()), popup->grab());
    }
    return picture;
}

bool Tour::writePictures(const QString &name)
{
    for (const auto &[choice, scheme] :
        {std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark")}) {
        QWidget *focused = QApplication::focusWidget(); // a button box moves it when the style changes
        m_theme.choose(choice);
        if (focused)
            focused->setFocus();
        const QString file = filled(QStringLiteral("%1-%2.png"), {name, QLatin1String(scheme)});
        if (!picture().save(m_pictures.filePath(file))) {
            std::fprintf(
                stderr, "relata-tour: %s cannot be written\n", qPrintable(m_pictures.filePath(file)));
            return false;
        }
    }
    return true;
}

void Tour::print() const
{
    QStringList labels;
    const QAbstractItemModel *returned = find<ChipsView>("returned")->model();
    for (int row = 0; row < returned->rowCount(); ++row)
        labels.append(returned->index(row, 0).data().toString());
    std::printf("Request: %s\n\nAnswer: %s\n\nResult: %s, %s\nLabels: %s\n",
        qPrintable(find<QPlainTextEdit>("request")->toPlainText()),
        qPrintable(find<QPlainTextEdit>("response")->toPlainText()),
        qPrintable(withoutIsolation(find<QLabel>("headline")->text())),
        qPrintable(withoutIsolation(find<QLabel>("facts")->text())),
        qPrintable(labels.join(QStringLiteral(", "))));
    std::fflush(stdout);
}

void Tour::end(int exitStatus)
{
    m_timer.stop();
    std::fflush(stdout);
    Q_EMIT finished(exitStatus);
}

} // namespace relata
