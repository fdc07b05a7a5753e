// SPDX-License-Identifier: MIT
#include "ui/presets/presetspane.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "presets/presetapplier.h"
#include "presets/presetstore.h"
#include "ui/common/messages.h"
#include "ui/common/note.h"
#include "ui/common/question.h"
#include "ui/common/setshown.h"
#include "ui/presets/presetdelegate.h"
#include "ui/presets/presetdialog.h"
#include "ui/presets/quickswitcher.h"
#include "ui_presetspane.h"

#include <QAction>
#include <QInputDialog>

#include <algorithm>

namespace relata {

PresetsPane::PresetsPane(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PresetsPane>())
    , m_services(services)
    , m_mismatch(new Note(this))
    , m_deletion(new Note(this))
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->list);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_ui->list->setItemDelegate(new PresetDelegate(services.theme, this));
    m_ui->list->setModel(&services.model);
    m_mismatch->setProperty("role", QStringLiteral("warningNotice"));
    for (const auto &[note, name] :
        {std::pair(m_mismatch, "mismatchNote"), std::pair(m_deletion, "deletionNote")}) {
        note->setObjectName(QLatin1String(name));
        m_ui->notes->addWidget(note);
    }
    addActions();
    connect(&services.applier, &PresetApplier::mismatched, this, &PresetsPane::showMismatch);
    connect(&services.applier, &PresetApplier::matched, m_mismatch, &Note::dismiss);
    connect(m_deletion, &Note::dismissed, this, [this] { m_services.store.forgetRemoved(); });
    connect(&services.theme, &ThemeSwitch::changed, m_ui->list->viewport(), qOverload<>(&QWidget::update));
    connect(m_ui->filter, &QLineEdit::textChanged, &services.model, &PresetModel::setFilter);
    connect(m_ui->list, &QListView::activated, this, &PresetsPane::activateCurrent);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PresetsPane::refresh);
    connect(&services.model, &QAbstractItemModel::modelReset, this, &PresetsPane::refresh);
    connect(
        &services.model, &PresetModel::moveRequested, this,
        [this](const QString &id, const QString &folder, const QString &beforeId) {
            const QStringList chosen = chosenIds();
            if (report(
                    m_services.store.move(chosen.contains(id) ? chosen : QStringList{id}, folder, beforeId)))
                choose(id);
        },
        Qt::QueuedConnection); // the view is still in the middle of the drop
    refresh();
}

PresetsPane::~PresetsPane() = default;

QSize PresetsPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 42, 400};
}

QAction *PresetsPane::addAction(const QString &text, const QKeySequence &key, void (PresetsPane::*act)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    m_ui->list->addAction(action);
    m_actions.append(action);
    return action;
}

void PresetsPane::addActions()
{
    m_use = addAction(tr("Use preset"), {}, &PresetsPane::activateCurrent);
    m_edit = addAction(tr("Edit preset…"), Qt::Key_F2, &PresetsPane::editCurrent);
    m_copy = addAction(tr("Copy preset"), QKeySequence(Qt::CTRL | Qt::Key_D), &PresetsPane::copyCurrent);
    m_moveUp = addAction(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), &PresetsPane::moveUp);
    m_moveDown = addAction(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), &PresetsPane::moveDown);
    addAction(tr("Move to folder…"), {}, &PresetsPane::moveToFolder);
    addAction(tr("Export chosen presets…"), {}, &PresetsPane::exportChosen);
    addAction(tr("Delete preset"), QKeySequence::Delete, &PresetsPane::deleteChosen);
}

void PresetsPane::focusFilter()
{
    m_ui->filter->setFocus(Qt::ShortcutFocusReason);
    m_ui->filter->selectAll();
}

void PresetsPane::refresh()
{
    const PresetModel &model = m_services.model;
    const bool empty = model.rowCount() == 0;
    setShown(m_ui->list, !empty);
    m_ui->empty->setVisible(empty);
    m_ui->empty->setText(model.isFiltered()
            ? tr("No presets match.")
            : tr("Associations you make often can be saved here with “Save as "
                 "preset…”."));
    const int row = m_ui->list->currentIndex().row();
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(row >= 0);
    const bool isFolder = row >= 0 && !current();
    m_use->setText(isFolder ? tr("Open or close folder") : tr("Use preset"));
    m_edit->setText(isFolder ? tr("Rename folder…") : tr("Edit preset…"));
    m_copy->setEnabled(current().has_value());
    const bool canMove = current() && !model.isFiltered();
    m_moveUp->setEnabled(canMove && model.above(row));
    m_moveDown->setEnabled(canMove && model.below(row));
}

