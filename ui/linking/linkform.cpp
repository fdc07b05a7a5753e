// SPDX-License-Identifier: MIT
#include "ui/linking/linkform.h"

#include "crm/sentence.h"
#include "linking/forecasttext.h"
#include "linking/pairoutlook.h"
#include "linking/requesttext.h"
#include "ui/common/plaintext.h"
#include "ui/common/restyle.h"
#include "ui/common/setshown.h"
#include "ui/linking/labelmodel.h"
#include "ui_linkform.h"

#include <QFontDatabase>
#include <QItemSelectionModel>

namespace relata {

LinkForm::LinkForm(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LinkForm>())
{
    m_ui->setupUi(this);
    m_ui->requestPreview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->requestLine->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->requestPreview->setFixedHeight(9 * fontMetrics().height());
    QFont arrows = font();
    arrows.setPointSizeF(arrows.pointSizeF() * 1.4);
    m_ui->swapButton->setFont(arrows);
    m_ui->typeId->setFixedWidth(fontMetrics().averageCharWidth() * 16);
}

LinkForm::~LinkForm() = default;

void LinkForm::bind(const Services &services)
{
    LinkDraft &draft = services.draft;
    m_draft = &draft;
    m_outlook = &services.outlook;
    m_callOf = services.callOf;
    bindEnds(services);
    bindLabels(services.theme);
    bindTyped();
    bindMode();
    connect(m_ui->savePreset, &QPushButton::clicked, this, &LinkForm::savePresetRequested);
    connect(m_ui->link, &QPushButton::clicked, this, &LinkForm::linkRequested);
    connect(&draft, &LinkDraft::changed, this, &LinkForm::refresh);
    connect(m_outlook, &PairOutlook::changed, this, &LinkForm::refresh);
    refresh();
}

void LinkForm::bindEnds(const Services &services)
{
    m_ui->fromPane->bind(services.draft, Side::From, services.fromSearch, services.theme, services.accountOf);
    m_ui->toPane->bind(services.draft, Side::To, services.toSearch, services.theme, services.accountOf);
    for (const EndPane *pane : {m_ui->fromPane, m_ui->toPane}) {
        connect(pane, &EndPane::edited, this, &LinkForm::edited);
        connect(pane, &EndPane::pageRequested, this, &LinkForm::pageRequested);
        connect(pane, &EndPane::accountRequested, this, &LinkForm::accountRequested);
    }
    connect(m_ui->swapButton, &QPushButton::clicked, this, [this] {
        m_draft->swap();
        Q_EMIT edited();
    });
}

void LinkForm::bindLabels(const ThemeSwitch &theme)
{
    m_labels = new LabelModel(*m_draft, *m_outlook, this);
    m_ui->labels->setTheme(theme);
    m_ui->labels->setModel(m_labels);
    connect(m_ui->labels->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this](const QItemSelection &chosen, const QItemSelection &dropped) {
            const QList<AssociationType> added =
                typesAt(chosen); // before the draft changes what the rows mean
            m_draft->setChosen(typesAt(dropped), false);
            m_draft->setChosen(added, true);
            Q_EMIT edited();
        });
}

QList<AssociationType> LinkForm::typesAt(const QItemSelection &selection) const
{
    QList<AssociationType> types;
    for (const QModelIndex &index : selection.indexes()) {
        if (const auto type = m_labels->typeAt(index.row()))
            types.append(*type);
    }
    return types;
}

void LinkForm::bindTyped()
{
    for (const Category &category : Category::known())
        m_ui->category->addItem(category.text());
    connect(m_ui->category, &QComboBox::currentTextChanged, this, [this](const QString &text) {
        const Category category = Category::parse(text).value_or(Category::hubspotDefined());
        if (category == m_draft->category())
            return;
        m_draft->setCategory(category);
        Q_EMIT edited();
    });
    connect(m_ui->typeId, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text == m_draft->typeIdText())
            return;
        m_draft->setTypeIdText(text);
        Q_EMIT edited();
    });
    connect(m_ui->typeId, &QLineEdit::returnPressed, m_draft, &LinkDraft::addTyped);
    connect(m_ui->addLabel, &QPushButton::clicked, m_draft, &LinkDraft::addTyped);
    connect(m_ui->useSuggestion, &QPushButton::clicked, m_draft, &LinkDraft::acceptSuggestion);
}

