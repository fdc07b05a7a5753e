// SPDX-License-Identifier: MIT
#include "linking/primary.h"

#include "async/then.h"
#include "crm/associationtable.h"
#include "crm/objecttypeid.h"
#include "hubspot/client.h"

#include <algorithm>

namespace relata::primary {

namespace {

constexpr int mostPages = 20;

using Found = Result<std::optional<RecordRef>>;

QFuture<Found> readPage(
    Client &client, const RecordPair &pair, const QString &after, int pages, QObject *context)
{
    const auto page = client.associationsOf(pair.from, pair.to.type, after);
    return then(page, context, [&client, pair, pages, context](const Result<AssociationsPage> &answer) {
        if (!answer)
            return ready<Found>(failure(answer.error()));
        for (const AssociatedRecord &record : answer->results) {
            const bool isPrimary = std::any_of(record.types.cbegin(), record.types.cend(),
                [&pair](const LabelledType &type) { return is(pair.direction(), type.type); });
            if (isPrimary && !(record.to == pair.to.id))
                return ready<Found>(RecordRef{pair.to.type, record.to});
        }
        if (answer->next.isEmpty() || pages >= mostPages)
            return ready<Found>(std::optional<RecordRef>());
        return readPage(client, pair, answer->next, pages + 1, context);
    });
}

} // namespace

bool is(const Direction &direction, const AssociationType &type)
{
    const auto entries = AssociationTable::builtIn().find(type);
    return std::any_of(entries.cbegin(), entries.cend(), [&direction](const AssociationTable::Entry &entry) {
        return entry.direction == direction && entry.type.label == QLatin1String("Primary");
    });
}

RecordPair fromOwner(const RecordPair &pair)
{
    const bool fromLead = pair.from.type == objecttypes::lead();
    const bool toLead = pair.to.type == objecttypes::lead();
    const bool turned = toLead || (!fromLead && pair.from.type == objecttypes::company());
    return turned ? pair.reversed() : pair;
}

QFuture<Found> read(Client &client, const RecordPair &fromOwner, QObject *context)
{
    return readPage(client, fromOwner, {}, 1, context);
}

} // namespace relata::primary
