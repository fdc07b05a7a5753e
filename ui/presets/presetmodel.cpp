// SPDX-License-Identifier: MIT
#include "ui/presets/presetmodel.h"

#include "linking/linkdraft.h"
#include "presets/presetstore.h"
#include "ui/common/tooltip.h"

#include <QKeySequence>

namespace relata {

PresetModel::PresetModel(const PresetStore &store, const LinkDraft &draft, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_draft(draft)
    , m_presets(store.presets())
{
    connect(&store, &PresetStore::changed, this, &PresetModel::reload);
}

void PresetModel::setFilter(const QString &text)
{
    m_filter = text.simplified();
    reload();
}

void PresetModel::reload()
{
    beginResetModel();
    m_presets = m_store.presets();
    m_presets.removeIf(
        [this](const Preset &preset) { return !preset.name.contains(m_filter, Qt::CaseInsensitive); });
    endResetModel();
}

int PresetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_presets.size());
}

QString PresetModel::detail(const Preset &preset) const
{
    const ObjectTypes &types = m_draft.objectTypes();
    QString text =
        types.singular(preset.direction.from) + QStringLiteral(" → ") + types.singular(preset.direction.to);
    if (preset.shortcut > 0)
        text += QStringLiteral(" · ")
            + QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + preset.shortcut))
                  .toString(QKeySequence::NativeText);
    return text;
}

QVariant PresetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Preset &preset = m_presets.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return preset.name;
    case DetailRole:
        return detail(preset);
    case Qt::ToolTipRole:
        return plainToolTip(preset.name + QLatin1Char('\n') + detail(preset));
    case Qt::AccessibleTextRole:
        return QString(preset.name + QStringLiteral(", ") + detail(preset));
    default:
        return {};
    }
}

} // namespace relata
