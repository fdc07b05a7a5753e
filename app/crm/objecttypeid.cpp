// SPDX-License-Identifier: MIT
#include "crm/objecttypeid.h"

#include "crm/sentence.h"

#include <QRegularExpression>

namespace relata {

Result<ObjectTypeId> ObjectTypeId::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9]{1,3}-[0-9]{1,18}\\z"));
    const QString trimmed = text.trimmed();
    if (!form.match(trimmed).hasMatch())
        return badInput(
            sentence(tr("“%1” is not an object type ID; these look like 0-1 or 2-3465404."), {trimmed}));
    ObjectTypeId id;
    id.m_text = trimmed;
    return id;
}

ObjectTypeId objecttypes::contact()
{
    return *ObjectTypeId::parse(QStringLiteral("0-1"));
}

ObjectTypeId objecttypes::company()
{
    return *ObjectTypeId::parse(QStringLiteral("0-2"));
}

ObjectTypeId objecttypes::deal()
{
    return *ObjectTypeId::parse(QStringLiteral("0-3"));
}

ObjectTypeId objecttypes::ticket()
{
    return *ObjectTypeId::parse(QStringLiteral("0-5"));
}

ObjectTypeId objecttypes::lead()
{
    return *ObjectTypeId::parse(QStringLiteral("0-136"));
}

} // namespace relata
