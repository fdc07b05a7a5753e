// SPDX-License-Identifier: MIT
#pragma once

#include "linking/changeplan.h"

namespace relata {

class RecordTitles;

/// What the preview of a change says. All of it is plain text.
namespace changetext {

/// The question: "Undo this link?"
QString title(const ChangePlan &plan);
/// That HubSpot may keep labels of its own though they are to go (ChangePlan::mayKeepLosses).
QString mayKeepText();
/// The verb on the button that agrees.
QString verb(const ChangePlan &plan);
/// What will happen in a sentence, without the labels, which are drawn.
QString summary(const ChangePlan &plan);
/// What to know before agreeing, a sentence each: what others changed meanwhile, what cannot come back.
QStringList notes(const ChangePlan &plan, const RecordTitles &titles);

} // namespace changetext

} // namespace relata
