// SPDX-License-Identifier: MIT
// What is typed or pasted into a record field: addresses, cells, numbers.
#include "support/draftfixture.h"
#include "support/portalfixture.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

AccountDetails ofPortal(const char *id)
{
    AccountDetails details;
    details.portalId = QString::fromLatin1(id);
    details.uiDomain = QStringLiteral("app.hubspot.com");
    return details;
}

} // namespace

class TestRecordText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Typed letter by letter, an address counts only when it is whole.
    void aTypedAddress()
    {
        OfflineDraft form;
        LinkDraft *draft = &form.draft;
        const QString address = QStringLiteral("https://app.hubspot.com/contacts/4711/record/0-3/103");
        for (qsizetype length = 0; length <= address.size(); ++length)
            draft->setRecordText(Side::From, address.left(length));
        QCOMPARE(draft->recordText(Side::From), address);
        QVERIFY(draft->searchText(Side::From).isEmpty());
        draft->finishRecordText(Side::From);
        QCOMPARE(draft->recordText(Side::From), QStringLiteral("103"));
        QCOMPARE(draft->typeText(Side::From), QStringLiteral("Deal"));
        QVERIFY(!draft->record(Side::From)); // whether it is this account's is not known yet
        form.catalogue.acceptPortal(ofPortal("4711"));
        QCOMPARE(draft->record(Side::From)->id.text(), QStringLiteral("103"));
        form.catalogue.acceptPortal(ofPortal("1"));
        QVERIFY(draft->recordError(Side::From).contains(QStringLiteral("4711")));
    }
    // Of an address whose number goes on in the next line the first digits are another record.
    void brokenAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTaken");
        const QString address = QStringLiteral("https://app.hubspot.com/contacts/1/record/0-1/420467");
        QTest::newRow("goes on") << address + QStringLiteral("\n000001") << false;
        QTest::newRow("quoted-printable") << address + QStringLiteral("=\r\n000001") << false;
        for (const char *next : {"2026-11-30", "3M Company", "\n2 Lovelace", "1. Next"})
            QTest::newRow(next) << address + QLatin1Char('\n') + QLatin1String(next) << true;
        QTest::newRow("another line") << address + QStringLiteral("\nhttps://second") << true;
        QTest::newRow("the next cell") << address + QStringLiteral("\t202") << true;
    }
    void brokenAddresses()
    {
        QFETCH(QString, text);
        QFETCH(bool, isTaken);
        OfflineDraft form;
        LinkDraft &draft = form.draft;
        draft.setRecordText(Side::From, text);
        QCOMPARE(draft.recordText(Side::From) == QStringLiteral("420467"), isTaken);
        QCOMPARE(draft.recordError(Side::From).contains(QStringLiteral("cut off or broken")), !isTaken);
    }
    // Two cells of a row are no number together, and what is typed is cleaned as what is pasted is.
    void cellsAndTypedNumbers()
    {
        OfflineDraft form;
        LinkDraft &draft = form.draft;
        for (const char *cells : {"101\t202", "101\v202", "101\f202"}) {
            draft.setRecordText(Side::From, {});
            draft.setRecordText(Side::From, QString::fromLatin1(cells));
            QCOMPARE(draft.recordText(Side::From), QStringLiteral("101"));
        }
        draft.setRecordText(Side::From, {});
        draft.setRecordText(Side::From, QStringLiteral("101 202"));
        QVERIFY(!draft.record(Side::From));
        QString typed;
        for (const QChar sign : QStringLiteral("'101.")) {
            typed += sign;
            draft.setRecordText(Side::From, typed);
        }
        QCOMPARE(draft.record(Side::From), record("0-1", "101"));
        typed.clear();
        for (const QChar sign : QStringLiteral("1'234'567")) {
            typed += sign;
            draft.setRecordText(Side::From, typed);
        }
        QCOMPARE(draft.record(Side::From), record("0-1", "1234567")); // as pasted
        typed.clear();
        for (const QChar sign : QStringLiteral("'4.20467E+11")) {
            typed += sign;
            draft.setRecordText(Side::From, typed);
        }
        QVERIFY(draft.recordError(Side::From).contains(QStringLiteral("spreadsheet")));
    }
    // Pasted over something, with a line break behind it, with the selection typed over.
    void pastedAndEditedAddresses()
    {
        OfflineDraft form;
        LinkDraft *draft = &form.draft;
        const QString wrong = QStringLiteral("https://app.hubspot.com/contacts/1/record/nonsense/101");
        QString right = wrong;
        right.replace(QStringLiteral("nonsense"), QStringLiteral("0-1"));
        draft->setRecordText(Side::From, wrong);
        QVERIFY(!draft->recordError(Side::From).isEmpty());
        draft->setRecordText(Side::From, right);
        QCOMPARE(draft->recordText(Side::From), QStringLiteral("101"));
        draft->setRecordText(
            Side::From, QStringLiteral("https://app.hubspot.com/contacts/1/record/0-1/107\r\n"));
        QCOMPARE(draft->recordText(Side::From), QStringLiteral("107"));
        draft->setRecordText(Side::From, QString());
        for (qsizetype length = 1; length <= right.size(); ++length)
            draft->setRecordText(Side::From, right.left(length));
        QString edited = right;
        edited.replace(QStringLiteral("/101"), QStringLiteral("/5"));
        draft->setRecordText(Side::From, edited);
        QCOMPARE(draft->recordText(Side::From), edited);
        draft->swap(); // nothing more is typed
        QCOMPARE(draft->recordText(Side::To), QStringLiteral("5"));
    }
};

RELATA_TEST(TestRecordText)
#include "tst_recordtext.moc"
