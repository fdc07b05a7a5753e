// SPDX-License-Identifier: MIT
#include "presets/matchtext.h"

#include "crm/labeltext.h"
#include "crm/sentence.h"

#include <QCoreApplication>

namespace relata {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(relata::MatchText)
};

QString matchText(const LabelMatch &match)
{
    const auto name = [](LabelledType type) {
        constexpr qsizetype most = 100;
        type.label = brief(type.label, most);
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

QStringList matchTexts(const QList<LabelMatch> &matches)
{
    QStringList texts;
    for (const LabelMatch &match : matches)
        texts.append(matchText(match));
    texts.removeAll(QString());
    return texts;
}

} // namespace relata
