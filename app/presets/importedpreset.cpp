// SPDX-License-Identifier: MIT
#include "presets/importedpreset.h"

#include "async/then.h"
#include "catalogue/catalogue.h"

#include <QCoreApplication>

namespace relata {

namespace {

struct ImportTexts {
    Q_DECLARE_TR_FUNCTIONS(relata::ImportedPreset)
};

using Labels = QHash<Direction, Result<Catalogue::Labels>>;

ImportedPreset compared(const Preset &preset, const Labels &labels)
{
    const auto here = labels.constFind(preset.direction);
    if (here == labels.cend())
        return {preset, {}, ImportTexts::tr("too many object types")};
    if (!*here)
        return {preset, {}, here->error().sentence()};
    const auto matches = matchLabels(preset, **here);
    return {mended(preset, matches), matches, {}};
}

QFuture<Labels> readLabels(
    const QList<Direction> &directions, const Labels &read, Catalogue &catalogue, QObject *context)
{
    if (directions.isEmpty())
        return ready(read);
    const Direction &next = directions.constFirst();
    return then(catalogue.labelsOf(next), context,
        [directions, next, read, &catalogue, context](const Result<Catalogue::Labels> &labels) {
            Labels more = read;
            more.insert(next, labels);
            return readLabels(directions.mid(1), more, catalogue, context);
        });
}

} // namespace

QFuture<QList<ImportedPreset>> compareWithAccount(
    const QList<Preset> &presets, Catalogue &catalogue, QObject *context)
{
    constexpr qsizetype mostDirections = 100;
    QList<Direction> directions;
    for (const Preset &preset : presets) {
        if (!directions.contains(preset.direction) && directions.size() < mostDirections)
            directions.append(preset.direction);
    }
    return then(readLabels(directions, {}, catalogue, context), context, [presets](const Labels &labels) {
        QList<ImportedPreset> imported;
        for (const Preset &preset : presets)
            imported.append(compared(preset, labels));
        return imported;
    });
}

} // namespace relata
