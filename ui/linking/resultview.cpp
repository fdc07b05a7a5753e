// SPDX-License-Identifier: MIT
#include "ui/linking/resultview.h"

#include "crm/labeltext.h"
#include "crm/objecttypes.h"
#include "crm/sentence.h"
#include "history/historytext.h"
#include "linking/changeplan.h"
#include "linking/requesttext.h"
#include "linking/resulttext.h"
#include "storage/prettyjson.h"
#include "ui/common/chip.h"
#include "ui/common/copytext.h"
#include "ui/common/plaintext.h"
#include "ui/common/restyle.h"
#include "ui/common/setshown.h"
#include "ui/common/tonelook.h"
#include "ui/linking/linkspane.h"
#include "ui_resultview.h"

#include <QFontDatabase>
#include <QMenu>

namespace relata {

using resulttext::MarkedLabel;

namespace {

Chip::Look lookOf(MarkedLabel::Mark mark)
{
    switch (mark) {
    case MarkedLabel::Mark::New:
    case MarkedLabel::Mark::ByHubSpot:
    case MarkedLabel::Mark::Since:
        return Chip::Look::New;
    case MarkedLabel::Mark::Removed:
    case MarkedLabel::Mark::Missing:
        return Chip::Look::Removed;
    case MarkedLabel::Mark::Kept:
        break;
    }
    return Chip::Look::Plain;
}

} // namespace

ResultView::ResultView(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::ResultView>())
    , m_openMenu(new QMenu(this))
{
    m_ui->setupUi(this);
    setProperty("card", true);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_ui->response->setFont(fixed);
    m_ui->request->setFont(fixed);
    m_ui->tabs->setMinimumHeight(11 * fontMetrics().height());
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_ui->headline->setFont(large);
    m_ui->mark->setFont(large);
    connect(m_ui->busy, &BusyLine::cancelRequested, this, &ResultView::cancelRequested);
    connect(m_ui->copyCurl, &QPushButton::clicked, this, &ResultView::copyCurl);
    connect(m_ui->copyCorrelation, &QPushButton::clicked, this, &ResultView::copyCorrelation);
    connect(m_ui->check, &QPushButton::clicked, this, [this] { Q_EMIT checkRequested(m_outcome->entry); });
    connect(m_ui->undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(m_outcome->entry); });
    m_ui->open->setMenu(m_openMenu);
    showTabs();
}

ResultView::~ResultView() = default;

void ResultView::setTheme(const ThemeSwitch &theme)
{
    m_ui->drawing->setTheme(theme);
    m_ui->returned->setTheme(theme);
    m_ui->returned->setModel(&m_returned);
}

void ResultView::showBusy(const QString &what)
{
    m_ui->empty->hide();
    setShown(m_ui->content, false);
    m_ui->busy->start(what);
}

void ResultView::showEmpty()
{
    m_outcome.reset();
    m_ui->busy->stop();
    setShown(m_ui->content, false);
    m_ui->empty->show();
    showTabs();
}

LinksPane &ResultView::links()
{
    return *m_ui->linksTab;
}

void ResultView::showLinks(const QString &title)
{
    if (m_hasLinks && title.isEmpty())
        m_linksWereCurrent = m_ui->tabs->currentIndex() == 0;
    const bool comesBack = !m_hasLinks && !title.isEmpty() && m_linksWereCurrent;
    m_hasLinks = !title.isEmpty();
    m_ui->tabs->setTabText(0, withoutMnemonic(title));
    showTabs();
    if (comesBack)
        m_ui->tabs->setCurrentIndex(0);
}

// Only the tabs that have something to show.
void ResultView::showTabs()
{
    const bool answered = m_outcome.has_value();
    m_ui->tabs->setTabVisible(0, m_hasLinks);
    m_ui->tabs->setTabVisible(1, answered);
    m_ui->tabs->setTabVisible(2, answered);
    setShown(m_ui->tabs, m_hasLinks || answered);
}

void ResultView::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->linksTab->setBusy(busy);
    showActions();
}

void ResultView::setEarlier(bool earlier)
{
    if (std::exchange(m_isEarlier, earlier) != earlier && m_outcome)
        showHead();
}

void ResultView::showActions()
{
    if (!m_outcome)
        return;
    const Fate kind = m_outcome->verdict();
    const bool isOpen = kind == Fate::Unknown || kind == Fate::AnsweredOnly;
    for (const auto &[button, shown] :
        {std::pair(m_ui->check, isOpen), std::pair(m_ui->undo, canUndo(m_outcome->entry))}) {
        setShown(button, shown);
        button->setEnabled(shown && !m_busy);
    }
}

void ResultView::showAgain()
{
    m_ui->busy->stop();
    setShown(m_ui->content, m_outcome.has_value());
    m_ui->empty->setVisible(!m_outcome);
}

