// SPDX-License-Identifier: MIT
#include "account/account.h"
#include "async/clock.h"
#include "async/then.h"
#include "history/journal.h"
#include "hubspot/apibase.h"
#include "hubspot/client.h"
#include "hubspot/httplog.h"
#include "linking/draftlookup.h"
#include "linking/linker.h"
#include "options.h"
#include "practice/server.h"
#include "presets/presetstore.h"
#include "storage/datafolder.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/singleinstance.h"
#include "ui/shell/tour.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTranslator>

#include <cstdio>
#include <optional>

#include <sys/stat.h>

using namespace relata;

namespace {

constexpr int failed = 1;
constexpr int usageError = 2;

int complain(const QString &sentence, int status)
{
    std::fprintf(stderr, "relata: %s\n", qPrintable(sentence));
    return status;
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

// The practice portal inside this process.
struct Practice {
    explicit Practice(const QString &changesFile)
        : portal({.changesFile = changesFile})
        , server(portal)
    {
    }
    practice::Portal portal;
    practice::Server server;
};

// Makes the services, joins them, shows the window.
int run(QApplication &app, const Options &options, const DataFolder &folder)
{
    SingleInstance instance(folder.lockFile());
    if (!instance.claim())
        return 0; // the first one comes forward
    std::optional<Practice> practice;
    if (!options.apiBase) {
        practice.emplace(folder.practiceFile());
        if (!practice->server.start())
            return complain(Error::tr("The practice portal cannot listen on this computer."), failed);
    }
    const Account account = practice ? Account::practice(practice->server.address(), options.apiVersion)
                                     : Account::withToken(*options.apiBase, options.apiVersion);
    const QByteArray token =
        practice ? QByteArray::fromStdString(practice::Portal::token()) : options.accessToken;

    SystemClock clock;
    HttpLog log(folder.logFile());
    Client client({account.apiBase, account.version, fixedBearer(token), {}}, clock, log);
    Journal journal(folder.historyFile());
    const auto opened = journal.open();
    Linker linker(client, journal, account);
    LinkDraft draft(ObjectTypes::standard(languageFor(options)));
    DraftLookup lookup(client, draft, clock);
    PresetStore presets(folder.presetsFile(), account.id);
    Settings settings(folder.settingsFile());
    const auto presetsLoaded = presets.load();
    const auto settingsLoaded = settings.load();
    ThemeSwitch theme;
    theme.choose(ThemeSwitch::parseChoice(settings.text(settingkeys::theme)));

    MainWindow window({account, client, journal, linker, draft, lookup, presets, settings, theme,
        practice ? std::function<void()>([&practice] { practice->portal.reset(); })
                 : std::function<void()>()});
    const auto report = [&window](const Result<QString> &loaded) {
        if (!loaded)
            window.showError(loaded.error().sentence());
        else if (!loaded->isEmpty())
            window.showSetAside(*loaded);
    };
    report(presetsLoaded);
    report(settingsLoaded);
    if (practice)
        report(practice->portal.damagedFile());
    QObject::connect(&journal, &Journal::setAside, &window, &MainWindow::showSetAside);
    then(opened, &window, [report, &window](const Result<QString> &result) {
        report(result);
        if (!result)
            window.showError(Error::tr("Nothing can be linked while the history cannot be written."));
    });

    QObject::connect(&instance, &SingleInstance::woken, &window, &MainWindow::raiseWindow);
    if (options.exitAfterFirstFrame)
        QObject::connect(&window, &MainWindow::firstFramePainted, &app, &QCoreApplication::quit);
    if (isLoopback(account.apiBase))
        lookup.start(); // nothing leaves this computer
    window.show();
    std::optional<Tour> tour;
    if (!options.tourDir.isEmpty()) {
        tour.emplace(window, theme, QDir(options.tourDir));
        QObject::connect(&*tour, &Tour::finished, &app, &QCoreApplication::exit);
        QObject::connect(&window, &MainWindow::firstFramePainted, &*tour, &Tour::start);
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    ::umask(077);
    QCoreApplication::setApplicationName(QStringLiteral("relata"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RELATA_VERSION));
    const auto options = readOptions(argc, argv);
    if (!options)
        return complain(options.error().sentence() + Error::tr(" See relata --help."), usageError);
    if (options->wish == Options::Wish::ShowHelp)
        return std::printf("%s", qPrintable(options->helpText)) < 0;
    if (options->wish == Options::Wish::ShowVersion)
        return std::printf("relata %s\n", RELATA_VERSION) < 0;

    QApplication app(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/relata.svg")));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    installLanguage(app, languageFor(*options));

    // The tour leaves the person's own history and presets alone.
    const QTemporaryDir passing;
    const QString dataDir =
        options->dataDir.isEmpty() && !options->tourDir.isEmpty() ? passing.path() : options->dataDir;
    const auto folder = dataDir.isEmpty() ? DataFolder::standard() : DataFolder::at(dataDir);
    if (!folder)
        return complain(folder.error().sentence(), failed);
    return run(app, *options, *folder);
}
