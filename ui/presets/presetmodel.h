// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"

#include <QAbstractListModel>
#include <QKeySequence>

#include <optional>
#include <set>

namespace relata {

class Catalogue;
class ObjectTypes;
class PresetStore;

/// The presets of the account that match the filter: first those without a folder, then folder by folder
/// under a row with its name. Rows are moved by dragging them.
class PresetModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// The catalogue names the object types.
    PresetModel(PresetStore &store, const Catalogue &catalogue, QObject *parent = nullptr);

    enum Role {
        DetailRole = Qt::UserRole + 1,
        FolderRole, ///< only for a folder's row: whether it is open
    };

    /// Words, each to be found in a name, a folder, a note or a label.
    void setFilter(const QString &text);
    bool isFiltered() const { return !m_words.isEmpty(); }
    /// The preset of a row; empty for a folder.
    std::optional<Preset> presetAt(int row) const { return m_rows.at(row).preset; }
    QModelIndex indexOf(const QString &id) const;
    QModelIndex indexOfFolder(const QString &folder) const;
    /// The folder of a row, or that of its preset; empty if there is none.
    QString folderAt(int row) const { return m_rows.at(row).folder; }
    /// The ids of a row: its preset's, or those of all matching presets in its folder.
    QStringList idsAt(int row) const;
    /// Shows or hides what is in the folder of this row.
    void toggleFolder(int row);
    /// In one order, so that what is written of them changes only with them.
    QStringList closedFolders() const { return {m_closed.cbegin(), m_closed.cend()}; }
    void setClosedFolders(const QStringList &folders);
    /// Shows what is in this folder.
    void openFolder(const QString &folder);
    /// Where a preset goes when it moves up or down by one row; empty at the ends.
    struct Place {
        QString folder;
        QString beforeId; ///< empty for the end of the folder
    };
    std::optional<Place> above(int row) const;
    std::optional<Place> below(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

Q_SIGNALS:
    /// A preset was dragged to another place.
    void moveRequested(const QString &id, const QString &folder, const QString &beforeId);

private:
    struct Row {
        QString folder;
        std::optional<Preset> preset; ///< empty if the row shows the folder
    };
    void reload();
    bool fits(const Preset &preset) const;
    Place placeAt(int row) const;
    QVariant folderData(const Row &row, int role) const;
    QVariant presetData(const Preset &preset, int role) const;

    PresetStore &m_store;
    const Catalogue &m_catalogue;
    QStringList m_words;
    std::set<QString> m_closed;        ///< folders
    QHash<QString, QStringList> m_ids; ///< of the presets that fit, by folder
    QList<Row> m_rows;
};

/// Ctrl and this number, from 1 to 9.
QKeySequence presetKey(int shortcut);
/// "Folder / Name"; the name alone outside a folder.
QString presetPath(const Preset &preset);
/// "Contact → Company · Replace · Ctrl+1"
QString presetDetail(const Preset &preset, const ObjectTypes &types);

} // namespace relata
