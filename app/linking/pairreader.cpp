// SPDX-License-Identifier: MIT
#include "linking/pairreader.h"

#include "async/task.h"
#include "async/then.h"
#include "crm/associationtable.h"
#include "linking/linkpager.h"

#include <algorithm>

namespace relata {

namespace {

// One walk through the two lists.
class PairRead : public Task<Result<PairState>> {
public:
    PairRead(Client &client, const RecordPair &pair, Cancellation *cancellation, QObject *parent)
        : Task(parent)
        , m_client(client)
        , m_pair(pair)
        , m_cancellation(cancellation)
        , m_pager(pair.from, pair.to.type)
    {
    }

    QFuture<Result<PairState>> start()
    {
        const auto state = future();
        readPage();
        return state;
    }

private:
    void readPage()
    {
        then(m_pager.ask(m_client, m_cancellation), this, [this](const Result<AssociationsPage> &page) {
            if (!page)
                finish(failure(page.error()));
            else
                acceptPage(*page);
        });
    }

    void acceptPage(const AssociationsPage &page)
    {
        m_pager.addPage(page);
        const RecordId wanted = m_isTurned ? m_pair.from.id : m_pair.to.id;
        const auto found = std::find_if(page.results.cbegin(), page.results.cend(),
            [&wanted](const AssociatedRecord &link) { return link.to == wanted; });
        if (found != page.results.cend())
            finish(m_isTurned ? turnedState(*found, m_pair.direction().reversed()) : stateOf(*found));
        else if (m_pager.isAtEnd())
            finish(PairState{true, {}});
        else if (m_pager.pages() < LinkPager::mostPages && !m_pager.standsStill())
            readPage();
        else if (!m_isTurned)
            readFromTarget();
        else
            finish(PairState{});
    }

    void readFromTarget()
    {
        m_isTurned = true;
        m_pager = LinkPager(m_pair.to, m_pair.from.type);
        readPage();
    }

    Client &m_client;
    RecordPair m_pair;
    Cancellation *m_cancellation;
    LinkPager m_pager;
    bool m_isTurned = false; ///< the target's list is read
};

} // namespace

PairState stateOf(const AssociatedRecord &link)
{
    return {link.isWhole, link.types};
}

PairState turnedState(const AssociatedRecord &link, const Direction &back)
{
    PairState state{link.isWhole, {}};
    for (const LabelledType &type : link.types) {
        const auto inverse = AssociationTable::builtIn().inverse(back, type.type);
        if (inverse)
            state.types.append({*inverse, type.label});
        else
            state.known = false;
    }
    return state;
}

QFuture<Result<PairState>> readPair(
    Client &client, const RecordPair &pair, QObject *context, Cancellation *cancellation)
{
    return (new PairRead(client, pair, cancellation, context))->start();
}

} // namespace relata
