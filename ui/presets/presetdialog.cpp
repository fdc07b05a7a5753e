// SPDX-License-Identifier: MIT
#include "ui/presets/presetdialog.h"

#include "crm/labeltext.h"
#include "crm/sentence.h"
#include "linking/linkdraft.h"
#include "presets/presetstore.h"
#include "ui/common/plaintext.h"
#include "ui/common/setshown.h"
#include "ui_presetdialog.h"

#include <QKeySequence>
#include <QPushButton>

namespace relata {

namespace {

constexpr qsizetype mostOfLabels = 160;

QString modeText(LinkMode mode)
{
    return mode == LinkMode::Replace ? PresetDialog::tr("Replace") : PresetDialog::tr("Add");
}

} // namespace

PresetDialog::PresetDialog(const Preset &preset, const std::optional<Preset> &form, const PresetStore &store,
    const LinkDraft &draft, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PresetDialog>())
    , m_preset(preset)
    , m_form(form)
    , m_draft(draft)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isNew = preset.id.isEmpty();
    setWindowTitle(isNew ? tr("Save as preset") : tr("Edit preset"));
    m_ui->name->setText(preset.name);
    m_ui->name->setSelection(static_cast<int>(preset.name.size()), -static_cast<int>(preset.name.size()));
    m_ui->name->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_ui->folder->addItem(QString());
    m_ui->folder->addItems(store.folders());
    m_ui->folder->setCurrentText(preset.folder);
    m_ui->folder->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_ui->shortcut->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_ui->folder->lineEdit()->setPlaceholderText(tr("none"));
    m_ui->folder->lineEdit()->setAccessibleName(tr("Folder"));
    m_ui->note->setPlainText(preset.note);
    m_ui->note->setFixedHeight(fontMetrics().height() * 4);
    fillShortcuts(store);
    m_ui->fixFrom->setChecked(!isNew && preset.from);
    m_ui->fixTo->setChecked(!isNew && preset.to);
    setShown(m_ui->takeForm, !isNew && form && !hasSameLink(*form, preset));
    m_ui->takeForm->setText(sentence(tr("Take object types, labels and mode from the form: %1"),
        {withoutMnemonic(form ? shortened(labelNames(form->types), mostOfLabels) : QString())}));
    auto *save = m_ui->buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    connect(m_ui->takeForm, &QCheckBox::toggled, this, &PresetDialog::refresh);
    connect(m_ui->name, &QLineEdit::textChanged, save,
        [save](const QString &name) { save->setEnabled(!name.simplified().isEmpty()); });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

PresetDialog::~PresetDialog() = default;

// A new preset is offered the first free shortcut.
void PresetDialog::fillShortcuts(const PresetStore &store)
{
    m_ui->shortcut->addItem(tr("none"), 0);
    for (int n = 1; n <= 9; ++n) {
        const QString key = presetKey(n).toString(QKeySequence::NativeText);
        const auto owner = store.withShortcut(n);
        const bool isTaken = owner && owner->id != m_preset.id;
        m_ui->shortcut->addItem(
            isTaken ? sentence(tr("%1 (used by “%2”)"), {key, shortened(owner->name, 40)}) : key, n);
    }
    m_ui->shortcut->setCurrentIndex(m_preset.id.isEmpty() ? store.freeShortcut() : m_preset.shortcut);
}

// The preset's own record or, without one, the form's; a record of other object types does not fit.
std::optional<FixedRecord> PresetDialog::offered(
    const Direction &direction, std::optional<FixedRecord> Preset::*end) const
{
    if (m_preset.*end && m_preset.direction == direction)
        return m_preset.*end;
    return m_form && m_form->direction == direction ? (*m_form).*end : std::nullopt;
}

void PresetDialog::offerRecords()
{
    const auto offer = [&](QCheckBox *box, const std::optional<FixedRecord> &record, const QString &text) {
        setShown(box, record.has_value());
        if (record)
            box->setText(sentence(text,
                {withoutMnemonic(record->name.isEmpty()
                        ? record->id.text()
                        : sentence(tr("%1 (%2)"), {shortened(record->name, 60), record->id.text()}))}));
    };
    const Direction direction = preset().direction;
    offer(m_ui->fixFrom, offered(direction, &Preset::from), tr("Always from %1"));
    offer(m_ui->fixTo, offered(direction, &Preset::to), tr("Always to %1"));
}

void PresetDialog::refresh()
{
    const Preset now = preset();
    const ObjectTypes &types = m_draft.objectTypes();
    m_ui->summary->setText(sentence(tr("%1 → %2 · %3: %4"),
        {types.singular(now.direction.from), types.singular(now.direction.to), modeText(now.mode),
            shortened(labelNames(now.types), mostOfLabels)}));
    offerRecords();
}

Preset PresetDialog::preset() const
{
    Preset preset = m_preset;
    preset.name = m_ui->name->text();
    preset.folder = m_ui->folder->currentText();
    preset.note = m_ui->note->toPlainText();
    preset.shortcut = m_ui->shortcut->currentData().toInt();
    if (m_form && m_ui->takeForm->isChecked()) {
        preset.direction = m_form->direction;
        preset.types = m_form->types;
        preset.mode = m_form->mode;
    }
    preset.from = m_ui->fixFrom->isChecked() ? offered(preset.direction, &Preset::from) : std::nullopt;
    preset.to = m_ui->fixTo->isChecked() ? offered(preset.direction, &Preset::to) : std::nullopt;
    return preset;
}

} // namespace relata