void LinkForm::bindMode()
{
    m_ui->mode->addItem(tr("Add"));
    m_ui->mode->addItem(tr("Replace"));
    connect(m_ui->mode, &QComboBox::currentIndexChanged, this,
        [this](int index) { m_draft->setMode(index == 0 ? LinkMode::Add : LinkMode::Replace); });
    connect(m_ui->unfold, &QToolButton::toggled, this, [this](bool open) {
        m_ui->unfold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        setShown(m_ui->requestPreview, open);
    });
}

void LinkForm::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void LinkForm::focusFirst()
{
    m_ui->fromPane->focusRecord();
}

void LinkForm::refresh()
{
    const auto direction = m_draft->direction();
    const ObjectTypes &types = m_draft->objectTypes();
    m_ui->labelsHeading->setText(direction ? sentence(tr("Labels · %1 → %2"),
                                     {types.singular(direction->from), types.singular(direction->to)})
                                           : tr("Labels"));
    m_ui->fromPane->refresh();
    m_ui->toPane->refresh();
    m_labels->reload();
    showChosen();
    showTyped();
    showForecast();
    showRequest();
    m_ui->mode->setCurrentIndex(m_draft->mode() == LinkMode::Add ? 0 : 1);
    m_ui->link->setEnabled(m_draft->isReady() && !m_busy);
    m_ui->savePreset->setEnabled(
        direction && !m_draft->chosen().isEmpty() && m_draft->typeIdError().isEmpty());
    const QString reason = m_draft->reason();
    m_ui->reason->setText(reason);
    m_ui->reason->setVisible(!reason.isEmpty() && !m_busy);
    m_ui->link->setToolTip(plainToolTip(reason));
}

void LinkForm::showChosen()
{
    QItemSelectionModel *selection = m_ui->labels->selectionModel();
    const QSignalBlocker blocker(selection);
    for (int row = 0; row < m_labels->rowCount(); ++row) {
        const QModelIndex index = m_labels->index(row);
        const auto type = m_labels->typeAt(row);
        const bool chosen = type && m_draft->isChosen(*type);
        if (selection->isSelected(index) != chosen)
            selection->select(index, chosen ? QItemSelectionModel::Select : QItemSelectionModel::Deselect);
    }
    m_ui->labels->refit();
    const QString error = m_draft->chosenError();
    const QString text = error.isEmpty() ? m_draft->labelsWarning() : error;
    m_ui->labelsProblem->setText(text);
    m_ui->labelsProblem->setVisible(!text.isEmpty());
    setStyleProperty(
        m_ui->labelsProblem, "role", error.isEmpty() ? QStringLiteral("warning") : QStringLiteral("error"));
    setShown(m_ui->labels, m_labels->rowCount() > 0);
}

void LinkForm::showTyped()
{
    if (m_ui->typeId->text() != m_draft->typeIdText())
        m_ui->typeId->setText(m_draft->typeIdText());
    m_ui->category->setCurrentText(m_draft->category().text());
    const QString error = m_draft->typeIdError();
    const auto suggestion = m_draft->typeIdSuggestion();
    m_ui->typeProblem->setText(error);
    m_ui->typeProblem->setVisible(!error.isEmpty());
    setStyleProperty(m_ui->typeId, "invalid", !error.isEmpty());
    setShown(m_ui->useSuggestion, suggestion.has_value());
    if (suggestion)
        m_ui->useSuggestion->setText(sentence(tr("Use %1"), {suggestion->shortText()}));
    m_ui->addLabel->setEnabled(error.isEmpty() && !m_draft->typeIdText().trimmed().isEmpty());
}

void LinkForm::showForecast()
{
    const auto show = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    show(m_ui->sentence, forecasttext::statement(*m_draft));
    show(m_ui->difference, forecasttext::difference(*m_draft, *m_outlook));
    show(m_ui->forecastWarning, forecasttext::warnings(*m_draft, *m_outlook).join(QLatin1Char('\n')));
}

void LinkForm::showRequest()
{
    const auto request = m_draft->request();
    setShown(m_ui->unfold, request.has_value());
    if (!request) {
        m_ui->requestLine->setFullText({});
        m_ui->unfold->setChecked(false);
        return;
    }
    const CallText call = m_callOf(*request);
    m_ui->requestLine->setFullText(requesttext::oneLine(call.url, request->types()));
    const QString note = request->mode() == LinkMode::Add
        ? tr("Labels that the pair already has are sent too, so that they are kept.")
        : tr("Labels of the pair that are not listed here will be removed.");
    m_ui->requestPreview->setPlainText(requesttext::whole(call) + QStringLiteral("\n\n") + note);
}

} // namespace relata
