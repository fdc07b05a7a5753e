// SPDX-License-Identifier: MIT
#include "ui/linking/recordpane.h"

#include "ui/common/restyle.h"
#include "ui_recordpane.h"

#include <QAbstractItemView>
#include <QCompleter>

namespace relata {

RecordPane::RecordPane(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::RecordPane>())
{
    m_ui->setupUi(this);
    setProperty("card", true);
    m_ui->recordEdit->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
}

RecordPane::~RecordPane() = default;

void RecordPane::bind(LinkDraft &draft, Side side, const ThemeSwitch &theme)
{
    m_draft = &draft;
    m_side = side;
    m_ui->found->setTheme(theme);
    nameForAssistiveTechnology();
    m_ui->typeBox->completer()->setFilterMode(Qt::MatchContains);
    m_ui->typeBox->completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_ui->typeBox, &QComboBox::editTextChanged, this, [this](const QString &text) {
        m_draft->setTypeText(m_side, text);
        Q_EMIT edited();
    });
    connect(m_ui->recordEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft->setRecordText(m_side, text);
        Q_EMIT edited();
    });
    connect(&draft, &LinkDraft::changed, this, &RecordPane::follow);
    follow();
}

// A combo box reports its current text as its name; a label beside it gives the one that stays.
void RecordPane::nameForAssistiveTechnology()
{
    const bool from = m_side == Side::From;
    const QString typeName = from ? tr("From object type") : tr("To object type");
    m_ui->heading->setText(from ? tr("From") : tr("To"));
    m_ui->typeLabel->setText(typeName);
    m_ui->typeLabel->setBuddy(m_ui->typeBox);
    m_ui->typeBox->setAccessibleName(typeName);
    m_ui->typeBox->lineEdit()->setAccessibleName(typeName);
    m_ui->recordEdit->setAccessibleName(from ? tr("From record") : tr("To record"));
    m_ui->typeBox->setObjectName(from ? QStringLiteral("fromType") : QStringLiteral("toType"));
    m_ui->recordEdit->setObjectName(from ? QStringLiteral("fromRecord") : QStringLiteral("toRecord"));
    m_ui->problem->setObjectName(from ? QStringLiteral("fromProblem") : QStringLiteral("toProblem"));
}

void RecordPane::focusRecord()
{
    m_ui->recordEdit->setFocus(Qt::OtherFocusReason);
    m_ui->recordEdit->selectAll();
}

void RecordPane::follow()
{
    fillTypes();
    if (m_ui->typeBox->currentText() != m_draft->typeText(m_side)) {
        const QSignalBlocker blocker(m_ui->typeBox);
        m_ui->typeBox->setCurrentText(m_draft->typeText(m_side));
        m_ui->typeBox->lineEdit()->home(false);
    }
    if (m_ui->recordEdit->text() != m_draft->recordText(m_side))
        m_ui->recordEdit->setText(m_draft->recordText(m_side));
    showProblem();
    showFound();
}

void RecordPane::fillTypes()
{
    QStringList names;
    for (const ObjectType &type : m_draft->objectTypes().all())
        names.append(type.singular);
    if (names == m_typeNames)
        return;
    m_typeNames = names;
    const QSignalBlocker blocker(m_ui->typeBox);
    m_ui->typeBox->clear();
    m_ui->typeBox->addItems(names);
    m_ui->typeBox->view()->setMinimumWidth(m_ui->typeBox->view()->sizeHintForColumn(0) + 32);
    m_ui->typeBox->setCurrentText(m_draft->typeText(m_side));
    m_ui->typeBox->lineEdit()->home(false);
}

void RecordPane::showProblem()
{
    const QString typeError = m_draft->typeError(m_side);
    const QString recordError = m_draft->recordError(m_side);
    const QString warning = m_draft->recordWarning(m_side);
    const bool isError = !typeError.isEmpty() || !recordError.isEmpty();
    const QString text = !typeError.isEmpty() ? typeError : !recordError.isEmpty() ? recordError : warning;
    m_ui->problem->setText(text);
    m_ui->problem->setVisible(!text.isEmpty());
    setStyleProperty(m_ui->problem, "role", isError ? QStringLiteral("error") : QStringLiteral("warning"));
    setStyleProperty(m_ui->typeBox, "invalid", !typeError.isEmpty());
    setStyleProperty(m_ui->recordEdit, "invalid", !recordError.isEmpty());
}

void RecordPane::showFound()
{
    const auto record = m_draft->record(m_side);
    const RecordTitle title = m_draft->title(m_side);
    m_ui->found->setVisible(m_ui->problem->isHidden());
    if (!record)
        return m_ui->found->setHint(tr("The record's name appears here."));
    if (title.name.isEmpty())
        return m_ui->found->setHint(tr("Record %1").arg(record->id.text()));
    const QString detail =
        title.detail.isEmpty() ? record->id.text() : title.detail + QStringLiteral(" · ") + record->id.text();
    m_ui->found->setRecord(title.name, detail, record->type == objecttypes::contact());
}

} // namespace relata
