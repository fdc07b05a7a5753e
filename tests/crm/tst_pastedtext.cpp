// SPDX-License-Identifier: MIT
#include "crm/foldedtext.h"
#include "crm/pastedtext.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;

class TestPastedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleaned_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const char *expected) {
            QTest::newRow(qPrintable(text)) << text << QString::fromUtf8(expected);
        };
        const char *id = "12345678901234567";
        for (const char *around : {"%1", " %1\t", "'%1", "%1'", "’%1", "#%1", "\"%1\"", "=\"%1\"", "=%1",
                 "%1.", "%1,", "%1;", "(%1)", "<%1>", "\u202a%1\u202c", "ID: %1", "ID=%1", "Record ID: %1",
                 "Datensatz-ID: %1", "(ID: %1)", "- %1", "• %1", "**%1**", "\"%1", "%1…", "´%1´"})
            row(QString::fromUtf8(around).replace(QStringLiteral("%1"), QLatin1String(id)), id);
        row(QStringLiteral("１２３４５６７８９０１２３４５６７"), id);
        row(QStringLiteral("١٢٣"), "123");
        row(QStringLiteral("𝟏𝟎𝟏"), "101"); // beyond the first 65,536 signs
        for (const auto &[text, name] :
            {std::pair("• Ada", "Ada"), std::pair("- Ada Lovelace", "Ada Lovelace"),
                std::pair("„Ada“", "Ada"), std::pair("**Ada**", "Ada"), std::pair("_Ada_", "Ada")})
            row(QString::fromUtf8(text), name);
        for (const char *name : {"Ada Lovelace", "O'Neill", "Acme Inc.", "AC/DC", "Müller (Berlin)",
                 "\"A\" und \"B\"", "¿Qué?", "[x] y", "", "-5", "+49 30 1", "ID 7", "Covid: 19", "1. FC Köln",
                 "#1 Plumbing", "Portal ID: 4711", "Hub-ID: 5", "Tax-ID = 12", "Company ID: 202",
                 "Deal-ID: 303", "Owner ID: 5", "-Acme", "24/7", "101 202"})
            row(QString::fromUtf8(name), name);
    }
    void cleaned()
    {
        QFETCH(QString, text);
        QTEST(cleanedText(text), "expected");
    }
    void digits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        for (const auto &[text, expected] : {std::pair("123 456", "123 456"), std::pair("101 202", "101 202"),
                 std::pair("101\t202", "101\t202"), std::pair("42\u00a0046\u00a0712\u00a0345", "42046712345"),
                 std::pair("42\u202f046", "42046"), std::pair("1'234'567", "1234567"),
                 std::pair("1'234'567'", "1234567"), std::pair("\"42\u202f046\".", "42046"),
                 std::pair("030 1234567", "030 1234567"), std::pair("12 34", "12 34"), std::pair("5", "5")})
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    }
    void digits()
    {
        QFETCH(QString, text);
        QTEST(joinedDigits(text), "expected");
    }
    void brokenNumbers_data()
    {
        QTest::addColumn<bool>("broken");
        for (const char *text : {"4.20467E+11", "4,20467E+11", "4E11", "1.234.567", "12,345,678",
                 "420467000001,00", "101.0", "-1.2e+10", "12345.6", "4.20467 E+11", "4,20467 × 10^11",
                 "4.20467*10^11", "##", "#######", "#REF!", "#NAME?", "#N/A", "#BEZUG!", "4,2×10¹¹",
                 "1.234.567,00", "1,234,567.00", "420.467.000.001,00", "42’046’712.00", "1 234 567,00",
                 "42,04,67,00,001", "4.20467·10¹¹", "−4.2E+11", "Err:502", "#ÜBERLAUF!"})
            QTest::newRow(text) << true;
        for (const char *text :
            {"101", "", "28.11.2026", "4You", "1. FC Köln", "3M", "+49 30 123", "030.123.456", "E+11", "24/7",
                "4x100", "2 x 1000", "1 234 567", "01.02.2026", "1.2.3", "4x 104", "#WOW!"})
            QTest::newRow(text) << false;
    }
    void brokenNumbers() { QTEST(isBrokenNumber(QString::fromUtf8(QTest::currentDataTag())), "broken"); }
    // One way to compare: composed or not, with or without case and accents.
    void comparing()
    {
        const QString decomposed = QStringLiteral("Mu\u0308ller");
        QVERIFY(hasText(decomposed, QStringLiteral("müller"))
            && hasText(QStringLiteral("Müller GmbH"), decomposed));
        QStringList names{QStringLiteral("Zorn"), QStringLiteral("Ähre"), QStringLiteral("Apfel"),
            QStringLiteral("aal"), QStringLiteral("Öl"), QStringLiteral("Ohr"), QStringLiteral("Ofen")};
        std::sort(names.begin(), names.end(), comesFirst);
        QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("aal Ähre Apfel Ofen Ohr Öl Zorn"));
    }
};

RELATA_TEST(TestPastedText)
#include "tst_pastedtext.moc"
