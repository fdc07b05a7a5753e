// SPDX-License-Identifier: MIT
#include "linking/linkerror.h"

#include "catalogue/labelcatalogue.h"
#include "crm/sentence.h"

#include <QRegularExpression>

namespace relata {

namespace {

using Kind = Error::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(relata::LinkError)
};

class Explainer {
public:
    Explainer(
        const Error &error, const HistoryEntry &entry, const ObjectTypes &types, const LabelCatalogue &labels)
        : m_error(error)
        , m_entry(entry)
        , m_types(types)
        , m_labels(labels)
    {
    }

    Error explained() const
    {
        if (m_error.kind == Kind::ScopeMissing && m_error.status == 403)
            return scopes();
        if (m_error.status == 404 && m_error.kind == Kind::RecordNotFound)
            return recordGone();
        if (m_error.status != 400)
            return m_error;
        if (m_error.context.contains(QStringLiteral("INVALID_OBJECT_IDS")))
            return invalidRecord();
        if (m_error.context.contains(QStringLiteral("INVALID_ASSOCIATION_TYPE_ID")))
            return unknownType();
        if (m_error.message.contains(QLatin1String("invalid from object type")))
            return wrongDirection();
        if (m_error.message.contains(QLatin1String("No default association exists")))
            return withWords(sentence(Words::tr("HubSpot knows no unlabelled link from %1 to %2."),
                                 {name(from().type), name(to().type)}),
                Words::tr("Choose a label, or other object types."));
        if (m_error.message.startsWith(QLatin1String("Unable to infer object type")))
            return withWords(sentence(Words::tr("This account has no object type %1 or %2."),
                                 {from().type.text(), to().type.text()}),
                Words::tr("Choose the object types from their lists."));
        if (m_error.message.contains(QLatin1String("limit"), Qt::CaseInsensitive))
            return withWords(
                sentence(Words::tr("A limit of the account is reached: “%1”."), {m_error.message}),
                Words::tr("Remove another link in the list of links first, or ask a super admin to raise "
                          "the limit."));
        if (isMalformed())
            return withWords(Words::tr("HubSpot did not understand the request. This is a fault of Relata, "
                                       "not of what you typed."),
                Words::tr("Please report it with the correlation ID and what is under Request."));
        return m_error;
    }

private:
    const RecordReference &from() const { return m_entry.pair.from; }
    const RecordReference &to() const { return m_entry.pair.to; }
    QString name(const ObjectTypeId &type) const { return m_types.singular(type); }

    Error withWords(const QString &sentence, const QString &advice) const
    {
        Error error = m_error;
        error.explanation = sentence;
        error.advice = advice;
        return error;
    }

    QString labelOf(const LabelledType &type) const
    {
        return type.label.isEmpty() ? type.type.shortText() : sentence(Words::tr("“%1”"), {type.label});
    }

    // "CONTACT=309 is not valid": the type in capitals, singular.
    Error invalidRecord() const
    {
        static const QRegularExpression form(QStringLiteral("([A-Z0-9_-]+)=([0-9]+)"));
        const auto match =
            form.match(m_error.context.value(QStringLiteral("INVALID_OBJECT_IDS")).join(QLatin1Char(' ')));
        const auto type = m_types.parse(match.captured(1));
        const auto id = RecordId::parse(match.captured(2));
        if (!type || !id)
            return m_error;
        const RecordReference blamed{*type, *id};
        if (blamed == from() || blamed == to())
            return withWords(
                sentence(Words::tr("HubSpot has no %1 %2, or it is archived (%3)."),
                    {name(*type), id->text(), blamed == from() ? Words::tr("From") : Words::tr("To")}),
                Words::tr("Check the record in HubSpot, or choose it again by its name."));
        return blamedWrongly(*type, *id);
    }

    // The From record is read and written first.
    Error recordGone() const
    {
        const QString type = name(from().type);
        const QString record = m_entry.fromName.isEmpty()
            ? sentence(QStringLiteral("%1 %2"), {type, from().id.text()})
            : sentence(QStringLiteral("%1 (%2 %3)"), {m_entry.fromName, type, from().id.text()});
        return withWords(sentence(Words::tr("HubSpot cannot find %1; it may have been deleted."), {record}),
            m_entry.action == LinkAction::Undo
                ? Words::tr("Restore the record in HubSpot (recycle bin), then undo again.")
                : Words::tr("Restore the record in HubSpot (recycle bin), or choose another one."));
    }

