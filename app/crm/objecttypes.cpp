// SPDX-License-Identifier: MIT
#include "crm/objecttypes.h"

#include "crm/csvtable.h"
#include "crm/foldedtext.h"
#include "crm/sentence.h"

#include <algorithm>

namespace relata {

namespace {

QString comparable(QString name)
{
    name = foldedText(name);
    name.replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('-'), QLatin1Char(' '));
    return name.simplified();
}

// The table writes both forms of a name as `singular/plural`.
ObjectType fromRow(const QHash<QString, QString> &row, QLocale::Language language)
{
    const QString prefix = QStringLiteral("display_");
    const auto forms = [&row](const QString &column) {
        return row.value(column).split(QLatin1Char('/'));
    };
    const QStringList wire = forms(QStringLiteral("name"));
    const QStringList shown = forms(prefix + QLocale::languageToCode(language));
    ObjectType type{*ObjectTypeId::parse(row.value(QStringLiteral("object_type_id"))), wire.first(),
        shown.first(), shown.last(), wire};
    for (auto column = row.constBegin(); column != row.constEnd(); ++column) {
        if (column.key().startsWith(prefix))
            type.otherNames += forms(column.key());
    }
    return type;
}

} // namespace

ObjectTypes ObjectTypes::standard(QLocale::Language language)
{
    ObjectTypes types;
    for (const auto &row : readCsvTable(QStringLiteral(":/crm/object-types.csv")))
        types.insert(fromRow(row, language));
    return types;
}

void ObjectTypes::add(const ObjectType &type)
{
    if (find(type.id)) {
        m_types.removeIf([&type](const ObjectType &other) { return other.id == type.id; });
        m_byName.removeIf([&type](const auto &named) { return named.value() == type.id; });
    }
    ObjectType added = type;
    if (parse(type.singular)) // a custom object may share another type's name
        added.singular += filled(QStringLiteral(" (%1)"), {type.id.text()});
    insert(added);
}

// If two types have the same name, the earlier one is meant.
void ObjectTypes::insert(const ObjectType &type)
{
    m_types.append(type);
    for (const QString &name : QStringList{type.name, type.singular, type.plural} + type.otherNames) {
        if (!m_byName.contains(comparable(name)))
            m_byName.insert(comparable(name), type.id);
    }
}

QList<ObjectType> ObjectTypes::all() const
{
    QList<ObjectType> all = m_types;
    all.removeIf([this](const ObjectType &type) { return !m_enabled.value(type.id, true); });
    return all;
}

const ObjectType *ObjectTypes::find(const ObjectTypeId &id) const
{
    const auto same = [&id](const ObjectType &type) {
        return type.id == id;
    };
    const auto found = std::find_if(m_types.cbegin(), m_types.cend(), same);
    return found == m_types.cend() ? nullptr : &*found;
}

QString ObjectTypes::singular(const ObjectTypeId &id) const
{
    const ObjectType *type = find(id);
    return type ? type->singular : id.text();
}

Result<ObjectTypeId> ObjectTypes::parse(const QString &text) const
{
    if (const auto id = ObjectTypeId::parse(text))
        return id;
    const QString name = comparable(text);
    if (name.isEmpty())
        return badInput(tr("Choose an object type."));
    const auto found = m_byName.constFind(name);
    if (found == m_byName.cend())
        return badInput(sentence(
            tr("There is no object type “%1”. Choose one from the list or type its ID, such as 0-1."),
            {text.trimmed()}));
    return *found;
}

} // namespace relata
