// SPDX-License-Identifier: MIT
#include "practice/portal.h"

#include "practice/calls.h"
#include "practice/errors.h"
#include "practice/scopes.h"
#include "practice/seed.h"

#include <algorithm>

namespace relata::practice {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::size_t searchesPerSecond = 5;

void forgetOlder(std::deque<Clock::time_point> &calls, Clock::duration span)
{
    while (!calls.empty() && calls.front() + span <= Clock::now())
        calls.pop_front();
}

bool isSearchCall(const Route &route)
{
    return route.area == Area::Objects && route.tail.size() == 2 && route.tail[1] == "search";
}

Response temporary(int status)
{
    return errorResponse(status, {}, "There was a problem with the request.");
}

Response withRetryAfter(Response response, int seconds)
{
    response.headers.emplace_back("Retry-After", std::to_string(seconds));
    return response;
}

Response plain(int status, const std::string &contentType, const std::string &body)
{
    Response response;
    response.status = status;
    response.contentType = contentType;
    response.body = body;
    return response;
}

Response htmlNotFound()
{
    return plain(
        404, "text/html", "<!DOCTYPE html><html><body><h1>404</h1><p>Page not found</p></body></html>");
}

} // namespace

Portal::Portal(Options options)
    : m_options(std::move(options))
    , m_changes(m_options.changesFile)
{
    fill();
    m_loaded = m_changes.load(m_world->associations, m_grants);
}

void Portal::fill()
{
    m_world = std::make_unique<World>();
    seed(*m_world, m_options.switches.idOffset());
}

// Not HubSpot's: restores the sample data. Sign-ins stay.
Response Portal::answerReset(const Request &request)
{
    if (request.authorization != "Bearer " + m_options.accessKey)
        return notAuthenticated();
    if (request.method != "POST")
        return plain(405, "text/plain", "POST restores the sample data.");
    fill();
    return saved(plain(204, "application/json", {}));
}

Result<void> Portal::set(const QString &assignment)
{
    const std::lock_guard lock(m_mutex);
    const long long offset = m_options.switches.idOffset();
    const auto result = m_options.switches.set(assignment);
    if (m_options.switches.idOffset() != offset)
        fill();
    return result;
}

Response Portal::handle(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    if (request.target == "/practice/reset")
        return answerReset(request);
    ++m_count[request.method];
    ++m_count[{}];
    const std::optional<Route> route = parseRoute(request.target);
    const std::optional<std::string> fault = faultFor(request.method);
    Response response = fault ? disturb(*fault, request, route) : answer(request, route);
    response.delay += m_options.latency;
    addHeaders(response, route && isSearchCall(*route));
    return response;
}

std::optional<std::string> Portal::faultFor(const std::string &method)
{
    for (const Fault &fault : m_options.faults) {
        const bool counts = fault.method.empty() || fault.method == method;
        if (counts && m_count[fault.method] == fault.call)
            return fault.kind;
    }
    return std::nullopt;
}

// Some faults lose only the answer: the work itself is done, as it may be at HubSpot.
Response Portal::disturb(const std::string &fault, const Request &request, const std::optional<Route> &route)
{
    if (fault == "401")
        return tokenExpired();
    if (fault == "403")
        return scopeMissing();
    if (fault == "423") {
        m_lockedUntil = Clock::now() + std::chrono::milliseconds(m_options.switches.lockMs);
        return answer(request, route);
    }
    if (fault == "429")
        return rateLimited("TEN_SECONDLY_ROLLING");
    if (fault == "429-daily")
        return rateLimited("DAILY");
    if (fault == "429-secondly")
        return rateLimited("SECONDLY");
    if (fault == "477")
        return withRetryAfter(errorResponse(477, {}, "Migration in progress"), 1);
    if (fault == "html")
        return htmlNotFound();
    if (fault == "ignored")
        return plain(204, "application/json", {});
    const Response lost = answer(request, route);
    if (fault == "empty")
        return plain(lost.status, lost.contentType, {});
    if (fault == "broken")
        return plain(lost.status, lost.contentType, lost.body.substr(0, lost.body.size() / 2));
    Response response = temporary(std::stoi(fault));
    response.delay = fault == "524" ? 1000ms : 0ms;
    return response;
}

Response Portal::answer(const Request &request, const std::optional<Route> &route)
{
    if (route && route->area == Area::OAuth)
        return answerOAuth(*route, request);
    if (auto refused = refuse(request, route))
        return *refused;
    try {
        return dispatch(request, *route);
    } catch (const Json::exception &) {
        return invalidBody("line 1, column 1", "Cannot deserialize a value of this type");
    }
}

