// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"
#include "hubspot/call.h"
#include "storage/jsonreader.h"

/// What the parsers of HubSpot's answers share.
namespace relata {

/// UnexpectedAnswer that names the field.
Error problemOf(const Answer &answer, const JsonProblem &problem);

/// The value when nothing was missing in the answer that it was read from, else problemOf() it.
template <typename T>
Result<T> checked(const Answer &answer, const JsonReader &root, T value)
{
    if (const auto &problem = root.problem())
        return failure(problemOf(answer, *problem));
    return value;
}

/// A text that is shown, such as a label: of one without end the beginning.
QString shownText(const QString &text);

/// The cursor of the next page, `paging.next.after`; empty on the last. One that is there and cannot be
/// read is a field that is missing: the list is not whole.
QString nextCursor(const JsonReader &page);

} // namespace relata