    // HubSpot takes the object type from the label, not from the address: it blames a record of a type that
    // is not in the form at all.
    Error blamedWrongly(const ObjectTypeId &type, const RecordId &id) const
    {
        for (const LabelledType &asked : m_entry.asked) {
            const auto home = m_labels.homeOf(m_entry.pair.direction(), asked.type);
            if (!home)
                continue;
            return withWords(
                sentence(Words::tr("The label %1 belongs to %2 → %3. HubSpot therefore took %4 for a %5 and "
                                   "called it invalid; the record itself may be fine."),
                    {labelOf(asked), name(home->from), name(home->to), id.text(), name(type)}),
                *home == m_entry.pair.direction().reversed()
                    ? sentence(Words::tr("Swap the direction, or choose a label of %1 → %2."),
                        {name(from().type), name(to().type)})
                    : sentence(
                        Words::tr("Choose a label of %1 → %2."), {name(from().type), name(to().type)}));
        }
        return withWords(
            sentence(Words::tr("HubSpot checked %1 as a %2, which is not in the form: one of the labels "
                               "belongs to other object types."),
                {id.text(), name(type)}),
            sentence(Words::tr("Choose labels that are offered for %1 → %2."),
                {name(from().type), name(to().type)}));
    }

    // "USER_DEFINED=3 is not a valid association definition id"
    Error unknownType() const
    {
        static const QRegularExpression form(QStringLiteral("([A-Z_]+)=([0-9]+)"));
        const auto match = form.match(
            m_error.context.value(QStringLiteral("INVALID_ASSOCIATION_TYPE_ID")).join(QLatin1Char(' ')));
        LabelledType type{{Category::fromServer(match.captured(1)), match.captured(2).toInt()}, {}};
        for (const LabelledType &asked : m_entry.asked) {
            if (asked.type == type.type)
                type = asked;
        }
        return withWords(
            sentence(Words::tr("The label %1 does not exist in this account; it may have been deleted."),
                {labelOf(type)}),
            sentence(Words::tr("The labels have been read again: choose another one for %1 → %2."),
                {name(from().type), name(to().type)}));
    }

    // "invalid from object type 0-1 for associations to be created. expected: 0-46. For definition 0-190"
    Error wrongDirection() const
    {
        static const QRegularExpression form(
            QStringLiteral("object type ([0-9-]+) .*expected: ([0-9-]+)\\. For definition [0-9]+-([0-9]+)"));
        const auto match = form.match(m_error.message);
        const auto expected = m_types.parse(match.captured(2));
        if (!match.hasMatch() || !expected)
            return m_error;
        LabelledType type{{Category::hubspotDefined(), match.captured(3).toInt()}, {}};
        for (const LabelledType &asked : m_entry.asked) {
            if (asked.type.typeId == type.type.typeId)
                type = asked;
        }
        return withWords(sentence(Words::tr("The label %1 starts at %2, not at %3."),
                             {labelOf(type), name(*expected), name(from().type)}),
            *expected == to().type
                ? Words::tr("Swap the direction, or choose another label.")
                : sentence(Words::tr("Choose a label of %1 → %2."), {name(from().type), name(to().type)}));
    }

    bool isMalformed() const
    {
        return m_error.message.startsWith(QLatin1String("Invalid input JSON"))
            || m_error.message.startsWith(QLatin1String("Invalid JSON input"));
    }

    Error scopes() const
    {
        const QStringList missing = m_error.context.value(QStringLiteral("requiredGranularScopes"));
        if (missing.isEmpty())
            return m_error;
        return withWords(
            sentence(
                Words::tr("This sign-in may not change links of %1 and %2: the permission %3 is missing."),
                {name(from().type), name(to().type), missing.join(QStringLiteral(", "))}),
            Words::tr("Add the scope to the HubSpot app or key, then sign in again."));
    }

    const Error &m_error;
    const HistoryEntry &m_entry;
    const ObjectTypes &m_types;
    const LabelCatalogue &m_labels;
};

} // namespace

Error explained(
    const Error &error, const HistoryEntry &entry, const ObjectTypes &types, const LabelCatalogue &labels)
{
    return Explainer(error, entry, types, labels).explained();
}

} // namespace relata
