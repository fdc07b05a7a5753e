// SPDX-License-Identifier: MIT
#include "settings/settings.h"
#include "support/filebytes.h"
#include "support/registry.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace relata;

class TestSettings : public QObject {
    Q_OBJECT

    QString path() const { return m_folder->filePath(QStringLiteral("settings.json")); }
    // A file with this value of this setting.
    void write(const char *key, const QByteArray &json) const
    {
        test::writeBytes(
            path(), R"({"format":"relata-settings","version":1,")" + QByteArray(key) + R"(":)" + json + "}");
    }
    Settings loaded() const
    {
        Settings settings(path());
        [&] {
            const auto loaded = settings.load();
            QVERIFY(loaded);
            QCOMPARE(*loaded, QString());
        }();
        return settings;
    }
    // Another one whenever the file was written.
    ino_t fileNumber() const
    {
        struct stat there { };
        return ::stat(QFile::encodeName(path()).constData(), &there) == 0 ? there.st_ino : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasSetIsThereAfterwards()
    {
        const QByteArray bytes("\x00\xff geometry", 11);
        {
            Settings settings = loaded();
            settings.setValue(settings::windowGeometry, bytes);
            settings.setValue(settings::windowDocks, QByteArray());
            settings.setValue(settings::theme, ThemeChoice::Dark);
            settings.setValue(settings::closedFolders, {QStringLiteral("Übergabe")}, QStringLiteral("a"));
            settings.setValue(settings::closedFolders, QStringList(), QStringLiteral("b"));
            QVERIFY(settings.save());
        }
        const Settings settings = loaded();
        QCOMPARE(settings.value(settings::windowGeometry), bytes);
        QCOMPARE(settings.value(settings::windowDocks), QByteArray());
        QCOMPARE(settings.value(settings::theme), ThemeChoice::Dark);
        QCOMPARE(settings.value(settings::closedFolders, QStringLiteral("a")),
            QStringList(QStringLiteral("Übergabe")));
        QCOMPARE(settings.value(settings::closedFolders, QStringLiteral("b")), QStringList());
    }
    void everyThemeIsKept()
    {
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::System, ThemeChoice::Dark}) {
            Settings settings = loaded();
            settings.setValue(settings::theme, choice);
            QVERIFY(settings.save());
            QCOMPARE(loaded().value(settings::theme), choice);
        }
    }
    // What a person wrote into the file, or another version did.
    void valuesOfAnotherType_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"null", "5", "true", "{}", "\"pink\"", "\"\""})
            QTest::newRow(json) << QByteArray(json);
    }
    void valuesOfAnotherType()
    {
        QFETCH(QByteArray, json);
        write("theme", json);
        QCOMPARE(loaded().value(settings::theme), settings::theme.standard);
        write("closedFolders/a", json);
        QCOMPARE(loaded().value(settings::closedFolders, QStringLiteral("a")), QStringList());
        write("windowDocks", json.startsWith('"') ? "[]" : json);
        QCOMPARE(loaded().value(settings::windowDocks), QByteArray());
    }
    void whatIsNotKnownStays()
    {
        write("laterSetting", "7");
        Settings settings = loaded();
        settings.setValue(settings::theme, ThemeChoice::Light);
        QVERIFY(settings.save());
        QVERIFY(test::bytesOf(path()).contains("\"laterSetting\": 7"));
    }
    void nothingIsWrittenWhenNothingChanged()
    {
        Settings settings = loaded();
        settings.setValue(settings::theme, ThemeChoice::Dark);
        QVERIFY(settings.save());
        const ino_t written = fileNumber();
        Settings again = loaded();
        again.setValue(settings::theme, ThemeChoice::Light);
        again.setValue(settings::theme, ThemeChoice::Dark);
        QVERIFY(again.save());
        QCOMPARE(fileNumber(), written);
        again.setValue(settings::theme, ThemeChoice::Light);
        QVERIFY(again.save());
        QVERIFY(fileNumber() != written);
    }
    void aDamagedFileIsSetAside()
    {
        test::writeBytes(path(), "?");
        Settings settings(path());
        const auto loaded = settings.load();
        QVERIFY(loaded);
        QVERIFY(loaded->endsWith(QStringLiteral(".damaged")));
        QCOMPARE(settings.value(settings::theme), settings::theme.standard);
    }
};

RELATA_TEST(TestSettings)
#include "tst_settings.moc"
