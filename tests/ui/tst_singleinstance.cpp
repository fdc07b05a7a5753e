// SPDX-License-Identifier: MIT
#include "support/filebytes.h"
#include "support/registry.h"
#include "ui/shell/singleinstance.h"
#include "ui/shell/startwindows.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <future>
#include <memory>
#include <optional>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

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
    QString m_said; ///< by the window that pressLater() answered

    // Answers the next window, and then does what is given.
    void pressLater(const QString &button, const std::function<void()> &then = {})
    {
        QTimer::singleShot(0, this, [=, this] {
            const QMessageBox *box = shownBox();
            m_said = box->text() + QLatin1Char(' ') + box->informativeText();
            const auto buttons = box->buttons();
            for (QAbstractButton *one : buttons) {
                if (one->text() == button)
                    one->click();
            }
            if (then)
                then();
        });
    }
    static const QMessageBox *shownBox()
    {
        const auto widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *box = qobject_cast<QMessageBox *>(widget); box && box->isVisible())
                return box;
        }
        qFatal("no window asks anything");
    }
    // As a program that was killed leaves it: bound, and nobody listens.
    static void leaveSocket(const QString &path)
    {
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(path);
        QVERIFY(name.size() < static_cast<qsizetype>(sizeof address.sun_path));
        std::copy(name.begin(), name.end(), address.sun_path);
        QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        ::close(socket);
    }
    static void isWokenBySecond(const QString &lock, const QString &secondsLock = {})
    {
        SingleInstance first(lock);
        QCOMPARE(first.claim(), Claim::First);
        std::future<Claim> second;
        std::optional<Claim> heard;
        // The answer is on its way before the window comes forward, which may take it a while.
        connect(&first, &SingleInstance::woken, &first, [&] { heard = second.get(); });
        second = startOther(secondsLock.isEmpty() ? lock : secondsLock);
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
        leaveSocket(lock + QStringLiteral(".socket"));
        isWokenBySecond(lock);
    }
    // What no crash of Relata leaves is somebody else's.
    void aStrangersFileStays()
    {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        writeBytes(lock + QStringLiteral(".socket"), "theirs");
        SingleInstance first(lock);
        QCOMPARE(first.claim(), Claim::First);
        QCOMPARE(bytesOf(lock + QStringLiteral(".socket")), QByteArray("theirs"));
        QVERIFY(!SingleInstance(lock).isFirstNow());
    }
    // Whoever removes the lock file lets nobody start beside the first.
    void theLockFileIsRemoved()
    {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        SingleInstance first(lock);
        QCOMPARE(first.claim(), Claim::First);
        QVERIFY(QFile::remove(lock));
        QSignalSpy woken(&first, &SingleInstance::woken);
        auto second = startOther(lock);
        QTRY_COMPARE(woken.size(), 1);
        QCOMPARE(second.get(), Claim::Woken);
    }
    void theFolderByAnotherName_data()
    {
        QTest::addColumn<int>("depth");
        QTest::newRow("short") << 1;
        QTest::newRow("too long for an address") << 120;
    }
    void theFolderByAnotherName()
    {
        QFETCH(int, depth);
        const QTemporaryDir parent;
        const QString folder = parent.filePath(QString(depth, QLatin1Char('d')));
        const QString link = parent.filePath(QStringLiteral("link"));
        QVERIFY(QDir().mkpath(folder) && QFile::link(folder, link));
        isWokenBySecond(folder + QStringLiteral("/relata.lock"), link + QStringLiteral("/relata.lock"));
    }
    void aLockThatCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"folder", "pipe", "link that leads nowhere"})
            QTest::newRow(kind) << QByteArray(kind);
    }
    // Nobody knows then whether another one runs: the person is asked.
    void aLockThatCannotBeUsed()
    {
        QFETCH(QByteArray, kind);
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        if (kind == "folder")
            QVERIFY(QDir().mkdir(lock));
        else if (kind == "pipe")
            QCOMPARE(::mkfifo(QFile::encodeName(lock).constData(), 0600), 0);
        else
            QVERIFY(QFile::link(folder.filePath(QStringLiteral("none/none")), lock));
        SingleInstance instance(lock);
        QCOMPARE(instance.claim(), Claim::Unclear);
        QVERIFY(instance.why().contains(lock));
        QVERIFY(!QFile::exists(lock + QStringLiteral(".socket")));
        for (const char *button : {"Quit", "Start anyway"}) {
            pressLater(QString::fromLatin1(button));
            QCOMPARE(startwindows::startAllTheSame(instance.why()), QByteArray(button) != "Quit");
            QVERIFY(m_said.contains(lock));
        }
    }
    void whyNot()
    {
        pressLater(QStringLiteral("Quit"));
        startwindows::sayWhyNot(QStringLiteral("The folder <b>x</b> cannot be read."));
        QVERIFY(m_said.contains(QStringLiteral("<b>x</b>")));
    }
    // A start that waits goes on by itself when the one before it has ended.
    void waitingForTheFirst_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("wait") << QStringLiteral("Wait") << true;
        QTest::newRow("end") << QStringLiteral("Quit") << false;
    }
    void waitingForTheFirst()
    {
        QFETCH(QString, button);
        QFETCH(bool, goesOn);
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        auto first = std::make_unique<SingleInstance>(lock);
        QCOMPARE(first->claim(), Claim::First);
        SingleInstance second(lock);
        pressLater(button, [&first] { first.reset(); });
        QCOMPARE(startwindows::waitForFirst(second), goesOn);
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
