// SPDX-License-Identifier: MIT
#include "ui/linking/endpane.h"

#include "catalogue/recordsearch.h"
#include "crm/sentence.h"
#include "ui/common/plaintext.h"
#include "ui/common/restyle.h"
#include "ui/common/setshown.h"
#include "ui/common/twolinedelegate.h"
#include "ui/linking/hitmodel.h"
#include "ui_endpane.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QListView>

namespace relata {

namespace {

class HitDelegate : public TwoLineDelegate {
public:
    using TwoLineDelegate::TwoLineDelegate;

protected:
    Lines lines(const QModelIndex &index) const override
    {
        Lines lines{index.data().toString(), index.data(HitModel::DetailRole).toString(), {}, {}, {}, true};
        lines.detailColor = Role::Muted;
        return lines;
    }
};

} // namespace

EndPane::EndPane(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::EndPane>())
{
    m_ui->setupUi(this);
    setProperty("card", true);
    m_ui->recordEdit->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
}

EndPane::~EndPane() = default;

void EndPane::bind(LinkDraft &draft, Side side, RecordSearch &search, const ThemeSwitch &theme,
    const std::function<QString(const QString &portalId)> &accountOf)
{
    m_accountOf = accountOf;
    m_draft = &draft;
    m_side = side;
    m_search = &search;
    m_ui->found->setTheme(theme);
    nameFields();
    bindFields();
    bindSearch(theme);
}

void EndPane::bindFields()
{
    connect(m_ui->typeBox, &QComboBox::editTextChanged, this, [this](const QString &text) {
        m_draft->setTypeText(m_side, text);
        Q_EMIT edited();
    });
    connect(m_ui->recordEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_highlighted.reset();
        m_choosesFirst = m_isDismissed = false;
        if (text == m_draft->recordText(m_side))
            return;
        m_draft->setRecordText(m_side, text);
        Q_EMIT edited();
    });
    connect(
        m_ui->recordEdit, &QLineEdit::editingFinished, this, [this] { m_draft->finishRecordText(m_side); });
    connect(m_ui->recordEdit, &QLineEdit::returnPressed, this, &EndPane::onReturnPressed);
    connect(m_ui->useSurvivor, &QPushButton::clicked, this, &EndPane::useSurvivor);
    connect(m_ui->openAccount, &QPushButton::clicked, this, &EndPane::openAccount);
    connect(m_ui->open, &QToolButton::clicked, this, [this] {
        if (const auto record = m_draft->record(m_side))
            Q_EMIT pageRequested(*record);
    });
}

// Not set as the line edit's own completer, which would write every row it passes into the field.
void EndPane::bindSearch(const ThemeSwitch &theme)
{
    m_hits = new HitModel(*m_search, m_draft->catalogue(), this);
    m_popup = new QCompleter(m_hits, this);
    m_popup->setWidget(m_ui->recordEdit);
    m_popup->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_popup->setMaxVisibleItems(8);
    auto *list = new QListView;
    m_popup->setPopup(list);
    list->setItemDelegate(new HitDelegate(theme, list));
    list->setAccessibleName(tr("Records found"));
    list->setProperty("popup", true);
    m_ui->recordEdit->installEventFilter(this);
    list->installEventFilter(this); // before the completer, which would hand Return to the field first
    connect(m_popup, qOverload<const QModelIndex &>(&QCompleter::highlighted), this,
        [this](const QModelIndex &index) {
            if (index.isValid())
                m_highlighted = m_hits->hitAt(index.row()).record;
        });
    connect(m_popup, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_search, &RecordSearch::changed, this, [this] {
        showProblem();
        showFound();
        showHits();
        if (m_choosesFirst)
            onReturnPressed();
    });
}

