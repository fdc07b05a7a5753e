// SPDX-License-Identifier: MIT
#include "catalogue/recordsearch.h"

#include "async/clock.h"
#include "async/then.h"
#include "crm/foldedtext.h"
#include "crm/sentence.h"
#include "hubspot/client.h"

#include <algorithm>

namespace relata {

namespace {

using namespace std::chrono_literals;

constexpr auto searchPause = 250ms;
constexpr int shownHits = 20;
constexpr int shownOfOtherTypes = 5;
constexpr qint64 mostThatHubSpotFinds = 10000;
constexpr qsizetype longestText = 200;

bool fits(const RecordSearch::Hit &hit, const QString &text)
{
    return hasText(hit.title.name, text) || hasText(hit.title.detail, text)
        || hit.record.id.text().contains(text);
}

} // namespace

RecordSearch::RecordSearch(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

QList<RecordSearch::Hit> RecordSearch::recentHits() const
{
    constexpr qsizetype most = 5;
    QList<Hit> hits;
    for (Hit hit : m_services.recent(m_type)) {
        if (const RecordTitle *title = m_services.catalogue.titles().find(hit.record))
            hit.title = *title;
        if (hits.size() < most && fits(hit, m_text))
            hits.append(hit);
    }
    return hits;
}

void RecordSearch::search(const ObjectTypeId &type, const QString &words, const QString &typed)
{
    const bool offersStill = !m_offeredFor || *m_offeredFor == typed;
    if (words == m_text && type == m_type && offersStill)
        return;
    m_offeredFor.reset();
    m_text = words;
    m_type = type;
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
            ask();
    });
}

void RecordSearch::offerRecent(const ObjectTypeId &type, const QString &typed)
{
    m_type = type;
    m_offeredFor = typed;
    m_hits = recentHits();
    say(m_hits.isEmpty() ? tr("No records were used recently. Type a name, an email or a domain.")
                         : QString());
}

void RecordSearch::ask()
{
    const QStringList properties = m_services.catalogue.titles().properties(m_type);
    const auto answer = m_services.client.searchObjects(m_type, m_text, properties, shownHits);
    then(answer, this, [this, question = m_question](const Result<SearchPage> &page) {
        if (question != m_question)
            return;
        if (page)
            acceptPage(*page);
        else
            sayFailed(page.error());
    });
}

void RecordSearch::acceptPage(const SearchPage &page)
{
    append(m_type, page.results);
    const QLocale locale;
    if (page.total >= mostThatHubSpotFinds)
        return say(sentence(
            tr("%1 or more records match. Type more letters."), {locale.toString(mostThatHubSpotFinds)}));
    if (page.total > page.results.size())
        return say(sentence(tr("%1 of %2 matches are shown. Type more letters."),
            {locale.toString(page.results.size()), locale.toString(page.total)}));
    if (!m_hits.isEmpty())
        return say({});
    QList<ObjectTypeId> others{
        objecttypes::contact(), objecttypes::company(), objecttypes::deal(), objecttypes::ticket()};
    others.removeAll(m_type);
    searchOtherTypes(others);
}

// One type after the other: the search budget is small, and the next type may not be needed.
void RecordSearch::searchOtherTypes(const QList<ObjectTypeId> &types)
{
    const QString type = m_services.catalogue.objectTypes().singular(m_type);
    if (types.isEmpty())
        return say(sentence(
            tr("No record matches “%1”. Check the spelling, or paste the record's address from HubSpot."),
            {m_text}));
    const ObjectTypeId &next = types.constFirst();
    const auto answer = m_services.client.searchObjects(
        next, m_text, m_services.catalogue.titles().properties(next), shownOfOtherTypes);
    then(answer, this, [this, question = m_question, types, type, next](const Result<SearchPage> &page) {
        if (question != m_question)
            return;
        if (!page)
            return sayFailed(page.error());
        if (page->results.isEmpty())
            return searchOtherTypes(types.mid(1));
        append(next, page->results);
        say(sentence(tr("No %1 matches “%2”, but these do: %3."),
            {type, m_text, m_services.catalogue.objectTypes().find(next)->plural}));
    });
}

void RecordSearch::append(const ObjectTypeId &type, const QList<Record> &records)
{
    m_services.catalogue.titles().insert(type, records);
    for (const Record &record : records) {
        const RecordReference ref{type, record.id};
        const Hit hit{ref, m_services.catalogue.titles().titleOf(type, record.properties)};
        const auto known = std::find_if(
            m_hits.begin(), m_hits.end(), [&ref](const Hit &other) { return other.record == ref; });
        if (known == m_hits.end())
            m_hits.append(hit);
        else
            known->title = hit.title;
    }
}

void RecordSearch::sayFailed(const Error &error)
{
    say(sentence(
        tr("The search failed: %1 You can type the record's ID or paste its address."), {error.sentence()}));
}

void RecordSearch::say(const QString &message)
{
    m_message = message;
    Q_EMIT changed();
}

} // namespace relata
