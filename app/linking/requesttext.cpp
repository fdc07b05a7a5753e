// SPDX-License-Identifier: MIT
#include "linking/requesttext.h"

#include "crm/sentence.h"
#include "storage/prettyjson.h"

#include <QRegularExpression>

namespace relata::requesttext {

namespace {

QString quotedForShell(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

// A verb needs no quotation marks; anything else in a row from another computer does.
QString shellWord(const QString &text)
{
    static const QRegularExpression verb(QStringLiteral("^[A-Z]+$"));
    return verb.match(text).hasMatch() ? text : quotedForShell(text);
}

} // namespace

QString oneLine(const QUrl &url, const QList<LabelledType> &types)
{
    const QString path = url.path(QUrl::FullyEncoded);
    QStringList names;
    for (const LabelledType &type : types)
        names.append(type.type.shortText());
    return filled(QStringLiteral("PUT …/%1  %2"),
        {path.section(QLatin1Char('/'), -5), names.join(QStringLiteral(" · "))});
}

QString whole(const CallText &call)
{
    const QString line = filled(
        QStringLiteral("%1 %2"), {QString::fromLatin1(call.verb), call.url.toString(QUrl::FullyEncoded)});
    return call.body.isEmpty() ? line : line + QStringLiteral("\n\n") + prettyJson(call.body);
}

QString whole(const QList<CallText> &calls)
{
    QStringList texts;
    for (const CallText &call : calls)
        texts.append(whole(call));
    return texts.join(QStringLiteral("\n\n"));
}

QString asCurl(const QList<CallText> &calls)
{
    QStringList commands;
    for (const CallText &call : calls) {
        QString command =
            filled(QStringLiteral("curl -X %1 %2 \\\n  -H \"Authorization: Bearer $RELATA_ACCESS_TOKEN\""),
                {shellWord(QString::fromLatin1(call.verb)),
                    quotedForShell(call.url.toString(QUrl::FullyEncoded))});
        if (!call.body.isEmpty())
            command += filled(QStringLiteral(" \\\n  -H 'Content-Type: application/json' \\\n  -d %1"),
                {quotedForShell(QString::fromUtf8(call.body))});
        commands.append(command);
    }
    return commands.join(QLatin1Char('\n'));
}

QString asJson(const AssociationType &type)
{
    return filled(QStringLiteral("{\"associationCategory\": \"%1\", \"associationTypeId\": %2}"),
        {type.category.text(), type.typeId});
}

} // namespace relata::requesttext
