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

    /// Reads the file. A file that makes no sense is set aside and replaced by the previous version, as is a
    /// missing one; gives a sentence about it, empty if all is well. Storage if the file cannot be read or is
    /// from a newer version: then no change is saved. Presets without an account, in an edited file, become
    /// the open one's.
    Result<QString> load();

    /// Presets of the account, in their order: the order of folders is the names', the order inside is the
    /// person's.
    QList<Preset> presets() const;
    std::optional<Preset> find(const QString &id) const;
    /// The preset with this shortcut.
    std::optional<Preset> withShortcut(int shortcut) const;
    /// The preset of this name in this folder, ignoring case.
    std::optional<Preset> named(const QString &name, const QString &folder) const;
    /// The presets by the keys of their names (presetNameKey()).
    QHash<QString, Preset> byName() const;
    /// The names of all folders, sorted.
    QStringList folders() const;
    /// The folder that this text means: one that other presets are in, ignoring case and composition of
    /// characters; else a new one of this name.
    QString folderFor(const QString &typed, const QString &id = {}) const;
    /// The first of 1 to 9 that is free; 0 if all are used.
    int freeShortcut() const;

    /// Gives the preset its id, and saves it at the end. Another preset with its shortcut loses it. BadInput
    /// without a name, or if one of its texts is too long; the same goes for replace() and overwrite().
    Result<Preset> add(const Preset &preset);
    /// Adds several at once; if a name is used already, it gets a number.
    Result<void> addAll(const QList<Preset> &presets);
    /// Replaces the preset with the same id. Another preset with its shortcut loses it.
    Result<void> replace(const Preset &preset);
    /// Overwrites another preset, which keeps its id and shortcut; the preset itself is removed from where it
    /// was.
    Result<void> overwrite(const QString &id, const Preset &preset);
    /// Puts a copy behind it, with a number in its name and without shortcut; gives the copy.
    Result<Preset> duplicate(const QString &id);
    /// Moves them into a folder, before another preset, or to the end; a name that is used there gets a
    /// number.
    Result<void> move(const QStringList &ids, const QString &folder, const QString &beforeId);
    /// Deletes them; restoreRemoved() brings them back, until forgetRemoved().
    Result<void> remove(const QStringList &ids);
    /// Restores all that were removed, each before the preset that followed it; a name that is used by now
    /// gets a number, and a shortcut that is used by now stays where it is.
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
        QString beforeId; ///< of the next preset that was not removed; empty if there is none
    };
    QList<Removed> m_removed;
};

/// Names with the same key are the same within a folder: case and composition of characters are ignored.
QString presetNameKey(const QString &name, const QString &folder);

} // namespace relata
