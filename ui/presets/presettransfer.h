// SPDX-License-Identifier: MIT
#pragma once

#include "ui/presets/importdialog.h"

#include <QObject>

namespace relata {

class Messages;

/// Passes presets to and from colleagues and other accounts, as files `NAME.relata`.
class PresetTransfer : public QObject {
    Q_OBJECT

public:
    struct Services {
        PresetStore &store;
        Messages &messages;
        Catalogue &catalogue; ///< knows the account's labels
    };

    /// The window is the parent of dialogs.
    PresetTransfer(const Services &services, QWidget *window);

    /// Asks for the file, and whether to include fixed records.
    void exportPresets(const QList<Preset> &presets);
    void exportTo(const QString &path, const QList<Preset> &presets, bool withRecords);
    /// Asks for the file.
    void importPresets();
    /// Reads the file, compares its labels with the account's and lists what would be imported.
    void importFrom(const QString &path);

private:
    void askForFile(const QList<Preset> &presets, bool withRecords);
    void show(const QString &fileName, const QList<ImportedPreset> &imported);

    Services m_services;
    QWidget *m_window;
};

} // namespace relata
