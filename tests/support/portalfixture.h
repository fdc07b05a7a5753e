// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/client.h"
#include "hubspot/httplog.h"
#include "practice/server.h"
#include "support/clocks.h"

#include <QTest>

#include <memory>

namespace relata::test {

/// A practice portal on a real socket, and clients of it in fast time.
class PortalFixture {
public:
    explicit PortalFixture(practice::Portal::Options options = {})
        : portal(options)
        , server(portal)
    {
        if (!server.listen())
            qFatal("no free port");
        server.serve();
    }

    std::unique_ptr<Client> client(ApiVersion version = ApiVersion::V4,
        const QByteArray &token = QByteArray::fromStdString(practice::Portal::token()))
    {
        return std::make_unique<Client>(
            Client::Settings{server.address(), version, fixedBearer(token), {}}, clock, log);
    }

    FastClock clock;
    HttpLog log{QString()};
    practice::Portal portal;
    practice::Server server;
};

/// A row for each API version, its column "version".
inline void addVersions()
{
    QTest::addColumn<ApiVersion>("version");
    for (const ApiVersion version : allApiVersions())
        QTest::newRow(qPrintable(apiVersionName(version))) << version;
}

inline RecordReference record(const char *type, const QString &id)
{
    return {*ObjectTypeId::parse(QString::fromLatin1(type)), *RecordId::parse(id)};
}

inline RecordReference record(const char *type, const char *id)
{
    return record(type, QString::fromLatin1(id));
}

inline AssociationType hubspotType(int id)
{
    return {Category::hubspotDefined(), id};
}

inline AssociationType userType(int id)
{
    return {Category::userDefined(), id};
}

/// Labels from a contact to a company.
inline const LabelledType maker{userType(28), QStringLiteral("Decision maker")};
inline const LabelledType invoices{userType(30), QStringLiteral("Invoice recipient")};
inline const LabelledType contractor{userType(32), QStringLiteral("Contractor")};
inline const LabelledType primaryLabel{hubspotType(1), QStringLiteral("Primary")};
inline const LabelledType unlabelled{hubspotType(279), {}};

/// Contact 101, Ada Lovelace, and company 202, Analytical Engines Ltd: not linked at first.
inline RecordPair adaAndEngines()
{
    return {record("0-1", "101"), record("0-2", "202")};
}

} // namespace relata::test