std::optional<Response> Portal::refuse(const Request &request, const std::optional<Route> &route)
{
    const Bearer bearer = checkBearer(request);
    if (m_options.switches.wrongHost == "488" && request.regional != isRegional())
        return otherDataCentre(m_options.switches.portalId, m_options.switches.hublet);
    if (bearer.state != Bearer::Good)
        return bearer.state == Bearer::Expired ? tokenExpired() : notAuthenticated();
    if (!route) {
        const bool wantsJson = request.accept.find("application/json") != std::string::npos;
        return wantsJson ? notFound() : htmlNotFound();
    }
    if (auto tooMany = limited(*route))
        return tooMany;
    if (!scopesSuffice(bearer.scopes, *m_world, *route, request.method))
        return scopeMissing();
    if (request.method != "GET" && Clock::now() < m_lockedUntil)
        return errorResponse(423, {}, "The record is locked");
    return std::nullopt;
}

std::optional<Response> Portal::limited(const Route &route)
{
    forgetOlder(m_searches, 1s);
    forgetOlder(m_calls, 10s);
    if (isSearchCall(route)) {
        if (m_searches.size() >= searchesPerSecond)
            return rateLimited("SECONDLY");
        m_searches.push_back(Clock::now());
        return std::nullopt;
    }
    const int limit = m_options.callsPerTenSeconds;
    if (limit > 0 && m_calls.size() >= static_cast<std::size_t>(limit))
        return rateLimited("TEN_SECONDLY_ROLLING");
    m_calls.push_back(Clock::now());
    return std::nullopt;
}

Portal::Bearer Portal::checkBearer(const Request &request) const
{
    const std::string scheme = "Bearer ";
    if (request.authorization.compare(0, scheme.size(), scheme) != 0 || request.regional != isRegional())
        return {};
    const std::string token = request.authorization.substr(scheme.size());
    if (const Grants::Access *access = m_grants.access(token))
        return {Clock::now() < access->end ? Bearer::Good : Bearer::Expired, access->scopes};
    if (token != m_options.accessKey)
        return {};
    const int life = m_options.switches.tokenLife;
    const bool expired = life > 0 && Clock::now() >= m_started + std::chrono::seconds(life);
    return {expired ? Bearer::Expired : Bearer::Good, ownedScopes()};
}

Scopes Portal::ownedScopes() const
{
    return accountScopes(m_world->type(m_options.switches.missingScope));
}

void Portal::expireAccessTokens()
{
    const std::lock_guard lock(m_mutex);
    m_grants.expireAccess();
}

void Portal::revokeSignIns()
{
    const std::lock_guard lock(m_mutex);
    m_grants.revokeAll();
}

std::vector<std::string> Portal::issuedSecrets() const
{
    const std::lock_guard lock(m_mutex);
    return m_grants.issued();
}

Response Portal::dispatch(const Request &request, const Route &route)
{
    const Context context{*m_world, m_options.switches, m_puts};
    const auto handled = [&] {
        switch (route.area) {
        case Area::Objects:
            return handleObjects(context, route, request.method, request.body);
        case Area::Associations:
            return handleTypeAssociations(context, route, request.method, request.body);
        case Area::Schemas:
            return handleSchemas(context, route, request.method);
        case Area::Properties:
            return handleProperties(context, route, request.method);
        case Area::Library:
            return handleLibrary(context, route, request.method);
        case Area::Limits:
            return handleLimits(context, route, request.method);
        case Area::Account:
            return handleAccount(context, route, request.method);
        case Area::OAuth:
            break; // needs no bearer: answered before
        }
        return notFound();
    };
    Response response = handled();
    return m_world->associations.takeChanged() ? saved(response) : response;
}

Response Portal::answerOAuth(const Route &route, const Request &request)
{
    const OAuthContext context{
        m_grants, m_options.app, m_options.switches, ownedScopes(), m_options.accessKey};
    const Response response = handleOAuth(context, route, request);
    return m_grants.takeChanged() ? saved(response) : response;
}

// The answer to a change, which is only valid once it is on disk.
Response Portal::saved(const Response &response)
{
    if (m_changes.save(m_world->associations, m_grants))
        return response;
    return errorResponse(500, {}, "The practice data cannot be saved");
}

void Portal::addHeaders(Response &response, bool isSearch) const
{
    const bool hasCorrelation = std::any_of(response.headers.begin(), response.headers.end(),
        [](const auto &header) { return header.first == "x-hubspot-correlation-id"; });
    if (!hasCorrelation)
        response.headers.emplace_back("x-hubspot-correlation-id", newCorrelationId());
    if (isSearch) {
        response.headers.emplace_back("x-hubspot-rate-limit-exemptions", "[\"ten-secondly\"]");
        return;
    }
    const int limit = m_options.callsPerTenSeconds;
    if (limit == 0)
        return;
    response.headers.emplace_back("X-HubSpot-RateLimit-Max", std::to_string(limit));
    response.headers.emplace_back("X-HubSpot-RateLimit-Remaining",
        std::to_string(std::max(0, limit - static_cast<int>(m_calls.size()))));
    response.headers.emplace_back("X-HubSpot-RateLimit-Interval-Milliseconds", "10000");
}

} // namespace relata::practice
