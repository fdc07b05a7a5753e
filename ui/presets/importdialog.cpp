// SPDX-License-Identifier: MIT
#include "ui/presets/importdialog.h"

#include "catalogue/catalogue.h"
#include "crm/foldedtext.h"
#include "crm/sentence.h"
#include "presets/presetstore.h"
#include "ui/presets/presetmodel.h"
#include "ui_importdialog.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>

namespace relata {

namespace {

QString fateText(const ImportedPreset &imported)
{
    if (!imported.problem.isEmpty())
        return sentence(ImportDialog::tr("The labels could not be compared: %1"), {imported.problem});
    QStringList texts = matchTexts(imported.matches);
    const qsizetype left = imported.preset.types.size();
    if (left > 0 && left < imported.matches.size())
        texts.append(ImportDialog::tr("Labels that do not exist here are left out."));
    return texts.isEmpty() ? ImportDialog::tr("All labels match.") : texts.join(QLatin1Char(' '));
}

// Presets that cannot be imported have no box to tick.
bool canBeImported(const QTreeWidgetItem *item)
{
    return item->data(0, Qt::CheckStateRole).isValid();
}

// Whether all labels mean the same here as there; a label with another text, or without any, may be a
// different one altogether.
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
    m_ui->intro->setText(sentence(
        tr("%1 contains %Ln preset(s). Nothing is imported until you press Import. Presets are ticked "
           "if their labels mean the same here and they are not here yet.",
            nullptr, static_cast<int>(presets.size())),
        {fileName}));
    m_import = m_ui->buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    fill(services);
    connect(m_ui->filter, &QLineEdit::textChanged, this, &ImportDialog::filter);
    connect(m_ui->all, &QCheckBox::clicked, this, &ImportDialog::tickShown);
    connect(m_ui->list, &QTreeWidget::itemChanged, m_ui->list,
        [this](QTreeWidgetItem *item) { m_ui->list->setCurrentItem(item); });
    connect(m_ui->list, &QTreeWidget::itemChanged, this, &ImportDialog::refresh);
    connect(m_ui->list, &QTreeWidget::currentItemChanged, this, &ImportDialog::showCurrent);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 26);
    refresh();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::fill(const Services &services)
{
    const QHash<QString, Preset> here = services.store.byName();
    QList<QTreeWidgetItem *> items;
    for (const ImportedPreset &imported : std::as_const(m_presets)) {
        const Preset &preset = imported.preset;
        const auto there = here.constFind(presetNameKey(preset.name, preset.folder));
        const bool isTaken = there != here.constEnd();
        const bool isHere = isTaken && hasSameContent(*there, preset);
        const QString fate = isHere ? tr("Already here.")
            : isTaken
            ? fateText(imported) + QLatin1Char(' ') + tr("The name is in use; a number will be added.")
            : fateText(imported);
        auto *item = new QTreeWidgetItem(
            {presetPath(preset), presetDetail(preset, services.catalogue.objectTypes()), fate});
        if (!preset.types.isEmpty()) // if none of its labels exists here, it would link nothing
            item->setCheckState(0, fits(imported) && !isHere ? Qt::Checked : Qt::Unchecked);
        items.append(item);
    }
    m_ui->list->addTopLevelItems(items);
    m_ui->list->header()->resizeSection(0, fontMetrics().averageCharWidth() * 36);
    m_ui->list->header()->resizeSection(1, fontMetrics().averageCharWidth() * 26);
    m_ui->list->setCurrentItem(items.value(0));
    showCurrent();
}

// Rows that the filter hides stay ticked.
void ImportDialog::filter(const QString &text)
{
    const QStringList words = foldedWords(text);
    QTreeWidgetItem *first = nullptr;
    for (int row = 0; row < m_ui->list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_ui->list->topLevelItem(row);
        const QStringList shown{item->text(0), item->text(1), item->text(2)};
        const bool isShown = hasWords(foldedText(shown.join(QLatin1Char('\n'))), words);
        item->setHidden(!isShown);
        if (isShown && !first)
            first = item;
    }
    const QTreeWidgetItem *current = m_ui->list->currentItem();
    if (!current || current->isHidden())
        m_ui->list->setCurrentItem(first);
    refresh();
}

// Return in the filter does not agree to anything yet.
void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!(isReturn && m_ui->filter->hasFocus()))
        QDialog::keyPressEvent(event);
}

// A row of the list is too short for everything there may be to say.
void ImportDialog::showCurrent()
{
    const QTreeWidgetItem *item = m_ui->list->currentItem();
    m_ui->detail->setText(
        item ? sentence(QStringLiteral("%1: %2"), {item->text(0), item->text(2)}) : QString());
}

void ImportDialog::tickShown(bool ticked)
{
    {
        const QSignalBlocker blocker(m_ui->list); // each row would count all of them again
        for (int row = 0; row < m_ui->list->topLevelItemCount(); ++row) {
            QTreeWidgetItem *item = m_ui->list->topLevelItem(row);
            if (!item->isHidden() && canBeImported(item))
                item->setCheckState(0, ticked ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_ui->list->viewport()->update();
    refresh();
}

void ImportDialog::refresh()
{
    bool isOneTicked = false;
    bool isOneNot = false;
    for (int row = 0; row < m_ui->list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_ui->list->topLevelItem(row);
        if (!item->isHidden() && canBeImported(item))
            (item->checkState(0) == Qt::Checked ? isOneTicked : isOneNot) = true;
    }
    m_ui->all->setEnabled(isOneTicked || isOneNot);
    m_ui->all->setCheckState(isOneTicked && isOneNot ? Qt::PartiallyChecked
            : isOneTicked                            ? Qt::Checked
                                                     : Qt::Unchecked);
    const qsizetype count = chosen().size();
    m_import->setEnabled(count > 0);
    m_import->setText(tr("Import %Ln preset(s)", nullptr, static_cast<int>(count)));
}

QList<Preset> ImportDialog::chosen() const
{
    QList<Preset> chosen;
    for (int row = 0; row < m_ui->list->topLevelItemCount(); ++row) {
        if (m_ui->list->topLevelItem(row)->checkState(0) == Qt::Checked)
            chosen.append(m_presets.at(row).preset);
    }
    return chosen;
}

} // namespace relata
