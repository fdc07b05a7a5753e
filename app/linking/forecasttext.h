// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkforecast.h"

namespace relata {

/// What the form says about the link before it is sent. All of it is plain text.
namespace forecasttext {

/// What will be true, read from both sides, a line for each chosen label; empty while nothing is chosen.
QString statement(const LinkDraft &draft);
/// What links the pair now, and what is kept, added and removed; empty while it is not known.
QString difference(const LinkDraft &draft, const PairOutlook &outlook);
/// Limits that HubSpot would refuse the link for, and the company that loses Primary.
QStringList warnings(const LinkDraft &draft, const PairOutlook &outlook);

} // namespace forecasttext

} // namespace relata
