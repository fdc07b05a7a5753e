// SPDX-License-Identifier: MIT
#pragma once

#include "practice/json.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace relata::practice {

/// A request as it came over HTTP.
struct Request {
    std::string method;
    std::string target; ///< path and query, still percent-encoded
    std::string authorization;
    std::string accept;
    std::string body;
    bool regional = false; ///< came to the address of the account's own data centre
};

/// What the portal answers.
struct Response {
    int status = 200;
    std::string body;
    std::string contentType = "application/json;charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;
    std::chrono::milliseconds delay{0};
};

inline Response jsonResponse(int status, const Json &body)
{
    Response response;
    response.status = status;
    response.body = body.dump();
    return response;
}

} // namespace relata::practice
