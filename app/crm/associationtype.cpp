// SPDX-License-Identifier: MIT
#include "crm/associationtype.h"

#include "crm/sentence.h"

#include <algorithm>
#include <limits>

namespace relata {

Category Category::hubspotDefined()
{
    return Category(QStringLiteral("HUBSPOT_DEFINED"));
}

Category Category::userDefined()
{
    return Category(QStringLiteral("USER_DEFINED"));
}

QList<Category> Category::known()
{
    return {hubspotDefined(), userDefined(), Category(QStringLiteral("INTEGRATOR_DEFINED")),
        Category(QStringLiteral("WORK"))};
}

Result<Category> Category::parse(const QString &text)
{
    const QString upper = text.trimmed().toUpper();
    const QList<Category> all = known();
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&upper](const Category &c) { return c.text() == upper; });
    if (found == all.cend())
        return badInput(sentence(
            tr("“%1” is not a category; choose HUBSPOT_DEFINED, USER_DEFINED, INTEGRATOR_DEFINED or WORK."),
            {text.trimmed()}));
    return *found;
}

Category Category::fromServer(const QString &text)
{
    return Category(text);
}

QString Category::shortText() const
{
    QString shortened = m_text;
    return shortened.remove(QStringLiteral("_DEFINED"));
}

Result<qint32> AssociationType::parseTypeId(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return badInput(tr("Type the label's type ID."));
    bool isNumber = false;
    const qlonglong number = trimmed.toLongLong(&isNumber);
    const auto isDigit = [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    };
    const bool digits = std::all_of(trimmed.cbegin(), trimmed.cend(), isDigit);
    if (!digits || !isNumber || number < 1 || number > std::numeric_limits<qint32>::max())
        return badInput(tr("A type ID is a whole number from 1 to 2147483647."));
    return static_cast<qint32>(number);
}

QString AssociationType::shortText() const
{
    return filled(QStringLiteral("%1 %2"), {category.shortText(), typeId});
}

bool containsType(const QList<LabelledType> &types, const AssociationType &type)
{
    return std::any_of(
        types.cbegin(), types.cend(), [&type](const LabelledType &t) { return t.type == type; });
}

QList<AssociationType> withoutLabels(const QList<LabelledType> &types)
{
    QList<AssociationType> plain;
    plain.reserve(types.size());
    for (const LabelledType &labelled : types)
        plain.append(labelled.type);
    return plain;
}

} // namespace relata
