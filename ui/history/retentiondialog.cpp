// SPDX-License-Identifier: MIT
#include "ui/history/retentiondialog.h"

#include "ui_retentiondialog.h"

#include <QPushButton>

namespace relata {

RetentionDialog::RetentionDialog(const Retention &now, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RetentionDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    (now.days > 0 ? m_ui->byAge : m_ui->forever)->setChecked(true);
    if (now.days > 0)
        m_ui->days->setValue(now.days);
    m_ui->bodies->setChecked(now.bodies);
    m_ui->names->setChecked(now.names);
    m_ui->buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    connect(m_ui->byAge, &QRadioButton::toggled, this, &RetentionDialog::refresh);
    connect(m_ui->days, &QSpinBox::valueChanged, this, &RetentionDialog::refresh);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

RetentionDialog::~RetentionDialog() = default;

void RetentionDialog::refresh()
{
    m_ui->days->setEnabled(m_ui->byAge->isChecked());
    m_ui->days->setSuffix(tr(" day(s)", nullptr, m_ui->days->value()));
}

Retention RetentionDialog::rule() const
{
    return {m_ui->byAge->isChecked() ? m_ui->days->value() : 0, m_ui->bodies->isChecked(),
        m_ui->names->isChecked()};
}

} // namespace relata
