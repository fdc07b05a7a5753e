// SPDX-License-Identifier: MIT
#include "crm/recordaddress.h"

#include <QHash>
#include <QRegularExpression>

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

ObjectTypeId olderType(const QString &name)
{
    static const QHash<QString, ObjectTypeId> names{{QStringLiteral("contact"), objecttypes::contact()},
        {QStringLiteral("company"), objecttypes::company()}, {QStringLiteral("deal"), objecttypes::deal()},
        {QStringLiteral("ticket"), objecttypes::ticket()}};
    return names.value(name.toLower());
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
    static const QRegularExpression form =
        anchored("\\s*([a-z]+://.*|[a-z0-9-]+(\\.[a-z0-9-]+)+(:\\d+)?/.*)");
    return form.match(text).hasMatch();
}

Result<RecordAddress> RecordAddress::parse(const QString &text)
{
    const QUrl url = urlOf(text);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !web || !url.userInfo().isEmpty() || !isWebHost(url.host()))
        return badInput(tr("This is not an address of HubSpot; those begin with https://app.hubspot.com or a "
                           "data centre's, such as https://app-eu1.hubspot.com."));
    static const QRegularExpression form =
        anchored("/contacts/(\\d{1,18})/(?:record/(\\d{1,3}-\\d{1,18})|(contact|company|deal|ticket))/"
                 "(\\d{1,19})(/.*)?");
    const QRegularExpressionMatch match = form.match(url.path());
    const auto id = RecordId::parse(match.captured(4));
    if (!match.hasMatch() || !id)
        return badInput(tr("This address of HubSpot is not that of one record. Open the record in HubSpot "
                           "and copy its address."));
    const ObjectTypeId older = olderType(match.captured(3));
    return RecordAddress{
        match.captured(1), {older.isNull() ? *ObjectTypeId::parse(match.captured(2)) : older, *id}};
}

QUrl RecordAddress::pageOf(const QString &uiDomain, const QString &portalId, const RecordRef &record)
{
    static const QRegularExpression number = anchored("\\d{1,18}");
    if (!isWebHost(uiDomain) || !number.match(portalId).hasMatch() || record.id.isNull()
        || isActivity(record.type))
        return {};
    return QUrl(QStringLiteral("https://%1/contacts/%2/record/%3/%4")
                    .arg(uiDomain.toLower(), portalId, record.type.text(), record.id.text()));
}

} // namespace relata
