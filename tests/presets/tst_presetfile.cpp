// SPDX-License-Identifier: MIT
// The form in which presets go from hand to hand, and what comes in that form from strangers.
#include "presets/fuzzy.h"
#include "presets/presetfile.h"
#include "support/portalfixture.h"
#include "support/registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

LabelledType label(int id, const char *text)
{
    return {userType(id), QString::fromUtf8(text)};
}

Preset example()
{
    Preset preset;
    preset.id = QStringLiteral("id-1");
    preset.account = QStringLiteral("account-1");
    preset.name = QStringLiteral("Größe 🚀");
    preset.direction = adaAndEngines().direction();
    preset.types = {
        {hubspotType(1), QStringLiteral("Primary")}, label(28, "Decision maker"), {userType(30), {}, true}};
    preset.mode = LinkMode::Replace;
    preset.shortcut = 4;
    preset.folder = QStringLiteral("Onboarding");
    preset.note = QStringLiteral("a\nb");
    preset.from = FixedRecord{adaAndEngines().from.id, QStringLiteral("Ada Lovelace")};
    return preset;
}

QByteArray file(const QByteArray &presets)
{
    return "{\n\"format\": \"relata-presets\",\n\"version\": 2,\n\"presets\": [\n" + presets + "\n]\n}\n";
}

// Its name looks like the end of it.
const QByteArray good =
    "{\"name\": \"A, [b] \\\" {\", \"fromObjectType\": \"0-1\", \"toObjectType\": \"0-2\", "
    "\"mode\": \"add\",\n \"labels\": [{\"associationCategory\": \"USER_DEFINED\", "
    "\"associationTypeId\": 28, \"label\": \"X\"}]}";

QByteArray with(const QByteArray &from, const QByteArray &to)
{
    return QByteArray(good).replace(from, to);
}

} // namespace

class TestPresetFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownFileKeepsEverything()
    {
        QCOMPARE(presetfile::read(presetfile::whole({example()})).value(), QList<Preset>{example()});
    }
    void othersGetNothingOfOurs()
    {
        const QByteArray bytes = presetfile::forOthers({example()}, false);
        for (const char *ours : {"id-1", "account-1", "shortcut", "Lovelace", "101"})
            QVERIFY2(!bytes.contains(ours), ours);
        Preset preset = example();
        preset.id.clear();
        preset.account.clear();
        preset.shortcut = 0;
        QCOMPARE(presetfile::read(presetfile::forOthers({preset}, true)).value(), QList<Preset>{preset});
        preset.from.reset();
        QCOMPARE(presetfile::read(bytes).value(), QList<Preset>{preset});
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char *name, const QByteArray &bytes, const char *complaint) {
            QTest::newRow(name) << bytes << QString::fromUtf8(complaint);
        };
        row("empty", {}, "Line 1: This is not JSON");
        row("too large", QByteArray(100 * 1024 * 1024, '{'), "The file is too large");
        row("too deep", file(QByteArray(100'000, '[')), "Line 5: This is nested too deeply");
        row("no JSON", file("{\"name\": \"a\"\n oops"), "Line 6: This is not JSON");
        row("not UTF-8", file(with("A, ", "\xff\xfe")), "This is not JSON");
        row("a list", "[1, 2]", "Line 1: This is not a file");
        row("another format", "{\"format\": \"x\", \"version\": 1, \"presets\": []}",
            "Line 1: This is not a file");
        row("newer", "{\"format\": \"relata-presets\", \"version\": 3, \"presets\": []}", "newer version");
        row("no presets", "{\"format\": \"relata-presets\", \"version\": 2}", "no list of presets");
        row("no name", file(good + ",\n" + with("A, [b] \\\" {", " ")), "Line 7: A preset has no name.");
        row("name is a number", file(with("\"A, [b] \\\" {\"", "5")),
            "Line 5: “presets[0].name” is not a text.");
        row("name without end", file(with("A, ", QByteArray(30'000, 'n'))),
            "Line 5: “presets[0].name” is too long.");
        row("no object type", file(good + ",\n" + good + ",\n\n" + with("\"0-1\"", "\"../x\"")),
            "Line 10: “presets[2].fromObjectType” is not an object type.");
        row("type ID too large", file(with("28", "99999999999")), "Line 5: A label lacks");
        row("type ID is a text", file(with("28", "\"28\"")), "Line 5: A label lacks");
        row("no labels", file(with("\"labels\"", "\"lables\"")), "Line 5: There is no label.");
        QByteArray labels;
        for (int i = 1; i <= 101; ++i)
            labels += R"({"associationCategory": "USER_DEFINED", "associationTypeId": 1},)";
        row("too many labels", file(with("\"labels\": [", "\"labels\": [" + labels)), "too many labels");
        row("mode", file(with("\"add\"", "\"delete\"")), "Line 5: “mode” is neither");
        row("record", file(with("\"mode\"", "\"fromRecord\": {\"id\": \"1 OR 1\"}, \"mode\"")),
            "has no record ID");
        row("a number for a preset", file("7"), "A preset has no name");
        QByteArray many;
        for (int i = 0; i <= presetfile::mostPresets; ++i)
            many += i == 0 ? "1" : ",1";
        row("too many presets", file(many), "more than 20000 presets");
    }
    void hostile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, complaint);
        const auto presets = presetfile::read(bytes);
        QVERIFY(!presets);
        QVERIFY2(presets.error().sentence().contains(complaint), qPrintable(presets.error().sentence()));
    }
    // Whatever is damaged, reading ends with presets or a sentence.
    void random()
    {
        QRandomGenerator random(7);
        const QByteArray whole = file(good + ",\n" + good);
        for (int i = 0; i < 3000; ++i) {
            QByteArray bytes = whole;
            for (int n = random.bounded(1, 6); n > 0; --n) {
                const int at = random.bounded(static_cast<int>(bytes.size()));
                if (random.bounded(2) > 0)
                    bytes[at] = static_cast<char>(random.bounded(256));
                else
                    bytes.remove(at, random.bounded(20));
            }
            const auto presets = presetfile::read(bytes);
            QVERIFY(presets || !presets.error().sentence().isEmpty());
        }
    }

    void labelsAreMatched_data()
    {
        QTest::addColumn<QList<LabelledType>>("offered");
        QTest::addColumn<LabelMatch::Kind>("kind");
        QTest::addColumn<int>("typeId");
        using Kind = LabelMatch::Kind;
        const auto row = [](const char *name, const QList<LabelledType> &offered, Kind kind, int typeId) {
            QTest::newRow(name) << offered << kind << typeId;
        };
        row("there", {label(1, "Other"), label(28, "Decision maker")}, Kind::Same, 28);
        row("in other letters", {label(28, "DECISION  Máker")}, Kind::Same, 28);
        row("another ID", {label(61, "Decision maker")}, Kind::Moved, 61);
        row("the ID is another label", {label(28, "Janitor"), label(61, "Decision maker")}, Kind::Moved, 61);
        row("renamed", {label(28, "Decider")}, Kind::Renamed, 28);
        row("gone", {label(1, "Other")}, Kind::Gone, 0);
        row("same text in another category", {{hubspotType(5), QStringLiteral("Decision maker")}}, Kind::Gone,
            0);
        row("nothing there", {}, Kind::Gone, 0);
    }
    void labelsAreMatched()
    {
        QFETCH(QList<LabelledType>, offered);
        QFETCH(LabelMatch::Kind, kind);
        QFETCH(int, typeId);
        Preset preset = example();
        preset.types = {label(28, "Decision maker")};
        const auto matches = matchLabels(preset, offered);
        QCOMPARE(matches.size(), 1);
        QCOMPARE(static_cast<int>(matches.constFirst().kind), static_cast<int>(kind));
        QCOMPARE(matches.constFirst().found.type.typeId, typeId);
        QCOMPARE(needsMending(matches), kind != LabelMatch::Kind::Same);
        QCOMPARE(mended(preset, matches).types.isEmpty(), kind == LabelMatch::Kind::Gone);
    }
    void hubSpotWordsItsOwnLabelsAsItLikes()
    {
        Preset preset = example();
        preset.types = {{hubspotType(1), QStringLiteral("Primary")}};
        QVERIFY(
            !needsMending(matchLabels(preset, {{hubspotType(1), QStringLiteral("Primäres Unternehmen")}})));
    }

    void fuzzy_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("best");
        const auto row = [](const char *typed, const char *best) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(best);
        };
        row("dm", "decision maker");
        row("dec", "decision maker");
        row("bill", "billing contact");
        row("bc", "billing contact");
        row("mkr", "decision maker");
        row("odm", "old decision maker");
        row("onb", "onboarding");
    }
    void fuzzy()
    {
        QFETCH(QString, typed);
        QFETCH(QString, best);
        QString found;
        int highest = -1000;
        for (const char *text :
            {"admin board", "decision maker", "billing contact", "old decision maker", "onboarding"}) {
            const auto score = fuzzyScore(typed, QString::fromLatin1(text));
            if (score && *score > highest) {
                highest = *score;
                found = QString::fromLatin1(text);
            }
        }
        QCOMPARE(found, best);
        QVERIFY(!fuzzyScore(typed + QStringLiteral("q"), best));
    }
};

RELATA_TEST(TestPresetFile)
#include "tst_presetfile.moc"
