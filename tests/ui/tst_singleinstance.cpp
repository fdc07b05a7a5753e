// SPDX-License-Identifier: MIT
#include "support/filebytes.h"
#include "support/registry.h"
#include "ui/shell/singleinstance.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <memory>
#include <optional>

using namespace relata;
using namespace relata::test;

using Claim = SingleInstance::Claim;

namespace {

std::future<Claim> startOther(const QString &lock, const QString &file = {})
{
    return std::async(std::launch::async, [lock, file] { return SingleInstance(lock).claim(file); });
}

} // namespace

class TestSingleInstance : public QObject {
    Q_OBJECT

private:
    static void isWokenBySecond(const QString &lock)
    {
        SingleInstance first(lock);
        QCOMPARE(first.claim(), Claim::First);
        std::future<Claim> second;
        std::optional<Claim> heard;
        // The answer is on its way before the window comes forward, which may take it a while.
        connect(&first, &SingleInstance::woken, &first, [&] { heard = second.get(); });
        second = startOther(lock);
        QTRY_VERIFY(heard);
        QCOMPARE(*heard, Claim::Woken);
    }

private Q_SLOTS:
    // Starts in processes of their own would be: the first has to answer while the second waits.
    void theSecondWakesTheFirst()
    {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        isWokenBySecond(lock);
        QCOMPARE(SingleInstance(lock).claim(), Claim::First);
    }
    // The path goes to the first, whatever signs it has; nothing comes of a start without one.
    void theSecondHandsOverItsFile()
    {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        SingleInstance first(lock);
        QCOMPARE(first.claim(), Claim::First);
        QSignalSpy woken(&first, &SingleInstance::woken);
        QSignalSpy file(&first, &SingleInstance::fileRequested);
        auto without = startOther(lock);
        QTRY_COMPARE(woken.size(), 1);
        QCOMPARE(without.get(), Claim::Woken);
        const QString path = QStringLiteral("/home/jörg/Vorlagen für 東京.relata");
        auto with = startOther(lock, path);
        QTRY_COMPARE(file.size(), 1);
        QCOMPARE(with.get(), Claim::Woken);
        QCOMPARE(woken.size(), 2);
        QCOMPARE(file.constFirst().constFirst().toString(), path);
    }
    // One that is just ending cannot come forward: the next start waits for its end.
    void afterTheFirst()
    {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        auto first = std::make_unique<SingleInstance>(lock);
        QCOMPARE(first->claim(), Claim::First);
        first->leave();
        auto second = startOther(lock);
        QCOMPARE(second.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
        first.reset();
        QCOMPARE(second.get(), Claim::First);
    }
    // One that hangs is connected to by the kernel and says nothing; when it goes on, it comes forward.
    void aSilentFirst()
    {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        auto first = std::make_unique<SingleInstance>(lock);
        QCOMPARE(first->claim(), Claim::First);
        QSignalSpy woken(first.get(), &SingleInstance::woken);
        SingleInstance second(lock);
        QCOMPARE(second.claim(), Claim::Silent); // this thread is the first's, too: it cannot answer
        QVERIFY(!second.isFirstNow());
        QSignalSpy answered(&second, &SingleInstance::answered);
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(woken.size(), 1);
        first.reset();
        QVERIFY(second.isFirstNow());
    }
    // Whatever stands in the file, and whoever had the number that does: only the kernel knows who runs.
    void whatACrashLeaves()
    {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        writeBytes(lock, QByteArray::number(QCoreApplication::applicationPid()) + "\nrelata\nhost\n");
        writeBytes(lock + QStringLiteral(".socket"), {});
        isWokenBySecond(lock);
    }
    // An address of a socket has room for 107 bytes.
    void aLongPath()
    {
        const QTemporaryDir folder;
        const QString deep = folder.filePath(QString(120, QLatin1Char('d')));
        QVERIFY(QDir().mkpath(deep));
        const QString lock = deep + QStringLiteral("/relata.lock");
        isWokenBySecond(lock);
    }
    void anotherFolderIsAnotherProgram()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.filePath(QStringLiteral("a.lock")));
        SingleInstance second(folder.filePath(QStringLiteral("b.lock")));
        QCOMPARE(first.claim(), Claim::First);
        QCOMPARE(second.claim(), Claim::First);
    }
};

RELATA_TEST(TestSingleInstance)
#include "tst_singleinstance.moc"
