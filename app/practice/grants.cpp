// SPDX-License-Identifier: MIT
#include "practice/grants.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <array>

namespace relata::practice {

std::string Grants::issue(const std::string &prefix)
{
    std::array<quint32, 8> words;
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    m_issued.push_back(prefix + bytes.toHex().toStdString());
    return m_issued.back();
}

std::string Grants::addCode(const Code &code)
{
    const std::string name = issue("na1-");
    m_codes[name] = code;
    return name;
}

const Grants::Code *Grants::useCode(const std::string &code)
{
    const auto found = m_codes.find(code);
    if (found == m_codes.end())
        return nullptr;
    m_used = found->second;
    m_codes.erase(found);
    return Clock::now() < m_used.end ? &m_used : nullptr;
}

std::string Grants::addAccess(
    const std::string &refreshToken, const Scopes &scopes, std::chrono::seconds life)
{
    const std::string token = issue("CPRX");
    m_access[token] = {refreshToken, scopes, Clock::now() + life};
    return token;
}

Grants::Tokens Grants::grant(const Scopes &scopes, std::chrono::seconds life)
{
    const std::string refresh = issue("na1-refresh-");
    m_refresh[refresh] = scopes;
    return {addAccess(refresh, scopes, life), refresh};
}

Grants::Tokens Grants::refresh(const std::string &refreshToken, std::chrono::seconds life, bool rotate)
{
    const auto found = m_refresh.find(refreshToken);
    if (found == m_refresh.end())
        return {};
    const Scopes scopes = found->second;
    if (!rotate)
        return {addAccess(refreshToken, scopes, life), refreshToken};
    m_refresh.erase(found);
    return grant(scopes, life);
}

const Grants::Access *Grants::access(const std::string &token) const
{
    const auto found = m_access.find(token);
    return found == m_access.end() ? nullptr : &found->second;
}

const Scopes *Grants::refreshScopes(const std::string &token) const
{
    const auto found = m_refresh.find(token);
    return found == m_refresh.end() ? nullptr : &found->second;
}

void Grants::expireAccess()
{
    for (auto &[token, access] : m_access)
        access.end = Clock::now();
}

void Grants::revokeAll()
{
    m_access.clear();
    m_refresh.clear();
    m_codes.clear();
}

} // namespace relata::practice
