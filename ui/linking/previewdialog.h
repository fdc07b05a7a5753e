// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/chip.h"
#include "ui/linking/consent.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace relata {

/// What a change will do to a pair, drawn and in words, before it is done.
class PreviewDialog : public QDialog {
    Q_OBJECT

public:
    PreviewDialog(
        const ChangePlan &plan, const RecordNames &names, const PreviewServices &services, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLabel *addText(const QString &text, const char *role);
    void addDrawing(const RecordNames &names, const PreviewServices &services);
    QList<Chip> chips() const;
    void addButtons();
    void showNotes(const RecordTitles &titles);

    ChangePlan m_plan;
    QLabel *m_notes = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace relata
