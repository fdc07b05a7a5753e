// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace relata {

/// Where HubSpot is reached. Tests and the practice portal bring a table of their own.
struct Hosts {
    QUrl api;            ///< every API call, tokens too
    QString regionalApi; ///< of a data centre; %1 is its name
    QUrl web;            ///< authorize page
    QString regionalWeb; ///< of a data centre; %1 is its name

    /// api.hubapi.com and app.hubspot.com; api-eu1.hubapi.com and app-eu1.hubspot.com. The general API host
    /// is known to refuse a few EU keys, which their own host accepts.
    static Hosts hubspot();
    /// One address for everything, and possibly another for the API of the data centre.
    static Hosts at(const QUrl &address, const QUrl &regionalAddress = {});

    /// dataCentre: na1, eu1 …; anything else gives the general host.
    QUrl apiOf(const QString &dataCentre) const;
    QUrl webOf(const QString &dataCentre) const;
};

/// The data centre in a key or code such as `pat-eu1-…` or `na1-…`; empty if it names none.
QString dataCentreOf(const QString &keyOrCode);

} // namespace relata