std::optional<Preset> PresetsPane::current() const
{
    const QModelIndex index = m_ui->list->currentIndex();
    return index.isValid() ? m_services.model.presetAt(index.row()) : std::nullopt;
}

QStringList PresetsPane::chosenIds() const
{
    QStringList ids;
    for (const QModelIndex &index : m_ui->list->selectionModel()->selectedIndexes())
        ids += m_services.model.idsAt(index.row());
    ids.removeDuplicates();
    return ids;
}

QStringList PresetsPane::closedFolders() const
{
    return m_services.model.closedFolders();
}

void PresetsPane::setClosedFolders(const QStringList &folders)
{
    m_services.model.setClosedFolders(folders);
}

// On a folder: opens or closes it.
void PresetsPane::activateCurrent()
{
    const QModelIndex index = m_ui->list->currentIndex();
    if (const auto preset = current()) {
        Q_EMIT presetActivated(*preset);
    } else if (index.isValid()) {
        m_services.model.toggleFolder(index.row());
        m_ui->list->setCurrentIndex(m_services.model.index(index.row(), 0));
    }
}

void PresetsPane::activateShortcut(int number)
{
    if (const auto preset = m_services.store.withShortcut(number))
        Q_EMIT presetActivated(*preset);
}

void PresetsPane::showSwitcher()
{
    if (findChild<QuickSwitcher *>())
        return;
    auto *switcher = new QuickSwitcher(m_services.store, m_services.catalogue, m_services.theme, this);
    connect(switcher, &QuickSwitcher::chosen, this, &PresetsPane::presetActivated);
    switcher->open();
}

void PresetsPane::exportChosen()
{
    QList<Preset> presets;
    for (const QString &id : chosenIds()) {
        if (const auto preset = m_services.store.find(id))
            presets.append(*preset);
    }
    Q_EMIT exportRequested(presets);
}

void PresetsPane::exportAll()
{
    Q_EMIT exportRequested(m_services.store.presets());
}

void PresetsPane::showMismatch(const Preset &preset, const QList<LabelMatch> &matches)
{
    const bool canMend = !mended(preset, matches).types.isEmpty();
    m_mismatch->showText(mismatchText(preset, matches), canMend ? tr("Update preset") : QString(),
        [this, preset, matches] { return mend(preset, matches); });
    m_services.messages.showStatus(
        sentence(tr("Preset “%1” does not fit this account"), {shortened(preset.name, 100)}));
}

bool PresetsPane::mend(const Preset &preset, const QList<LabelMatch> &matches)
{
    if (!report(m_services.applier.mend(preset, matches)))
        return false;
    m_services.messages.showStatus(sentence(tr("Preset “%1” is updated"), {shortened(preset.name, 100)}));
    return true;
}

void PresetsPane::save()
{
    if (const auto preset = presetOf(m_services.draft))
        edit(*preset);
    else
        m_services.messages.showStatus(tr("Choose at least one label, then save the preset."));
}

void PresetsPane::editCurrent()
{
    const QModelIndex index = m_ui->list->currentIndex();
    if (const auto preset = current())
        edit(*preset);
    else if (index.isValid())
        renameFolder(index.row());
}

void PresetsPane::edit(const Preset &preset)
{
    auto *dialog =
        new PresetDialog(preset, presetOf(m_services.draft), m_services.store, m_services.draft, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keep(dialog->preset()); });
    dialog->open();
}

void PresetsPane::keep(const Preset &preset)
{
    const auto there = m_services.store.named(preset.name, preset.folder);
    if (there && there->id != preset.id)
        return askToOverwrite(preset, *there);
    const bool isNew = preset.id.isEmpty();
    const auto saved = isNew ? m_services.store.add(preset)
                             : m_services.store.replace(preset).map([&preset] { return preset; });
    if (!report(saved.map([](const Preset &) {})))
        return edit(preset); // nothing that was typed is lost
    choose(saved->id);
    if (isNew)
        m_services.messages.showStatus(sentence(tr("Saved as preset “%1”"), {shortened(saved->name, 100)}));
}

// The existing preset keeps its place; the edited one that now has its name moves there.
void PresetsPane::askToOverwrite(const Preset &preset, const Preset &there)
{
    const Question question{sentence(tr("Overwrite the preset “%1”?"), {shortened(there.name, 100)}),
        tr("A preset with this name already exists. Its labels, records and note will be replaced."),
        tr("Overwrite")};
    then(askQuestion(this, question), this, [this, preset, there](const Reply &reply) {
        if (!reply.agreed)
            return edit(preset);
        if (report(m_services.store.overwrite(there.id, preset)))
            choose(there.id);
        else
            edit(preset);
    });
}

