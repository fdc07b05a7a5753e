// SPDX-License-Identifier: MIT
#pragma once

#include "presets/importedpreset.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace relata {

class Catalogue;
class PresetStore;

namespace Ui {
class ImportDialog;
}

/// Lists the presets of a file and how they fit this account, before anything is imported.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    struct Services {
        const PresetStore &store;
        const Catalogue &catalogue; ///< names the object types
    };

    ImportDialog(const QString &fileName, const QList<ImportedPreset> &presets, const Services &services,
        QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// The presets to import.
    QList<Preset> chosen() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const Services &services);
    void filter(const QString &text);
    void showCurrent();
    void tickShown(bool ticked);
    void refresh();

    std::unique_ptr<Ui::ImportDialog> m_ui;
    QList<ImportedPreset> m_presets;
    QPushButton *m_import;
};

} // namespace relata
