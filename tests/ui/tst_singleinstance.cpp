// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "ui/shell/singleinstance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <memory>

using namespace relata;

class TestSingleInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSecondWakesTheFirst()
    {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        {
            SingleInstance first(lock);
            QVERIFY(first.claim());
            QSignalSpy woken(&first, &SingleInstance::woken);
            SingleInstance second(lock);
            QVERIFY(!second.claim());
            QTRY_COMPARE(woken.size(), 1);
        }
        SingleInstance next(lock);
        QVERIFY(next.claim());
    }
    // The path goes to the first, whatever signs it has; nothing comes of a start without one.
    void theSecondHandsOverItsFile()
    {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        SingleInstance first(lock);
        QVERIFY(first.claim());
        QSignalSpy woken(&first, &SingleInstance::woken);
        QSignalSpy file(&first, &SingleInstance::fileRequested);
        QVERIFY(!SingleInstance(lock).claim());
        const QString path = QStringLiteral("/home/jörg/Vorlagen für 東京.relata");
        QVERIFY(!SingleInstance(lock).claim(path));
        QTRY_COMPARE(woken.size(), 2);
        QTRY_COMPARE(file.size(), 1);
        QCOMPARE(file.constFirst().constFirst().toString(), path);
    }
    // One that is just ending cannot come forward: the next start waits for its end.
    void afterTheFirst()
    {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        auto first = std::make_unique<SingleInstance>(lock);
        QVERIFY(first->claim());
        first->leave();
        auto second = std::async(std::launch::async, [&lock] { return SingleInstance(lock).claim(); });
        QCOMPARE(second.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
        first.reset();
        QVERIFY(second.get());
    }
    void anotherFolderIsAnotherProgram()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.filePath(QStringLiteral("a.lock")));
        SingleInstance second(folder.filePath(QStringLiteral("b.lock")));
        QVERIFY(first.claim() && second.claim());
    }
};

RELATA_TEST(TestSingleInstance)
#include "tst_singleinstance.moc"
