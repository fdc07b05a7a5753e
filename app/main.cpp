// SPDX-License-Identifier: MIT
#include "account/accounts.h"
#include "account/keychain.h"
#include "account/signin.h"
#include "account/tokenstore.h"
#include "async/clock.h"
#include "async/then.h"
#include "crm/sentence.h"
#include "history/journal.h"
#include "hubspot/apibase.h"
#include "hubspot/httplog.h"
#include "options.h"
#include "practice/server.h"
#include "settings/settings.h"
#include "storage/datafolder.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/singleinstance.h"
#include "ui/shell/startwindows.h"
#include "ui/shell/tour.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QDesktopServices>
#include <QIcon>
#include <QLibraryInfo>
#include <QLoggingCategory>
#include <QPixmapCache>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTranslator>

#include <cstdio>
#include <optional>

#include <sys/prctl.h>
#include <sys/stat.h>

using namespace relata;

namespace {

mode_t personsMask = 022; // before ours

constexpr int failed = 1;
constexpr int usageError = 2;

int complain(const QString &sentence, int status)
{
    std::fprintf(stderr, "relata: %s\n", qPrintable(withoutIsolation(sentence)));
    return status;
}

// Some platforms, off screen above all, let Qt warn dozens of times of calls that have no effect there. That
// helps nobody and buries what the tour prints.
void hidePlatformWarnings()
{
    static QtMessageHandler showMessage = nullptr;
    showMessage =
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) {
            if (!message.startsWith(QLatin1String("This plugin does not support "))
                && !message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR not set")))
                showMessage(type, context, message);
        });
}

// Arguments are read before there is a display, so that help works without one.
Result<Options> readOptions(int argc, char *argv[])
{
    const QByteArray token = takeEnvironmentToken();
    const QCoreApplication app(argc, argv);
    return parseOptions(QCoreApplication::arguments(), token);
}

void installLanguage(QApplication &app, QLocale::Language language)
{
    if (language == QLocale::German && QLocale().language() != QLocale::German)
        QLocale::setDefault(QLocale(QLocale::German));
    const QLocale locale(language);
    auto *qt = new QTranslator(&app);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
    auto *own = new QTranslator(&app);
    if (own->load(locale, QStringLiteral("relata"), QStringLiteral("_"), QStringLiteral(":/translations")))
        QApplication::installTranslator(own);
}

QLocale::Language languageFor(const Options &options)
{
    const QLocale::Language wanted = options.language.value_or(QLocale::system().language());
    return wanted == QLocale::German ? QLocale::German : QLocale::English;
}

// The practice portal inside this process; starts when it is first needed.
class Practice {
public:
    explicit Practice(const QString &changesFile)
        : m_portal({.changesFile = changesFile})
        , m_server(m_portal)
    {
    }
    Result<PracticePortal> start()
    {
        if (!m_running && !m_server.start())
            return failure(Error::storage(Error::tr("The practice portal cannot listen on this computer.")));
        m_running = true;
        const QUrl address = m_server.address();
        return PracticePortal{Hosts::at(address), QByteArray::fromStdString(practice::Portal::token()),
            {QString::fromStdString(m_portal.app().clientId),
                QString::fromStdString(m_portal.app().clientSecret)}};
    }
    practice::Portal &portal() { return m_portal; }

private:
    practice::Portal m_portal;
    practice::Server m_server;
    bool m_running = false;
};

// The account to begin with; empty when the person has to choose first.
QString firstAccount(const Options &options, Accounts &accounts)
{
    if (!options.tourDir.isEmpty())
        return {}; // the tour begins where a person does
    const QString practice = Account::practiceId();
    if (options.practice)
        return practice;
    if (!options.apiBase && accounts.find(accounts.current()))
        return accounts.current();
    if (!options.apiBase)
        return options.practiceFirst ? practice : QString();
    const Account account = Account::withToken(*options.apiBase, options.apiVersion);
    accounts.addEnvironment(account, options.accessToken);
    return account.id;
}

// Says in the window what was found damaged or cannot be used.
void report(MainWindow &window, const Result<QString> &loaded)
{
    if (!loaded)
        window.showError(loaded.error().sentence());
    else if (!loaded->isEmpty())
        window.showSetAside(*loaded);
}

void reportUnreadable(MainWindow &window, const Accounts &accounts, const QString &file)
{
    if (const auto count = accounts.unreadable(); count > 0)
        window.showWarning(
            sentence(Accounts::tr("%Ln account(s) in %1 cannot be understood by this version of "
                                  "Relata. They stay there and are not shown.",
                         nullptr, static_cast<int>(count)),
                {file}));
}

