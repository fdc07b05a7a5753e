// SPDX-License-Identifier: MIT
// HubSpot's refusals in the words of the form; the bodies are those that were reported by people who met
// them.
#include "catalogue/labelcatalogue.h"
#include "hubspot/associations.h"
#include "hubspot/errorbody.h"
#include "linking/linkerror.h"
#include "support/portalfixture.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;
using namespace relata::test;

class TestLinkError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("step");
        const auto row = [](const char *name, int status, const char *body, const char *sentence,
                             const char *step) {
            QTest::newRow(name) << status << QByteArray(body) << QString::fromUtf8(sentence)
                                << QString::fromUtf8(step);
        };
        row("the From record", 400,
            "{\"status\":\"error\",\"message\":\"One or more associations are "
            "invalid\",\"correlationId\":\"c\",\"category\":\"VALIDATION_ERROR\",\"context\":{\"INVALID_"
            "OBJECT_IDS\":[\"DEAL=309 is not valid\"],\"objectId\":[\"309\"],\"objectType\":[\"DEAL\"]}}",
            "HubSpot has no Deal 309, or it is archived (From).", "Check the record in HubSpot");
        row("the To record, without the last two fields", 400,
            "{\"message\":\"One or more associations are "
            "invalid\",\"correlationId\":\"c\",\"category\":\"VALIDATION_ERROR\",\"context\":{\"INVALID_"
            "OBJECT_IDS\":[\"COMPANY=202 is not valid\"]}}",
            "HubSpot has no Company 202, or it is archived (To).", "Check the record");
        // The server takes the object type from the label: deal 309 is blamed as a contact.
        row("the wrong record is blamed", 400,
            "{\"message\":\"One or more associations are "
            "invalid\",\"correlationId\":\"c\",\"category\":\"VALIDATION_ERROR\",\"context\":{\"INVALID_"
            "OBJECT_IDS\":[\"CONTACT=309 is not "
            "valid\"],\"objectId\":[\"309\"],\"objectType\":[\"CONTACT\"]}}",
            "The label “Billing” belongs to Contact → Company. HubSpot therefore took 309 for a Contact",
            "Choose a label of Deal → Company.");
        row("an unknown label", 400,
            "{\"message\":\"One or more associations are "
            "invalid\",\"correlationId\":\"c\",\"category\":\"VALIDATION_ERROR\",\"context\":{"
            "\"associationSpec\":[\"USER_DEFINED=77\"],\"INVALID_ASSOCIATION_TYPE_ID\":[\"USER_DEFINED=77 is "
            "not a valid association definition id\"]}}",
            "The label “Sponsor” does not exist in this account", "choose another one for Deal → Company");
        row("the wrong direction", 400,
            "{\"message\":\"invalid from object type 0-3 for associations to be created. expected: 0-2. For "
            "definition 0-6\",\"correlationId\":\"c\",\"category\":\"VALIDATION_ERROR\"}",
            "The label HUBSPOT 6 starts at Company, not at Deal.", "Swap the direction");
        row("no default type", 400,
            "{\"message\":\"No default association exists between DEAL and "
            "COMPANY\",\"correlationId\":\"c\"}",
            "HubSpot knows no unlabelled link from Deal to Company.", "Choose a label");
        row("an unknown object", 400,
            "{\"message\":\"Unable to infer object type from: 2-9\",\"correlationId\":\"c\"}",
            "This account has no object type", "from their lists");
        row("a limit", 400,
            "{\"message\":\"The association limit of 1 for the label Signatory is "
            "exceeded\",\"correlationId\":\"c\",\"category\":\"VALIDATION_ERROR\"}",
            "A limit of the account is reached: “The association limit of 1",
            "Remove another link in the list of links");
        row("missing fields", 400,
            "{\"message\":\"Invalid input JSON on line 1, column 2: Some required fields were not set: "
            "[associationCategory, "
            "associationTypeId]\",\"correlationId\":\"c\",\"category\":\"VALIDATION_ERROR\"}",
            "HubSpot did not understand the request.", "report it");
        row("a Java class", 400,
            "{\"message\":\"Invalid input JSON on line 1, column 1: Cannot deserialize value of type "
            "java.util.HashSet<AssociationSpec> from Object value\",\"correlationId\":\"c\"}",
            "HubSpot did not understand the request.", "report it");
        row("no body", 400,
            "{\"message\":\"Invalid JSON input: a request body was expected, but none "
            "found\",\"correlationId\":\"c\"}",
            "HubSpot did not understand the request.", "report it");
        row("the person's permission", 400,
            "{\"message\":\"Missing \u0027Edit Associations\u0027 "
            "permission.\",\"correlationId\":\"c\",\"category\":\"VALIDATION_ERROR\"}",
            "a scope (permission) is missing", "super admin");
        row("a scope", 403,
            "{\"message\":\"This app hasn\u2019t been granted all required scopes to make this "
            "call.\",\"correlationId\":\"c\",\"category\":\"MISSING_SCOPES\",\"errors\":[{\"message\":\"x\","
            "\"context\":{\"requiredGranularScopes\":[\"crm.objects.deals.write\"]}}]}",
            "This sign-in may not change links of Deal and Company: the permission crm.objects.deals.write "
            "is missing.",
            "Add the scope");
        row("the token", 401,
            "{\"message\":\"Authentication credentials not "
            "found.\",\"correlationId\":\"c\",\"category\":\"INVALID_AUTHENTICATION\"}",
            "did not accept the access token", "Sign in again");
        row("something new", 400,
            "{\"message\":\"The moon is in the wrong "
            "house\",\"correlationId\":\"c\",\"category\":\"VALIDATION_ERROR\"}",
            "HubSpot refused the request (status 400). HubSpot says: “The moon", "Read HubSpot's reason");
    }
    void sentences()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, sentence);
        QFETCH(QString, step);
        HistoryEntry entry;
        entry.pair = {record("0-3", "309"), record("0-2", "202")};
        entry.asked = {{userType(30), QStringLiteral("Billing")}, {userType(77), QStringLiteral("Sponsor")}};
        LabelCatalogue labels;
        labels.store({{objecttypes::contact(), objecttypes::company()},
            {{userType(30), QStringLiteral("Billing")}}, {}});
        Answer answer;
        answer.status = status;
        answer.body = body;
        const Error error =
            explained(errorFromAnswer(answer), entry, ObjectTypes::standard(QLocale::English), labels);
        QVERIFY2(error.sentence().contains(sentence), qPrintable(error.sentence()));
        QVERIFY2(error.nextStep().contains(step), qPrintable(error.nextStep()));
        QCOMPARE(error.correlationId, QStringLiteral("c"));
        QCOMPARE(error.raw, body);
    }
};

RELATA_TEST(TestLinkError)
#include "tst_linkerror.moc"
