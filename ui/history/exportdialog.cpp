// SPDX-License-Identifier: MIT
#include "ui/history/exportdialog.h"

#include "crm/sentence.h"
#include "ui_exportdialog.h"

#include <QLocale>
#include <QPushButton>

namespace relata {

ExportDialog::ExportDialog(qsizetype selected, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ExportDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->selected->setEnabled(selected > 0);
    m_ui->selected->setText(sentence(tr("The selected rows (%1)"), {QLocale().toString(selected)}));
    (selected > 1 ? m_ui->selected : m_ui->shown)->setChecked(true);
    (QLocale().language() == QLocale::German ? m_ui->csvGerman : m_ui->csvEnglish)->setChecked(true);
    m_ui->buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole)->setDefault(true);
    for (const QRadioButton *button : {m_ui->csvEnglish, m_ui->csvGerman, m_ui->jsonLines})
        connect(button, &QRadioButton::toggled, this, &ExportDialog::refresh);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::refresh()
{
    m_ui->defuse->setEnabled(!m_ui->jsonLines->isChecked());
}

bool ExportDialog::wantsSelected() const
{
    return m_ui->selected->isChecked();
}

ExportFormat ExportDialog::format() const
{
    using Kind = ExportFormat::Kind;
    const Kind kind = m_ui->jsonLines->isChecked() ? Kind::JsonLines
        : m_ui->csvGerman->isChecked()             ? Kind::CsvGerman
                                                   : Kind::CsvEnglish;
    return {kind, m_ui->defuse->isChecked()};
}

} // namespace relata
