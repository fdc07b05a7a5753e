// SPDX-License-Identifier: MIT
#include "linking/recordsearch.h"

#include "async/clock.h"
#include "async/then.h"
#include "crm/foldedtext.h"
#include "crm/sentence.h"
#include "history/journal.h"
#include "hubspot/client.h"
#include "linking/recordtitles.h"

#include <algorithm>

namespace relata {

namespace {

using namespace std::chrono_literals;

constexpr auto searchPause = 250ms;
constexpr int shownHits = 20;
constexpr int shownOfOtherTypes = 5;
constexpr qint64 mostThatHubSpotFinds = 10000;
constexpr qsizetype longestText = 200;
constexpr qsizetype mostRecent = 400;

bool fits(const RecordSearch::Hit &hit, const QString &text)
{
    return hasText(hit.title.name, text) || hasText(hit.title.detail, text)
        || hit.record.id.text().contains(text);
}

} // namespace

RecordSearch::RecordSearch(LinkDraft &draft, Side side, const Services &services, QObject *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_side(side)
    , m_services(services)
{
    connect(&draft, &LinkDraft::changed, this, &RecordSearch::follow);
    connect(&services.journal, &Journal::entryChanged, this, &RecordSearch::remember);
    readRecent();
}

void RecordSearch::readRecent()
{
    then(m_services.journal.find({m_services.account, {}, {}}), this,
        [this](const Result<QList<HistoryEntry>> &entries) {
            const QList<HistoryEntry> newestFirst = entries.value_or(QList<HistoryEntry>());
            for (auto entry = newestFirst.crbegin(); entry != newestFirst.crend(); ++entry)
                remember(*entry);
        });
}

void RecordSearch::remember(const HistoryEntry &entry)
{
    const bool wasLinked = entry.state != HistoryEntry::State::Refused;
    if (entry.account != m_services.account || !wasLinked || entry.state == HistoryEntry::State::Intended)
        return;
    for (const auto &[record, name] :
        {std::pair(entry.pair.from, entry.fromName), std::pair(entry.pair.to, entry.toName)}) {
        m_recent.removeIf([&record = record](const Hit &other) { return other.record == record; });
        m_recent.prepend({record, {name, {}}, true});
    }
    m_recent.resize(std::min(m_recent.size(), mostRecent));
}

QList<RecordSearch::Hit> RecordSearch::recentHits() const
{
    constexpr qsizetype most = 5;
    QList<Hit> hits;
    for (Hit hit : m_recent) {
        if (!(hit.record.type == m_type) || hits.size() >= most)
            continue;
        if (const RecordTitle *title = m_services.titles.find(hit.record))
            hit.title = *title;
        if (fits(hit, m_text))
            hits.append(hit);
    }
    return hits;
}

void RecordSearch::follow()
{
    const auto type = m_draft.objectTypes().parse(m_draft.typeText(m_side));
    const QString text = type ? m_draft.searchText(m_side) : QString();
    const ObjectTypeId id = type.value_or(ObjectTypeId());
    const bool offersRecent = m_offeredFor == m_draft.recordText(m_side);
    if (text == m_text && id == m_type && (offersRecent || !m_offeredFor))
        return;
    m_offeredFor.reset();
    m_text = text;
    m_type = id;
    const int question = ++m_question;
    m_hits = m_text.isEmpty() ? QList<Hit>() : recentHits();
    if (m_text.isEmpty())
        return say({});
    if (m_text.size() > longestText)
        return say(
            tr("This is too long to search for. Type a part of the name, or paste the record's address."));
    say(tr("Searching…"));
    m_services.clock.after(searchPause, this, [this, question] {
        if (question == m_question)
            search();
    });
}

void RecordSearch::offerRecent()
{
    const auto type = m_draft.objectTypes().parse(m_draft.typeText(m_side));
    m_type = type.value_or(ObjectTypeId());
    m_offeredFor = m_draft.recordText(m_side);
    m_hits = recentHits();
    say(m_hits.isEmpty() ? tr("No records were used recently. Type a name, an email or a domain.")
                         : QString());
}

void RecordSearch::search()
{
    const auto answer =
        m_services.client.searchObjects(m_type, m_text, m_services.titles.properties(m_type), shownHits);
    then(answer, this, [this, question = m_question](const Result<SearchPage> &page) {
        if (question != m_question)
            return;
        if (page)
            takePage(*page);
        else
            sayFailed(page.error());
    });
}

void RecordSearch::takePage(const SearchPage &page)
{
    append(m_type, page.results);
    const QLocale locale;
    if (page.total >= mostThatHubSpotFinds)
        return say(sentence(
            tr("%1 records or more fit. Type more letters."), {locale.toString(mostThatHubSpotFinds)}));
    if (page.total > page.results.size())
        return say(sentence(tr("%1 of %2 that fit are shown. Type more letters."),
            {locale.toString(page.results.size()), locale.toString(page.total)}));
    if (!m_hits.isEmpty())
        return say({});
    QList<ObjectTypeId> others{
        objecttypes::contact(), objecttypes::company(), objecttypes::deal(), objecttypes::ticket()};
    others.removeAll(m_type);
    searchOtherTypes(others);
}

// One after the other: the search budget is small, and the next may not be needed.
void RecordSearch::searchOtherTypes(const QList<ObjectTypeId> &types)
{
    const QString type = m_draft.objectTypes().singular(m_type);
    if (types.isEmpty())
        return say(sentence(
            tr("No record fits “%1”. Check the spelling, or paste the record's address from HubSpot."),
            {m_text}));
    const ObjectTypeId &next = types.constFirst();
    const auto answer =
        m_services.client.searchObjects(next, m_text, m_services.titles.properties(next), shownOfOtherTypes);
    then(answer, this, [this, question = m_question, types, type, next](const Result<SearchPage> &page) {
        if (question != m_question)
            return;
        if (!page)
            return sayFailed(page.error());
        if (page->results.isEmpty())
            return searchOtherTypes(types.mid(1));
        append(next, page->results);
        say(sentence(tr("No %1 fits “%2”, but these do: %3."),
            {type, m_text, m_draft.objectTypes().find(next)->plural}));
    });
}

void RecordSearch::append(const ObjectTypeId &type, const QList<Record> &records)
{
    m_services.titles.insert(type, records);
    for (const Record &record : records) {
        const RecordRef ref{type, record.id};
        const Hit hit{ref, m_services.titles.titleOf(type, record.properties)};
        const auto known = std::find_if(
            m_hits.begin(), m_hits.end(), [&ref](const Hit &other) { return other.record == ref; });
        if (known == m_hits.end())
            m_hits.append(hit);
        else
            known->title = hit.title;
    }
}

void RecordSearch::choose(const Hit &hit)
{
    m_draft.setRecord(m_side, hit.record);
}

void RecordSearch::sayFailed(const Error &error)
{
    say(sentence(
        tr("The search failed: %1 You can type the record's ID or paste its address."), {error.sentence()}));
}

void RecordSearch::say(const QString &sentence)
{
    m_sentence = sentence;
    Q_EMIT changed();
}

} // namespace relata
