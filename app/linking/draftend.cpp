// SPDX-License-Identifier: MIT
#include "linking/draftend.h"

#include "crm/pastedtext.h"
#include "crm/sentence.h"

#include <QRegularExpression>

#include <algorithm>

namespace relata {

namespace {

// Also splits the cells of a spreadsheet's row.
QStringList linesOf(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\t\\x0B\\f\\r\\n\\x{2028}\\x{2029}]+"));
    QStringList lines = text.split(breaks);
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    return lines;
}

// How much of the text is new: typing adds letter by letter, pasting does not.
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

// Whether the number of an address goes on in the next line, as mail programs break lines: that line has only
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

void DraftEnd::setTypeText(const QString &text, const ObjectTypes &types)
{
    const auto type = types.parse(text);
    m_type = type.value_or(ObjectTypeId());
    m_typeText = type ? QString() : text;
}

void DraftEnd::setType(const ObjectTypeId &type)
{
    if (!(m_type == type))
        setRecordText({});
    m_type = type;
    m_typeText.clear();
}

void DraftEnd::recognizeType(const ObjectTypes &types)
{
    if (m_type.isNull())
        setTypeText(m_typeText, types);
}

std::optional<ObjectTypeId> DraftEnd::type() const
{
    return m_type.isNull() ? std::nullopt : std::optional(m_type);
}

QString DraftEnd::typeText(const ObjectTypes &types) const
{
    return m_type.isNull() ? m_typeText : types.singular(m_type);
}

bool DraftEnd::isType(const QString &text, const ObjectTypes &types) const
{
    const auto type = types.parse(text);
    return type ? *type == m_type : m_type.isNull() && text == m_typeText;
}

QString DraftEnd::typeError(const ObjectTypes &types) const
{
    const auto type = types.parse(m_typeText);
    return m_type.isNull() && !type ? type.error().sentence() : QString();
}

void DraftEnd::setRecord(const RecordReference &record)
{
    setType(record.type);
    setRecordText(record.id.text());
}

void DraftEnd::setRecordText(const QString &text)
{
    const bool isTyped = insertedLength(m_recordText, text) <= 1;
    const QStringList lines = linesOf(text);
    m_lines = static_cast<int>(lines.size());
    m_address.reset();
    m_addressError.clear();
    m_recordText = isTyped || lines.isEmpty() ? text : meant(lines.constFirst());
    if (!isTyped && isBroken(text))
        m_recordText = cleanedText(lines.constFirst().section(QLatin1Char('='), 0, 0)) + QChar(0x2026);
    if (!isTyped)
        return finish();
    if (RecordAddress::isMeant(meant(m_recordText)))
        (void)acceptAddress(); // an unfinished one is not a mistake yet
}

Result<void> DraftEnd::acceptAddress()
{
    return RecordAddress::parse(meant(m_recordText)).map([this](const RecordAddress &address) {
        m_address = address;
        m_type = address.record.type;
        m_typeText.clear();
    });
}

void DraftEnd::finish()
{
    if (!RecordAddress::isMeant(meant(m_recordText)))
        return;
    if (const auto accepted = acceptAddress(); accepted)
        m_recordText = m_address->record.id.text();
    else
        m_addressError = accepted.error().sentence();
}

std::optional<RecordReference> DraftEnd::record(const QString &portalId) const
{
    const auto id =
        m_address ? m_address->record.id : RecordId::parse(meant(m_recordText)).value_or(RecordId());
    const bool isHere = !m_address || m_address->portalId == portalId;
    return m_type.isNull() || id.isNull() || !isHere ? std::nullopt
                                                     : std::optional(RecordReference{m_type, id});
}

std::optional<RecordAddress> DraftEnd::foreignAddress(const QString &portalId) const
{
    const bool isForeign = m_address && !portalId.isEmpty() && m_address->portalId != portalId;
    return isForeign ? m_address : std::nullopt;
}

QString DraftEnd::recordError(const QString &portalId) const
{
    if (const auto foreign = foreignAddress(portalId))
        return sentence(
            tr("This is the address of a record in portal %1, but this account is portal %2. The same "
               "ID is another record here."),
            {foreign->portalId, portalId});
    if (!m_addressError.isEmpty())
        return m_addressError;
    const QString cleaned = meant(m_recordText);
    if (isBrokenNumber(cleaned))
        return tr(
            "This number was shortened or formatted by a spreadsheet and is no longer a record ID. Format "
            "the column as text there, or copy the record's address from HubSpot.");
    if (!isNumber(cleaned))
        return {};
    const auto id = RecordId::parse(cleaned);
    return id ? QString() : id.error().sentence();
}

QString DraftEnd::searchText() const
{
    const QString cleaned = meant(m_recordText);
    const bool isAddress = m_address || !m_addressError.isEmpty() || RecordAddress::isMeant(cleaned);
    return isNumber(cleaned) || isBrokenNumber(cleaned) || isAddress ? QString() : cleaned.simplified();
}

QStringList DraftEnd::notes(const ObjectTypes &types) const
{
    QStringList notes;
    if (m_lines > 1)
        notes.append(tr("%Ln line(s) or cell(s) were pasted; only the first is used.", nullptr, m_lines));
    if (!m_type.isNull() && types.isComplete() && !types.find(m_type))
        notes.append(sentence(tr("This account has no object type %1."), {m_type.text()}));
    return notes;
}

} // namespace relata
