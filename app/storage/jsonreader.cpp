// SPDX-License-Identifier: MIT
#include "storage/jsonreader.h"

#include <QJsonDocument>

namespace relata {

JsonReader::JsonReader(const QByteArray &json)
    : JsonReader(QJsonObject())
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    m_value = document.object();
    if (document.isObject())
        return;
    const bool isJson = error.error == QJsonParseError::NoError;
    *m_problem = JsonProblem{isJson ? JsonProblem::Kind::NotAnObject : JsonProblem::Kind::NotJson, {},
        error.errorString(), error.offset};
}

JsonReader JsonReader::at(const char *key) const
{
    const auto name = QLatin1String(key);
    return {m_value[name], m_path.isEmpty() ? QString(name) : m_path + QLatin1Char('.') + name, m_problem};
}

JsonReader JsonReader::element(qsizetype index) const
{
    return {m_value.toArray().at(index),
        m_path + QLatin1Char('[') + QString::number(index) + QLatin1Char(']'), m_problem};
}

JsonReader JsonReader::first(qsizetype most) const
{
    QJsonArray elements;
    for (qsizetype i = 0; i < std::min(most, size()); ++i)
        elements.append(element(i).value());
    return {elements, m_path, m_problem};
}

JsonReader JsonReader::requiredArray() const
{
    if (!m_value.isArray())
        refuse();
    return *this;
}

QJsonObject JsonReader::requiredObject() const
{
    if (!m_value.isObject())
        refuse();
    return m_value.toObject();
}

// Qt keeps integers of JSON exactly up to 64 bits; toDouble() would not.
QString JsonReader::text() const
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = integer(none);
    return number == none ? string() : QString::number(number);
}

QString JsonReader::requiredText() const
{
    const QString read = text();
    if (read.isEmpty())
        refuse();
    return read;
}

qint64 JsonReader::integer(qint64 otherwise, qint64 least, qint64 most) const
{
    const qint64 number = m_value.toInteger(otherwise);
    if (number >= least && number <= most)
        return number;
    refuse();
    return otherwise;
}

void JsonReader::refuse(const QString &why) const
{
    if (!*m_problem)
        *m_problem = JsonProblem{JsonProblem::Kind::Value, m_path, why};
}

} // namespace relata
