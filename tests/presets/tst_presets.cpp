// SPDX-License-Identifier: MIT
#include "presets/presetfile.h"
#include "presets/presetstore.h"
#include "support/filebytes.h"
#include "support/portalfixture.h"
#include "support/registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
        LinkMode::Replace};
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
        const QByteArray text = bytesOf(m_path);
        QVERIFY(text.contains("Größe") && text.contains('\n'));
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        QCOMPARE(json.value(QStringLiteral("version")).toInt(), 2);
        QVERIFY(!(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther)));
    }
    void changes()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        Preset preset = store.add(example(QStringLiteral("A"))).value();
        preset.name = QStringLiteral(" B ");
        preset.folder = QStringLiteral("Onboarding");
        preset.note = QStringLiteral("Two\nlines");
        preset.from = FixedRecord{RecordId::parse(QStringLiteral("101")).value(), QStringLiteral("Ada")};
        QVERIFY(store.replace(preset));
        PresetStore again(m_path, QStringLiteral("practice"));
        QVERIFY(again.load());
        preset.name = QStringLiteral("B");
        QCOMPARE(again.presets(), QList<Preset>{preset});
        preset.name = QStringLiteral("  ");
        QVERIFY(!store.replace(preset));
        QCOMPARE(store.find(preset.id)->name, QStringLiteral("B"));
        QVERIFY(store.named(QStringLiteral("b"), QStringLiteral("ONBOARDING")));
        QVERIFY(!store.named(QStringLiteral("b"), {}));
    }
    // The same name is one, however its signs are composed; a folder is the one that is there.
    void namesAreComparedAsTheyAreRead()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        const QString composed = QStringLiteral(u"M\u00fcller");
        const QString decomposed = QStringLiteral(u"Mu\u0308ller");
        Preset preset = example(composed);
        preset.folder = composed;
        preset = store.add(preset).value();
        QVERIFY(store.named(decomposed, decomposed));
        Preset other = example(QStringLiteral("Other"));
        other.folder = decomposed.toUpper();
        QCOMPARE(store.add(other)->folder, composed);
        QCOMPARE(store.folders(), QStringList{composed});
        QCOMPARE(store.folderFor(QStringLiteral(" New ")), QStringLiteral("New"));
        other.name = QStringLiteral("Imported");
        QVERIFY(store.addAll({other}));
        QCOMPARE(store.folders(), QStringList{composed});
        QVERIFY(store.remove({store.named(QStringLiteral("Imported"), composed)->id}));
        QVERIFY(store.remove({store.named(QStringLiteral("Other"), composed)->id}));
        preset.folder = decomposed.toUpper(); // its only preset: the folder gets the new spelling
        QVERIFY(store.replace(preset));
        QCOMPARE(store.folders(), QStringList{preset.folder});
    }
    void copies()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        Preset first = example(QStringLiteral("A"));
        first.shortcut = 3;
        first = store.add(first).value();
        QVERIFY(store.add(example(QStringLiteral("Z"))));
        const Preset copy = store.duplicate(first.id).value();
        QCOMPARE(
            names(store), (QStringList{QStringLiteral("A"), QStringLiteral("A (2)"), QStringLiteral("Z")}));
        QVERIFY(copy.id != first.id && copy.shortcut == 0 && copy.types == first.types);
        QVERIFY(!store.duplicate(QStringLiteral("none")));
    }
    void moves()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        QStringList ids;
        for (const char *name : {"A", "B", "C"})
            ids.append(store.add(example(QString::fromLatin1(name)))->id);
        QVERIFY(store.move({ids.at(2)}, {}, ids.at(0)));
        QCOMPARE(names(store), (QStringList{QStringLiteral("C"), QStringLiteral("A"), QStringLiteral("B")}));
        QVERIFY(store.move({ids.at(0)}, QStringLiteral(" Other  folder "), {}));
        QCOMPARE(names(store), (QStringList{QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("A")}));
        QCOMPARE(store.find(ids.at(0))->folder, QStringLiteral("Other folder"));
        QVERIFY(store.move({QStringLiteral("none")}, {}, {}));
        QCOMPARE(store.folders(), QStringList{QStringLiteral("Other folder")});
    }
    void removedOnesComeBack()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        QStringList ids;
        for (const char *name : {"A", "B", "C", "D"})
            ids.append(store.add(example(QString::fromLatin1(name)))->id);
        QVERIFY(store.remove({ids.at(1), ids.at(2)}));
        QCOMPARE(names(store), (QStringList{QStringLiteral("A"), QStringLiteral("D")}));
        QVERIFY(store.restoreRemoved());
        QCOMPARE(names(store),
            (QStringList{
                QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")}));
        // One deletion after the other, and whatever was changed meanwhile stays.
        QVERIFY(store.remove({ids.at(1)}) && store.remove({ids.at(0)}));
        QVERIFY(store.add(example(QStringLiteral("a"))));
        QCOMPARE(store.removedCount(), 2);
        QVERIFY(store.restoreRemoved());
        QCOMPARE(names(store),
            (QStringList{QStringLiteral("A (2)"), QStringLiteral("B"), QStringLiteral("C"),
                QStringLiteral("D"), QStringLiteral("a")}));
        QVERIFY(store.remove({ids.at(3)}));
        store.forgetRemoved();
        QVERIFY(store.restoreRemoved());
        QCOMPARE(store.presets().size(), 4);
    }
    // What a hand wrote into the file: ids twice or not at all, no account.
    void handWritten()
    {
        {
            PresetStore store(m_path, QStringLiteral("practice"));
            for (const char *name : {"A", "B", "C"})
                QVERIFY(store.add(example(QString::fromLatin1(name))));
        }
        QJsonObject root = QJsonDocument::fromJson(bytesOf(m_path)).object();
        QJsonArray presets = root.value(QStringLiteral("presets")).toArray();
        QJsonObject b = presets.at(1).toObject();
        b.insert(QStringLiteral("id"), presets.at(0).toObject().value(QStringLiteral("id")));
        QJsonObject c = presets.at(2).toObject();
        c.remove(QStringLiteral("id"));
        c.remove(QStringLiteral("account"));
        presets.replace(1, b);
        presets.replace(2, c);
        root.insert(QStringLiteral("presets"), presets);
        write(QJsonDocument(root).toJson());
        PresetStore store(m_path, QStringLiteral("practice"));
        QVERIFY(store.load());
        const QStringList all{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
        QCOMPARE(names(store), all);
        QVERIFY(store.remove({store.presets().constFirst().id}));
        QCOMPARE(names(store), all.mid(1));
        QVERIFY(store.remove({store.presets().constLast().id}));
        QCOMPARE(names(store), QStringList{QStringLiteral("B")});
    }
    void aShortcutHasOneOwner()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        QStringList ids;
        for (int i = 1; i <= 11; ++i) {
            Preset preset = example(QString::number(i));
            preset.shortcut = store.freeShortcut();
            QCOMPARE(preset.shortcut, i <= 9 ? i : 0);
            ids.append(store.add(preset)->id);
        }
        Preset taker = store.find(ids.at(9)).value();
        taker.shortcut = 4;
        QVERIFY(store.replace(taker));
        QCOMPARE(store.withShortcut(4)->name, QStringLiteral("10"));
        QCOMPARE(store.find(ids.at(3))->shortcut, 0);
        QVERIFY(store.remove({ids.at(6)}));
        QCOMPARE(store.freeShortcut(), 7);
    }
    void imported()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        QVERIFY(store.add(example(QStringLiteral("Größe"))));
        QList<Preset> many(10'000, example(QStringLiteral("größe")));
        QVERIFY(store.addAll(many));
        QCOMPARE(store.presets().size(), 10'001);
        QCOMPARE(store.presets().at(1).name, QStringLiteral("größe (2)"));
        QCOMPARE(store.presets().constLast().name, QStringLiteral("größe (10001)"));
        PresetStore again(m_path, QStringLiteral("practice"));
        QVERIFY(again.load());
        QCOMPARE(again.presets().size(), 10'001);
    }
    // Whatever a person writes into a name comes back as it is.
    void namesOfAllKinds()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        const QStringList all{QString(10'000, QLatin1Char('n')), QStringLiteral("العربية עברית"),
            QStringLiteral("🚀👩‍👩‍👧"), QStringLiteral("<b>&amp;\\\"'")};
        for (const QString &name : all)
            QVERIFY(store.add(example(name)));
        PresetStore again(m_path, QStringLiteral("practice"));
        QCOMPARE(again.load().value(), QString());
        QCOMPARE(names(again), all);
    }
    void accountsAreApart()
    {
        PresetStore practice(m_path, QStringLiteral("practice"));
        QVERIFY(practice.add(example(QStringLiteral("A"))));
        PresetStore other(m_path, QStringLiteral("other"));
        QVERIFY(other.load());
        QVERIFY(other.presets().isEmpty());
        QCOMPARE(other.freeShortcut(), 1);
        QVERIFY(other.add(example(QStringLiteral("B"))));
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

    // What a person may type into the form comes back at the next start, or is refused at once.
    void nothingIsSavedThatCannotBeRead_data()
    {
        QTest::addColumn<QList<Preset>>("presets");
        Preset preset = example(QStringLiteral("A"));
        preset.note = QString(20'001, QLatin1Char('n'));
        QTest::newRow("note") << QList<Preset>{preset};
        preset = example(QString(30'000, QLatin1Char('n')));
        QTest::newRow("name") << QList<Preset>{preset};
        preset = example(QStringLiteral("A"));
        preset.types.clear();
        QTest::newRow("no label") << QList<Preset>{preset};
        QTest::newRow("too many") << QList<Preset>(presetfile::mostPresets + 1, example(QStringLiteral("A")));
    }
    void nothingIsSavedThatCannotBeRead()
    {
        QFETCH(QList<Preset>, presets);
        PresetStore store(m_path, QStringLiteral("practice"));
        QVERIFY(store.add(example(QStringLiteral("Kept"))));
        QVERIFY(!store.addAll(presets));
        PresetStore again(m_path, QStringLiteral("practice"));
        QCOMPARE(again.load().value(), QString());
        QCOMPARE(names(again), QStringList{QStringLiteral("Kept")});
    }
    void aMoveIntoAFolderThatHasTheName()
    {
        PresetStore store(m_path, QStringLiteral("practice"));
        Preset there = example(QStringLiteral("Same"));
        there.folder = QStringLiteral("F");
        QVERIFY(store.add(there));
        const QString first = store.add(example(QStringLiteral("Same")))->id;
        const QString second = store.add(example(QStringLiteral("Other")))->id;
        QVERIFY(store.move({second, first}, QStringLiteral("F"), {}));
        QCOMPARE(names(store),
            (QStringList{QStringLiteral("Same"), QStringLiteral("Same (2)"), QStringLiteral("Other")}));
    }
    // A file that cannot be understood is kept aside, the line is named, and the version before it comes
    // back.
    void damaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("line");
        QTest::newRow("no JSON") << QByteArray("nonsense") << QStringLiteral("Line 1:");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("Line 1:");
        QTest::newRow("cut") << QByteArray("{\n\n\"format\": ") << QStringLiteral("Line 3:");
        QTest::newRow("another program's")
            << QByteArray("{\"version\": 2, \"presets\": []}") << QStringLiteral("Line 1:");
        QTest::newRow("too large") << QByteArray(presetfile::largestFile + 2, ' ')
                                   << QStringLiteral("too large");
    }
    void damaged()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, line);
        {
            PresetStore store(m_path, QStringLiteral("practice"));
            QVERIFY(store.add(example(QStringLiteral("old"))));
            QVERIFY(store.add(example(QStringLiteral("newer"))));
        }
        write(bytes);
        PresetStore store(m_path, QStringLiteral("practice"));
        const auto loaded = store.load();
        QVERIFY(loaded);
        const QString aside = m_path + QStringLiteral(".damaged");
        QVERIFY2(loaded->contains(line) && loaded->contains(aside), qPrintable(*loaded));
        QCOMPARE(names(store), QStringList{QStringLiteral("old")});
        PresetStore next(m_path, QStringLiteral("practice")); // they are there the next time, too
        QVERIFY(next.load()->isEmpty());
        QCOMPARE(names(next), QStringList{QStringLiteral("old")});
        QVERIFY(store.add(example(QStringLiteral("fresh"))));
        QFile kept(aside);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
    }
    void damagedWithoutAPreviousOne()
    {
        write("{");
        PresetStore store(m_path, QStringLiteral("practice"));
        QVERIFY(store.load()->contains(QStringLiteral("new file")));
        QVERIFY(store.presets().isEmpty());
    }
    // What could not be read when Relata started is not lost to what is saved once it could be.
    void whatCouldNotBeReadStays_data()
    {
        QTest::addColumn<bool>("isNewer");
        QTest::newRow("not to be read") << false;
        QTest::newRow("of a newer version") << true;
    }
    void whatCouldNotBeReadStays()
    {
        QFETCH(bool, isNewer);
        {
            PresetStore store(m_path, QStringLiteral("practice"));
            QVERIFY(store.add(example(QStringLiteral("one"))) && store.add(example(QStringLiteral("two"))));
        }
        const QByteArray good = bytesOf(m_path);
        const QByteArray newer = QByteArray(good).replace("\"version\": 2", "\"version\": 3");
        const QByteArray previous = bytesOf(m_path + QStringLiteral(".previous"));
        if (isNewer) {
            write(newer);
        } else {
            QVERIFY(QFile::rename(m_path, m_path + QStringLiteral(".away")) && QDir().mkdir(m_path));
        }
        PresetStore store(m_path, QStringLiteral("practice"));
        const auto loaded = store.load();
        QVERIFY(!loaded && loaded.error().sentence().contains(m_path));
        if (!isNewer)
            QVERIFY(QDir().rmdir(m_path) && QFile::rename(m_path + QStringLiteral(".away"), m_path));
        for (const char *name : {"three", "four"}) {
            const auto added = store.add(example(QString::fromLatin1(name)));
            QVERIFY(!added);
            QCOMPARE(added.error().sentence(), loaded.error().sentence());
        }
        QCOMPARE(bytesOf(m_path), isNewer ? newer : good);
        QCOMPARE(bytesOf(m_path + QStringLiteral(".previous")), previous);
        QVERIFY(!QFile::exists(m_path + QStringLiteral(".damaged")));
    }
    void theFileIsMissing()
    {
        {
            PresetStore store(m_path, QStringLiteral("practice"));
            QVERIFY(store.add(example(QStringLiteral("one"))) && store.add(example(QStringLiteral("two"))));
        }
        QVERIFY(QFile::remove(m_path));
        PresetStore store(m_path, QStringLiteral("practice"));
        QVERIFY(store.load()->contains(QStringLiteral("The version before it is in use.")));
        QCOMPARE(names(store), QStringList{QStringLiteral("one")});
        QVERIFY(PresetStore(m_path, QStringLiteral("practice")).load()->isEmpty());
    }
    // A version before that nobody here understands is not lost to the next two changes.
    void theVersionBeforeIsNewer()
    {
        const QString previous = m_path + QStringLiteral(".previous");
        const QByteArray newer = "{\"format\": \"relata-presets\", \"version\": 99, \"presets\": []}";
        write("{");
        writeBytes(previous, newer);
        PresetStore store(m_path, QStringLiteral("practice"));
        QVERIFY(store.load());
        for (const char *name : {"one", "two", "three"})
            QVERIFY(store.add(example(QString::fromLatin1(name))));
        QCOMPARE(bytesOf(previous + QStringLiteral(".damaged")), newer);
    }
    // As versions before folders wrote it.
    void aFileOfTheFirstVersion()
    {
        write(R"({"format": "relata-presets", "version": 1, "presets": [{"id": "a", "account": "practice",
            "name": "Old", "fromObjectType": "0-1", "toObjectType": "0-2", "mode": "replace", "shortcut": 2,
            "labels": [{"associationCategory": "USER_DEFINED", "associationTypeId": 28, "label": "X"}]}]})");
        PresetStore store(m_path, QStringLiteral("practice"));
        QCOMPARE(store.load().value(), QString());
        QCOMPARE(names(store), QStringList{QStringLiteral("Old")});
        QCOMPARE(store.withShortcut(2)->types.constFirst().type, userType(28));
    }

private:
    static QStringList names(const PresetStore &store)
    {
        QStringList names;
        for (const Preset &preset : store.presets())
            names.append(preset.name);
        return names;
    }
    void write(const QByteArray &bytes) { writeBytes(m_path, bytes); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

RELATA_TEST(TestPresets)
#include "tst_presets.moc"
