// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkoutcome.h"

namespace relata {

/// The words of a result, without widgets.
namespace resulttext {

/// Begins with Linked, Not linked or Unknown.
QString headline(const LinkOutcome &outcome);
/// An outcome that was only answered is treated as open here: it can be checked.
Tone tone(const LinkOutcome &outcome);
/// "201 · 182 ms · confirmed by reading back"
QString facts(const LinkOutcome &outcome);
/// What the person should know beyond the headline: the error and its next step, missing labels, another
/// record than requested. Empty if there is nothing.
QString explanation(const LinkOutcome &outcome);

/// What happened to one label, in a word: new, kept, removed, set by HubSpot, set since by somebody, missing.
struct MarkedLabel {
    enum class Mark { New, Kept, Removed, ByHubSpot, Since, Missing };
    LabelledType label;
    Mark mark;
};
/// The labels in the drawing. The unlabelled type is only shown if no label beside it shares its fate.
QList<MarkedLabel> markedLabels(const LinkOutcome &outcome);
QString markText(MarkedLabel::Mark mark);

} // namespace resulttext

} // namespace relata
