// SPDX-License-Identifier: MIT
#include "ui/presets/presetmodel.h"

#include "catalogue/catalogue.h"
#include "crm/foldedtext.h"
#include "crm/labeltext.h"
#include "crm/sentence.h"
#include "presets/presetstore.h"
#include "ui/common/plaintext.h"

#include <QKeySequence>
#include <QMimeData>

namespace relata {

namespace {

QString mimeType()
{
    return QStringLiteral("application/x-relata-preset-id");
}

constexpr qsizetype mostOfName = 300;
constexpr qsizetype mostOfRecord = 24; ///< leaves room for the other end and the shortcut

} // namespace

QKeySequence presetKey(int shortcut)
{
    return Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + shortcut);
}

QString presetPath(const Preset &preset)
{
    const QString folder =
        preset.folder.isEmpty() ? QString() : isolated(shortened(preset.folder, 100)) + QStringLiteral(" / ");
    return folder + isolated(shortened(preset.name, 200));
}

QString presetDetail(const Preset &preset, const ObjectTypes &types)
{
    const auto end = [&types](const ObjectTypeId &type, const std::optional<FixedRecord> &record) {
        return record ? shortened(record->name.isEmpty() ? record->id.text() : record->name, mostOfRecord)
                      : types.singular(type);
    };
    QString text = sentence(QStringLiteral("%1 → %2"),
        {end(preset.direction.from, preset.from), end(preset.direction.to, preset.to)});
    if (preset.mode == LinkMode::Replace)
        text += QStringLiteral(" · ") + PresetModel::tr("Replace");
    if (preset.shortcut > 0)
        text += QStringLiteral(" · ") + presetKey(preset.shortcut).toString(QKeySequence::NativeText);
    return text;
}

PresetModel::PresetModel(PresetStore &store, const Catalogue &catalogue, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_catalogue(catalogue)
{
    connect(&store, &PresetStore::changed, this, &PresetModel::reload);
    reload();
}

void PresetModel::setFilter(const QString &text)
{
    m_words = foldedWords(text);
    reload();
}

bool PresetModel::fits(const Preset &preset) const
{
    if (m_words.isEmpty())
        return true;
    QStringList texts{preset.name, preset.folder, preset.note};
    for (const LabelledType &type : preset.types)
        texts.append(type.label);
    return hasWords(foldedText(texts.join(QLatin1Char('\n'))), m_words);
}

void PresetModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_ids.clear();
    QHash<QString, QList<Preset>> byFolder;
    for (const Preset &preset : m_store.presets()) {
        if (fits(preset))
            byFolder[preset.folder].append(preset);
    }
    for (const QString &folder : QStringList{QString()} + m_store.folders()) {
        const QList<Preset> presets = byFolder.value(folder);
        for (const Preset &preset : presets)
            m_ids[folder].append(preset.id);
        if (presets.isEmpty())
            continue;
        if (!folder.isEmpty())
            m_rows.append({folder, {}});
        if (!m_closed.contains(folder) || isFiltered()) {
            for (const Preset &preset : presets)
                m_rows.append({folder, preset});
        }
    }
    endResetModel();
}

void PresetModel::setClosedFolders(const QStringList &folders)
{
    m_closed = std::set<QString>(folders.cbegin(), folders.cend());
    reload();
}

void PresetModel::openFolder(const QString &folder)
{
    if (m_closed.erase(folder))
        reload();
}

QStringList PresetModel::idsAt(int row) const
{
    return m_rows.at(row).preset ? QStringList{m_rows.at(row).preset->id}
                                 : m_ids.value(m_rows.at(row).folder);
}

void PresetModel::toggleFolder(int row)
{
    const QString folder = m_rows.at(row).folder;
    if (!m_closed.erase(folder))
        m_closed.insert(folder);
    reload();
}

QModelIndex PresetModel::indexOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).preset && m_rows.at(row).preset->id == id)
            return index(row, 0);
    }
    return {};
}

QModelIndex PresetModel::indexOfFolder(const QString &folder) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!m_rows.at(row).preset && m_rows.at(row).folder == folder)
            return index(row, 0);
    }
    return {};
}

// Before the row: on a folder's row this means the end of the group above it.
PresetModel::Place PresetModel::placeAt(int row) const
{
    if (row < m_rows.size() && m_rows.at(row).preset)
        return {m_rows.at(row).folder, m_rows.at(row).preset->id};
    return {row > 0 ? m_rows.at(row - 1).folder : QString(), {}};
}

std::optional<PresetModel::Place> PresetModel::above(int row) const
{
    if (row <= 0)
        return std::nullopt;
    if (m_rows.at(row - 1).preset)
        return placeAt(row - 1);
    return Place{row > 1 ? m_rows.at(row - 2).folder : QString(), {}}; // out of this folder
}

std::optional<PresetModel::Place> PresetModel::below(int row) const
{
    if (row + 1 >= m_rows.size())
        return std::nullopt;
    if (m_rows.at(row + 1).preset)
        return row + 2 < m_rows.size() && m_rows.at(row + 2).preset
                && m_rows.at(row + 2).folder == m_rows.at(row).folder
            ? Place{m_rows.at(row + 2).folder, m_rows.at(row + 2).preset->id}
            : Place{m_rows.at(row).folder, {}};
    // Into the folder that follows, at its beginning.
    return Place{m_rows.at(row + 1).folder, idsAt(row + 1).value(0)};
}

int PresetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PresetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    return row.preset ? presetData(*row.preset, role) : folderData(row, role);
}

QVariant PresetModel::folderData(const Row &row, int role) const
{
    const int count = static_cast<int>(m_ids.value(row.folder).size());
    const bool isOpen = !m_closed.contains(row.folder) || isFiltered();
    switch (role) {
    case Qt::DisplayRole:
        return shortened(row.folder, mostOfName);
    case DetailRole:
        return QString::number(count);
    case FolderRole:
        return isOpen;
    case Qt::AccessibleTextRole:
        return sentence(tr("Folder %1, %Ln preset(s)", nullptr, count), {shortened(row.folder, mostOfName)});
    default:
        return {};
    }
}

QVariant PresetModel::presetData(const Preset &preset, int role) const
{
    const QString detail = presetDetail(preset, m_catalogue.objectTypes());
    switch (role) {
    case Qt::DisplayRole:
        return shortened(preset.name, mostOfName);
    case DetailRole:
        return detail;
    case Qt::ToolTipRole: {
        QStringList lines{shortened(preset.name, mostOfName), detail, labelNames(preset.types)};
        if (!preset.note.isEmpty())
            lines.append(shortened(preset.note, mostOfName));
        return plainToolTip(lines.join(QLatin1Char('\n')));
    }
    case Qt::AccessibleTextRole:
        return joined({preset.name, detail}, QStringLiteral(", "));
    default:
        return {};
    }
}

Qt::ItemFlags PresetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return m_rows.at(index.row()).preset ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

QStringList PresetModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *PresetModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (const auto preset = indexes.isEmpty() ? std::nullopt : presetAt(indexes.constFirst().row()))
        data->setData(mimeType(), preset->id.toUtf8());
    return data;
}

// Onto a folder, or between two rows. Returns false, so that the view does not remove the row itself.
bool PresetModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(mimeType()))
        return false;
    const QString id = QString::fromUtf8(data->data(mimeType()));
    const Place place =
        parent.isValid() ? Place{m_rows.at(parent.row()).folder, {}} : placeAt(row < 0 ? rowCount() : row);
    Q_EMIT moveRequested(id, place.folder, place.beforeId);
    return false;
}

} // namespace relata
