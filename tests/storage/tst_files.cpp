// SPDX-License-Identifier: MIT
#include "storage/datafolder.h"
#include "storage/jsonfile.h"
#include "storage/setaside.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace relata;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr QFile::Permissions others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

} // namespace

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
    void aFileIsNoFolder()
    {
        const QTemporaryDir parent;
        const QString path = parent.filePath(QStringLiteral("file"));
        write(path, "x");
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
    }

    void jsonFiles()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        QVERIFY(readJsonFile(path)->object.isEmpty());
        const QJsonObject object{{QStringLiteral("ä"), 1}};
        QVERIFY(writeJsonFile(path, object));
        QCOMPARE(readJsonFile(path)->object, object);
        QVERIFY(!(QFile::permissions(path) & others));
        const auto refused = writeJsonFile(folder.filePath(QStringLiteral("no/such/folder.json")), object);
        QVERIFY(!refused);
        QCOMPARE(kindName(refused.error().kind), kindName(Error::Kind::Storage));
    }
    // A limit on file sizes stands for the full disk.
    void aFullDiskKeepsTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        const QJsonObject old{{QStringLiteral("kept"), true}};
        QVERIFY(writeJsonFile(path, old));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlimit small{4, limit.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto written = writeJsonFile(path, {{QStringLiteral("new"), true}});
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        QVERIFY(!written);
        QCOMPARE(readJsonFile(path)->object, old);
    }
    void damagedFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *bytes : {"", "{", "[]", "\"text\"", "\xff\xfe\x00", "{\"a\":1}}"})
            QTest::newRow(*bytes ? bytes : "empty") << QByteArray(bytes);
    }
    void damagedFiles()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        for (const char *expected : {".damaged", ".damaged-2"}) {
            write(path, bytes);
            const auto file = readJsonFile(path);
            QVERIFY(file);
            QVERIFY(file->object.isEmpty());
            QCOMPARE(file->setAside, path + QLatin1String(expected));
            QCOMPARE(read(file->setAside), bytes);
            QVERIFY(!QFile::exists(path));
        }
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
