// SPDX-License-Identifier: MIT
#include "linking/draftend.h"

#include <QRegularExpression>

#include <algorithm>

namespace relata {

namespace {

QStringList linesOf(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
    QStringList lines = text.split(breaks);
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    return lines;
}

// How much of the new text is new; what a person types comes letter by letter.
qsizetype insertedLength(const QString &before, const QString &now)
{
    const qsizetype shorter = std::min(before.size(), now.size());
    qsizetype front = 0;
    while (front < shorter && before.at(front) == now.at(front))
        ++front;
    qsizetype back = 0;
    while (back < shorter - front && before.at(before.size() - 1 - back) == now.at(now.size() - 1 - back))
        ++back;
    return now.size() - front - back;
}

bool isNumber(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("\\A\\s*-?[0-9]+\\s*\\z"));
    return digits.match(text).hasMatch();
}

} // namespace

void DraftEnd::take(const QString &text, const ObjectTypes &types)
{
    const bool isTyped = insertedLength(recordText, text) <= 1;
    const QStringList lines = linesOf(text);
    m_lines = static_cast<int>(lines.size());
    m_address.reset();
    m_addressError.clear();
    const bool isOneLine = lines.isEmpty() || lines.constFirst() == text;
    recordText = isOneLine ? text : lines.constFirst().trimmed();
    if (!isTyped)
        finish(types);
}

void DraftEnd::finish(const ObjectTypes &types)
{
    if (!RecordAddress::isMeant(recordText))
        return;
    const auto address = RecordAddress::parse(recordText);
    if (!address) {
        m_addressError = address.error().sentence();
        return;
    }
    m_address = *address;
    typeText = types.singular(address->record.type);
    recordText = address->record.id.text();
}

void DraftEnd::setType(const ObjectTypeId &type, const ObjectTypes &types)
{
    const auto before = types.parse(typeText);
    typeText = types.singular(type);
    if (!before || !(*before == type))
        take({}, types);
}

std::optional<RecordRef> DraftEnd::record(const ObjectTypes &types) const
{
    const auto type = types.parse(typeText);
    const auto id = RecordId::parse(recordText);
    if (!type || !id)
        return std::nullopt;
    return RecordRef{*type, *id};
}

QString DraftEnd::typeError(const ObjectTypes &types) const
{
    const auto type = types.parse(typeText);
    return type ? QString() : type.error().sentence();
}

QString DraftEnd::recordError() const
{
    if (!m_addressError.isEmpty() || !isNumber(recordText))
        return m_addressError;
    const auto id = RecordId::parse(recordText);
    return id ? QString() : id.error().sentence();
}

QString DraftEnd::searchText() const
{
    const bool isAddress = !m_addressError.isEmpty() || RecordAddress::isMeant(recordText);
    return isNumber(recordText) || isAddress ? QString() : recordText.simplified();
}

const DraftEnd::Found *DraftEnd::found(const ObjectTypes &types) const
{
    return m_found && record(types) == m_found->record ? &*m_found : nullptr;
}

QStringList DraftEnd::notes(const ObjectTypes &types, const QString &portalId) const
{
    QStringList notes;
    if (m_lines > 1)
        notes.append(tr("%Ln line(s) were pasted; only the first counts.", nullptr, m_lines));
    const auto type = types.parse(typeText);
    if (m_address && !portalId.isEmpty() && m_address->portalId != portalId)
        notes.append(tr("The address belongs to portal %1, but this account is portal %2. The same ID is "
                        "another record here.")
                         .arg(m_address->portalId, portalId));
    else if (type && types.isComplete() && !types.find(*type))
        notes.append(tr("This account has no object type %1.").arg(type->text()));
    return notes;
}

QString DraftEnd::warning(const ObjectTypes &types, const QString &portalId) const
{
    QStringList said = notes(types, portalId);
    if (const QString found = foundWarning(types); !found.isEmpty())
        said.append(found);
    return said.join(QLatin1Char(' '));
}

QString DraftEnd::foundWarning(const ObjectTypes &types) const
{
    const Found *found = this->found(types);
    if (!found)
        return {};
    const QString type = types.singular(found->record.type);
    const QString name = found->title.name.isEmpty() ? found->survivor.text() : found->title.name;
    switch (found->kind) {
    case Found::Archived:
        return tr("This %1 is archived (in HubSpot's recycle bin). Restore it in HubSpot before linking.")
            .arg(type);
    case Found::Merged:
        return tr("This %1 was merged into %2 (%3).").arg(type, name, found->survivor.text());
    case Found::Missing:
        return tr("HubSpot has no %1 with this ID and would refuse the link. Check it, or search by name.")
            .arg(type);
    case Found::Unread:
        return tr("The record could not be read: %1 You can link all the same.").arg(found->reason);
    case Found::There:
        break;
    }
    return {};
}

RecordTitle DraftEnd::title(const ObjectTypes &types) const
{
    const Found *found = this->found(types);
    return found ? found->title : RecordTitle{};
}

std::optional<RecordId> DraftEnd::survivor(const ObjectTypes &types) const
{
    const Found *found = this->found(types);
    return found && found->kind == Found::Merged ? std::optional(found->survivor) : std::nullopt;
}

} // namespace relata
