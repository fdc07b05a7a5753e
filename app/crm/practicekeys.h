// SPDX-License-Identifier: MIT
#pragma once

/// The keys to the practice portal, for the portal and its clients. Not secret: the portal listens on this
/// computer only and holds sample data.
namespace relata::practicekeys {

inline constexpr auto accessKey = "practice-portal-token";
inline constexpr auto clientId = "7c1f2d1e-practice-4a52-9e1b-000000000001";
inline constexpr auto clientSecret = "c0ffee00-practice-4d1c-8f2a-000000000002";

} // namespace relata::practicekeys
