// SPDX-License-Identifier: MIT
#include "crm/recordtitle.h"

#include "crm/sentence.h"

#include <QHash>

namespace relata {

namespace {

struct Shown {
    QStringList name;   ///< joined by a blank
    QStringList detail; ///< the first that is not empty
};

const QHash<QString, Shown> &shownByType()
{
    const auto s = [](const char *text) {
        return QString::fromLatin1(text);
    };
    static const QHash<QString, Shown> table{
        {s("0-1"), {{s("firstname"), s("lastname")}, {s("email"), s("company")}}},
        {s("0-2"), {{s("name")}, {s("domain")}}},
        {s("0-3"), {{s("dealname")}, {s("dealstage"), s("amount")}}},
        {s("0-5"), {{s("subject")}, {s("hs_pipeline_stage")}}},
        {s("0-7"), {{s("name")}, {s("hs_sku")}}},
        {s("0-8"), {{s("name")}, {s("hs_sku")}}},
        {s("0-14"), {{s("hs_title")}, {s("hs_quote_number"), s("hs_status")}}},
        {s("0-19"), {{s("hs_submission_name")}, {}}},
        {s("0-27"), {{s("hs_task_subject")}, {}}},
        {s("0-46"), {{s("hs_note_body")}, {}}},
        {s("0-47"), {{s("hs_meeting_title")}, {}}},
        {s("0-48"), {{s("hs_call_title")}, {}}},
        {s("0-49"), {{s("hs_email_subject")}, {}}},
        {s("0-123"), {{s("hs_order_name")}, {}}},
        {s("0-136"), {{s("hs_lead_name")}, {}}},
        {s("0-162"), {{s("hs_name")}, {}}},
        {s("0-410"), {{s("hs_course_name")}, {}}},
        {s("0-420"), {{s("hs_name")}, {}}},
        {s("0-421"), {{s("hs_appointment_name")}, {}}},
        {s("0-970"), {{s("hs_name")}, {}}},
    };
    return table;
}

} // namespace

QStringList RecordTitle::properties(const ObjectTypeId &type)
{
    const Shown shown = shownByType().value(type.text());
    return shown.name + shown.detail;
}

QHash<ObjectTypeId, QString> RecordTitle::stageProperties()
{
    return {{objecttypes::deal(), QStringLiteral("dealstage")},
        {objecttypes::ticket(), QStringLiteral("hs_pipeline_stage")}};
}

RecordTitle RecordTitle::from(
    const ObjectTypeId &type, const QMap<QString, QString> &properties, const QString &primaryProperty)
{
    Shown shown = shownByType().value(type.text());
    if (!primaryProperty.isEmpty())
        shown.name = QStringList{primaryProperty};
    RecordTitle title;
    QStringList parts;
    for (const QString &property : std::as_const(shown.name))
        parts.append(properties.value(property));
    title.name = shortened(parts.join(QLatin1Char(' ')).simplified());
    for (const QString &property : std::as_const(shown.detail)) {
        title.detail = shortened(properties.value(property).simplified());
        if (!title.detail.isEmpty())
            break;
    }
    if (title.name.isEmpty())
        std::swap(title.name, title.detail);
    return title;
}

} // namespace relata
