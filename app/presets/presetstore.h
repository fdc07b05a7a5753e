// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"
#include "storage/ownfile.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace relata {

/// The presets of all accounts, in one readable JSON file that is written whole and atomically after each
/// change; what it held before is kept beside it. All changes give Storage when the file cannot be written;
/// nothing has changed then.
class PresetStore : public QObject {
    Q_OBJECT

public:
    PresetStore(const QString &path, const QString &account, QObject *parent = nullptr);

    /// Reads the file. One that cannot be understood is set aside, and what the previous one held is written
    /// in its place, as it is where the file is missing; gives a sentence that says so, empty when all is
    /// well. Storage when the file cannot be read, or is a newer version's: no change is saved then. Presets
    /// that a hand left without an account are the open one's.
    Result<QString> load();

    /// Presets of the account, in their order: the order of folders is the names', the order inside is the
    /// person's.
    QList<Preset> presets() const;
    std::optional<Preset> find(const QString &id) const;
    /// The preset with this shortcut.
    std::optional<Preset> withShortcut(int shortcut) const;
    /// The preset of this name in this folder, whatever its case.
    std::optional<Preset> named(const QString &name, const QString &folder) const;
    /// The presets by the keys of their names (presetNameKey()).
    QHash<QString, Preset> byName() const;
    /// The names of all folders, sorted.
    QStringList folders() const;
    /// The folder that is meant by this text: one that other presets than this are in, whatever the case and
    /// composition of its signs; else one of this name.
    QString folderFor(const QString &typed, const QString &id = {}) const;
    /// The first of 1 to 9 that no preset has; 0 when all are taken.
    int freeShortcut() const;

    /// Gives the preset its id, and saves it at the end. Its shortcut is taken from any other that has it.
    /// BadInput without a name, or when a text of it is too long, here and in replace() and overwrite().
    Result<Preset> add(const Preset &preset);
    /// Adds several at once; those whose names are taken get a number behind.
    Result<void> addAll(const QList<Preset> &presets);
    /// Puts the preset in the place of the one with its id. Its shortcut is taken from any other that has it.
    Result<void> replace(const Preset &preset);
    /// Puts the preset in the place of another one, which keeps its id and shortcut; the place that the
    /// preset had itself is free then.
    Result<void> overwrite(const QString &id, const Preset &preset);
    /// Puts a copy behind it, with a number in its name and without shortcut; gives the copy.
    Result<Preset> duplicate(const QString &id);
    /// Moves them into a folder, before another preset, or to the end; a name that is taken there gets a
    /// number.
    Result<void> move(const QStringList &ids, const QString &folder, const QString &beforeId);
    /// Deletes them; restoreRemoved() brings them back, until forgetRemoved().
    Result<void> remove(const QStringList &ids);
    /// Brings back all that was removed, each before the preset that stood behind it; a name that is taken
    /// meanwhile gets a number, and a shortcut that is taken stays where it is.
    Result<void> restoreRemoved();
    int removedCount() const { return static_cast<int>(m_removed.size()); }
    void forgetRemoved() { m_removed.clear(); }

Q_SIGNALS:
    void changed();

private:
    Result<QString> beginAnew(const QString &why);
    void setPresets(const QList<Preset> &read);
    QList<Preset> withoutShortcut(int shortcut) const;
    Result<void> save(const QList<Preset> &presets);

    OwnFile m_file;
    QString m_account;
    QList<Preset> m_presets;
    struct Removed {
        Preset preset;
        QString beforeId; ///< of the preset that stood behind it and stayed; empty for none
    };
    QList<Removed> m_removed;
};

/// By which names are the same in one folder, whatever the case and composition of their signs.
QString presetNameKey(const QString &name, const QString &folder);

} // namespace relata
