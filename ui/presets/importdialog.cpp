// SPDX-License-Identifier: MIT
#include "ui/presets/importdialog.h"

#include "linking/linkdraft.h"
#include "presets/presetstore.h"
#include "ui/common/tooltip.h"
#include "ui/linking/labeltext.h"
#include "ui/presets/presetmodel.h"
#include "ui_importdialog.h"

#include <QHeaderView>
#include <QPushButton>

namespace relata {

namespace {

// "Decision maker: 45 there, 61 here"
QString matchText(const LabelMatch &match)
{
    const QString label = labelNames({match.asked});
    switch (match.kind) {
    case LabelMatch::Kind::Same:
        return {};
    case LabelMatch::Kind::Moved:
        return ImportDialog::tr("“%1” has type ID %2 here, not %3")
            .arg(label)
            .arg(match.found.type.typeId)
            .arg(match.asked.type.typeId);
    case LabelMatch::Kind::Renamed:
        return ImportDialog::tr("“%1” is called “%2” here").arg(label, labelNames({match.found}));
    case LabelMatch::Kind::Gone:
        return ImportDialog::tr("“%1” does not exist here").arg(label);
    }
    return {};
}

QString fateText(const ImportedPreset &imported)
{
    if (!imported.problem.isEmpty())
        return ImportDialog::tr("The labels could not be compared: %1").arg(imported.problem);
    QStringList texts;
    for (const LabelMatch &match : imported.matches)
        texts.append(matchText(match));
    texts.removeAll(QString());
    return texts.isEmpty() ? ImportDialog::tr("Fits") : texts.join(QStringLiteral("; "));
}

// Whether all labels mean here what they meant there; one of another text, or without any, may be another
// altogether.
bool fits(const ImportedPreset &imported)
{
    for (const LabelMatch &match : imported.matches) {
        const bool isNameless =
            match.asked.label.isEmpty() && match.asked.type.category == Category::userDefined();
        if (match.kind == LabelMatch::Kind::Gone || match.kind == LabelMatch::Kind::Renamed || isNameless)
            return false;
    }
    return imported.problem.isEmpty();
}

} // namespace

ImportDialog::ImportDialog(
    const QString &fileName, const QList<ImportedPreset> &presets, const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportDialog>())
    , m_presets(presets)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->intro->setText(tr("%1 holds %n preset(s). Nothing is taken until you press Import; those whose "
                            "labels this account does not "
                            "have are not ticked.",
        nullptr, static_cast<int>(presets.size()))
                             .arg(fileName));
    m_import = m_ui->buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    fill(services);
    connect(m_ui->list, &QTreeWidget::itemChanged, this, &ImportDialog::follow);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 26);
    follow();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::fill(const Services &services)
{
    const QSet<QString> taken = services.store.names();
    QList<QTreeWidgetItem *> items;
    for (const ImportedPreset &imported : std::as_const(m_presets)) {
        const Preset &preset = imported.preset;
        QString fate = fateText(imported);
        if (taken.contains(presetNameKey(preset.name, preset.folder)))
            fate += QStringLiteral("; ") + tr("the name is taken, it gets a number");
        const QString name =
            preset.folder.isEmpty() ? preset.name : QStringLiteral("%1 / %2").arg(preset.folder, preset.name);
        auto *item = new QTreeWidgetItem({name.left(200), presetDetail(preset, services.draft), fate});
        item->setToolTip(2, plainToolTip(fate));
        const bool isEmpty = preset.types.isEmpty();
        item->setFlags(isEmpty ? Qt::ItemIsSelectable : item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, fits(imported) ? Qt::Checked : Qt::Unchecked);
        items.append(item);
    }
    m_ui->list->addTopLevelItems(items);
    m_ui->list->header()->resizeSection(0, fontMetrics().averageCharWidth() * 36);
    m_ui->list->header()->resizeSection(1, fontMetrics().averageCharWidth() * 26);
}

void ImportDialog::follow()
{
    m_import->setEnabled(!chosen().isEmpty());
}

QList<Preset> ImportDialog::chosen() const
{
    QList<Preset> chosen;
    for (int row = 0; row < m_ui->list->topLevelItemCount(); ++row) {
        if (m_ui->list->topLevelItem(row)->checkState(0) == Qt::Checked
            && !m_presets.at(row).preset.types.isEmpty())
            chosen.append(m_presets.at(row).preset);
    }
    return chosen;
}

} // namespace relata