void ResultView::showOutcome(const LinkOutcome &outcome, const ObjectTypes &types)
{
    m_outcome = outcome;
    m_ui->busy->stop();
    m_ui->empty->hide();
    showHead();
    showReturned();
    showDrawing(types);
    fillOpenMenu(types);
    showTexts();
    showTabs();
    setShown(m_ui->content, true);
}

void ResultView::showHead()
{
    const Tone tone = resulttext::tone(*m_outcome);
    const QString verdict = m_isEarlier ? QStringLiteral("earlier")
        : tone == Tone::Good            ? QStringLiteral("good")
        : tone == Tone::Bad             ? QStringLiteral("bad")
                                        : QStringLiteral("open");
    m_ui->mark->setText(signOf(tone));
    setStyleProperty(m_ui->mark, "verdict", verdict);
    setStyleProperty(m_ui->headline, "verdict", verdict);
    const QString headline = resulttext::headline(*m_outcome);
    m_ui->headline->setText(m_isEarlier ? sentence(tr("Before: %1"), {headline}) : headline);
    m_ui->facts->setFullText(factsText());
    const QString explanation = resulttext::explanation(*m_outcome);
    m_ui->explanation->setText(explanation);
    m_ui->explanation->setVisible(!explanation.isEmpty());
    showActions();
    const QString correlation = m_outcome->entry.correlationId;
    const bool showCorrelation = tone != Tone::Good && !correlation.isEmpty();
    m_ui->correlation->setText(sentence(tr("Correlation ID: %1"), {correlation}));
    m_ui->correlation->setVisible(showCorrelation);
    setShown(m_ui->copyCorrelation, showCorrelation);
}

// Where no drawing shows them, the records are named beside the facts.
QString ResultView::factsText() const
{
    const HistoryEntry &entry = m_outcome->entry;
    const QString facts = resulttext::facts(*m_outcome);
    if (hasDrawing())
        return facts;
    return facts.isEmpty() ? historyTitle(entry) : facts + QStringLiteral(" · ") + historyTitle(entry);
}

bool ResultView::hasDrawing() const
{
    return m_outcome->entry.provenKnown || !m_outcome->entry.proven.isEmpty();
}

// Exactly the labels of HubSpot's answer; what the pair really has is in the drawing.
void ResultView::showReturned()
{
    const HistoryEntry &entry = m_outcome->entry;
    m_returned.clear();
    for (const QString &label : entry.answered) {
        auto *item = new QStandardItem(shortened(label));
        item->setEditable(false);
        item->setToolTip(plainToolTip(shortened(label, 1000)));
        m_returned.appendRow(item);
    }
    m_ui->returnedLabel->setVisible(entry.hasAnswer);
    setShown(m_ui->returned, entry.hasAnswer && !entry.answered.isEmpty());
    m_ui->returnedNone->setVisible(entry.hasAnswer && entry.answered.isEmpty());
}

void ResultView::showDrawing(const ObjectTypes &types)
{
    const HistoryEntry &entry = m_outcome->entry;
    const RecordPair pair = entry.hasAnswer ? entry.answeredPair : entry.pair;
    QList<Chip> chips;
    for (const MarkedLabel &marked : resulttext::markedLabels(*m_outcome))
        chips.append({labelText(marked.label), resulttext::markText(marked.mark), lookOf(marked.mark)});
    m_ui->drawing->setLink(
        recordSummary(pair.from, entry.fromName, types), recordSummary(pair.to, entry.toName, types), chips);
    m_ui->drawing->setVisible(hasDrawing());
}

void ResultView::fillOpenMenu(const ObjectTypes &types)
{
    const HistoryEntry &entry = m_outcome->entry;
    m_openMenu->clear();
    for (const auto &[record, name] :
        {std::pair(entry.pair.from, entry.fromName), std::pair(entry.pair.to, entry.toName)})
        m_openMenu->addAction(withoutMnemonic(recordSummary(record, name, types).name), this,
            [this, record = record] { Q_EMIT pageRequested(record); });
}

void ResultView::showTexts()
{
    const HistoryEntry &entry = m_outcome->entry;
    const QString body = prettyJson(entry.answerBody);
    m_ui->response->setPlainText(body.isEmpty() ? tr("There was no answer.") : body);
    m_ui->request->setPlainText(m_outcome->verdict() == Fate::NotSent
            ? tr("Nothing was sent.") + QStringLiteral("\n\n") + requesttext::whole(entry.calls)
            : requesttext::whole(entry.calls));
}

void ResultView::copyCurl()
{
    if (m_outcome)
        copyText(requesttext::asCurl(m_outcome->entry.calls), m_ui->copyCurl);
}

void ResultView::copyCorrelation()
{
    if (m_outcome)
        copyText(m_outcome->entry.correlationId, m_ui->copyCorrelation);
}

} // namespace relata
