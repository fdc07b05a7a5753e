// SPDX-License-Identifier: MIT
#pragma once

#include "crm/objecttypes.h"
#include "presets/preset.h"

#include <QAbstractListModel>

namespace relata {

class LinkDraft;
class PresetStore;

/// The presets of the account whose names contain the filter.
class PresetModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// The draft names the object types.
    PresetModel(const PresetStore &store, const LinkDraft &draft, QObject *parent = nullptr);

    enum Role { DetailRole = Qt::UserRole + 1 };

    void setFilter(const QString &text);
    const Preset &presetAt(int row) const { return m_presets.at(row); }
    bool isFiltered() const { return !m_filter.isEmpty(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void reload();
    QString detail(const Preset &preset) const;

    const PresetStore &m_store;
    const LinkDraft &m_draft;
    QString m_filter;
    QList<Preset> m_presets;
};

} // namespace relata
