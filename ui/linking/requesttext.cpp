// SPDX-License-Identifier: MIT
#include "ui/linking/requesttext.h"

#include "ui/common/prettyjson.h"

namespace relata::requesttext {

namespace {

QString quotedForShell(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
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

QString whole(const QUrl &url, const QByteArray &body)
{
    return QStringLiteral("PUT %1\n\n%2").arg(url.toString(QUrl::FullyEncoded), prettyJson(body));
}

QString asCurl(const QUrl &url, const QByteArray &body)
{
    return QStringLiteral("curl -X PUT %1 \\\n  -H \"Authorization: Bearer $RELATA_ACCESS_TOKEN\" \\\n"
                          "  -H 'Content-Type: application/json' \\\n  -d %2")
        .arg(quotedForShell(url.toString(QUrl::FullyEncoded)), quotedForShell(QString::fromUtf8(body)));
}

} // namespace relata::requesttext
