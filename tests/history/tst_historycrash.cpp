// SPDX-License-Identifier: MIT
// A program that is killed in the middle of writing, again and again: what was promised is there.
#include "history/historyschema.h"
#include "support/filebytes.h"
#include "support/historyexample.h"
#include "support/plainhistory.h"
#include "support/registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

class TestHistoryCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killed()
    {
        constexpr int times = 200;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        QRandomGenerator random(42);
        QHash<qint64, Fate> promised;
        for (int i = 0; i < times; ++i) {
            QProcess writer;
            writer.start(program(), {path});
            QVERIFY(writer.waitForStarted());
            const int lines = random.bounded(1, 8);
            int seen = 0;
            while (seen < lines && (writer.canReadLine() || writer.waitForReadyRead(10'000))) {
                for (; writer.canReadLine(); ++seen)
                    note(writer.readLine(), promised);
            }
            QCOMPARE_GE(seen, lines);
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            while (writer.canReadLine())
                note(writer.readLine(), promised);
        }
        QVERIFY(promised.size() > times / 2);
        Journal journal(path);
        QVERIFY(valueOf(journal.open())->setAside.isEmpty());
        HistoryQuery all;
        all.limit = 1'000'000;
        QHash<qint64, Fate> kept;
        const QList<HistoryRow> rows = valueOf(journal.find(all)).value();
        for (const HistoryRow &entry : rows)
            kept.insert(entry.id, entry.state);
        for (auto row = promised.cbegin(); row != promised.cend(); ++row) {
            QVERIFY2(kept.contains(row.key()), "a promised row is missing");
            QVERIFY2(row.value() == Fate::Intended || kept.value(row.key()) == Fate::Proven,
                "a settled row is open");
        }
        // The index is whole as well.
        all.text = QStringLiteral("row");
        QCOMPARE(valueOf(journal.find(all))->size(), kept.size());
    }

    // What is deleted by then is gone from the file's bytes after the next start, and the rest is as it was.
    void killedWhileItDeletes()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        constexpr int rows = 400;
        QVERIFY(fillWith(path, rows));
        QProcess writer;
        writer.start(program(), {path, QStringLiteral("delete")});
        QVERIFY(writer.waitForReadyRead(10'000));
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        Journal journal(path);
        QVERIFY(valueOf(journal.open()));
        SqlFile file(path);
        QVERIFY(file.open(SqlFile::Access::ReadOnly));
        QTRY_VERIFY(!historyschema::about(file, historyschema::wipe)->isValid());
        HistoryQuery all;
        all.limit = rows;
        QStringList left;
        const auto kept = valueOf(journal.find(all)).value();
        for (const HistoryRow &row : kept)
            left.append(row.fromName);
        QVERIFY2(!left.isEmpty() && left.size() < rows, qPrintable(QString::number(left.size())));
        QByteArray bytes;
        for (const QFileInfo &info : QDir(folder.path()).entryInfoList(QDir::Files))
            bytes += bytesOf(info.filePath()).toLower();
        for (int i = 0; i < rows; ++i) {
            const QString name = QStringLiteral("secretive%1qyx").arg(i, 3, 10, QLatin1Char('0'));
            QCOMPARE(bytes.contains(name.toUtf8()), left.contains(name));
        }
        all.text = QStringLiteral("ecreti");
        QCOMPARE(valueOf(journal.find(all))->size(), left.size());
    }

private:
    static QString program()
    {
        return QCoreApplication::applicationDirPath() + QStringLiteral("/historywriter");
    }
    static bool fillWith(const QString &path, int rows)
    {
        PlainHistory history(path);
        return history.database
            .change([&]() -> Result<void> {
                for (int i = 0; i < rows; ++i) {
                    const auto written = history.database.writer().insert(
                        example(QStringLiteral("secretive%1qyx").arg(i, 3, 10, QLatin1Char('0'))));
                    if (!written)
                        return failure(written.error());
                }
                return {};
            })
            .has_value();
    }
    static void note(const QByteArray &line, QHash<qint64, Fate> &promised)
    {
        const QList<QByteArray> parts = line.trimmed().split(' ');
        promised.insert(parts.at(1).toLongLong(), parts.at(0) == "settled" ? Fate::Proven : Fate::Intended);
    }
};

RELATA_TEST(TestHistoryCrash)
#include "tst_historycrash.moc"
