// SPDX-License-Identifier: MIT
#include "linking/draftend.h"

#include "crm/pastedtext.h"
#include "crm/sentence.h"

#include <QRegularExpression>

#include <algorithm>

namespace relata {

namespace {

// Of a spreadsheet the cells of a row, too.
QStringList linesOf(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\t\\x0B\\f\\r\\n\\x{2028}\\x{2029}]+"));
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

// Whether the number of an address goes on in the next line, as mails break lines: there is nothing but
// digits.
bool isBroken(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A\\s*[^\\t\\r\\n]*hubspot\\.com/[^\\s\"'<>)]*[0-9]=?[ ]*(?:\\r\\n|\\r|\\n)"
                       "[ ]*[0-9]+[ .,;]*(?:[\\r\\n]|\\z)"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

// Typed or pasted, what it means.
QString meant(const QString &text)
{
    return cleanedText(joinedDigits(text));
}

} // namespace

void DraftEnd::take(const QString &text, const ObjectTypes &types)
{
    const bool isTyped = insertedLength(recordText, text) <= 1;
    const QStringList lines = linesOf(text);
    m_lines = static_cast<int>(lines.size());
    m_address.reset();
    m_addressError.clear();
    recordText = isTyped || lines.isEmpty() ? text : meant(lines.constFirst());
    if (!isTyped && isBroken(text))
        recordText = cleanedText(lines.constFirst().section(QLatin1Char('='), 0, 0)) + QChar(0x2026);
    if (!isTyped)
        return finish(types);
    if (RecordAddress::isMeant(meant(recordText)))
        (void)takeAddress(types); // what is only begun is no mistake yet
}

Result<void> DraftEnd::takeAddress(const ObjectTypes &types)
{
    return RecordAddress::parse(meant(recordText)).map([&](const RecordAddress &address) {
        m_address = address;
        typeText = types.singular(address.record.type);
    });
}

void DraftEnd::finish(const ObjectTypes &types)
{
    if (!RecordAddress::isMeant(meant(recordText)))
        return;
    if (const auto taken = takeAddress(types); taken)
        recordText = m_address->record.id.text();
    else
        m_addressError = taken.error().sentence();
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
    const auto id =
        m_address ? m_address->record.id : RecordId::parse(meant(recordText)).value_or(RecordId());
    if (!type || id.isNull() || waitsForPortal() || foreignAddress())
        return std::nullopt;
    return RecordRef{*type, id};
}

std::optional<RecordAddress> DraftEnd::foreignAddress() const
{
    const bool isForeign = m_address && !m_portalId.isEmpty() && m_address->portalId != m_portalId;
    return isForeign ? m_address : std::nullopt;
}

QString DraftEnd::typeError(const ObjectTypes &types) const
{
    const auto type = types.parse(typeText);
    return type ? QString() : type.error().sentence();
}

QString DraftEnd::recordError() const
{
    if (const auto foreign = foreignAddress())
        return sentence(
            tr("This is the address of a record in portal %1, but this account is portal %2. The same "
               "ID is another record here."),
            {foreign->portalId, m_portalId});
    if (!m_addressError.isEmpty())
        return m_addressError;
    const QString cleaned = meant(recordText);
    if (isBrokenNumber(cleaned))
        return tr(
            "This number was shortened or formatted by a spreadsheet and is no record ID any more. Format "
            "the column as text there, or copy the record's address from HubSpot.");
    if (!isNumber(cleaned))
        return {};
    const auto id = RecordId::parse(cleaned);
    return id ? QString() : id.error().sentence();
}

QString DraftEnd::searchText() const
{
    const QString cleaned = meant(recordText);
    const bool isAddress = m_address || !m_addressError.isEmpty() || RecordAddress::isMeant(cleaned);
    return isNumber(cleaned) || isBrokenNumber(cleaned) || isAddress ? QString() : cleaned.simplified();
}

const DraftEnd::Found *DraftEnd::found(const ObjectTypes &types) const
{
    return m_found && record(types) == m_found->record ? &*m_found : nullptr;
}

QStringList DraftEnd::notes(const ObjectTypes &types) const
{
    QStringList notes;
    if (m_lines > 1)
        notes.append(tr("%Ln line(s) or cell(s) were pasted; only the first counts.", nullptr, m_lines));
    const auto type = types.parse(typeText);
    if (type && types.isComplete() && !types.find(*type))
        notes.append(sentence(tr("This account has no object type %1."), {type->text()}));
    return notes;
}

QString DraftEnd::warning(const ObjectTypes &types) const
{
    QStringList said = notes(types);
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
        return sentence(
            tr("This %1 is archived (in HubSpot's recycle bin). Restore it in HubSpot before linking."),
            {type});
    case Found::Merged:
        return sentence(tr("This %1 was merged into %2 (%3)."), {type, name, found->survivor.text()});
    case Found::Missing:
        return sentence(
            tr("HubSpot has no %1 with this ID and would refuse the link. Check it, or search by name."),
            {type});
    case Found::Unread:
        return sentence(tr("The record could not be read: %1 You can link all the same."), {found->reason});
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
