// SPDX-License-Identifier: MIT
#include "practice/fault.h"

#include "crm/sentence.h"

#include <QRegularExpression>

namespace relata::practice {

QStringList Fault::kinds()
{
    return QStringLiteral(
        "401|403|423|429|429-daily|429-secondly|477|500|502|503|504|524|html|empty|broken|ignored")
        .split(QLatin1Char('|'));
}

Result<Fault> Fault::parse(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([^@]+)@(?:(GET|PUT|POST|DELETE):)?([1-9][0-9]{0,6})\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch() || !kinds().contains(match.captured(1)))
        return badInput(filled(
            QStringLiteral("“%1” is not a fault. Write KIND@CALL or KIND@METHOD:CALL, such as 429@5 or "
                           "502@PUT:1, with a kind of: %2."),
            {text, kinds().join(QStringLiteral(", "))}));
    return Fault{match.captured(1).toStdString(), match.captured(2).toStdString(), match.captured(3).toInt()};
}

} // namespace relata::practice
