// SPDX-License-Identifier: MIT
#include "commands/window.h"

#include "account/signin.h"
#include "async/then.h"
#include "commands/options.h"
#include "commands/program.h"
#include "commands/services.h"
#include "crm/sentence.h"
#include "history/historytext.h"
#include "hubspot/apibase.h"
#include "storage/setaside.h"
#include "translations.h"
#include "ui/common/messagebars.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/singleinstance.h"
#include "ui/shell/startwindows.h"

#include <QApplication>
#include <QDesktopServices>
#include <QIcon>
#include <QPixmapCache>
#include <QStyleFactory>

#include <cstdio>

#include <sys/stat.h>

namespace relata {

namespace {

// The account to begin with; empty when the person has to choose first.
QString firstAccount(const Options &options, Accounts &accounts)
{
    const QString practice = Account::practiceId();
    if (options.practice)
        return practice;
    if (!options.apiBase && accounts.find(accounts.current()))
        return accounts.current();
    if (!options.apiBase)
        return options.practiceFirst && accounts.hasPractice() ? practice : QString();
    const Account account = Account::withToken(*options.apiBase, options.apiVersion);
    accounts.addEnvironment(account, options.accessToken);
    return account.id;
}

bool openBrowser(const QUrl &address)
{
    const mode_t ours = ::umask(program::personsMask()); // the browser's files are the person's
    const bool isOpened = QDesktopServices::openUrl(address);
    ::umask(ours);
    return isOpened;
}

void reportLoaded(MessageBars &bars, const Result<QString> &loaded)
{
    if (!loaded)
        bars.showError(loaded.error().sentence());
    else if (!loaded->isEmpty())
        bars.showWarning(setAsideText(*loaded));
}

void reportJournal(MessageBars &bars, Services &services)
{
    Journal &journal = services.journal;
    const auto showSetAside = [&bars](const QString &path) {
        bars.showWarning(historySetAsideText(path));
    };
    QObject::connect(&journal, &Journal::setAside, &bars, showSetAside);
    QObject::connect(&journal, &Journal::rowsSaved, &bars,
        [&bars](qint64 rows) { bars.showWarning(rowsSavedText(rows)); });
    then(services.journalOpened, &bars, [&bars, showSetAside](const Result<Journal::Opened> &opened) {
        if (!opened)
            bars.showError(opened.error().sentence());
        else if (!opened->setAside.isEmpty())
            showSetAside(opened->setAside);
        if (opened && !opened->readOnly.isEmpty())
            bars.showWarning(opened->readOnly);
        if (!opened || !opened->readOnly.isEmpty())
            bars.showError(Error::tr("Nothing can be linked while the history cannot be written."));
    });
}

void reportPractice(MessageBars &bars, PracticeProcess &practice)
{
    QObject::connect(&practice, &PracticeProcess::restarted, &bars, [&bars] {
        bars.showWarning(PracticeProcess::tr(
            "The practice portal had ended and was started again. Its links are as they were."));
    });
    QObject::connect(&practice, &PracticeProcess::failed, &bars, &MessageBars::showError);
    QObject::connect(&practice, &PracticeProcess::notRead, &bars, &MessageBars::showError);
    QObject::connect(&practice, &PracticeProcess::setAside, &bars,
        [&bars](const QString &path) { bars.showWarning(setAsideText(path)); });
}

bool mayStart(SingleInstance &instance, const Options &options)
{
    switch (instance.claim(options.presetsFile)) {
    case SingleInstance::Claim::First:
        return true;
    case SingleInstance::Claim::Woken:
        return false;
    case SingleInstance::Claim::Silent:
        return startwindows::waitForFirst(instance);
    case SingleInstance::Claim::Unclear:
        return startwindows::startAllTheSame(instance.why());
    }
    return false;
}

} // namespace

void setUpApplication(QLocale::Language language)
{
    // Fusion caches a picture of each button for each palette, and style sheets make new palettes with each
    // change: by default that adds up to 10 MB in a day of links.
    QPixmapCache::setCacheLimit(2048); // KiB
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/relata.svg")));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    installTranslators(language);
}

std::unique_ptr<MainWindow> makeWindow(Services &services, ThemeSwitch &theme)
{
    auto window = std::make_unique<MainWindow>(
        MainWindow::Services{services.open, services.accounts, services.journal, services.settings, theme,
            openBrowser, SignIn::registeredPorts(), [&practice = services.practice] {
                return practice.reset();
            }});
    MessageBars &bars = window->bars();
    reportLoaded(bars, services.accountsLoaded);
    if (const QString left = services.accounts.unreadableText(); !left.isEmpty())
        bars.showWarning(left);
    reportLoaded(bars, services.settingsLoaded);
    reportPractice(bars, services.practice);
    reportJournal(bars, services);
    return window;
}

int runWindow(const Options &options, const DataFolder &folder)
{
    SingleInstance instance(folder.lockFile());
    if (!mayStart(instance, options))
        return 0; // another instance comes forward, or the person chose to quit
    Services services({folder, options.language, options.apiVersion});
    ThemeSwitch theme(services.settings.value(settings::theme));
    const auto window = makeWindow(services, theme);
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, &instance, &SingleInstance::leave);
    QObject::connect(&instance, &SingleInstance::woken, window.get(), &MainWindow::raiseWindow);
    QObject::connect(&instance, &SingleInstance::fileRequested, window.get(), &MainWindow::openPresets);
    if (const QString id = firstAccount(options, services.accounts); !id.isEmpty())
        window->openAccount(id);
    if (options.apiBase && isLoopback(*options.apiBase) && window->workspace())
        window->workspace()->lookup.start(); // nothing leaves this computer
    if (options.exitAfterFirstFrame)
        QObject::connect(window.get(), &MainWindow::firstFramePainted, qApp, [] {
            std::puts("first frame");
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    if (!options.presetsFile.isEmpty())
        window->openPresets(options.presetsFile);
    window->show();
    return QApplication::exec();
}

} // namespace relata
