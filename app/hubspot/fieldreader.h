// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"
#include "crm/record.h"
#include "hubspot/call.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relata {

/// Reads the fields of one answer and its nested objects; remembers the first required field that is missing
/// or of another type, so that a parser reads straight on and asks once at the end.
class FieldReader {
public:
    explicit FieldReader(const Answer &answer);

    const QJsonObject &root() const { return m_root; }
    /// Required: an id as string or number, also above 2^53, as text of digits.
    RecordId recordId(const QJsonObject &object, const char *key);
    ObjectTypeId objectTypeId(const QJsonObject &object, const char *key);
    QString text(const QJsonObject &object, const char *key);
    QJsonArray array(const QJsonObject &object, const char *key);
    QJsonObject object(const QJsonObject &object, const char *key);
    AssociationType associationType(
        const QJsonObject &object, const char *categoryKey, const char *typeIdKey);
    /// The cursor of the next page, `paging.next.after`; empty on the last. One that is there and cannot be
    /// read is a field that is missing: the list is not whole.
    QString nextCursor(const QJsonObject &page);

    /// The value when nothing was missing, else UnexpectedAnswer naming the field.
    template <typename T>
    Result<T> result(T value) const
    {
        if (m_problem.isEmpty())
            return value;
        return failure(problem());
    }

private:
    void missing(const char *key);
    Error problem() const;

    Answer m_answer;
    QJsonObject m_root;
    QString m_problem;
};

/// How many labels of one direction, labels of one pair, or custom objects are taken in; HubSpot allows an
/// account 50 labels a direction and a few custom objects. What is beyond would only stand in the way.
constexpr qsizetype mostListed = 300;

/// A text that is shown, such as a label: of one without end the beginning.
QString shownText(const QString &text);

/// An optional text or number field as text; empty when missing, null or something else.
QString optionalText(const QJsonObject &object, const char *key);

/// The texts of an array; what is no text counts as an empty one.
QStringList texts(const QJsonValue &array);

} // namespace relata
