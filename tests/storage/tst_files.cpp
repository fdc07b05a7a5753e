// SPDX-License-Identifier: MIT
#include "storage/datafolder.h"
#include "storage/jsonfile.h"
#include "storage/setaside.h"
#include "storage/wholefile.h"
#include "support/filebytes.h"
#include "support/fulldisk.h"
#include "support/registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace relata;

namespace {

constexpr QFile::Permissions others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

} // namespace

const QString format = QStringLiteral("relata-test");

class TestFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldersAreThePersonsOwn()
    {
        const QTemporaryDir parent;
        const QString path = parent.filePath(QStringLiteral("a/b"));
        const auto folder = DataFolder::at(path);
        QVERIFY(folder);
        QVERIFY(QFileInfo(path).isDir());
        QVERIFY(!(QFile::permissions(path) & (others | QFile::ExeGroup | QFile::ExeOther)));
        QVERIFY(folder->historyFile().startsWith(path));
    }
    // What its owner has taken from himself is not given back; others lose what they had.
    void aFolderThatIsThere()
    {
        const QTemporaryDir parent;
        const QString path = parent.filePath(QStringLiteral("a"));
        QVERIFY(QDir().mkdir(path));
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0555), 0);
        QVERIFY(DataFolder::at(path));
        struct stat there;
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &there), 0);
        QCOMPARE(there.st_mode & 07777, 0500u);
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0700), 0);
    }
    void aFileIsNoFolder()
    {
        const QTemporaryDir parent;
        const QString path = parent.filePath(QStringLiteral("file"));
        test::writeBytes(path, "x");
        const auto folder = DataFolder::at(path);
        QVERIFY(!folder);
        QVERIFY(folder.error().sentence().contains(path));
    }
    void xdgPlaces()
    {
        const QTemporaryDir home;
        for (const char *name : {"CONFIG", "DATA", "STATE"})
            qputenv(QByteArray("XDG_").append(name).append("_HOME").constData(),
                home.filePath(QString::fromLatin1(name)).toUtf8());
        const auto folder = DataFolder::standard();
        QVERIFY(folder);
        QCOMPARE(folder->settingsFile(), home.filePath(QStringLiteral("CONFIG/relata/settings.json")));
        QCOMPARE(folder->presetsFile(), home.filePath(QStringLiteral("CONFIG/relata/presets.json")));
        QCOMPARE(folder->historyFile(), home.filePath(QStringLiteral("DATA/relata/history.sqlite")));
        QCOMPARE(folder->logFile(), home.filePath(QStringLiteral("STATE/relata/http.log")));
        QCOMPARE(folder->lockFile(),
            home.filePath(QStringLiteral("DATA/relata/relata.lock"))); // one for a history
    }
    void theHistoryBehindALink()
    {
        const QTemporaryDir parent;
        const auto folder = DataFolder::at(parent.filePath(QStringLiteral("data")));
        const QString real = parent.filePath(QStringLiteral("real.sqlite"));
        const QString link = parent.filePath(QStringLiteral("data/history.sqlite"));
        QCOMPARE(folder->historyFile(), link);
        QVERIFY(QFile::link(real, link));
        QCOMPARE(folder->historyFile(), real); // where it leads, there or not
        test::writeBytes(real, "x");
        QCOMPARE(folder->historyFile(), QFileInfo(real).canonicalFilePath());
    }

    void jsonFiles()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        JsonFile file(path, format, 1);
        QVERIFY(file.load()->object.isEmpty());
        QVERIFY(file.save({{QStringLiteral("ä"), 1}}));
        const QJsonObject expected{
            {QStringLiteral("ä"), 1}, {QStringLiteral("format"), format}, {QStringLiteral("version"), 1}};
        QCOMPARE(file.load()->object, expected);
        QVERIFY(!(QFile::permissions(path) & others));
        const auto refused =
            JsonFile(folder.filePath(QStringLiteral("no/such/folder.json")), format, 1).save({});
        QVERIFY(!refused);
        QCOMPARE(kindName(refused.error().kind), kindName(Error::Kind::Storage));
    }
    // A limit on file sizes stands for the full disk.
    void aFullDiskKeepsTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        JsonFile file(path, format, 1);
        QVERIFY(file.save({{QStringLiteral("kept"), true}}));
        const auto written = [&] {
            const test::FullDisk disk(4);
            return file.save({{QStringLiteral("new"), true}});
        }();
        QVERIFY(!written);
        QVERIFY(file.load()->object.contains(QStringLiteral("kept")));
    }
    // What was there before is beside it; when that cannot be kept, nothing changes.
    void thePreviousVersion()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x"));
        const QString previous = folder.filePath(QStringLiteral("x.previous"));
        QVERIFY(writeWholeFile(path, "1", previous) && !QFile::exists(previous));
        QVERIFY(writeWholeFile(path, "2", previous));
        QCOMPARE(*readWholeFile(previous, 10), QByteArray("1"));
        QVERIFY(!(QFile::permissions(previous) & others));
        QVERIFY(QFile::remove(previous) && QDir(folder.path()).mkdir(QStringLiteral("x.previous")));
        const auto refused = writeWholeFile(path, "3", previous);
        QVERIFY(!refused && refused.error().sentence().contains(previous));
        QCOMPARE(*readWholeFile(path, 10), QByteArray("2"));
    }
    void filesForOthers()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x"));
        const auto mask = ::umask(022);
        QVERIFY(writeFileForOthers(path, "abc"));
        ::umask(mask);
        QVERIFY(QFile::permissions(path) & QFile::ReadOther);
        const auto refused = [&] {
            const test::FullDisk disk(4);
            return writeFileForOthers(path, "something longer");
        }();
        QVERIFY(!refused);
        QCOMPARE(*readWholeFile(path, 10), QByteArray("abc"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QCOMPARE(readWholeFile(path, 1)->size(), 2); // that it is too long shows in one byte more
        QVERIFY(readWholeFile(folder.filePath(QStringLiteral("none")), 1)->isEmpty());
        QVERIFY(!readWholeFile(folder.path(), 1));
    }
    // What could not be loaded is not lost to what is saved later, when it could be.
    void whatCouldNotBeReadStays_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"folder", "pipe", "link that leads nowhere", "newer"})
            QTest::newRow(kind) << QByteArray(kind);
    }
    void whatCouldNotBeReadStays()
    {
        QFETCH(QByteArray, kind);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        if (kind == "folder")
            QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("x.json")));
        else if (kind == "pipe")
            QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        else if (kind == "newer")
            test::writeBytes(path, "{\"format\":\"relata-test\",\"version\":2}");
        else
            QVERIFY(QFile::link(folder.filePath(QStringLiteral("none")), path));
        JsonFile file(path, format, 1);
        const auto loaded = file.load();
        QVERIFY(!loaded && loaded.error().sentence().contains(path));
        const QByteArray before = "{\"format\":\"relata-test\",\"version\":1,\"was\":\"there\"}";
        if (kind != "newer") {
            QVERIFY(QFile::remove(path) || QDir(path).removeRecursively());
            test::writeBytes(path, before);
        }
        const auto saved = file.save({});
        QVERIFY(!saved);
        QCOMPARE(saved.error().sentence(), loaded.error().sentence());
        QCOMPARE(test::bytesOf(path),
            kind == "newer" ? QByteArray("{\"format\":\"relata-test\",\"version\":2}") : before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
    // Nor is what came, or was changed, while the program runs.
    void whatCameLaterStays_data()
    {
        QTest::addColumn<bool>("isThereBefore");
        QTest::newRow("changed") << true;
        QTest::newRow("came") << false;
    }
    void whatCameLaterStays()
    {
        QFETCH(bool, isThereBefore);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        JsonFile file(path, format, 1);
        if (isThereBefore)
            QVERIFY(file.save({{QStringLiteral("ours"), 1}}));
        QVERIFY(file.load());
        QVERIFY(!isThereBefore || file.save({{QStringLiteral("ours"), 2}}));
        const QByteArray theirs = "{\"format\":\"relata-test\",\"version\":1,\"theirs\":\"not to be lost\"}";
        test::writeBytes(path, theirs);
        const auto refused = file.save({});
        QVERIFY(!refused && refused.error().sentence().contains(path));
        QCOMPARE(test::bytesOf(path), theirs);
        QVERIFY(file.load() && file.save({}));
    }
    void whatWasRemovedIsWrittenAgain()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        JsonFile file(path, format, 1);
        QVERIFY(file.save({}) && QFile::remove(path) && file.save({}));
        QVERIFY(QFile::exists(path));
    }
    // What another program wrote is not taken for what is kept here.
    void whatAnotherProgramWroteIsNoReasonNotToSave()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        JsonFile file(path, format, 1);
        QVERIFY(file.save({}));
        test::writeBytes(path, "{}");
        QCOMPARE(file.save({}).error().kind, Error::Kind::Storage);
        QCOMPARE(file.save({}).error().kind, Error::Kind::Storage);
        QCOMPARE(test::bytesOf(path), QByteArray("{}"));
    }
    // Where a file cannot be given another name, nothing is written over it.
    void damagedAndInAFolderThatCannotChange()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        test::writeBytes(path, "{");
        OwnFile file(path);
        QVERIFY(file.read(10));
        QVERIFY(QFile::remove(path)); // cannot be renamed any more
        QVERIFY(!file.setAside());
        test::writeBytes(path, "{");
        QVERIFY(!file.write("new"));
        QCOMPARE(test::bytesOf(path), QByteArray("{"));
    }
    void damagedFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *bytes : {"", "{", "[]", "\"text\"", "\xff\xfe\x00", "{\"a\":1}}", "{\"a\":1}",
                 "{\"format\":\"another-program\",\"version\":1}", "{\"format\":\"relata-test\"}",
                 "{\"format\":\"relata-test\",\"version\":\"1\"}",
                 "{\"format\":\"relata-test\",\"version\":-1}"})
            QTest::newRow(*bytes ? bytes : "empty") << QByteArray(bytes);
    }
    void damagedFiles()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        for (const char *expected : {".damaged", ".damaged-2"}) {
            test::writeBytes(path, bytes);
            const auto file = JsonFile(path, format, 1).load();
            QVERIFY(file);
            QVERIFY(file->object.isEmpty());
            QCOMPARE(file->setAside, path + QLatin1String(expected));
            QCOMPARE(test::bytesOf(file->setAside), bytes);
            QVERIFY(!QFile::exists(path));
        }
    }
};

RELATA_TEST(TestFiles)
#include "tst_files.moc"
