// SPDX-License-Identifier: MIT
#pragma once

#include "history/retention.h"

#include <QDialog>

#include <memory>

namespace relata {

namespace Ui {
class RetentionDialog;
}

/// Asks how much of the history to keep.
class RetentionDialog : public QDialog {
    Q_OBJECT

public:
    explicit RetentionDialog(const Retention &now, QWidget *parent = nullptr);
    ~RetentionDialog() override;

    Retention rule() const;

private:
    void refresh();

    std::unique_ptr<Ui::RetentionDialog> m_ui;
};

} // namespace relata