void reportJournal(MainWindow &window, Journal &journal, const QFuture<Result<Journal::Opened>> &opened)
{
    QObject::connect(&journal, &Journal::setAside, &window, &MainWindow::showHistorySetAside);
    QObject::connect(&journal, &Journal::rowsSaved, &window, &MainWindow::showHistorySaved);
    then(opened, &window, [&window](const Result<Journal::Opened> &result) {
        if (!result)
            window.showError(result.error().sentence());
        else if (!result->setAside.isEmpty())
            window.showHistorySetAside(result->setAside);
        if (result && !result->readOnly.isEmpty())
            window.showWarning(result->readOnly);
        if (!result || !result->readOnly.isEmpty())
            window.showError(Error::tr("Nothing can be linked while the history cannot be written."));
    });
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

// Makes the services, joins them, shows the window.
int run(QApplication &app, const Options &options, const DataFolder &folder)
{
    SingleInstance instance(folder.lockFile());
    if (!mayStart(instance, options))
        return 0; // another one comes forward, or the person has ended this one
    Practice practice(folder.practiceFile());
    SystemClock clock;
    HttpLog log(folder.logFile());
    Journal journal(folder.historyFile());
    const auto opened = journal.open();
    SystemKeychain keychain;
    TokenStore tokens(keychain);
    Accounts accounts({folder.accountsFile(), tokens, clock, log, Hosts::hubspot(),
        [&practice] { return practice.start(); }, options.apiVersion});
    const auto accountsLoaded = accounts.load();
    Settings settings(folder.settingsFile());
    const auto settingsLoaded = settings.load();
    ThemeSwitch theme(settings.value(settings::theme));

    MainWindow window({accounts, journal, settings, theme,
        [&](const Account &account) {
            return std::make_unique<Workspace>(account, accounts.bearerOf(account.id),
                Workspace::Services{journal, clock, log, folder.presetsFile(), languageFor(options)});
        },
        [](const QUrl &address) {
            const mode_t ours = ::umask(personsMask); // the browser's files are the person's
            const bool isOpened = QDesktopServices::openUrl(address);
            ::umask(ours);
            return isOpened;
        },
        SignIn::registeredPorts(),
        [&practice] {
            practice.portal().reset();
        }});
    report(window, accountsLoaded);
    reportUnreadable(window, accounts, folder.accountsFile());
    report(window, settingsLoaded);
    report(window, practice.portal().loaded());
    reportJournal(window, journal, opened);
    QObject::connect(&app, &QCoreApplication::aboutToQuit, &instance, &SingleInstance::leave);
    QObject::connect(&instance, &SingleInstance::woken, &window, &MainWindow::raiseWindow);
    QObject::connect(&instance, &SingleInstance::fileRequested, &window, &MainWindow::openPresets);
    if (const QString id = firstAccount(options, accounts); !id.isEmpty())
        window.openAccount(id);
    if (options.apiBase && isLoopback(*options.apiBase))
        window.desk()->workspace().lookup.start(); // nothing leaves this computer
    if (options.exitAfterFirstFrame)
        QObject::connect(&window, &MainWindow::firstFramePainted, &app, &QCoreApplication::quit);
    if (!options.presetsFile.isEmpty())
        window.openPresets(options.presetsFile);
    window.show();
    std::optional<Tour> tour;
    if (!options.tourDir.isEmpty()) {
        // The call that is refused is part of it.
        QLoggingCategory::setFilterRules(QStringLiteral("relata.*=false"));
        tour.emplace(window, theme, QDir(options.tourDir));
        QObject::connect(&*tour, &Tour::finished, &app, &QCoreApplication::exit);
        QObject::connect(&window, &MainWindow::firstFramePainted, &*tour, &Tour::start);
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    personsMask = ::umask(077);
    ::prctl(PR_SET_DUMPABLE, 0); // a dump of memory would hold tokens
    QCoreApplication::setApplicationName(QStringLiteral("relata"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RELATA_VERSION));
    const auto options = readOptions(argc, argv);
    if (!options)
        return complain(options.error().sentence() + Error::tr(" See relata --help."), usageError);
    if (options->wish == Options::Wish::ShowHelp)
        return std::printf("%s", qPrintable(options->helpText)) < 0;
    if (options->wish == Options::Wish::ShowVersion)
        return std::printf("relata %s\n", RELATA_VERSION) < 0;

    hidePlatformWarnings();
    QApplication app(argc, argv);
    // Fusion keeps a picture of each button for each palette, and style sheets make palettes anew with each
    // change: by default 10 MB of them come together in a day of links.
    QPixmapCache::setCacheLimit(2048); // KiB
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/relata.svg")));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    installLanguage(app, languageFor(*options));

    // The tour leaves the person's own history and presets alone.
    const QTemporaryDir passing;
    const QString dataDir =
        options->dataDir.isEmpty() && !options->tourDir.isEmpty() ? passing.path() : options->dataDir;
    const auto folder = dataDir.isEmpty() ? DataFolder::standard() : DataFolder::at(dataDir);
    if (!folder) {
        if (options->tourDir.isEmpty()) // during a tour nobody looks
            startwindows::sayWhyNot(folder.error().sentence());
        return complain(folder.error().sentence(), failed);
    }
    return run(app, *options, *folder);
}
