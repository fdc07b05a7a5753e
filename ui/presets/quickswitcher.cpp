// SPDX-License-Identifier: MIT
#include "ui/presets/quickswitcher.h"

#include "catalogue/catalogue.h"
#include "crm/foldedtext.h"
#include "crm/labeltext.h"
#include "crm/sentence.h"
#include "presets/fuzzy.h"
#include "presets/presetstore.h"
#include "ui/presets/presetdelegate.h"
#include "ui/presets/presetmodel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace relata {

namespace {

constexpr qsizetype mostShown = 50;
constexpr int forName = 1000;

} // namespace

QuickSwitcher::QuickSwitcher(
    const PresetStore &store, const Catalogue &catalogue, const ThemeSwitch &theme, QWidget *parent)
    : QDialog(parent)
    , m_catalogue(catalogue)
    , m_line(new QLineEdit)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("quickSwitcher"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Use a preset"));
    for (const Preset &preset : store.presets()) {
        const QStringList texts{preset.name, preset.folder, labelNames(preset.types),
            catalogue.objectTypes().singular(preset.direction.from),
            catalogue.objectTypes().singular(preset.direction.to)};
        m_candidates.append({preset, foldedText(preset.name), foldedText(texts.join(QLatin1Char(' ')))});
    }
    m_line->setAccessibleName(tr("Find a preset"));
    m_line->setPlaceholderText(tr("A few letters of a preset"));
    m_line->installEventFilter(this);
    m_list->setAccessibleName(tr("Presets found"));
    m_list->setItemDelegate(new PresetDelegate(theme, this));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 22);
    connect(m_line, &QLineEdit::textChanged, this, &QuickSwitcher::rank);
    connect(m_line, &QLineEdit::returnPressed, this, &QuickSwitcher::choose);
    connect(m_list, &QListView::clicked, this, &QuickSwitcher::choose);
    rank({});
}

void QuickSwitcher::rank(const QString &typed)
{
    const QString needle = foldedWords(typed).join(QLatin1Char(' '));
    QList<std::pair<int, qsizetype>> found;
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        // Presets whose name matches come first.
        const Candidate &candidate = m_candidates.at(i);
        if (const auto score = fuzzyScore(needle, candidate.name))
            found.append({*score + forName, i});
        else if (const auto other = fuzzyScore(needle, candidate.text))
            found.append({*other, i});
    }
    if (!needle.isEmpty())
        std::stable_sort(
            found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    m_model->clear();
    m_shown.clear();
    for (const auto &[score, place] : std::as_const(found)) {
        if (m_shown.size() == mostShown)
            break;
        const Preset &preset = m_candidates.at(place).preset;
        auto *item = new QStandardItem(presetPath(preset));
        item->setData(presetDetail(preset, m_catalogue.objectTypes()) + QStringLiteral(" · ")
                + labelNames(preset.types),
            PresetModel::DetailRole);
        m_model->appendRow(item);
        m_shown.append(preset);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void QuickSwitcher::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const Preset preset = m_shown.at(index.row());
    accept();
    Q_EMIT chosen(preset);
}

// The arrow keys move in the list while the person types in the line.
bool QuickSwitcher::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const QModelIndex next = m_model->index(m_list->currentIndex().row() + step, 0);
        if (step != 0) {
            if (next.isValid())
                m_list->setCurrentIndex(next);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace relata
