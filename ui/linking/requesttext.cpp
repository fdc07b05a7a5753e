// SPDX-License-Identifier: MIT
#include "ui/linking/requesttext.h"

#include "ui/common/prettyjson.h"

#include <QRegularExpression>

namespace relata::requesttext {

namespace {

QString quotedForShell(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

// A verb needs no quotation marks; whatever else a row of another computer may have there does.
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
    return QStringLiteral("PUT …/%1  %2")
        .arg(path.section(QLatin1Char('/'), -5), names.join(QStringLiteral(" · ")));
}

QString whole(const CallText &call)
{
    const QString line =
        QStringLiteral("%1 %2").arg(QString::fromLatin1(call.verb), call.url.toString(QUrl::FullyEncoded));
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
            QStringLiteral("curl -X %1 %2 \\\n  -H \"Authorization: Bearer $RELATA_ACCESS_TOKEN\"")
                .arg(shellWord(QString::fromLatin1(call.verb)),
                    quotedForShell(call.url.toString(QUrl::FullyEncoded)));
        if (!call.body.isEmpty())
            command += QStringLiteral(" \\\n  -H 'Content-Type: application/json' \\\n  -d %1")
                           .arg(quotedForShell(QString::fromUtf8(call.body)));
        commands.append(command);
    }
    return commands.join(QLatin1Char('\n'));
}

QString asJson(const AssociationType &type)
{
    return QStringLiteral("{\"associationCategory\": \"%1\", \"associationTypeId\": %2}")
        .arg(type.category.text())
        .arg(type.typeId);
}

} // namespace relata::requesttext
