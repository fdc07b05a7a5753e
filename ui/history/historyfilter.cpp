// SPDX-License-Identifier: MIT
#include "ui/history/historyfilter.h"

#include "async/then.h"
#include "catalogue/catalogue.h"
#include "crm/foldedtext.h"
#include "crm/labeltext.h"
#include "history/journal.h"
#include "ui/common/setshown.h"
#include "ui_historyfilter.h"

#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace relata {

namespace {

enum class Time { Any, Today, Week, Month, Year, LastYear, Between };

// The first and the last day; an invalid date means no bound.
std::pair<QDate, QDate> daysOf(Time time, const QDate &from, const QDate &until)
{
    const QDate today = QDate::currentDate();
    switch (time) {
    case Time::Any:
        return {};
    case Time::Today:
        return {today, {}};
    case Time::Week:
        return {today.addDays(-6), {}};
    case Time::Month:
        return {today.addDays(-29), {}};
    case Time::Year:
        return {QDate(today.year(), 1, 1), {}};
    case Time::LastYear:
        return {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)};
    case Time::Between:
        return {std::min(from, until), std::max(from, until)};
    }
    return {};
}

using Items = QList<std::pair<QString, QVariant>>;

void sort(Items &items)
{
    std::sort(items.begin(), items.end(),
        [](const auto &a, const auto &b) { return comesFirst(a.first, b.first); });
}

// Refills a combo box and keeps the choice if it is still offered; returns whether it is.
bool refill(QComboBox *box, const QString &all, const Items &items)
{
    const QSignalBlocker blocker(box);
    const QVariant chosen = box->currentData();
    box->clear();
    box->addItem(all);
    for (const auto &[text, value] : items)
        box->addItem(text, value);
    const int place = chosen.isValid() ? box->findData(chosen) : 0;
    box->setCurrentIndex(std::max(0, place));
    return place >= 0;
}

} // namespace

HistoryFilter::HistoryFilter(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::HistoryFilter>())
    , m_services(services)
{
    m_ui->setupUi(this);
    for (QComboBox *box : {m_ui->objectType, m_ui->label, m_ui->time, m_ui->account}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilter::refresh);
    }
    fillTimes();
    connect(m_ui->account, &QComboBox::currentIndexChanged, this, &HistoryFilter::read);
    offer({});
    for (QDateEdit *day : {m_ui->from, m_ui->until})
        connect(day, &QDateEdit::dateChanged, this, &HistoryFilter::changed);
    connect(m_ui->reset, &QPushButton::clicked, this, &HistoryFilter::everythingWanted);
    connect(&services.journal, &Journal::rowsChanged, this, &HistoryFilter::readAgain);
    connect(&services.journal, &Journal::entryChanged, this, &HistoryFilter::readAgain);
    refresh();
}

HistoryFilter::~HistoryFilter() = default;

void HistoryFilter::fillTimes()
{
    for (const auto &[time, text] : {std::pair(Time::Any, tr("Any time")),
             std::pair(Time::Today, tr("Today")), std::pair(Time::Week, tr("Last 7 days")),
             std::pair(Time::Month, tr("Last 30 days")), std::pair(Time::Year, tr("This year")),
             std::pair(Time::LastYear, tr("Last year")), std::pair(Time::Between, tr("From … to …"))})
        m_ui->time->addItem(text, static_cast<int>(time));
    for (QDateEdit *day : {m_ui->from, m_ui->until}) {
        QString format = QLocale().dateFormat(QLocale::ShortFormat);
        if (!format.contains(QStringLiteral("yyyy")))
            format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
        day->setDisplayFormat(format);
    }
    m_ui->from->setDate(QDate::currentDate().addMonths(-1));
    m_ui->until->setDate(QDate::currentDate());
}

// The choices grow with the history.
void HistoryFilter::showEvent(QShowEvent *event)
{
    read();
    QWidget::showEvent(event);
}

void HistoryFilter::readAgain()
{
    if (isVisible())
        read();
}

void HistoryFilter::read()
{
    const QVariant account = m_ui->account->currentData();
    then(m_services.journal.facets(account.isValid() ? account.toString() : m_services.account), this,
        [this](const Result<HistoryFacets> &facets) {
            if (facets)
                offer(*facets);
        });
}

void HistoryFilter::offer(const HistoryFacets &facets)
{
    Items types;
    for (const ObjectTypeId &type : facets.objectTypes)
        types.append({m_services.catalogue.objectTypes().singular(type), type.text()});
    sort(types);
    bool isKept = refill(m_ui->objectType, tr("All"), types);
    isKept = offerLabels(facets.labels) && isKept;
    isKept = offerAccounts(facets.accounts) && isKept;
    if (!isKept)
        refresh(); // the choice has gone, or now covers more
}

// To the person, HubSpot's types without a label are all one, though each pair of object types has its own.
bool HistoryFilter::offerLabels(const QStringList &facets)
{
    Items items;
    const QStringList unlabelled = std::exchange(m_unlabelled, {});
    for (const QString &facet : facets) {
        if (isUnlabelledFacet(facet))
            m_unlabelled.append(facet);
        else
            items.append({facet, facet});
    }
    sort(items);
    if (!m_unlabelled.isEmpty())
        items.prepend({labelText({}), QString()});
    const bool isKept = refill(m_ui->label, tr("All"), items);
    const bool isNoLabel =
        m_ui->label->currentData().isValid() && m_ui->label->currentData().toString().isEmpty();
    return isKept && (!isNoLabel || unlabelled == m_unlabelled);
}

bool HistoryFilter::offerAccounts(const QStringList &accounts)
{
    Items others{{tr("All accounts"), QString()}};
    for (const QString &account : accounts) {
        if (account != m_services.account)
            others.append({m_services.accountTitle(account), account});
    }
    return refill(m_ui->account, tr("This account"), others);
}

void HistoryFilter::refresh()
{
    setShown(m_ui->days, static_cast<Time>(m_ui->time->currentData().toInt()) == Time::Between);
    Q_EMIT changed();
}

void HistoryFilter::apply(HistoryQuery &query) const
{
    const QVariant type = m_ui->objectType->currentData();
    if (type.isValid())
        query.objectType = ObjectTypeId::parse(type.toString()).value_or(ObjectTypeId());
    const QVariant label = m_ui->label->currentData();
    if (label.isValid())
        query.labels = label.toString().isEmpty() ? m_unlabelled : QStringList{label.toString()};
    const QVariant account = m_ui->account->currentData();
    query.account = account.isValid() ? account.toString() : m_services.account;
    const auto [first, last] =
        daysOf(static_cast<Time>(m_ui->time->currentData().toInt()), m_ui->from->date(), m_ui->until->date());
    query.from = first.isValid() ? first.startOfDay() : QDateTime();
    query.until = last.isValid() ? last.addDays(1).startOfDay() : QDateTime();
}

int HistoryFilter::count() const
{
    int set = 0;
    for (const QComboBox *box : {m_ui->objectType, m_ui->label, m_ui->time, m_ui->account})
        set += box->currentIndex() > 0 ? 1 : 0;
    return set;
}

void HistoryFilter::setCanShowMore(bool canShowMore)
{
    m_ui->reset->setEnabled(canShowMore);
}

void HistoryFilter::clear()
{
    for (QComboBox *box : {m_ui->objectType, m_ui->label, m_ui->time, m_ui->account}) {
        const QSignalBlocker blocker(box);
        box->setCurrentIndex(0);
    }
    refresh();
}

} // namespace relata
