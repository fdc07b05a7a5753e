// SPDX-License-Identifier: MIT
#include "ui/shell/tour.h"

#include "ui/common/chipsview.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include <cstdio>

namespace relata {

namespace {

using namespace std::chrono_literals;

constexpr auto pollInterval = 20ms;
constexpr qint64 patienceMs = 30000;

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
        std::fprintf(stderr, "relata: the folder %s cannot be made\n", qPrintable(m_pictures.path()));
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
        return find<QTableView>("table")->model()->rowCount();
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
                return m_window.desk() != nullptr;
            }},
        {{}, [this] { fillIn(); },
            [this] {
                return isFilledIn();
            }},
        {QStringLiteral("1-form"),
            [chips] {
                choose(chips(), QStringLiteral("Primary"));
                choose(chips(), QStringLiteral("Decision maker"));
            },
            nothing},
        {QStringLiteral("2-result"), [this] { press("link"); },
            [this, rows] {
                return hasResult(QStringLiteral("✓")) && rows() == 1;
            }},
        {QStringLiteral("3-history"),
            [this] { find<QLineEdit>("search")->setText(QStringLiteral("lovelace")); },
            [rows] {
                return rows() == 1;
            }},
        {{}, [this] { press("savePreset"); },
            [this] {
                return m_window.findChild<QInputDialog *>() != nullptr;
            }},
        {QStringLiteral("4-preset"), [this] { savePreset(); },
            [this] {
                return m_window.findChild<QInputDialog *>() == nullptr;
            }},
        {{}, [this] { fillInRefused(); },
            [this] {
                return !find<QLabel>("toProblem")->isHidden();
            }},
        {QStringLiteral("5-refused"), [this] { press("link"); },
            [this, rows] {
                return hasResult(QStringLiteral("✕")) && rows() == 2;
            }},
        {QStringLiteral("6-sign-in"), [this] { openDialog("signInAction"); }, nothing},
        {{}, [this] { dialog()->close(); }, dialogGone},
        {QStringLiteral("7-access-key"), [this] { openDialog("keyAction"); }, nothing},
        {{}, [this] { dialog()->close(); }, dialogGone},
        {{}, [this] { openDialog("pageAction"); }, nothing},
        {QStringLiteral("8-account"),
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

// The dialog over the window; nullptr while there is none.
QDialog *Tour::dialog() const
{
    for (QDialog *dialog : m_window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void Tour::fillIn()
{
    find<QComboBox>("fromType")->setEditText(tr("Contact"));
    find<QLineEdit>("fromRecord")->setText(QStringLiteral("101"));
    find<QComboBox>("toType")->setEditText(tr("Company"));
    find<QLineEdit>("toRecord")->setText(QStringLiteral("202"));
}

bool Tour::isFilledIn() const
{
    const bool labels = find<ChipsView>("labels")->model()->rowCount() > 1;
    const QStringList found{QStringLiteral("Ada Lovelace"), QStringLiteral("Analytical Engines Ltd")};
    int names = 0;
    for (const QWidget *card : m_window.findChildren<QWidget *>(QStringLiteral("found")))
        names += found.contains(card->accessibleName().section(QStringLiteral(", "), 0, 0));
    return labels && names == found.size();
}

void Tour::press(const char *button)
{
    find<QPushButton>(button)->click();
}

void Tour::savePreset()
{
    auto *dialog = m_window.findChild<QInputDialog *>();
    dialog->setTextValue(tr("Decision maker + primary"));
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
        if (m_waiting.elapsed() < patienceMs)
            return;
        std::fprintf(
            stderr, "relata: the tour got stuck before step %s\n", qPrintable(m_steps.constFirst().name));
        return end(1);
    }
    const Step done = m_steps.takeFirst();
    if (!done.name.isEmpty() && !writePictures(done.name))
        return end(1);
    if (done.name == QLatin1String("2-result"))
        print();
    if (m_steps.isEmpty()) {
        std::printf("Pictures: %s\n", qPrintable(m_pictures.absolutePath()));
        return end(0);
    }
    m_steps.constFirst().act();
    m_waiting.restart();
}

bool Tour::writePictures(const QString &name)
{
    for (const auto choice : {ThemeSwitch::Choice::Light, ThemeSwitch::Choice::Dark}) {
        m_theme.choose(choice);
        const QString file = QStringLiteral("%1-%2.png").arg(name, ThemeSwitch::choiceName(choice));
        QWidget *shown = dialog();
        if (!(shown ? shown : &m_window)->grab().save(m_pictures.filePath(file))) {
            std::fprintf(stderr, "relata: %s cannot be written\n", qPrintable(m_pictures.filePath(file)));
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
        qPrintable(find<QLabel>("headline")->text()), qPrintable(find<QLabel>("facts")->text()),
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
