// SPDX-License-Identifier: MIT
#include "practice/grants.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace relata::practice {

namespace {

std::string hashOf(const std::string &token)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(token), QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

} // namespace

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

std::optional<Grants::Code> Grants::useCode(const std::string &name)
{
    const auto found = m_codes.find(name);
    if (found == m_codes.end())
        return std::nullopt;
    const Code code = found->second;
    m_codes.erase(found);
    return Clock::now() < code.end ? std::optional(code) : std::nullopt;
}

std::string Grants::addAccess(const Scopes &scopes, std::chrono::seconds life)
{
    const std::string token = issue("CPRX");
    m_access[token] = {scopes, Clock::now() + life};
    return token;
}

Grants::Tokens Grants::grant(const Scopes &scopes, std::chrono::seconds life)
{
    const std::string refresh = issue("na1-refresh-");
    m_refresh[hashOf(refresh)] = scopes;
    m_changed = true;
    return {addAccess(scopes, life), refresh};
}

Grants::Tokens Grants::refresh(const std::string &refreshToken, std::chrono::seconds life, bool rotate)
{
    const auto found = m_refresh.find(hashOf(refreshToken));
    if (found == m_refresh.end())
        return {};
    const Scopes scopes = found->second;
    if (!rotate)
        return {addAccess(scopes, life), refreshToken};
    m_refresh.erase(found);
    return grant(scopes, life);
}

void Grants::revoke(const std::string &refreshToken)
{
    m_changed = m_refresh.erase(hashOf(refreshToken)) > 0 || m_changed;
}

const Grants::Access *Grants::access(const std::string &token) const
{
    const auto found = m_access.find(token);
    return found == m_access.end() ? nullptr : &found->second;
}

const Scopes *Grants::refreshScopes(const std::string &token) const
{
    const auto found = m_refresh.find(hashOf(token));
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
    m_changed = true;
}

} // namespace relata::practice
