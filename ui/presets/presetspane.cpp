// SPDX-License-Identifier: MIT
#include "ui/presets/presetspane.h"

#include "async/then.h"
#include "presets/presetstore.h"
#include "ui/common/question.h"
#include "ui/common/twolinedelegate.h"
#include "ui/presets/presetmodel.h"
#include "ui_presetspane.h"

#include <QAction>
#include <QInputDialog>

namespace relata {

namespace {

class PresetDelegate : public TwoLineDelegate {
public:
    using TwoLineDelegate::TwoLineDelegate;

protected:
    Lines lines(const QModelIndex &index) const override
    {
        return {index.data().toString(), index.data(PresetModel::DetailRole).toString(), {}, Role::Muted,
            Role::Muted, true};
    }
};

// A dialog that asks for a name; `take` gets it when the person agrees.
void askForName(QWidget *parent, const QString &title, const QString &name, std::function<void(QString)> take)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(PresetsPane::tr("Name of the preset"));
    dialog->setTextValue(name);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent, std::move(take));
    dialog->open();
}

} // namespace

PresetsPane::PresetsPane(PresetStore &store, PresetModel &model, const ThemeSwitch &theme, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PresetsPane>())
    , m_store(store)
    , m_model(model)
    , m_apply(new QAction(tr("Use preset"), this))
    , m_rename(new QAction(tr("Rename preset…"), this))
    , m_delete(new QAction(tr("Delete preset…"), this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_ui->list->setItemDelegate(new PresetDelegate(theme, this));
    m_ui->list->setModel(&model);
    addActions();
    connect(&theme, &ThemeSwitch::changed, m_ui->list->viewport(), qOverload<>(&QWidget::update));
    connect(m_ui->filter, &QLineEdit::textChanged, &model, &PresetModel::setFilter);
    connect(m_ui->list, &QListView::activated, this, &PresetsPane::applyCurrent);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PresetsPane::follow);
    connect(&model, &QAbstractItemModel::modelReset, this, &PresetsPane::follow);
    follow();
}

PresetsPane::~PresetsPane() = default;

QSize PresetsPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 42, 400};
}

void PresetsPane::addActions()
{
    m_rename->setShortcut(Qt::Key_F2);
    m_delete->setShortcut(QKeySequence::Delete);
    for (QAction *action : presetActions()) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_ui->list->addAction(action);
    }
    connect(m_apply, &QAction::triggered, this, &PresetsPane::applyCurrent);
    connect(m_rename, &QAction::triggered, this, &PresetsPane::renameCurrent);
    connect(m_delete, &QAction::triggered, this, &PresetsPane::deleteCurrent);
}

QList<QAction *> PresetsPane::presetActions() const
{
    return {m_apply, m_rename, m_delete};
}

void PresetsPane::focusFilter()
{
    m_ui->filter->setFocus(Qt::ShortcutFocusReason);
    m_ui->filter->selectAll();
}

void PresetsPane::follow()
{
    const bool empty = m_model.rowCount() == 0;
    m_ui->list->setVisible(!empty);
    m_ui->empty->setVisible(empty);
    m_ui->empty->setText(m_model.isFiltered()
            ? tr("No preset has this name.")
            : tr("Associations you make often can be saved here with “Save as "
                 "preset…”."));
    for (QAction *action : presetActions())
        action->setEnabled(current().has_value());
}

std::optional<Preset> PresetsPane::current() const
{
    const QModelIndex index = m_ui->list->currentIndex();
    return index.isValid() ? std::optional(m_model.presetAt(index.row())) : std::nullopt;
}

void PresetsPane::applyCurrent()
{
    if (const auto preset = current())
        Q_EMIT presetActivated(*preset);
}

void PresetsPane::save(Preset preset, const QString &proposedName)
{
    askForName(this, tr("Save as preset"), proposedName, [this, preset](const QString &name) mutable {
        preset.name = name;
        report(m_store.add(preset).map([](const Preset &) { return true; }));
    });
}

void PresetsPane::renameCurrent()
{
    const auto preset = current();
    if (!preset)
        return;
    askForName(this, tr("Rename preset"), preset->name,
        [this, id = preset->id](const QString &name) { report(m_store.rename(id, name)); });
}

void PresetsPane::deleteCurrent()
{
    const auto preset = current();
    if (!preset)
        return;
    const Question question{tr("Delete the preset “%1”?").arg(preset->name),
        tr("The links made with it stay, in HubSpot and in the history."), tr("Delete")};
    then(askQuestion(this, question), this, [this, id = preset->id](const Reply &reply) {
        if (reply.agreed)
            report(m_store.remove(id));
    });
}

void PresetsPane::report(const Result<bool> &result)
{
    if (!result)
        Q_EMIT failed(tr("The preset was not saved: %1").arg(result.error().sentence()));
}

} // namespace relata
