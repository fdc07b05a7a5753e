// SPDX-License-Identifier: MIT
#include "hubspot/answerfields.h"

#include "crm/sentence.h"
#include "hubspot/errorbody.h"

#include <QUrl>

namespace relata {

Error problemOf(const Answer &answer, const JsonProblem &problem)
{
    switch (problem.kind) {
    case JsonProblem::Kind::NotJson:
        return unexpectedAnswer(answer, Error::tr("The answer is not JSON."));
    case JsonProblem::Kind::NotAnObject:
        return unexpectedAnswer(answer, Error::tr("The answer is JSON, but not an object."));
    case JsonProblem::Kind::Value:
        break;
    }
    return unexpectedAnswer(answer, sentence(Error::tr("The answer lacks the field “%1”."), {problem.path}));
}

QString shownText(const QString &text)
{
    return text.left(longestTaken);
}

QString nextCursor(const JsonReader &page)
{
    const JsonReader next = page.at("paging").at("next");
    if (next.value().toObject().isEmpty())
        return {};
    // It has been seen percent-encoded already; as a part of an address it is encoded again.
    return QUrl::fromPercentEncoding(next.at("after").requiredText().toUtf8());
}

} // namespace relata
