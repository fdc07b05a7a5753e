// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace relata {

/// Where HubSpot is reached. Tests and the practice portal bring a table of their own.
struct Hosts {
    QUrl api;            ///< every API call, tokens too
    QString regionalApi; ///< of one data centre; %1 stands for its name
    QUrl web;            ///< authorize page
    QString regionalWeb; ///< of one data centre; %1 stands for its name

    /// api.hubapi.com and app.hubspot.com; api-eu1.hubapi.com and app-eu1.hubspot.com. A few EU keys are
    /// known to be refused by the general API host and taken by their own.
    static Hosts hubspot();
    /// One address for everything, and perhaps another for the API of the data centre.
    static Hosts at(const QUrl &address, const QUrl &regionalAddress = {});

    /// dataCentre: na1, eu1 …; others than such names give the general host.
    QUrl apiOf(const QString &dataCentre) const;
    QUrl webOf(const QString &dataCentre) const;
};

/// The data centre in a key or code such as `pat-eu1-…` or `na1-…`; empty when it names none.
QString dataCentreOf(const QString &keyOrCode);

} // namespace relata
