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

// How HubSpot's own addresses name an object type: "0-1" or "contact". Plurals name lists and folders.
std::optional<ObjectTypeId> typeNamed(const QString &segment)
{
    static const ObjectTypes standard = ObjectTypes::standard(QLocale::English);
    if (const auto id = ObjectTypeId::parse(segment))
        return *id;
    const auto type = standard.parse(segment);
    const QString name = QString(segment).replace(QLatin1Char('-'), QLatin1Char('_'));
    const bool isSingular = type && name.compare(standard.find(*type)->name, Qt::CaseInsensitive) == 0;
    return isSingular ? std::optional(*type) : std::nullopt;
}

// Emails, calls, meetings, notes, tasks, postal mail, messages.
bool isActivity(const ObjectTypeId &type)
{
    static const QStringList ids =
        QStringLiteral("0-18 0-27 0-46 0-47 0-48 0-49 0-116").split(QLatin1Char(' '));
    return ids.contains(type.text());
}

struct Found {
    QString path;
    bool isCut = false; ///< the number may go on after what was read
};

// Signs after a number that it is incomplete: an ellipsis, more digits, or groups of three to the end,
// separated the way programs do.
bool goesOn(QStringView behind)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(?:[\\[(]?(?:[\u2026\u2025\u22ef]|\\.{2,}|&hellip;)|['\u2019+]?\\d"
                       "|(?:[\\s\u00a0\u202f,]\\d{3})+[\\s.,;:!?)\\]>\"'|]*\\z)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return form.match(behind.toString()).hasMatch();
}

// The HubSpot addresses in a text, whatever surrounds them: a name, brackets, Markdown, a formula, another
// address that leads there.
QList<Found> findIn(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("(?:(?<![a-z])https?:/{1,3}|(?<![\\w:/.@-])//?|(?<![\\w/.@-]))"
                       "app(?:-[a-z0-9]{1,10})?\\.hubspot\\.com\\.?(?::\\d+)?(?![\\w.@-])"
                       "((?:/[\\w~%-]*(?:\\.[\\w~%-]+)*)*)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression behind(QStringLiteral("[_~-]+\\z"));
    QList<Found> found;
    for (auto matches = form.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        found.append({match.captured(1).remove(behind), goesOn(QStringView(text).mid(match.capturedEnd(1)))});
    }
    // HubSpot's own links lack the host.
    static const QRegularExpression pathOnly = anchored("(/?[a-z-]+/\\d+(?:/[\\w.~%-]+)+)/?(?:[?#].*)?");
    if (const auto match = pathOnly.match(text); match.hasMatch())
        found.append({match.captured(1)});
    return found;
}

std::optional<RecordAddress> addressIn(const QString &path)
{
    static const QRegularExpression portal = anchored("\\d{1,18}");
    const QStringList segments = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    // The first part names a HubSpot tool, the second the portal. In the settings, numbers are those of
    // users, pipelines and properties.
    if (segments.size() < 4 || !portal.match(segments.at(1)).hasMatch()
        || segments.constFirst().contains(QLatin1String("settings"), Qt::CaseInsensitive))
        return std::nullopt;
    for (qsizetype i = 2; i + 1 < segments.size(); ++i) {
        const auto type = typeNamed(segments.at(i));
        const auto id = RecordId::parse(segments.at(i + 1));
        const bool isRecord = !ObjectTypeId::parse(segments.at(i))
            || segments.at(i - 1).compare(QLatin1String("record"), Qt::CaseInsensitive) == 0;
        if (type && id && isRecord)
            return RecordAddress{segments.at(1), {*type, *id}};
    }
    return std::nullopt;
}

} // namespace

bool RecordAddress::isMeant(const QString &text)
{
    static const QRegularExpression form =
        anchored("(.*[a-z]+://.*|\\s*([a-z0-9-]+\\.)*hubspot\\.com(/.*)?\\s*)");
    return form.match(text).hasMatch() || parse(text);
}

// In JSON the slashes are escaped; inside another address the address is encoded, perhaps twice. A plain one
// takes precedence.
Result<RecordAddress> RecordAddress::parse(const QString &text)
{
    QString layer = QString(text).replace(QLatin1String("\\/"), QLatin1String("/"));
    bool isCut = false;
    bool isHubSpots = false;
    for (int times = 0; times < 3; ++times) {
        std::optional<RecordAddress> address;
        const QList<Found> found = findIn(layer);
        for (const Found &part : found) {
            const auto here = addressIn(part.path);
            isHubSpots = true;
            isCut = isCut || part.isCut;
            if (!here || part.isCut)
                continue;
            if (address && !(address->portalId == here->portalId && address->record == here->record))
                return badInput(tr("These are the addresses of several records. Paste one of them."));
            address = here;
        }
        if (address)
            return *address;
        layer = QUrl::fromPercentEncoding(layer.toUtf8());
    }
    if (isCut)
        return badInput(
            tr("This address was cut off or broken. Open the record in HubSpot and copy its whole address."));
    if (!isHubSpots)
        return badInput(tr("This is not a HubSpot address; those begin with https://app.hubspot.com or a "
                           "data centre's address, such as https://app-eu1.hubspot.com."));
    return badInput(tr("This HubSpot address does not point to a single record. Open the record in HubSpot "
                       "and copy its address."));
}

QUrl RecordAddress::pageOf(const QString &uiDomain, const QString &portalId, const RecordReference &record)
{
    static const QRegularExpression number = anchored("\\d{1,18}");
    if (!isWebHost(uiDomain) || !number.match(portalId).hasMatch() || record.id.isNull()
        || isActivity(record.type))
        return {};
    return QUrl(filled(QStringLiteral("https://%1/contacts/%2/record/%3/%4"),
        {uiDomain.toLower(), portalId, record.type.text(), record.id.text()}));
}

} // namespace relata
