// SPDX-License-Identifier: MIT
#include "presets/preset.h"

#include "crm/foldedtext.h"
#include "crm/labeltext.h"
#include "crm/sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace relata {

namespace {

const LabelledType *findType(const QList<LabelledType> &types, const AssociationType &type)
{
    const auto found = std::find_if(
        types.cbegin(), types.cend(), [&type](const LabelledType &offered) { return offered.type == type; });
    return found == types.cend() ? nullptr : &*found;
}

// By its text, in the same category.
const LabelledType *findText(const QList<LabelledType> &types, const LabelledType &label)
{
    const QString text = foldedText(label.label.simplified());
    const auto found = std::find_if(types.cbegin(), types.cend(), [&](const LabelledType &offered) {
        return offered.type.category == label.type.category && foldedText(offered.label.simplified()) == text;
    });
    return text.isEmpty() || found == types.cend() ? nullptr : &*found;
}

LabelMatch match(const LabelledType &asked, const QList<LabelledType> &offered)
{
    using Kind = LabelMatch::Kind;
    const LabelledType *sameType = findType(offered, asked.type);
    const bool hasText = !asked.label.isEmpty() && !asked.isNameless;
    const bool sameText = sameType
        && (!hasText || foldedText(sameType->label.simplified()) == foldedText(asked.label.simplified()));
    if (sameText)
        return {Kind::Same, asked, *sameType};
    if (const LabelledType *moved = findText(offered, asked); moved && hasText)
        return {Kind::Moved, asked, *moved};
    if (sameType) // HubSpot and integrations word their own labels as they like
        return {
            asked.type.category == Category::userDefined() ? Kind::Renamed : Kind::Same, asked, *sameType};
    return {Kind::Gone, asked, {}};
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(relata::MatchText)
};

QString matchText(const LabelMatch &match)
{
    const auto name = [](LabelledType type) {
        constexpr qsizetype most = 100;
        type.label = shortened(type.label, most);
        return labelTexts({type});
    };
    const QString label = name(match.asked);
    switch (match.kind) {
    case LabelMatch::Kind::Same:
        return {};
    case LabelMatch::Kind::Renamed:
        return sentence(Words::tr("%1 is called %2 in this account."), {label, name(match.found)});
    case LabelMatch::Kind::Moved:
        return sentence(Words::tr("%1 has the type ID %2 in this account, not %3."),
            {label, match.found.type.typeId, match.asked.type.typeId});
    case LabelMatch::Kind::Gone:
        return sentence(Words::tr("%1 does not exist in this account."), {label});
    }
    return {};
}

} // namespace

bool hasSameLink(const Preset &a, const Preset &b)
{
    return a.direction == b.direction && a.mode == b.mode
        && std::is_permutation(a.types.cbegin(), a.types.cend(), b.types.cbegin(), b.types.cend());
}

bool hasSameContent(const Preset &a, const Preset &b)
{
    Preset other = a;
    other.id = b.id;
    other.account = b.account;
    other.name = b.name;
    other.folder = b.folder;
    other.shortcut = b.shortcut;
    other.types = b.types; // their texts are HubSpot's
    return hasSameLink(a, b) && other == b;
}

bool isMadeWith(const LinkRequest &request, const Preset &preset)
{
    const QList<AssociationType> asked = withoutLabels(request.types());
    const QList<AssociationType> kept = withoutLabels(preset.types);
    return request.pair().direction() == preset.direction && request.mode() == preset.mode
        && std::is_permutation(asked.cbegin(), asked.cend(), kept.cbegin(), kept.cend());
}

QList<LabelMatch> matchLabels(const Preset &preset, const QList<LabelledType> &offered)
{
    QList<LabelMatch> matches;
    for (const LabelledType &type : preset.types)
        matches.append(match(type, offered));
    return matches;
}

bool needsMending(const QList<LabelMatch> &matches)
{
    return std::any_of(matches.cbegin(), matches.cend(),
        [](const LabelMatch &match) { return match.kind != LabelMatch::Kind::Same; });
}

Preset mended(Preset preset, const QList<LabelMatch> &matches)
{
    preset.types.clear();
    for (const LabelMatch &match : matches) {
        if (match.kind != LabelMatch::Kind::Gone && !containsType(preset.types, match.found.type))
            preset.types.append(match.found);
    }
    return preset;
}

QStringList matchTexts(const QList<LabelMatch> &matches)
{
    QStringList texts;
    for (const LabelMatch &match : matches)
        texts.append(matchText(match));
    texts.removeAll(QString());
    return texts;
}

} // namespace relata
