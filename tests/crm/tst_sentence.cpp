// SPDX-License-Identifier: MIT
#include "crm/sentence.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;

class TestSentence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // of “%1” at %2 (%3), with Zoe and 7
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("plain", QStringLiteral("Ada"), QStringLiteral("“Ada” at Zoe (7)"));
        row("empty", {}, QStringLiteral("“” at Zoe (7)"));
        row("a place in the text", QStringLiteral("Skonto 5%2"), QStringLiteral("“Skonto 5%2” at Zoe (7)"));
        row("its own place", QStringLiteral("%1"), QStringLiteral("“%1” at Zoe (7)"));
        row("Hebrew", QStringLiteral("עדה"), QStringLiteral("“\u2068עדה\u2069” at Zoe (7)"));
        row("Arabic number", QStringLiteral("٣"), QStringLiteral("“\u2068٣\u2069” at Zoe (7)"));
        row("override", QStringLiteral("Ada\u202egpj"), QStringLiteral("“Adagpj” at Zoe (7)"));
        row("marks", QStringLiteral("\u200eA\u200f\u061cda"), QStringLiteral("“Ada” at Zoe (7)"));
        row("embeddings", QStringLiteral("\u202aA\u202bd\u202ca\u2066!\u2067"),
            QStringLiteral("“Ada!” at Zoe (7)"));
        row("begins an isolate", QStringLiteral("\u2068עדה"), QStringLiteral("“\u2068עדה\u2069” at Zoe (7)"));
        row("ends an isolate", QStringLiteral("עדה\u2069 x"),
            QStringLiteral("“\u2068עדה x\u2069” at Zoe (7)"));
        row("keeps a pair", QStringLiteral("a \u2068עדה\u2069"),
            QStringLiteral("“\u2068a \u2068עדה\u2069\u2069” at Zoe (7)"));
        row("lines", QStringLiteral("a\nb\u2029c\u2028d"), QStringLiteral("“a b c d” at Zoe (7)"));
    }
    void sentences()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(sentence(QStringLiteral("“%1” at %2 (%3)"), {text, QStringLiteral("Zoe"), 7}), expected);
    }
    void placesThatNobodyFills()
    {
        QCOMPARE(sentence(QStringLiteral("100 % of %1 and %2"), {QStringLiteral("a")}),
            QStringLiteral("100 % of a and %2"));
        QCOMPARE(sentence(QStringLiteral("%2 before %1%"), {1, 2}), QStringLiteral("2 before 1%"));
    }
    void withoutEnd()
    {
        const QString said = sentence(QStringLiteral("%1!"), {QString(1000000, QLatin1Char('x'))});
        QVERIFY(said.size() < 2000 && said.endsWith(QStringLiteral("…!")));
        QCOMPARE(shortened(QString(400, QLatin1Char('x'))).size(), longestShown + 1);
        QCOMPARE(shortened(QStringLiteral("ab😀"), 3), QStringLiteral("ab…")); // no half of a sign
    }
    void forPrograms()
    {
        QCOMPARE(filled(QStringLiteral("%1/%2"), {QStringLiteral("עדה"), QStringLiteral("%1")}),
            QStringLiteral("עדה/%1"));
        QCOMPARE(withoutIsolation(sentence(QStringLiteral("%1!"), {QStringLiteral("עדה")})),
            QStringLiteral("עדה!"));
    }
    void lists()
    {
        QCOMPARE(joined({QStringLiteral("a"), {}, QStringLiteral("עדה")}, QStringLiteral(" · ")),
            QStringLiteral("a · \u2068עדה\u2069"));
    }
};

RELATA_TEST(TestSentence)
#include "tst_sentence.moc"
