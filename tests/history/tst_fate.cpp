// SPDX-License-Identifier: MIT
#include "history/fate.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;

class TestFate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFateHasItsWords_data()
    {
        QTest::addColumn<int>("number");
        for (int number = 0; number <= static_cast<int>(Fate::Imported); ++number)
            QTest::addRow("%d", number) << number;
    }
    void everyFateHasItsWords()
    {
        QFETCH(int, number);
        const auto fate = static_cast<Fate>(number);
        const bool isResult = isState(fate) || fate == Fate::NothingChanged || fate == Fate::NotSent;
        for (const LinkAction action : {LinkAction::Link, LinkAction::Remove, LinkAction::Undo}) {
            QCOMPARE(fatetext::headline(fate, action).isEmpty(), !isResult);
            QCOMPARE(fatetext::row(fate, action).isEmpty(), !isResult);
        }
        const bool isWritten = fate != Fate::NothingChanged && fate != Fate::NotSent;
        QCOMPARE(fatetext::step(fate).isEmpty(), !isWritten);
        QCOMPARE(fateName(fate).isEmpty(), !isWritten);
        if (isWritten)
            QCOMPARE(parseFate(fateName(fate)), std::optional(fate));
    }
    void unknownNames()
    {
        for (const char *name : {"", "Proven", "not-sent", "linked"})
            QVERIFY(!parseFate(QString::fromLatin1(name)));
        for (const char *name : {"", "Link", "unlink"})
            QVERIFY(!parseAction(QString::fromLatin1(name)));
        for (const LinkAction action : {LinkAction::Link, LinkAction::Remove, LinkAction::Undo})
            QCOMPARE(parseAction(actionName(action)), std::optional(action));
    }
};

RELATA_TEST(TestFate)
#include "tst_fate.moc"
