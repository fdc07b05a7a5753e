// SPDX-License-Identifier: MIT
#include "account/hosts.h"

#include "crm/sentence.h"

#include <QRegularExpression>

namespace relata {

namespace {

const QString &namePattern()
{
    static const QString pattern = QStringLiteral("[a-z]{2}[0-9]{1,2}");
    return pattern;
}

// The general hosts serve na1.
QUrl hostOf(const QString &dataCentre, const QUrl &general, const QString &regional)
{
    static const QRegularExpression form(filled(QStringLiteral("\\A%1\\z"), {namePattern()}));
    if (dataCentre == QLatin1String("na1") || !form.match(dataCentre).hasMatch())
        return general;
    return QUrl(regional.contains(QLatin1String("%1")) ? filled(regional, {dataCentre}) : regional);
}

} // namespace

Hosts Hosts::hubspot()
{
    return {QUrl(QStringLiteral("https://api.hubapi.com")), QStringLiteral("https://api-%1.hubapi.com"),
        QUrl(QStringLiteral("https://app.hubspot.com")), QStringLiteral("https://app-%1.hubspot.com")};
}

Hosts Hosts::at(const QUrl &address, const QUrl &regionalAddress)
{
    const QUrl regional = regionalAddress.isEmpty() ? address : regionalAddress;
    return {address, regional.toString(), address, address.toString()};
}

QUrl Hosts::apiOf(const QString &dataCentre) const
{
    return hostOf(dataCentre, api, regionalApi);
}

QUrl Hosts::webOf(const QString &dataCentre) const
{
    return hostOf(dataCentre, web, regionalWeb);
}

QString dataCentreOf(const QString &keyOrCode)
{
    static const QRegularExpression form(filled(QStringLiteral("\\A(?:pat-)?(%1)-"), {namePattern()}));
    return form.match(keyOrCode).captured(1);
}

} // namespace relata
