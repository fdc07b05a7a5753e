// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"

#include <QObject>

#include <optional>

namespace relata {

/// The presets of all accounts, in one readable JSON file that is written whole and atomically after each
/// change.
class PresetStore : public QObject {
    Q_OBJECT

public:
    PresetStore(const QString &path, const QString &account, QObject *parent = nullptr);

    /// Reads the file. Gives where a damaged one was moved; empty when all is well.
    Result<QString> load();

    /// Presets of the account, in the order in which they were saved.
    QList<Preset> presets() const;
    std::optional<Preset> find(const QString &id) const;
    /// The preset with this shortcut.
    std::optional<Preset> withShortcut(int shortcut) const;

    /// Gives the preset its id and the first free shortcut, and saves it at the end. BadInput without a name;
    /// Storage when the file cannot be written, the preset is then not kept.
    Result<Preset> add(Preset preset);
    Result<bool> rename(const QString &id, const QString &name);
    Result<bool> remove(const QString &id);

Q_SIGNALS:
    void changed();

private:
    Result<bool> save(const QList<Preset> &presets);
    int freeShortcut() const;

    QString m_path;
    QString m_account;
    QList<Preset> m_presets;
};

} // namespace relata
