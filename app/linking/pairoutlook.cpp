// SPDX-License-Identifier: MIT
#include "linking/pairoutlook.h"

#include "linking/primary.h"

#include <algorithm>

namespace relata {

PairOutlook::PairOutlook(Client &client, Catalogue &catalogue, QObject *parent)
    : QObject(parent)
    , m_catalogue(catalogue)
    , m_links(client)
    , m_backLinks(client)
{
    for (const RecordLinks *links : {&m_links, &m_backLinks})
        connect(links, &RecordLinks::changed, this, [this, links] { onLinksRead(*links); });
}

void PairOutlook::ask(const std::optional<Question> &question)
{
    const auto before = pair();
    m_question = question;
    if (m_present && m_present->pair != pair())
        m_present.reset();
    m_links.ask(
        question ? std::optional(RecordLinks::Question{question->from, question->toType}) : std::nullopt);
    if (pair() && pair() != before && m_links.hasFailed())
        m_links.readOn(); // another pair is worth another try
    askBackLinks();
    keepPresent();
}

std::optional<RecordPair> PairOutlook::pair() const
{
    return m_question && m_question->to ? std::optional(RecordPair{m_question->from, *m_question->to})
                                        : std::nullopt;
}

// The To record's list says what the From record's does not, because it is too long.
void PairOutlook::askBackLinks()
{
    if (!m_question || !m_question->to)
        return m_backLinks.ask(std::nullopt);
    const RecordLinks::Question back{*m_question->to, m_question->from.type};
    const bool isMissing = m_links.isCutShort() && !m_links.find(m_question->to->id);
    if (m_question->needsBackLinks || isMissing)
        m_backLinks.ask(back);
    else if (m_backLinks.question() != back)
        m_backLinks.ask(std::nullopt);
}

void PairOutlook::refresh()
{
    m_links.refresh();
    m_backLinks.refresh();
}

void PairOutlook::acceptProven(const RecordPair &pair, const PairState &state)
{
    m_present = {pair, state, true};
    refresh();
    Q_EMIT changed();
}

// Nothing is known from a reading that has only begun.
void PairOutlook::onLinksRead(const RecordLinks &links)
{
    if (!links.question() || (links.isReading() && links.isFirstPage()))
        return;
    fetchTitles(links);
    askBackLinks();
    keepPresent();
    Q_EMIT changed();
}

bool PairOutlook::hasFailed() const
{
    return m_links.hasFailed() || (m_links.isCutShort() && !m_backLinks.problem().isEmpty());
}

// What was known stays while it is read again, but not if that fails.
void PairOutlook::keepPresent()
{
    const auto asked = pair();
    if (!asked)
        return;
    if (const auto state = read(*asked))
        m_present = {*asked, *state};
    else if (m_present && !m_present->isProven && hasFailed())
        m_present.reset();
}

// Names of the first few thousand, so that the list can be sorted and filtered by them; the others as they
// come into view.
void PairOutlook::fetchTitles(const RecordLinks &links)
{
    constexpr qsizetype mostNames = 2000;
    QList<RecordId> ids;
    for (const AssociatedRecord &link : links.links().mid(0, mostNames))
        ids.append(link.to);
    m_catalogue.titles().fetch(links.question()->to, ids);
}

const RecordLinks *PairOutlook::linksOf(const RecordReference &record, const ObjectTypeId &to) const
{
    const RecordLinks::Question wanted{record, to};
    for (const RecordLinks *links : {&m_links, &m_backLinks}) {
        if (links->question() == wanted)
            return links;
    }
    return nullptr;
}

std::optional<PairState> PairOutlook::read(const RecordPair &pair) const
{
    const RecordLinks *links = linksOf(pair.from, pair.to.type);
    if (!links)
        return std::nullopt;
    if (const AssociatedRecord *link = links->find(pair.to.id))
        return stateOf(*link);
    if (links->isComplete())
        return PairState{true, {}};
    const RecordLinks *back = backLinksOf(pair);
    if (!back)
        return std::nullopt;
    if (const AssociatedRecord *link = back->find(pair.from.id))
        return turnedState(*link, pair.direction().reversed());
    if (back->isComplete())
        return PairState{true, {}};
    return links->isCutShort() && back->isCutShort() ? std::optional(PairState{}) : std::nullopt;
}

std::optional<PairState> PairOutlook::present(const RecordPair &pair) const
{
    return m_present && m_present->pair == pair ? std::optional(m_present->state) : read(pair);
}

QString PairOutlook::problem(const RecordPair &pair) const
{
    const RecordLinks *links = linksOf(pair.from, pair.to.type);
    if (!links || present(pair))
        return {};
    const RecordLinks *back = links->isCutShort() ? backLinksOf(pair) : nullptr;
    return back ? back->problem() : links->problem();
}

std::optional<PairOutlook::Use> PairOutlook::use(
    const RecordReference &record, const ObjectTypeId &to, const AssociationType &type) const
{
    const auto most = m_catalogue.limits().most({record.type, to}, type);
    if (!most)
        return std::nullopt;
    const RecordLinks *links = linksOf(record, to);
    if (!links || !links->isWhole())
        return Use{*most, std::nullopt};
    const auto used = std::count_if(links->links().cbegin(), links->links().cend(),
        [&type](const AssociatedRecord &other) { return containsType(other.types, type); });
    return Use{*most, used};
}

std::optional<bool> PairOutlook::isSet(const RecordPair &pair, const AssociationType &type) const
{
    const RecordLinks *links = linksOf(pair.from, pair.to.type);
    if (!links || !links->isWhole())
        return std::nullopt;
    const auto link = std::find_if(links->links().cbegin(), links->links().cend(),
        [&pair](const AssociatedRecord &other) { return other.to == pair.to.id; });
    return link != links->links().cend() && containsType(link->types, type);
}

std::optional<RecordReference> PairOutlook::primaryNow(const RecordPair &fromOwner) const
{
    const RecordLinks *links = linksOf(fromOwner.from, fromOwner.to.type);
    if (!links || !links->isWhole())
        return std::nullopt;
    for (const AssociatedRecord &other : links->links()) {
        if (!(other.to == fromOwner.to.id) && primary::isAmong(fromOwner.direction(), other.types))
            return RecordReference{fromOwner.to.type, other.to};
    }
    return std::nullopt;
}

} // namespace relata
