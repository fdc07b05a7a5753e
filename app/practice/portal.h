// SPDX-License-Identifier: MIT
#pragma once

#include "practice/changesfile.h"
#include "practice/fault.h"
#include "practice/grants.h"
#include "practice/message.h"
#include "practice/oauthcalls.h"
#include "practice/route.h"
#include "practice/switches.h"
#include "practice/world.h"

#include <chrono>
#include <deque>
#include <memory>
#include <mutex>

namespace relata::practice {

/// A HubSpot account that exists only here: answers requests by HubSpot's API reference, on sample data.
/// Safe to call from many threads.
class Portal {
public:
    struct Options {
        Switches switches{};
        std::vector<Fault> faults{};
        std::chrono::milliseconds latency{0};
        int callsPerTenSeconds = 100;    ///< 0 for no limit
        QString changesFile{};           ///< empty: changes are gone with the portal
        std::string accessKey = token(); ///< the static token that is accepted
        RegisteredApp app{};
    };

    explicit Portal(Options options);

    Response handle(const Request &request);

    /// The access key of the sample account.
    static std::string token() { return practicekeys::accessKey; }
    /// How ChangesFile::load() went.
    const Result<QString> &loaded() const { return m_loaded; }
    Result<void> set(const QString &assignment);
    const RegisteredApp &app() const { return m_options.app; }
    /// Whether the account lives in a data centre whose own address must be used.
    bool isRegional() const { return m_options.switches.hublet != "na1"; }
    /// For tests: what happens to sign-ins over time. Access tokens expire, or the app is uninstalled.
    void expireAccessTokens();
    void revokeSignIns();
    /// For tests: every code and token that OAuth gave out.
    std::vector<std::string> issuedSecrets() const;

private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Bearer {
        enum State { Unknown, Expired, Good } state = Unknown;
        Scopes scopes{};
    };

    void fill();
    Response answerReset(const Request &request);
    std::optional<std::string> faultFor(const std::string &method);
    std::optional<Response> refuse(const Request &request, const std::optional<Route> &route);
    std::optional<Response> limited(const Route &route);
    Bearer checkBearer(const Request &request) const;
    Scopes ownedScopes() const;
    Response answerOAuth(const Route &route, const Request &request);
    Response saved(const Response &response);
    Response dispatch(const Request &request, const Route &route);
    Response disturb(const std::string &fault, const Request &request, const std::optional<Route> &route);
    Response answer(const Request &request, const std::optional<Route> &route);
    void addHeaders(Response &response, bool isSearch) const;

    mutable std::mutex m_mutex;
    Options m_options;
    ChangesFile m_changes;
    Result<QString> m_loaded;
    std::unique_ptr<World> m_world;
    Grants m_grants;
    std::deque<Moment> m_calls;
    std::deque<Moment> m_searches;
    std::map<std::string, int> m_count; ///< calls by method, and of all under an empty name
    Moment m_started = std::chrono::steady_clock::now();
    Moment m_lockedUntil{};
    int m_puts = 0;
};

} // namespace relata::practice
