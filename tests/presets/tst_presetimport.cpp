// SPDX-License-Identifier: MIT
// Presets of a file beside what the account has.
#include "catalogue/catalogue.h"
#include "presets/importedpreset.h"
#include "support/portalfixture.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

Preset presetFor(const Direction &direction, const LabelledType &type)
{
    Preset preset;
    preset.name = QStringLiteral("Preset");
    preset.direction = direction;
    preset.types = {type};
    return preset;
}

} // namespace

class TestPresetImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fitsOrIsMended()
    {
        PortalFixture portal;
        const auto client = portal.client();
        Catalogue catalogue(*client, ObjectTypes::standard(QLocale::English));
        const Direction there = adaAndEngines().direction();
        const LabelledType moved{userType(999), maker.label};
        const LabelledType gone{userType(998), QStringLiteral("Nobody has this")};
        const auto imported = valueOf(compareWithAccount(
            {presetFor(there, maker), presetFor(there, moved), presetFor(there, gone)}, catalogue, this));
        QCOMPARE(imported.size(), 3);
        QVERIFY(!needsMending(imported.at(0).matches));
        QCOMPARE(imported.at(1).preset.types.constFirst().type, maker.type);
        QVERIFY(imported.at(2).preset.types.isEmpty());
        QCOMPARE(imported.at(2).matches.constFirst().kind, LabelMatch::Kind::Gone);
    }
    void withoutAConnectionItIsSaid()
    {
        FastClock clock;
        HttpLog log{QString()};
        Client nobody(
            {QUrl(QStringLiteral("http://127.0.0.1:9")), ApiVersion::V4, fixedBearer("x"), {}}, clock, log);
        Catalogue catalogue(nobody, ObjectTypes::standard(QLocale::English));
        const auto imported =
            valueOf(compareWithAccount({presetFor(adaAndEngines().direction(), maker)}, catalogue, this));
        QVERIFY(!imported.constFirst().problem.isEmpty());
        QCOMPARE(imported.constFirst().preset.types, QList<LabelledType>{maker}); // as it came
    }
    // A file with very many object types is not worth the calls.
    void tooManyDirections()
    {
        PortalFixture portal;
        const auto client = portal.client();
        Catalogue catalogue(*client, ObjectTypes::standard(QLocale::English));
        QList<Preset> presets;
        for (int i = 1; i <= 102; ++i)
            presets.append(presetFor(
                {objecttypes::contact(), *ObjectTypeId::parse(QStringLiteral("2-%1").arg(i))}, maker));
        const auto imported = valueOf(compareWithAccount(presets, catalogue, this));
        QCOMPARE(imported.size(), 102);
        QVERIFY(!imported.at(99).problem.contains(QStringLiteral("too many")));
        QCOMPARE(imported.at(100).problem, QStringLiteral("too many object types"));
    }
};

RELATA_TEST(TestPresetImport)
#include "tst_presetimport.moc"
