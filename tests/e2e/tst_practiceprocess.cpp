// SPDX-License-Identifier: MIT
// The practice portal as the window's child process.
#include "account/practiceprocess.h"
#include "commands/services.h"
#include "commands/window.h"
#include "crm/practicekeys.h"
#include "hubspot/client.h"
#include "support/filebytes.h"
#include "support/places.h"
#include "support/registry.h"
#include "support/wait.h"
#include "support/windowfixture.h"
#include "ui/account/signindialog.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace relata;
using namespace relata::test;

namespace {

const QString practiceProgramPath = programPath(QStringLiteral("relata-practice"));
constexpr int longWaitMs = 240000; // a busy machine starts a program slowly; ctest ends what hangs

// The first child of a process; 0 if there is none.
pid_t childOf(qint64 parent)
{
    const QString path = QStringLiteral("/proc/%1/task/%1/children").arg(parent);
    return bytesOf(path).simplified().split(' ').value(0).toInt();
}

// False if there is no child: signal 0's process group would be our own.
bool killChild(int signal)
{
    const pid_t child = childOf(QCoreApplication::applicationPid());
    return child > 0 && ::kill(child, signal) == 0;
}

// Whether a process runs; a zombie does not.
bool isRunning(pid_t process)
{
    const QByteArray status = bytesOf(QStringLiteral("/proc/%1/status").arg(process));
    return status.contains("State:") && !status.contains("State:\tZ");
}

} // namespace

class TestPracticeProcess : public QObject {
    Q_OBJECT

