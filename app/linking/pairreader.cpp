// SPDX-License-Identifier: MIT
#include "linking/pairreader.h"

#include "async/task.h"
#include "async/then.h"
#include "crm/associationtable.h"
#include "hubspot/client.h"

#include <algorithm>

namespace relata {

namespace {

constexpr int mostPages = 20;

// One walk through the two lists.
class PairRead : public Task<Result<PairState>> {
public:
    PairRead(Client &client, const RecordPair &pair, Cancellation *cancellation, QObject *parent)
        : Task(parent)
        , m_client(client)
        , m_pair(pair)
        , m_cancellation(cancellation)
    {
    }

    QFuture<Result<PairState>> start()
    {
        const auto state = future();
        readPage(m_pair, {});
        return state;
    }

private:
    bool fromSource(const RecordPair &pair) const { return pair == m_pair; }

    void readPage(const RecordPair &pair, const QString &after)
    {
        ++m_pages;
        m_after = after;
        then(m_client.associationsOf(pair.from, pair.to.type, after, m_cancellation), this,
            [this, pair](const Result<AssociationsPage> &page) {
                if (!page)
                    finish(failure(page.error()));
                else
                    take(pair, *page);
            });
    }

    void take(const RecordPair &pair, const AssociationsPage &page)
    {
        const auto isTarget = [&pair](const AssociatedRecord &record) {
            return record.to == pair.to.id;
        };
        const auto found = std::find_if(page.results.cbegin(), page.results.cend(), isTarget);
        if (found != page.results.cend())
            finish(stateOf(pair, *found));
        else if (page.next.isEmpty())
            finish(PairState{true, {}});
        else if (m_pages < mostPages && page.next != m_after) // else it stands still
            readPage(pair, page.next);
        else if (fromSource(pair))
            readFromTarget();
        else
            finish(PairState{});
    }

    void readFromTarget()
    {
        m_pages = 0;
        readPage(m_pair.reversed(), {});
    }

    PairState stateOf(const RecordPair &pair, const AssociatedRecord &found) const
    {
        PairState state = fromSource(pair) ? PairState{true, found.types} : translated(found.types);
        state.known = state.known && found.isWhole;
        return state;
    }

    // The target's list has the types of the other direction; only documented ones can be turned round.
    PairState translated(const QList<LabelledType> &types) const
    {
        PairState state{true, {}};
        for (const LabelledType &type : types) {
            const auto inverse =
                AssociationTable::builtIn().inverse(m_pair.reversed().direction(), type.type);
            if (inverse)
                state.types.append({*inverse, type.label});
            else
                state.known = false;
        }
        return state;
    }

    Client &m_client;
    RecordPair m_pair;
    Cancellation *m_cancellation;
    QString m_after; ///< cursor of the page that is read
    int m_pages = 0;
};

} // namespace

QFuture<Result<PairState>> readPair(
    Client &client, const RecordPair &pair, QObject *context, Cancellation *cancellation)
{
    return (new PairRead(client, pair, cancellation, context))->start();
}

} // namespace relata
