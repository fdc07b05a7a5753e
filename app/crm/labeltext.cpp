// SPDX-License-Identifier: MIT
#include "crm/labeltext.h"

#include "crm/sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace relata {

namespace {

struct LabelWords {
    Q_DECLARE_TR_FUNCTIONS(relata::LabelText)
};

} // namespace

QString labelText(const LabelledType &type)
{
    if (!type.label.isEmpty())
        return shortened(type.label);
    return type.isNameless ? LabelWords::tr("Label by ID") : LabelWords::tr("No label");
}

// HubSpot lists the types of a pair in any order.
bool comesBefore(const LabelledType &a, const LabelledType &b)
{
    const auto rank = [](const LabelledType &type) {
        const qsizetype known = Category::known().indexOf(type.type.category);
        return std::pair(known < 0 ? Category::known().size() : known, type.type.typeId);
    };
    return rank(a) < rank(b);
}

bool hasLabel(const QList<LabelledType> &types)
{
    return !std::all_of(
        types.cbegin(), types.cend(), [](const LabelledType &type) { return type.isUnlabelled(); });
}

QList<LabelledType> labelsToShow(const QList<LabelledType> &types)
{
    QList<LabelledType> shown = types;
    if (hasLabel(types))
        shown.removeIf([](const LabelledType &type) { return type.isUnlabelled(); });
    std::sort(shown.begin(), shown.end(), comesBefore);
    return shown;
}

QString labelTexts(const QList<LabelledType> &types)
{
    QStringList texts;
    for (const LabelledType &type : types)
        texts.append(
            sentence(LabelWords::tr("“%1”"), {type.isNameless ? type.type.shortText() : labelText(type)}));
    return texts.join(QStringLiteral(", "));
}

QString labelNames(const QList<LabelledType> &types)
{
    QStringList texts;
    for (const LabelledType &type : types)
        texts.append(isolated(type.isNameless ? type.type.shortText() : labelText(type)));
    return texts.join(QStringLiteral(", "));
}

} // namespace relata