    std::unique_ptr<PracticeProcess> make(
        const QString &program = practiceProgramPath, QLocale::Language language = QLocale::English)
    {
        return std::make_unique<PracticeProcess>(
            PracticeProcess::Services{program, m_folder->path(), language, m_clock, m_log});
    }
    // Whether a label of the account's own with this type ID has been saved.
    bool isOnDisk(int typeId) const
    {
        QByteArray kept = bytesOf(m_folder->filePath(QStringLiteral("practice.json")));
        for (const char *space : {" ", "\n"})
            kept.replace(space, "");
        return kept.contains("[\"USER_DEFINED\"," + QByteArray::number(typeId) + ']');
    }
    std::unique_ptr<Client> clientOf(const PracticePortal &portal)
    {
        return std::make_unique<Client>(
            Client::Settings{portal.hosts.api, ApiVersion::V4, fixedBearer(portal.accessKey), {}}, m_clock,
            m_log);
    }
    std::unique_ptr<Services> services(const QString &program)
    {
        return std::make_unique<Services>(
            Services::Setup{*DataFolder::at(m_folder->path()), QLocale::English, ApiVersion::V4, program});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    HttpLog m_log{QString()};

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // Also right after its start, and however it died.
    void answersAtOneAddress_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("killed") << SIGKILL;
        QTest::newRow("ended by somebody") << SIGTERM;
        QTest::newRow("crashed") << SIGSEGV;
    }
    void answersAtOneAddress()
    {
        QFETCH(int, signal);
        const auto practice = make();
        const auto portal = practice->start();
        QVERIFY(portal);
        const auto client = clientOf(*portal);
        QVERIFY(valueOf(client->write(Write::setLabels(adaAndEngines(), {userType(28)}))));
        QVERIFY(isOnDisk(28));
        const QSignalSpy restarted(practice.get(), &PracticeProcess::restarted);
        for (int round = 1; round <= 2; ++round) {
            QVERIFY(killChild(signal));
            QTRY_COMPARE_WITH_TIMEOUT(restarted.size(), round, longWaitMs);
            QCOMPARE(practice->start()->hosts.api, portal->hosts.api);
            const auto definitions = valueOf(client->labelDefinitions(adaAndEngines().direction()));
            QVERIFY(definitions && !definitions->isEmpty());
        }
        QVERIFY(valueOf(client->write(Write::setLabels(adaAndEngines(), {userType(30)}))));
        QVERIFY(isOnDisk(30));
    }
    void resetBringsTheSampleDataBack()
    {
        const auto practice = make();
        const auto client = clientOf(*practice->start());
        QVERIFY(valueOf(client->write(Write::setLabels(adaAndEngines(), {userType(28)}))));
        QVERIFY(isOnDisk(28));
        QVERIFY(valueOf(practice->reset()));
        QVERIFY(!isOnDisk(28));
    }
    void tellsOfADamagedFile()
    {
        const QString file = m_folder->filePath(QStringLiteral("practice.json"));
        writeBytes(file, "?");
        const auto practice = make();
        const QSignalSpy setAside(practice.get(), &PracticeProcess::setAside);
        QVERIFY(practice->start());
        QTRY_COMPARE_WITH_TIMEOUT(setAside.size(), 1, longWaitMs);
        QCOMPARE(setAside.at(0).at(0).toString(), file + QStringLiteral(".damaged"));
    }
    void tellsOfAFileOfANewerVersion()
    {
        writeBytes(m_folder->filePath(QStringLiteral("practice.json")),
            R"({"format":"relata-practice","version":99})");
        const auto practice = make(practiceProgramPath, QLocale::German);
        const QSignalSpy notRead(practice.get(), &PracticeProcess::notRead);
        QVERIFY(practice->start());
        QTRY_COMPARE_WITH_TIMEOUT(notRead.size(), 1, longWaitMs);
        const QString sentence = notRead.at(0).at(0).toString();
        QVERIFY2(sentence.contains(QStringLiteral("neueren Version")), qPrintable(sentence));
    }
    // It would end the next time, too.
    void aProgramThatEndsAtOnce_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("starts");
        QTest::newRow("ends") << QByteArray("#!/bin/sh\n") << 1;
        QTest::newRow("is no program") << QByteArray("#!/none\n") << 0;
        QTest::newRow("ends once it serves") << QByteArray("#!/bin/sh\necho address: here\n") << 4;
    }
    void aProgramThatEndsAtOnce()
    {
        QFETCH(QByteArray, script);
        QFETCH(int, starts);
        const QString program = m_folder->filePath(QStringLiteral("program"));
        const QString count = m_folder->filePath(QStringLiteral("count"));
        writeBytes(program, script + "echo >>" + QFile::encodeName(count) + "\n");
        QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const auto practice = make(program);
        const QSignalSpy failed(practice.get(), &PracticeProcess::failed);
        const auto portal = practice->start();
        QVERIFY(portal);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, longWaitMs);
        QCOMPARE(bytesOf(count).size(), starts);
        // Nothing hangs on an address at which nobody answers.
        QTcpSocket caller;
        caller.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(portal->hosts.api.port()));
        QVERIFY(!caller.waitForConnected(longWaitMs));
        QCOMPARE(caller.error(), QAbstractSocket::ConnectionRefusedError);
        // The account may be open: it is served again at the address it knows.
        QCOMPARE(practice->start()->hosts.api, portal->hosts.api);
    }
    void endsWithWhoeverHoldsItsInput_data()
    {
        QTest::addColumn<bool>("withParent");
        QTest::newRow("a child") << true;
        QTest::newRow("by itself") << false;
    }
    void endsWithWhoeverHoldsItsInput()
    {
        QFETCH(bool, withParent);
        QProcess process;
        process.start(
            practiceProgramPath, withParent ? QStringList{QStringLiteral("--with-parent")} : QStringList());
        QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0 || process.waitForReadyRead(10), longWaitMs);
        const QUrl address(QString::fromLatin1(process.readLine().trimmed().mid(9)));
        process.closeWriteChannel();
        if (withParent) {
            QVERIFY(process.waitForFinished(longWaitMs));
            QCOMPARE(process.exitCode(), 0);
            return;
        }
        const auto client = clientOf({Hosts::at(address), practicekeys::accessKey, {}});
        QVERIFY(valueOf(client->labelDefinitions(adaAndEngines().direction())));
        QCOMPARE(process.state(), QProcess::Running);
        process.kill();
        QVERIFY(process.waitForFinished(longWaitMs));
    }
    void endsWithTheWindow_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("killed") << SIGKILL;
        QTest::newRow("ended") << SIGTERM;
    }
    void endsWithTheWindow()
    {
        QFETCH(int, signal);
        QProcess window;
        window.start(programPath(QStringLiteral("relata")),
            {QStringLiteral("--practice"), QStringLiteral("--data-dir"), m_folder->path()});
        QTRY_VERIFY_WITH_TIMEOUT(childOf(window.processId()) != 0, longWaitMs);
        const pid_t child = childOf(window.processId());
        QVERIFY(isRunning(child));
        ::kill(static_cast<pid_t>(window.processId()), signal);
        QVERIFY(window.waitForFinished(longWaitMs));
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(child), longWaitMs);
    }
    void takesNoOtherSocket_data()
    {
        QTest::addColumn<QString>("number");
        for (const char *number : {"0", "1", "77", "-1", "x"})
            QTest::newRow(number) << QString::fromLatin1(number);
    }
    void takesNoOtherSocket()
    {
        QFETCH(QString, number);
        QProcess process;
        process.start(practiceProgramPath, {QStringLiteral("--listen-fd"), number});
        QVERIFY(process.waitForFinished(longWaitMs));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("--listen-fd"));
    }
    void theWindowSaysThatItWasStartedAgain()
    {
        const auto all = services(practiceProgramPath);
        ThemeSwitch theme(ThemeChoice::Light);
        const auto window = makeWindow(*all, theme);
        window->openAccount(Account::practiceId());
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        QVERIFY(valueOf(all->open.workspace()->client.labelDefinitions(adaAndEngines().direction())));
        QVERIFY(killChild(SIGKILL));
        QTRY_COMPARE_WITH_TIMEOUT(textsOfBars(*window).size(), 1, longWaitMs);
        QVERIFY(textsOfBars(*window).constFirst().contains(QStringLiteral("started again")));
        QVERIFY(valueOf(all->open.workspace()->client.labelDefinitions(adaAndEngines().direction())));
    }
    void theWindowSaysWhatWasSetAside_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("settings") << QStringLiteral("settings.json") << QByteArray("?");
        QTest::newRow("accounts") << QStringLiteral("accounts.json") << QByteArray("?");
        QTest::newRow("presets") << QStringLiteral("presets.json") << QByteArray("?");
        QTest::newRow("history") << QStringLiteral("history.sqlite") << QByteArray(5000, '?');
        QTest::newRow("practice") << QStringLiteral("practice.json") << QByteArray("?");
    }
    void theWindowSaysWhatWasSetAside()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        const QString path = m_folder->filePath(file);
        writeBytes(path, content);
        const auto all = services(practiceProgramPath);
        ThemeSwitch theme(ThemeChoice::Light);
        const auto window = makeWindow(*all, theme);
        window->openAccount(Account::practiceId());
        QTRY_COMPARE_WITH_TIMEOUT(textsOfBars(*window).size(), 1, longWaitMs);
        QVERIFY(textsOfBars(*window).constFirst().contains(path + QStringLiteral(".damaged")));
    }
    // As packagers may leave it out.
    void withoutItNothingOffersPractice()
    {
        writeBytes(m_folder->filePath(QStringLiteral("accounts.json")),
            R"({"format":"relata-accounts","version":1,"current":"practice","accounts":[]})");
        const auto all = services(m_folder->filePath(QStringLiteral("none")));
        ThemeSwitch theme(ThemeChoice::Light);
        const auto window = makeWindow(*all, theme);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        QVERIFY(all->accounts.all().isEmpty());
        QVERIFY(window->findChild<QWidget *>(QStringLiteral("signIn")));
        QVERIFY(!window->findChild<QWidget *>(QStringLiteral("practise")));
        for (const QAction *action : window->findChildren<QAction *>())
            QVERIFY2(!action->text().contains(QStringLiteral("ractice")), qPrintable(action->text()));
        window->findChild<QAction *>(QStringLiteral("signInAction"))->trigger();
        const auto *servers = window->findChild<SignInDialog *>()->findChild<QComboBox *>();
        QCOMPARE(servers->count(), 2);
        window->openAccount(Account::practiceId());
        QCOMPARE(textsOfBars(*window).size(), 1);
        QVERIFY(textsOfBars(*window).constFirst().contains(QStringLiteral("not installed")));
    }
};

RELATA_TEST(TestPracticeProcess)
#include "tst_practiceprocess.moc"
