// SPDX-License-Identifier: MIT
#pragma once

#include "linking/changeplan.h"

namespace relata {

class RecordTitles;

/// The texts of the preview of a change. All of it is plain text.
namespace changetext {

/// The question: "Undo this link?"
QString title(const ChangePlan &plan);
/// Warns that HubSpot may keep labels of its own that are to be removed (ChangePlan::mayKeepLosses).
QString mayKeepText();
/// The verb on the button that agrees.
QString verb(const ChangePlan &plan);
/// What will happen: which labels stay, come and go, a line each.
QString summary(const ChangePlan &plan);
/// What to know before agreeing, a sentence each: what others changed meanwhile, what cannot be restored.
QStringList notes(const ChangePlan &plan, const RecordTitles &titles);

} // namespace changetext

} // namespace relata