// A combo box reports its current text as its name; a label beside it gives a constant one.
void EndPane::nameFields()
{
    const bool from = m_side == Side::From;
    const QString typeName = from ? tr("From object type") : tr("To object type");
    m_ui->heading->setText(from ? tr("From") : tr("To"));
    m_ui->typeLabel->setText(typeName);
    m_ui->typeLabel->setBuddy(m_ui->typeBox);
    m_ui->typeBox->setAccessibleName(typeName);
    m_ui->typeBox->lineEdit()->setAccessibleName(typeName);
    m_ui->recordEdit->setAccessibleName(from ? tr("From record") : tr("To record"));
    m_ui->open->setAccessibleName(from ? tr("Open From record in HubSpot") : tr("Open To record in HubSpot"));
    m_ui->typeBox->setObjectName(from ? QStringLiteral("fromType") : QStringLiteral("toType"));
    m_ui->recordEdit->setObjectName(from ? QStringLiteral("fromRecord") : QStringLiteral("toRecord"));
    m_ui->problem->setObjectName(from ? QStringLiteral("fromProblem") : QStringLiteral("toProblem"));
    m_ui->useSurvivor->setObjectName(from ? QStringLiteral("fromSurvivor") : QStringLiteral("toSurvivor"));
    m_ui->openAccount->setObjectName(from ? QStringLiteral("fromAccount") : QStringLiteral("toAccount"));
    m_ui->open->setObjectName(from ? QStringLiteral("fromOpen") : QStringLiteral("toOpen"));
}

void EndPane::focusRecord()
{
    m_ui->recordEdit->setFocus(Qt::OtherFocusReason);
    m_ui->recordEdit->selectAll();
}

bool EndPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool inList = watched == m_popup->popup();
    if (inList && event->type() == QEvent::ShortcutOverride && key->key() == Qt::Key_Escape) {
        event->accept(); // closes the list, and nothing else in the window
        m_isDismissed = true;
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    if (inList && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter))
        return chooseHighlighted(key->modifiers());
    if (watched == m_ui->recordEdit && key->key() == Qt::Key_Down && !m_popup->popup()->isVisible())
        return offerHits();
    return QFrame::eventFilter(watched, event);
}

