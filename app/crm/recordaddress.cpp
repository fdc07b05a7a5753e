// SPDX-License-Identifier: MIT
#include "crm/recordaddress.h"

#include "crm/objecttypes.h"
#include "crm/sentence.h"

#include <QRegularExpression>

#include <optional>

namespace relata {

namespace {

QRegularExpression anchored(const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)),
        QRegularExpression::CaseInsensitiveOption);
}

bool isWebHost(const QString &host)
{
    static const QRegularExpression form = anchored("app(-[a-z0-9]{1,10})?\\.hubspot\\.com");
    return form.match(host).hasMatch();
}

// "record/0-1/101", "contact/101", "tickets/6": what HubSpot's own addresses call an object type.
std::optional<ObjectTypeId> typeNamed(const QString &segment)
{
    static const ObjectTypes standard = ObjectTypes::standard(QLocale::English);
    const auto type = standard.parse(segment);
    return type ? std::optional(*type) : std::nullopt;
}

// Emails, calls, meetings, notes, tasks, postal mail, messages.
bool isActivity(const ObjectTypeId &type)
{
    static const QStringList ids =
        QStringLiteral("0-18 0-27 0-46 0-47 0-48 0-49 0-116").split(QLatin1Char(' '));
    return ids.contains(type.text());
}

QUrl urlOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool hasScheme = trimmed.contains(QLatin1String("://"));
    return QUrl(hasScheme ? trimmed : QStringLiteral("https://") + trimmed);
}

} // namespace

bool RecordAddress::isMeant(const QString &text)
{
    static const QRegularExpression form = anchored(
        "\\s*([a-z]+://.*|[a-z0-9-]+(\\.[a-z0-9-]+)+(:\\d+)?/.*|([a-z0-9-]+\\.)*hubspot\\.com\\b.*)");
    return form.match(text).hasMatch();
}

Result<RecordAddress> RecordAddress::parse(const QString &text)
{
    const QUrl url = urlOf(text);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !web || !url.userInfo().isEmpty() || !isWebHost(url.host()))
        return badInput(tr("This is not an address of HubSpot; those begin with https://app.hubspot.com or a "
                           "data centre's, such as https://app-eu1.hubspot.com."));
    static const QRegularExpression portal = anchored("\\d{1,18}");
    const QStringList segments = url.path().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    // The first names a tool of HubSpot's, the second the portal.
    for (qsizetype i = 2; i + 1 < segments.size() && portal.match(segments.at(1)).hasMatch(); ++i) {
        const auto type = typeNamed(segments.at(i));
        const auto id = RecordId::parse(segments.at(i + 1));
        if (type && id)
            return RecordAddress{segments.at(1), {*type, *id}};
    }
    return badInput(tr("This address of HubSpot is not that of one record. Open the record in HubSpot "
                       "and copy its address."));
}

QUrl RecordAddress::pageOf(const QString &uiDomain, const QString &portalId, const RecordRef &record)
{
    static const QRegularExpression number = anchored("\\d{1,18}");
    if (!isWebHost(uiDomain) || !number.match(portalId).hasMatch() || record.id.isNull()
        || isActivity(record.type))
        return {};
    return QUrl(filled(QStringLiteral("https://%1/contacts/%2/record/%3/%4"),
        {uiDomain.toLower(), portalId, record.type.text(), record.id.text()}));
}

} // namespace relata