void PresetsPane::copyCurrent()
{
    const auto preset = current();
    if (!preset)
        return;
    if (const auto copy = m_services.store.duplicate(preset->id))
        choose(copy->id);
    else
        report(failure(copy.error()));
}

void PresetsPane::moveUp()
{
    moveTo(m_services.model.above(m_ui->list->currentIndex().row()));
}

void PresetsPane::moveDown()
{
    moveTo(m_services.model.below(m_ui->list->currentIndex().row()));
}

void PresetsPane::moveTo(const std::optional<PresetModel::Place> &place)
{
    const auto preset = current();
    if (preset && place && report(m_services.store.move({preset->id}, place->folder, place->beforeId)))
        choose(preset->id);
}

void PresetsPane::moveToFolder()
{
    askForFolder(tr("Move to folder"), {}, chosenIds());
}

// Moves the folder's shown presets into the folder with the new name.
void PresetsPane::renameFolder(int row)
{
    askForFolder(tr("Rename folder"), m_services.model.folderAt(row), m_services.model.idsAt(row));
}

void PresetsPane::askForFolder(const QString &title, const QString &proposed, const QStringList &ids)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Folder (leave empty for none)"));
    dialog->setComboBoxItems(QStringList{QString()} + m_services.store.folders());
    dialog->setComboBoxEditable(true);
    dialog->setTextValue(proposed);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, proposed, ids](const QString &typed) {
        const bool isSame =
            presetNameKey({}, typed) == presetNameKey({}, proposed); // it may differ only in case
        const QString folder = isSame ? typed.simplified() : m_services.store.folderFor(typed);
        if (folder == proposed && !proposed.isEmpty())
            return;
        if (proposed.isEmpty() || !m_services.store.folders().contains(folder))
            return moveChosen(ids, folder);
        const Question question{
            sentence(tr("Move the presets to the folder “%1”?"), {shortened(folder, 100)}),
            tr("A folder with this name already exists. Names that are used there already get a number."),
            tr("Move")};
        then(askQuestion(this, question), this, [this, ids, folder](const Reply &reply) {
            if (reply.agreed)
                moveChosen(ids, folder);
        });
    });
    dialog->open();
}

// A folder that was moved as a whole stays chosen.
void PresetsPane::moveChosen(const QStringList &ids, const QString &folder)
{
    const QModelIndex current = m_ui->list->currentIndex();
    const bool isFolder = current.isValid() && !m_services.model.presetAt(current.row());
    if (!report(m_services.store.move(ids, folder, {})))
        return;
    choose(ids.value(0));
    if (const QModelIndex index = m_services.model.indexOfFolder(folder); isFolder && index.isValid())
        m_ui->list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void PresetsPane::deleteChosen()
{
    const QStringList ids = chosenIds();
    const auto preset = ids.isEmpty() ? std::nullopt : m_services.store.find(ids.constFirst());
    const int row = m_ui->list->currentIndex().row();
    if (!preset || !report(m_services.store.remove(ids)))
        return;
    // Chooses the next one, so that the person can go on with the keyboard.
    const QModelIndex next = m_services.model.index(std::min(row, m_services.model.rowCount() - 1), 0);
    m_ui->list->selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
    const int count = m_services.store.removedCount();
    m_deletion->showText(count == 1
            ? sentence(tr("The preset “%1” is deleted."), {shortened(preset->name, 100)})
            : tr("%Ln preset(s) are deleted.", nullptr, count),
        tr("Undo deletion"), [this, id = preset->id] {
            if (!report(m_services.store.restoreRemoved()))
                return false;
            choose(id);
            return true;
        });
    m_ui->list->setFocus();
}

void PresetsPane::choose(const QString &id)
{
    if (const auto preset = m_services.store.find(id))
        m_services.model.openFolder(preset->folder);
    const QModelIndex index = m_services.model.indexOf(id);
    if (!index.isValid())
        return;
    // The view would not select by itself while Ctrl is held, as for Ctrl+D.
    m_ui->list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_ui->list->scrollTo(index);
}

bool PresetsPane::report(const Result<void> &result)
{
    if (!result)
        m_services.messages.showError(
            sentence(tr("The presets were not changed: %1"), {result.error().sentence()}));
    return result.has_value();
}

} // namespace relata
