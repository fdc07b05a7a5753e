// SPDX-License-Identifier: MIT
#include "presets/presetstore.h"
#include "support/portalfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

Preset example(const QString &name)
{
    return {{}, {}, name, adaAndEngines().direction(),
        {{hubspotType(1), QStringLiteral("Primary")}, {userType(28), QStringLiteral("Entscheider 🚀")}},
        LinkMode::Replace, 0};
}

} // namespace

class TestPresets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("presets.json"));
    }

    void surviveARestart()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        QVERIFY(store.load());
        QSignalSpy changed(&store, &PresetStore::changed);
        const auto saved = store.add(example(QStringLiteral("  Decision   maker ")));
        QVERIFY(saved);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(saved->name, QStringLiteral("Decision maker"));
        QCOMPARE(saved->shortcut, 1);
        PresetStore again(m_path, QStringLiteral("practice"));
        QCOMPARE(again.load().value(), QString());
        const Preset read = again.presets().constFirst();
        QCOMPARE(read.id, saved->id);
        QCOMPARE(read.types, saved->types);
        QCOMPARE(read.mode, LinkMode::Replace);
        QCOMPARE(read.direction, saved->direction);
        QCOMPARE(again.find(saved->id)->name, saved->name);
    }
    void theFileIsReadable()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        QVERIFY(store.add(example(QStringLiteral("Größe"))));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("Größe") && text.contains('\n'));
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        QCOMPARE(json.value(QStringLiteral("version")).toInt(), 1);
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }
    void renameAndRemove()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        const QString id = store.add(example(QStringLiteral("A")))->id;
        QVERIFY(store.rename(id, QStringLiteral("B")));
        QCOMPARE(store.find(id)->name, QStringLiteral("B"));
        QVERIFY(!store.rename(id, QStringLiteral("  ")));
        QVERIFY(store.remove(id));
        QVERIFY(!store.find(id));
        PresetStore again(m_path, QStringLiteral("practice"));
        QVERIFY(again.load());
        QVERIFY(again.presets().isEmpty());
    }
    void shortcuts()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        QStringList ids;
        for (int i = 1; i <= 11; ++i) {
            const auto saved = store.add(example(QString::number(i)));
            ids.append(saved->id);
            QCOMPARE(saved->shortcut, i <= 9 ? i : 0);
        }
        QCOMPARE(store.withShortcut(4)->name, QStringLiteral("4"));
        QVERIFY(store.remove(ids.at(3)));
        QVERIFY(!store.withShortcut(4));
        QCOMPARE(store.add(example(QStringLiteral("new")))->shortcut, 4);
    }
    void accountsAreApart()
    {
        PresetStore practice(m_path, QStringLiteral("practice"));
        QVERIFY(practice.add(example(QStringLiteral("A"))));
        PresetStore other(m_path, QStringLiteral("other"));
        QVERIFY(other.load());
        QVERIFY(other.presets().isEmpty());
        QCOMPARE(other.add(example(QStringLiteral("B")))->shortcut, 1);
        QVERIFY(practice.load());
        QCOMPARE(practice.presets().size(), 1);
    }
    void withoutAName()
    {
        QVERIFY(!PresetStore(m_path, QStringLiteral("practice")).add(example(QStringLiteral(" \n "))));
    }
    void whatCannotBeWrittenIsNotKept()
    {
        PresetStore store(QStringLiteral("/proc/no/such/place.json"), QStringLiteral("practice"));
        const auto saved = store.add(example(QStringLiteral("A")));
        QVERIFY(!saved);
        QCOMPARE(kindName(saved.error().kind), kindName(Error::Kind::Storage));
        QVERIFY(store.presets().isEmpty());
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto preset = [](const char *change, const QJsonValue &value) {
            Preset good = example(QStringLiteral("A"));
            QJsonObject json = presetToJson(good);
            json.insert(QLatin1String(change), value);
            return QJsonDocument(
                QJsonObject{{QStringLiteral("version"), 1}, {QStringLiteral("presets"), QJsonArray{json}}})
                .toJson();
        };
        QTest::newRow("no JSON") << QByteArray("nonsense");
        QTest::newRow("other version") << QByteArray(R"({"version":99,"presets":[]})");
        QTest::newRow("no version") << QByteArray(R"({"presets":[]})");
        QTest::newRow("no name") << preset("name", QString());
        QTest::newRow("bad object type") << preset("fromObjectType", QStringLiteral("../x"));
        QTest::newRow("no labels") << preset("labels", QJsonArray());
        QTest::newRow("labels are text") << preset("labels", QStringLiteral("x"));
        QTest::newRow("bad type ID") << preset("labels",
            QJsonArray{QJsonObject{{QStringLiteral("associationCategory"), QStringLiteral("WORK")},
                {QStringLiteral("associationTypeId"), -1}}});
        QTest::newRow("presets are an object") << QByteArray(R"({"version":1,"presets":{"a":1}})");
        QTest::newRow("preset is a number") << QByteArray(R"({"version":1,"presets":[5]})");
    }
    void damaged()
    {
        QFETCH(QByteArray, bytes);
        {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        PresetStore store(m_path, QStringLiteral("practice"));
        const auto loaded = store.load();
        QVERIFY(loaded);
        QCOMPARE(*loaded, m_path + QStringLiteral(".damaged"));
        QVERIFY(store.presets().isEmpty());
        QVERIFY(store.add(example(QStringLiteral("fresh"))));
        QFile aside(*loaded);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), bytes);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
