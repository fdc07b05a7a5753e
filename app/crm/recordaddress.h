// SPDX-License-Identifier: MIT
#pragma once

#include "crm/record.h"

#include <QUrl>

namespace relata {

/// The address of a record in HubSpot's web application:
/// `https://app-eu1.hubspot.com/contacts/{portal}/record/{object type}/{record}`, an older form with
/// `contact`, `company`, `deal` or `ticket` instead of `record/{object type}`, or that of another tool, such
/// as `/help-desk/{portal}/view/…/ticket/{record}`: the first object type followed by a number decides.
/// Source: HubSpot's guides on objects and custom objects; the rest as seen on its pages.
class RecordAddress {
    Q_DECLARE_TR_FUNCTIONS(relata::RecordAddress)

public:
    QString portalId;
    RecordReference record;

    friend bool operator==(const RecordAddress &, const RecordAddress &) = default;

    /// Whether the text is, or contains, what is meant as a web address.
    static bool isMeant(const QString &text);
    /// Finds the address in the text, with or without https:// and host; BadInput says what is wrong with it.
    static Result<RecordAddress> parse(const QString &text);
    /// The page of a record; empty if the domain (account details: `uiDomain`) is not HubSpot's, the portal
    /// is not a number, or records of this type have no page (activities).
    static QUrl pageOf(const QString &uiDomain, const QString &portalId, const RecordReference &record);
};

} // namespace relata