// With Ctrl or Shift, Return is not meant for the list.
bool EndPane::chooseHighlighted(Qt::KeyboardModifiers modifiers)
{
    const QItemSelectionModel *selection = m_popup->popup()->selectionModel();
    if ((modifiers & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::NoModifier)
        choose(selection->hasSelection() ? selection->currentIndex().row() : 0);
    return true;
}

// Down offers what was used recently while nothing is searched for.
bool EndPane::offerHits()
{
    if (!m_search->isActive())
        m_search->offerRecent(m_draft->type(m_side).value_or(ObjectTypeId()), m_draft->recordText(m_side));
    if (m_hits->rowCount() > 0)
        m_popup->complete();
    return true;
}

void EndPane::refresh()
{
    showInput();
    showProblem();
    showFound();
}

// The person's own words for an object type stay until the account renames its types.
void EndPane::showInput()
{
    const bool isRenamed = m_ui->typeBox->setTypes(m_draft->objectTypes().all());
    if (isRenamed || !m_draft->isType(m_side, m_ui->typeBox->currentText())) {
        const QSignalBlocker blocker(m_ui->typeBox);
        m_ui->typeBox->setCurrentText(m_draft->typeText(m_side));
        m_ui->typeBox->lineEdit()->home(false);
    }
    if (m_ui->recordEdit->text() != m_draft->recordText(m_side))
        m_ui->recordEdit->setText(m_draft->recordText(m_side));
}

// Errors first, then what is odd about the record, then what the search says, then what could not be read at
// all.
void EndPane::showProblem()
{
    QString text = m_draft->typeError(m_side);
    if (text.isEmpty())
        text = m_draft->recordError(m_side);
    const bool isError = !text.isEmpty();
    const bool searches = text.isEmpty() && m_search->isActive();
    for (const QString &other :
        {m_draft->recordWarning(m_side), m_search->message(), m_draft->catalogue().objectTypesProblem()})
        text = text.isEmpty() ? other : text;
    m_ui->problem->setText(text);
    m_ui->problem->setVisible(!text.isEmpty());
    setStyleProperty(m_ui->problem, "role",
        isError        ? QStringLiteral("error")
            : searches ? QStringLiteral("muted")
                       : QStringLiteral("warning"));
    const auto survivor = m_draft->survivor(m_side);
    setShown(m_ui->useSurvivor, survivor.has_value());
    showAccountOffer();
    if (survivor)
        m_ui->useSurvivor->setText(sentence(tr("Use %1"), {survivor->id.text()}));
    setStyleProperty(m_ui->typeBox, "invalid", !m_draft->typeError(m_side).isEmpty());
    setStyleProperty(m_ui->recordEdit, "invalid", !m_draft->recordError(m_side).isEmpty());
}

void EndPane::showFound()
{
    const auto record = m_draft->record(m_side);
    const RecordTitle title = m_draft->title(m_side);
    m_ui->found->setVisible(!title.name.isEmpty() || m_ui->problem->isHidden());
    setShown(m_ui->open, record.has_value() && !title.name.isEmpty());
    if (!record)
        return m_ui->found->setHint(tr("The record's name appears here."));
    if (title.name.isEmpty())
        return m_ui->found->setHint(sentence(tr("Record %1"), {record->id.text()}));
    const QString detail = joined({title.detail, record->id.text()}, QStringLiteral(" · "));
    m_ui->found->setRecord(title.name, detail, record->type == objecttypes::contact());
}

void EndPane::showHits()
{
    const bool wanted = m_ui->recordEdit->hasFocus() && m_search->isActive() && m_hits->rowCount() > 0;
    if (!wanted)
        return m_popup->popup()->hide();
    const int width = std::max(m_ui->recordEdit->width(), fontMetrics().averageCharWidth() * 48);
    m_popup->complete(QRect(0, 0, width, m_ui->recordEdit->height()));
    highlightAgain();
}

// The highlight stays when more records are found.
void EndPane::highlightAgain()
{
    for (int row = 0; m_highlighted && row < m_hits->rowCount(); ++row) {
        if (m_hits->hitAt(row).record == *m_highlighted)
            return m_popup->popup()->setCurrentIndex(m_popup->completionModel()->index(row, 0));
    }
    m_highlighted.reset();
}

void EndPane::choose(int row)
{
    m_popup->popup()->hide();
    m_highlighted.reset();
    m_draft->setRecord(m_side, m_hits->hitAt(row).record);
    Q_EMIT edited();
}

// Chooses the first hit of the object type, even if it is still on its way.
void EndPane::onReturnPressed()
{
    const auto type = m_draft->type(m_side);
    m_choosesFirst = m_search->isActive() && !m_isDismissed;
    if (!m_choosesFirst || m_hits->rowCount() == 0 || !type || !(m_hits->hitAt(0).record.type == *type))
        return;
    m_choosesFirst = false;
    choose(0);
}

// A record of another account does not belong to this one; the other account is one click away.
void EndPane::showAccountOffer()
{
    const auto foreign = m_draft->foreignAddress(m_side);
    const QString title = foreign ? m_accountOf(foreign->portalId) : QString();
    setShown(m_ui->openAccount, !title.isEmpty());
    if (!title.isEmpty())
        m_ui->openAccount->setText(withoutMnemonic(sentence(tr("Switch to %1"), {title})));
}

void EndPane::openAccount()
{
    if (const auto foreign = m_draft->foreignAddress(m_side))
        Q_EMIT accountRequested(m_side, *foreign);
}

void EndPane::useSurvivor()
{
    if (const auto survivor = m_draft->survivor(m_side))
        m_draft->setRecord(m_side, *survivor);
}

} // namespace relata
