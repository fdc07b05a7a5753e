// SPDX-License-Identifier: MIT
#include "linking/primary.h"

#include "async/then.h"
#include "crm/associationtable.h"
#include "crm/objecttypeid.h"
#include "linking/linkpager.h"

#include <QSet>

#include <algorithm>

namespace relata::primary {

namespace {

using Found = Result<std::optional<RecordReference>>;

QFuture<Found> readPage(Client &client, const RecordPair &pair, const LinkPager &pager, QObject *context)
{
    return then(
        pager.ask(client), context, [&client, pair, pager, context](const Result<AssociationsPage> &answer) {
            if (!answer)
                return ready<Found>(failure(answer.error()));
            for (const AssociatedRecord &record : answer->results) {
                if (!(record.to == pair.to.id) && isAmong(pair.direction(), record.types))
                    return ready<Found>(RecordReference{pair.to.type, record.to});
            }
            LinkPager walked = pager;
            walked.addPage(*answer);
            if (walked.isAtEnd())
                return ready<Found>(std::optional<RecordReference>());
            if (walked.standsStill() || walked.pages() >= LinkPager::mostPages)
                return ready<Found>(failure(Error{Error::Kind::UnexpectedAnswer, 0, {}, {}}));
            return readPage(client, pair, walked, context);
        });
}

QSet<std::pair<Direction, AssociationType>> documented()
{
    QSet<std::pair<Direction, AssociationType>> all;
    for (const AssociationTable::Entry &entry : AssociationTable::builtIn().all()) {
        if (entry.type.label == QLatin1String("Primary"))
            all.insert({entry.direction, entry.type.type});
    }
    return all;
}

} // namespace

bool is(const Direction &direction, const AssociationType &type)
{
    static const QSet<std::pair<Direction, AssociationType>> all = documented();
    return type.category == Category::hubspotDefined() && all.contains({direction, type});
}

bool isAmong(const Direction &direction, const QList<LabelledType> &types)
{
    return std::any_of(types.cbegin(), types.cend(),
        [&direction](const LabelledType &type) { return is(direction, type.type); });
}

bool beginsAtOwner(const Direction &direction)
{
    if (direction.to == objecttypes::lead())
        return false;
    return direction.from == objecttypes::lead() || !(direction.from == objecttypes::company());
}

bool comesByItself(const Direction &direction)
{
    const Direction owner = beginsAtOwner(direction) ? direction : direction.reversed();
    const QList<ObjectTypeId> owners{objecttypes::contact(), objecttypes::deal(), objecttypes::ticket()};
    return owner.to == objecttypes::company() && owners.contains(owner.from);
}

RecordPair fromOwner(const RecordPair &pair)
{
    return beginsAtOwner(pair.direction()) ? pair : pair.reversed();
}

QFuture<Found> read(Client &client, const RecordPair &fromOwner, QObject *context)
{
    return readPage(client, fromOwner, LinkPager(fromOwner.from, fromOwner.to.type), context);
}

} // namespace relata::primary
