// SPDX-License-Identifier: MIT
#pragma once

#include "history/exportformat.h"

#include <QDialog>

#include <memory>

namespace relata {

namespace Ui {
class ExportDialog;
}

/// Asks which rows of the history to export, and how.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `selected`: how many rows are selected.
    explicit ExportDialog(qsizetype selected, QWidget *parent = nullptr);
    ~ExportDialog() override;

    bool wantsSelected() const;
    ExportFormat format() const;

private:
    void refresh();

    std::unique_ptr<Ui::ExportDialog> m_ui;
};

} // namespace relata
