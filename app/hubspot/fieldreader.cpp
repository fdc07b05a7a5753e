// SPDX-License-Identifier: MIT
#include "hubspot/fieldreader.h"

#include "crm/sentence.h"
#include "hubspot/errorbody.h"

#include <QJsonDocument>
#include <QUrl>

#include <limits>

namespace relata {

namespace {

QJsonValue valueOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key));
}

// Qt keeps integers of JSON exactly up to 64 bits; toDouble() would not.
QString textOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        constexpr qint64 none = std::numeric_limits<qint64>::min();
        const qint64 number = value.toInteger(none);
        return number == none ? QString() : QString::number(number);
    }
    return value.toString();
}

} // namespace

FieldReader::FieldReader(const Answer &answer)
    : m_answer(answer)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &error);
    m_root = document.object();
    if (error.error != QJsonParseError::NoError)
        m_problem = Error::tr("The answer is not JSON.");
    else if (!document.isObject())
        m_problem = Error::tr("The answer is JSON, but not an object.");
}

RecordId FieldReader::recordId(const QJsonObject &object, const char *key)
{
    const auto id = RecordId::parse(textOf(valueOf(object, key)));
    if (!id)
        missing(key);
    return id.value_or(RecordId());
}

ObjectTypeId FieldReader::objectTypeId(const QJsonObject &object, const char *key)
{
    const auto id = ObjectTypeId::parse(valueOf(object, key).toString());
    if (!id)
        missing(key);
    return id.value_or(ObjectTypeId());
}

QString FieldReader::text(const QJsonObject &object, const char *key)
{
    const QString text = textOf(valueOf(object, key));
    if (text.isEmpty())
        missing(key);
    return text;
}

QJsonArray FieldReader::array(const QJsonObject &object, const char *key)
{
    const QJsonValue value = valueOf(object, key);
    if (!value.isArray())
        missing(key);
    return value.toArray();
}

QJsonObject FieldReader::object(const QJsonObject &object, const char *key)
{
    const QJsonValue value = valueOf(object, key);
    if (!value.isObject())
        missing(key);
    return value.toObject();
}

AssociationType FieldReader::associationType(
    const QJsonObject &object, const char *categoryKey, const char *typeIdKey)
{
    const QString category = text(object, categoryKey);
    const auto typeId = AssociationType::parseTypeId(textOf(valueOf(object, typeIdKey)));
    if (!typeId)
        missing(typeIdKey);
    return {Category::fromServer(category), typeId.value_or(0)};
}

void FieldReader::missing(const char *key)
{
    if (m_problem.isEmpty())
        m_problem = sentence(Error::tr("The answer lacks the field “%1”."), {QLatin1String(key)});
}

Error FieldReader::problem() const
{
    return unexpectedAnswer(m_answer, m_problem);
}

QString shownText(const QString &text)
{
    return text.left(longestTaken);
}

QString optionalText(const QJsonObject &object, const char *key)
{
    return textOf(valueOf(object, key));
}

QStringList texts(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &item : array.toArray())
        list.append(item.toString());
    return list;
}

QString FieldReader::nextCursor(const QJsonObject &page)
{
    const QJsonObject next =
        page.value(QLatin1String("paging")).toObject().value(QLatin1String("next")).toObject();
    if (next.isEmpty())
        return {};
    const QString after = text(next, "after");
    // It has been seen percent-encoded already; as a part of an address it is encoded again.
    return QUrl::fromPercentEncoding(after.toUtf8());
}

} // namespace relata
