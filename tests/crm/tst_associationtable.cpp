// SPDX-License-Identifier: MIT
#include "crm/associationtable.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;

class TestAssociationTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contains_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("id");
        QTest::addColumn<bool>("there");
        QTest::addColumn<int>("inverse"); // 0: not documented
        const auto row = [](const char *from, const char *to, int id, bool there, int inverse) {
            QTest::addRow("%s to %s: %d", from, to, id)
                << QString::fromLatin1(from) << QString::fromLatin1(to) << id << there << inverse;
        };
        row("0-1", "0-2", 1, true, 2);
        row("0-1", "0-2", 279, true, 280);
        row("0-2", "0-1", 2, true, 1);
        row("0-2", "0-1", 1, false, 0);
        row("0-3", "0-2", 1, false, 0);
        row("0-3", "0-2", 5, true, 6);
        row("0-1", "0-1", 449, true, 449);
        row("0-2", "0-2", 13, true, 14);
        row("0-136", "0-1", 578, true, 0);
        row("0-1", "0-2", 99999, false, 0);
    }
    void contains()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, id);
        QFETCH(bool, there);
        QFETCH(int, inverse);
        const Direction direction{*ObjectTypeId::parse(from), *ObjectTypeId::parse(to)};
        const AssociationType type{Category::hubspotDefined(), id};
        const AssociationTable &table = AssociationTable::builtIn();
        QCOMPARE(table.contains(direction, type), there);
        QCOMPARE(table.inverse(direction, type).value_or(AssociationType{{}, 0}).typeId, inverse);
        QVERIFY(!table.contains(direction, {Category::userDefined(), id}));
    }
    void inversesPointBack()
    {
        const AssociationTable &table = AssociationTable::builtIn();
        int checked = 0;
        for (int id = 1; id < 2000; ++id) {
            for (const auto &entry : table.find({Category::hubspotDefined(), id})) {
                const auto inverse = table.inverse(entry.direction, entry.type.type);
                if (!inverse)
                    continue;
                const auto back = table.inverse(entry.direction.reversed(), *inverse);
                QVERIFY2(back && back->typeId == id, qPrintable(QString::number(id)));
                ++checked;
            }
        }
        QCOMPARE_GT(checked, 300);
    }
};

RELATA_TEST(TestAssociationTable)
#include "tst_associationtable.moc"
