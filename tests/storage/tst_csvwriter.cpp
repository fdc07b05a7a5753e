// SPDX-License-Identifier: MIT
#include "storage/csvwriter.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;

class TestCsvWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // As it is written between commas; it is the same between semicolons unless told.
    void cells_data()
    {
        QTest::addColumn<bool>("defuse");
        QTest::addColumn<QByteArray>("commas");
        QTest::addColumn<QByteArray>("semicolons");
        const auto row = [](const char *cell, bool defuse, const char *commas,
                             const char *semicolons = nullptr) {
            QTest::addRow("%s%s", cell, defuse ? "" : "|as it is")
                << defuse << QByteArray(commas) << QByteArray(semicolons ? semicolons : commas);
        };
        row("", true, "");
        row("Größe 🚀", true, "Größe 🚀");
        row("a, b", true, "\"a, b\"", "a, b");
        row("a; b", true, "\"a; b\"");
        row("say \"x\"", true, "\"say \"\"x\"\"\"");
        row("two\nlines", true, "\"two\nlines\"");
        row("two\r\nlines", true, "\"two\r\nlines\"");
        row(" blank", true, "\" blank\"");
        row("blank ", true, "\"blank \"");
        for (const char *formula : {"=1+1", "+49 30", "-5", "@SUM(A1)", "＝1", "＋1", "－1", "＠x"}) {
            row(formula, true, QByteArray("'").append(formula).constData());
            row(formula, false, formula);
        }
        row("\rx", true, "\"'\rx\"");
        row("\n=1+1", true, "\"'\n'=1+1\"");
        row(" =1+1", true, "\" '=1+1\"");
        row("A,=1+1,B", true, "\"A,'=1+1,B\"", "A,'=1+1,B");
        row("A;=1+1;B", true, "\"A;'=1+1;B\"");
        row("A;=1+1;B", false, "\"A;=1+1;B\"");
        row("A;\"=1+1", true, "\"A;\"\"'=1+1\"");
        row("A\t@x", true, "A\t'@x");
        row("a=b", true, "a=b");
        row("=HYPERLINK(\"http://x\", \"y\")", true, "\"'=HYPERLINK(\"\"http://x\"\", \"\"y\"\")\"");
        row("12345678901", true, "12345678901"); // eleven digits are exact
        for (const bool defuse : {true, false})
            row("123456789012", defuse, "\"=\"\"123456789012\"\"\"");
        row("123456789012a", true, "123456789012a");
    }
    void cells()
    {
        QFETCH(bool, defuse);
        QFETCH(QByteArray, commas);
        QFETCH(QByteArray, semicolons);
        const QString cell = QString::fromUtf8(QTest::currentDataTag()).remove(QStringLiteral("|as it is"));
        QCOMPARE(csvwriter::line({QStringLiteral("a"), cell, QStringLiteral("b")}, ',', defuse),
            "a," + commas + ",b\r\n");
        QCOMPARE(csvwriter::line({cell}, ';', defuse), semicolons + "\r\n");
    }
    void headers()
    {
        const QStringList columns{QStringLiteral("Größe"), QStringLiteral("a, b"), QStringLiteral("+")};
        QCOMPARE(csvwriter::header(columns, ','), "\xef\xbb\xbfGröße,\"a, b\",+\r\n");
        QCOMPARE(csvwriter::header(columns, ';'), "\xef\xbb\xbfGröße;a, b;+\r\n");
    }
};

RELATA_TEST(TestCsvWriter)
#include "tst_csvwriter.moc"
