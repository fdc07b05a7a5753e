// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

namespace relata {

/// Where the program keeps its files: in the XDG directories, or all in one folder (--data-dir). The folders
/// exist and are closed to other users: new ones get 0700, existing ones keep the owner's rights.
class DataFolder {
public:
    /// Everything in this folder, created if missing. Storage error if it cannot be created or read.
    static Result<DataFolder> at(const QString &folder);
    /// at(), or standard() when the folder is empty.
    static Result<DataFolder> atOrStandard(const QString &folder);
    /// Config, data and state of the XDG base directories, each in a folder `relata`.
    static Result<DataFolder> standard();

    QString settingsFile() const; ///< window and theme (config)
    QString presetsFile() const;  ///< (config)
    QString accountsFile() const; ///< accounts without their secrets (config)
    QString historyFile() const;  ///< SQLite (data); if it is a link, its target
    QString practiceFile() const; ///< changes to the practice data (data)
    QString logFile() const;      ///< HTTP log (state)
    QString lockFile() const;     ///< held while the program runs (data)

private:
    static Result<DataFolder> make(const QString &config, const QString &data, const QString &state);

    QString m_config;
    QString m_data;
    QString m_state;
};

} // namespace relata
