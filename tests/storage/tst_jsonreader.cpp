// SPDX-License-Identifier: MIT
#include "crm/record.h"
#include "storage/jsonreader.h"
#include "support/registry.h"

#include <QTest>

#include <array>
#include <functional>

using namespace relata;

namespace {

using Read = std::function<void(const JsonReader &)>;
using Kind = JsonProblem::Kind;

enum class Colour { Red, Blue };

struct NamedColour {
    Colour value;
    const char *name;
};

constexpr std::array colours{NamedColour{Colour::Red, "red"}, NamedColour{Colour::Blue, "blue"}};

// The only member of an object, which is written as this.
JsonReader valueOf(const QByteArray &json)
{
    return JsonReader("{\"x\":" + json + "}").at("x");
}

// Everything in a list of records that a parser may ask for.
void readRecords(const JsonReader &root)
{
    for (const JsonReader &record : root.at("results").requiredArray()) {
        (void)record.at("toObjectId").id<RecordId>();
        (void)record.at("properties").requiredObject();
        for (const JsonReader &type : record.at("types"))
            (void)type.at("spec").at("typeId").integer(0, 1, 100);
    }
}

} // namespace

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoObject_data()
    {
        QTest::addColumn<bool>("isJson");
        QTest::addColumn<int>("offset");
        QTest::newRow("") << false << 0;
        QTest::newRow("<html>") << false << 1;
        QTest::newRow("{\"a\": 1") << false << 7;
        QTest::newRow("{\"a\": 1}}") << false << 8;
        for (const char *json : {"[{\"a\": 1}]", "[]"})
            QTest::newRow(json) << true << 0;
    }
    void whatIsNoObject()
    {
        const QByteArray json = QTest::currentDataTag();
        const JsonReader root(json);
        QFETCH(bool, isJson);
        QVERIFY(root.problem());
        QCOMPARE(root.problem()->kind == Kind::NotAnObject, isJson);
        QCOMPARE(root.problem()->kind == Kind::NotJson, !isJson);
        QVERIFY(root.problem()->path.isEmpty() && !root.problem()->why.isEmpty());
        if (!isJson)
            QTEST(static_cast<int>(root.problem()->offset), "offset");
        root.at("a").refuse(); // comes too late
        QVERIFY(root.at("a").isMissing() && root.problem()->path.isEmpty());
    }

    void paths_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const QByteArray &json, const char *path) {
            QTest::newRow(name) << json << QString::fromLatin1(path);
        };
        const auto results = [&row](const char *name, const char *json, const char *path) {
            row(name,
                QByteArray(R"({"results":[{"toObjectId":1,"properties":{}},)").append(json).append("]}"),
                path);
        };
        results("nothing", R"({"toObjectId":"2","properties":{},"types":[{"spec":{"typeId":100}}]})", "");
        row("missing", "{}", "results");
        row("null", R"({"results":null})", "results");
        row("an object for an array", R"({"results":{}})", "results");
        row("none", R"({"results":[]})", "");
        results("missing in an element", R"({"properties":{}})", "results[1].toObjectId");
        results("null in an element", R"({"toObjectId":null})", "results[1].toObjectId");
        results("an element that is a number", "7", "results[1].toObjectId");
        results("an array for an object", R"({"toObjectId":2,"properties":[]})", "results[1].properties");
        results("in an array in an array",
            R"({"toObjectId":2,"properties":{},"types":[{"spec":{"typeId":1}},{"spec":{"typeId":0}}]})",
            "results[1].types[1].spec.typeId");
        results("missing further down", R"({"toObjectId":2,"properties":{},"types":[{}]})",
            "results[1].types[0].spec.typeId");
        results("the first of two", R"({"types":[{}]},{})", "results[1].toObjectId");
    }
    void paths()
    {
        QFETCH(QByteArray, json);
        const JsonReader root(json);
        readRecords(root);
        QTEST(root.problem() ? root.problem()->path : QString(), "path");
        if (root.problem())
            QCOMPARE(root.problem()->kind, Kind::Value);
    }
    void onlyTheFirstIsTold()
    {
        const JsonReader root("{\"a\":1}");
        root.at("a").refuse(QStringLiteral("first"));
        root.at("b").refuse(QStringLiteral("second"));
        (void)root.at("c").requiredText();
        QCOMPARE(root.problem()->path, QStringLiteral("a"));
        QCOMPARE(root.at("d").problem()->why, QStringLiteral("first")); // all know it
        QVERIFY(!JsonReader("{}").problem());                           // of another text
    }

    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("string");
        const auto row = [](const char *json, const char *text, const char *string = "") {
            QTest::newRow(json) << QString::fromUtf8(text) << QString::fromUtf8(string);
        };
        row("\"Größe\"", "Größe", "Größe");
        row("\"\"", "");
        row("0", "0");
        row("-5", "-5");
        row("9007199254740993", "9007199254740993"); // 2^53 + 1
        row("9223372036854775807", "9223372036854775807");
        row("9223372036854775808", ""); // no 64 bits any more
        row("12345678901234567890", "");
        row("1.5", "");
        row("true", "");
        row("null", "");
        row("[\"a\"]", "");
        row("{\"a\":\"b\"}", "");
    }
    void texts()
    {
        QFETCH(QString, text);
        const JsonReader value = valueOf(QTest::currentDataTag());
        QCOMPARE(value.text(), text);
        QTEST(value.string(), "string");
        QVERIFY(!value.problem());
        QCOMPARE(value.requiredText(), text);
        QCOMPARE(value.problem().has_value(), text.isEmpty());
    }

    void integers_data()
    {
        QTest::addColumn<qint64>("least");
        QTest::addColumn<qint64>("most");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<bool>("isProblem");
        constexpr qint64 lowest = std::numeric_limits<qint64>::min();
        constexpr qint64 highest = std::numeric_limits<qint64>::max();
        const auto row = [](const char *json, qint64 least, qint64 most, qint64 number, bool isProblem) {
            QTest::addRow("%s in %lld to %lld", json, least, most) << least << most << number << isProblem;
        };
        row("9", 1, 9, 9, false);
        row("10", 1, 9, 3, true);
        row("0", 1, 9, 3, true);
        row("1", 1, 9, 1, false);
        row("9007199254740993", lowest, highest, 9007199254740993, false);
        row("9007199254740993", lowest, 9007199254740992, 3, true);
        row("9223372036854775807", lowest, highest, highest, false);
        row("-9223372036854775808", lowest, highest, lowest, false);
        for (const char *other : {"9223372036854775808", "1.5", "\"5\"", "true", "null", "[5]", "{}"}) {
            row(other, lowest, highest, 3, false);
            row(other, 4, 9, 3, true); // what stands for it is outside, too
        }
    }
    void integers()
    {
        QFETCH(qint64, least);
        QFETCH(qint64, most);
        QFETCH(bool, isProblem);
        const JsonReader value = valueOf(QByteArray(QTest::currentDataTag()).split(' ').constFirst());
        QTEST(value.integer(3, least, most), "number");
        QCOMPARE(value.problem().has_value(), isProblem);
    }

    // What is asked of a value, and whether that is a problem.
    void values_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<Read>("read");
        QTest::addColumn<bool>("isProblem");
        const auto row = [](const char *name, const char *json, const Read &read, bool isProblem) {
            QTest::newRow(name) << QByteArray(json) << read << isProblem;
        };
        const auto yes = [](const JsonReader &value) {
            QVERIFY(value.boolean() && value.boolean(true));
        };
        const auto otherwise = [](const JsonReader &value) {
            QVERIFY(!value.boolean() && value.boolean(true));
        };
        row("true", "true", yes, false);
        for (const char *other : {"1", "\"true\"", "null"})
            row(QByteArray("no bool: ").append(other).constData(), other, otherwise, false);
        const auto colour = [](Colour expected) {
            return [expected](const JsonReader &value) {
                QCOMPARE(value.oneOf(colours), expected);
            };
        };
        row("one of the names", "\"blue\"", colour(Colour::Blue), false);
        for (const char *other : {"\"Blue\"", "\"\"", "1", "null", "[\"blue\"]"})
            row(QByteArray("none of the names: ").append(other).constData(), other, colour(Colour::Red),
                true);
        const auto record = [](const char *expected) {
            return [expected](const JsonReader &value) {
                QCOMPARE(value.id<RecordId>().text(), QString::fromLatin1(expected));
            };
        };
        row("id as a number", "9007199254740993", record("9007199254740993"), false);
        row("id as a text", "\"9007199254740993\"", record("9007199254740993"), false);
        for (const char *other : {"-1", "1.5", "\"../1\"", "\"\"", "true", "null"})
            row(QByteArray("no id: ").append(other).constData(), other, record(""), true);
        const auto strings = [](const QStringList &expected) {
            return [expected](const JsonReader &value) {
                QCOMPARE(value.strings(), expected);
            };
        };
        row("texts", "[\"a\",1,null,\"b\"]", strings({QStringLiteral("a"), {}, {}, QStringLiteral("b")}),
            false);
        row("no array", "\"a\"", strings({}), false);
    }
    void values()
    {
        QFETCH(QByteArray, json);
        QFETCH(Read, read);
        const JsonReader value = valueOf(json);
        read(value);
        QTEST(value.problem().has_value(), "isProblem");
    }
    void theFirstElements()
    {
        QStringList paths;
        for (const JsonReader &element : valueOf("[5,6,7]").first(2))
            paths.append(element.path() + QLatin1Char('=') + element.text());
        QCOMPARE(paths, (QStringList{QStringLiteral("x[0]=5"), QStringLiteral("x[1]=6")}));
        QCOMPARE(valueOf("[5,6,7]").size(), 3);
        QCOMPARE(valueOf("{\"a\":1}").size(), 0);
    }
};

RELATA_TEST(TestJsonReader)
#include "tst_jsonreader.moc"
