// SPDX-License-Identifier: MIT
#include "crm/labeldifference.h"
#include "crm/linkrequest.h"
#include "crm/objecttypes.h"
#include "crm/recordtitle.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;

namespace {

AssociationType type(const char *category, int id)
{
    return {Category::fromServer(QString::fromLatin1(category)), id};
}

RecordPair pair(const QString &from, const QString &to)
{
    return {{objecttypes::contact(), *RecordId::parse(from)}, {objecttypes::company(), *RecordId::parse(to)}};
}

} // namespace

class TestVocabulary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordId_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id"); // null: refused
        const auto row = [](const char *name, const QString &typed, const QString &id) {
            QTest::newRow(name) << typed << id;
        };
        const auto s = [](const char *t) {
            return QString::fromUtf8(t);
        };
        row("plain", s("101"), s("101"));
        row("blanks", s("  101\t"), s("101"));
        row("line break", s("101\n"), s("101"));
        row("no-break space", s("\u00a0101\u00a0"), s("101"));
        row("leading zeros stay", s("007"), s("007"));
        row("above 2^53", s("9007199254740993"), s("9007199254740993"));
        row("64 bits", s("9223372036854775807"), s("9223372036854775807"));
        row("65 bits", s("9223372036854775808"), {});
        row("longer still", s("99999999999999999999999"), {});
        row("empty", {}, {});
        row("blank", s("   "), {});
        row("slash", s("1/2"), {});
        row("climbing", s(".."), {});
        row("percent", s("%2e"), {});
        row("negative", s("-5"), {});
        row("plus", s("+5"), {});
        row("decimal", s("1.5"), {});
        row("letters", s("12a"), {});
        row("inner blank", s("1 2"), {});
        row("arabic digits", s("\u0661\u0662"), {});
        row("full-width digits", s("\uff11"), {});
        row("nul inside", QString(QStringLiteral("1") + QChar(0) + QStringLiteral("2")), {});
    }
    void recordId()
    {
        QFETCH(QString, typed);
        QFETCH(QString, id);
        const auto parsed = RecordId::parse(typed);
        QCOMPARE(parsed.has_value(), !id.isNull());
        if (parsed)
            QCOMPARE(parsed->text(), id);
        else
            QVERIFY(!parsed.error().sentence().isEmpty());
    }
    void leadingZerosAreTheSameRecord()
    {
        QVERIFY(*RecordId::parse(QStringLiteral("007")) == *RecordId::parse(QStringLiteral("7")));
        QVERIFY(!(*RecordId::parse(QStringLiteral("70")) == *RecordId::parse(QStringLiteral("7"))));
    }

    void objectType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id");
        for (const char *name : {"0-1", " 0-1 ", "contact", "Contacts", "CONTACT", "Kontakt", "kontakte"})
            QTest::newRow(name) << QString::fromLatin1(name) << QStringLiteral("0-1");
        for (const char *name : {"line_item", "Line items", "LINE-ITEM", "Artikel"})
            QTest::newRow(name) << QString::fromLatin1(name) << QStringLiteral("0-8");
        QTest::newRow("custom") << QStringLiteral("2-3465404") << QStringLiteral("2-3465404");
        QTest::newRow("newer standard type") << QStringLiteral("0-9999") << QStringLiteral("0-9999");
        for (const char *name : {"", "  ", "kontackt", "0-", "-1", "0/1", "0-1/..", "a-1", "0--1", "%30-1"})
            QTest::newRow(QByteArray("not ").append(name).constData())
                << QString::fromLatin1(name) << QString();
    }
    void objectType()
    {
        QFETCH(QString, typed);
        QFETCH(QString, id);
        const auto parsed = ObjectTypes::standard(QLocale::English).parse(typed);
        QCOMPARE(parsed.has_value(), !id.isNull());
        if (parsed)
            QCOMPARE(parsed->text(), id);
        else
            QVERIFY(!parsed.error().sentence().isEmpty());
    }
    void objectTypeTable()
    {
        ObjectTypes english = ObjectTypes::standard(QLocale::English);
        QCOMPARE(english.all().size(), 33);
        QCOMPARE(english.singular(objecttypes::company()), QStringLiteral("Company"));
        QCOMPARE(ObjectTypes::standard(QLocale::German).singular(objecttypes::contact()),
            QStringLiteral("Kontakt"));
        const ObjectTypeId machine = *ObjectTypeId::parse(QStringLiteral("2-5"));
        QCOMPARE(english.singular(machine), QStringLiteral("2-5"));
        english.add({machine, QStringLiteral("p1_machine"), QStringLiteral("Machine"),
            QStringLiteral("Machines"), {}});
        QCOMPARE(english.parse(QStringLiteral("machines")).value(), machine);
        QCOMPARE(english.parse(QStringLiteral("p1_machine")).value(), machine);
        const ObjectTypeId service = *ObjectTypeId::parse(QStringLiteral("2-6"));
        english.add({service, QStringLiteral("p1_service"), QStringLiteral("Service"),
            QStringLiteral("Services"), {}});
        QCOMPARE(english.parse(english.singular(service)).value(), service);
        QCOMPARE(english.parse(QStringLiteral("Service")).value().text(), QStringLiteral("0-162"));
    }

    void category()
    {
        for (const char *name :
            {"HUBSPOT_DEFINED", "INTEGRATOR_DEFINED", "USER_DEFINED", "WORK", " user_defined "})
            QVERIFY2(Category::parse(QString::fromLatin1(name)).has_value(), name);
        for (const char *name : {"", "USER", "HUBSPOT-DEFINED"})
            QVERIFY2(!Category::parse(QString::fromLatin1(name)).has_value(), name);
        QCOMPARE(Category::fromServer(QStringLiteral("NEW_KIND")).text(), QStringLiteral("NEW_KIND"));
        QCOMPARE(type("USER_DEFINED", 28).shortText(), QStringLiteral("USER 28"));
        QCOMPARE(type("NEW_KIND", 3).shortText(), QStringLiteral("NEW_KIND 3"));
    }

    void typeId_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("id"); // 0: refused
        QTest::newRow("one") << QStringLiteral("1") << 1;
        QTest::newRow("blanks") << QStringLiteral(" 28 ") << 28;
        QTest::newRow("largest") << QStringLiteral("2147483647") << 2147483647;
        for (const char *typed :
            {"2147483648", "99999999999999999999", "0", "-1", "", " ", "1.0", "x", "+1", "0x10"})
            QTest::newRow(QByteArray("not ").append(typed).constData()) << QString::fromLatin1(typed) << 0;
    }
    void typeId()
    {
        QFETCH(QString, typed);
        QFETCH(int, id);
        const auto parsed = AssociationType::parseTypeId(typed);
        QCOMPARE(parsed.value_or(0), id);
        QVERIFY(parsed || !parsed.error().sentence().isEmpty());
    }

    void linkRequest_data()
    {
        QTest::addColumn<RecordPair>("records");
        QTest::addColumn<QList<LabelledType>>("types");
        QTest::addColumn<bool>("accepted");
        const LabelledType primary{type("HUBSPOT_DEFINED", 1), QStringLiteral("Primary")};
        const LabelledType sameNumber{type("USER_DEFINED", 1), QStringLiteral("Referred by")};
        const RecordPair good = pair(QStringLiteral("101"), QStringLiteral("202"));
        const RecordReference ada = good.from;
        QTest::newRow("one type") << good << QList<LabelledType>{primary} << true;
        QTest::newRow("one number, two categories")
            << good << QList<LabelledType>{primary, sameNumber} << true;
        QTest::newRow("no type") << good << QList<LabelledType>{} << false;
        QTest::newRow("a type twice") << good << QList<LabelledType>{primary, {primary.type, {}}} << false;
        QTest::newRow("to itself") << RecordPair{ada, ada} << QList<LabelledType>{primary} << false;
        QTest::newRow("same number, other object type")
            << pair(QStringLiteral("101"), QStringLiteral("101")) << QList<LabelledType>{primary} << true;
        QTest::newRow("no target") << RecordPair{ada, {}} << QList<LabelledType>{primary} << false;
    }
    void linkRequest()
    {
        QFETCH(RecordPair, records);
        QFETCH(QList<LabelledType>, types);
        QFETCH(bool, accepted);
        const auto request = LinkRequest::create(records, types);
        QCOMPARE(request.has_value(), accepted);
        if (!request) {
            QVERIFY(!request.error().sentence().isEmpty());
            return;
        }
        QCOMPARE(request->types(), types);
        QCOMPARE(request->mode(), LinkMode::Add);
    }

    void labelDifference()
    {
        const LabelledType a{type("USER_DEFINED", 1), QStringLiteral("A")};
        const LabelledType renamed{type("USER_DEFINED", 1), QStringLiteral("A, renamed")};
        const LabelledType b{type("HUBSPOT_DEFINED", 1), QStringLiteral("B")};
        const LabelledType c{type("USER_DEFINED", 3), {}};
        const auto difference = LabelDifference::between({a, c}, {renamed, b});
        QCOMPARE(difference.added, QList<LabelledType>{b});
        QCOMPARE(difference.kept, QList<LabelledType>{renamed});
        QCOMPARE(difference.removed, QList<LabelledType>{c});
        QVERIFY(!difference.isEmpty());
        QVERIFY(LabelDifference::between({a}, {renamed}).isEmpty());
    }

    void recordTitle()
    {
        const auto s = [](const char *t) {
            return QString::fromLatin1(t);
        };
        const auto ada = RecordTitle::from(objecttypes::contact(),
            {{s("firstname"), s("Ada")}, {s("lastname"), s(" Lovelace ")}, {s("email"), s("ada@x.example")}});
        QCOMPARE(ada.name, s("Ada Lovelace"));
        QCOMPARE(ada.detail, s("ada@x.example"));
        QCOMPARE(RecordTitle::from(objecttypes::contact(), {{s("email"), s("only@x.example")}}).name,
            s("only@x.example"));
        const ObjectTypeId machine = *ObjectTypeId::parse(s("2-5"));
        QCOMPARE(RecordTitle::from(machine, {{s("label"), s("Bombe")}}, s("label")).name, s("Bombe"));
        QVERIFY(RecordTitle::from(machine, {}).name.isEmpty());
        QVERIFY(RecordTitle::properties(objecttypes::company()).contains(s("domain")));
    }
};

RELATA_TEST(TestVocabulary)
#include "tst_vocabulary.moc"
