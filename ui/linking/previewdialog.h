// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linker.h"
#include "ui/common/chip.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace relata {

class ObjectTypes;
class RecordTitles;
class ThemeSwitch;

/// What a preview needs besides the plan.
struct PreviewServices {
    const ObjectTypes &types;
    RecordTitles &titles;
    const ThemeSwitch &theme;
};

/// What a change will do to a pair, drawn and in words, before it is done.
class PreviewDialog : public QDialog {
    Q_OBJECT

public:
    PreviewDialog(
        const ChangePlan &plan, const PairNames &names, const PreviewServices &services, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLabel *addText(const QString &text, const char *role);
    void addDrawing(const PairNames &names, const PreviewServices &services);
    QList<Chip> chips() const;
    void addButtons();
    void showNotes(const RecordTitles &titles);

    ChangePlan m_plan;
    QLabel *m_notes = nullptr;
    QPushButton *m_cancel = nullptr;
};

/// Shows in a dialog over this window what a plan will do, and asks whether to go on. Cancel is the default,
/// and the answer if the window closes.
QFuture<bool> askWithPreview(
    QWidget *window, const ChangePlan &plan, const PairNames &names, const PreviewServices &services);

} // namespace relata
