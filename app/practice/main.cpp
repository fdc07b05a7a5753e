// SPDX-License-Identifier: MIT
#include "crm/sentence.h"
#include "practice/server.h"
#include "translations.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace relata;
using namespace relata::practice;

namespace {

constexpr int usageError = 2;
int signalSockets[2];

// Ends the program once standard input closes: the parent holds the other end and loses it however it ends.
void quitWithParent(QCoreApplication &app)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, [] {
        char unused[64];
        if (::read(STDIN_FILENO, unused, sizeof unused) <= 0)
            QCoreApplication::quit();
    });
}

// A signal handler may do next to nothing: it wakes the event loop.
void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalSockets[0], &byte, sizeof byte);
}

void quitOnSignals(QCoreApplication &app)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalSockets) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalSockets[1], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

int fail(const QString &sentence)
{
    std::fprintf(stderr, "relata-practice: %s\n", qPrintable(sentence));
    return usageError;
}

struct Arguments {
    Portal::Options portal;
    int port = 0;
    int listenFd = -1; ///< -1: not given
    QLocale::Language language = QLocale::English;
};

Result<int> number(const QCommandLineParser &parser, const QString &name, int least, int most)
{
    bool ok = false;
    const int value = parser.value(name).toInt(&ok);
    if (!ok || value < least || value > most)
        return badInput(
            filled(QStringLiteral("--%1 takes a whole number from %2 to %3."), {name, least, most}));
    return value;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral("A HubSpot account for practice: serves HubSpot's "
                                                    "association API with sample data on this computer."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("port"), QStringLiteral("Listen on this port; 0 takes a free one."),
        QStringLiteral("N"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("listen-fd"),
        QStringLiteral("Serve this open socket, which listens on 127.0.0.1."), QStringLiteral("N")});
    parser.addOption({QStringLiteral("with-parent"), QStringLiteral("End when standard input closes.")});
    parser.addOption({QStringLiteral("lang"),
        QStringLiteral("Language of what is said: ") + languageCodes().join(QStringLiteral(" or ")),
        QStringLiteral("LANG"), QStringLiteral("en")});
    parser.addOption(
        {QStringLiteral("data-dir"), QStringLiteral("Keep changes in this folder."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("latency"), QStringLiteral("Answer each call this much later."),
        QStringLiteral("MS"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("rate"), QStringLiteral("Calls allowed in ten seconds; 0 for no limit."),
        QStringLiteral("N"), QStringLiteral("100")});
    parser.addOption({QStringLiteral("set"),
        QStringLiteral("Change a behaviour: ") + Switches::describe().join(QStringLiteral("; ")),
        QStringLiteral("NAME=VALUE")});
    parser.addOption({QStringLiteral("fault"),
        QStringLiteral("Let a call fail: KIND@CALL or KIND@METHOD:CALL, with a kind of ")
            + Fault::kinds().join(QStringLiteral(", ")),
        QStringLiteral("FAULT")});
}

Result<Arguments> readArguments(const QCommandLineParser &parser)
{
    Arguments arguments;
    const auto port = number(parser, QStringLiteral("port"), 0, 65535);
    const auto latency = number(parser, QStringLiteral("latency"), 0, 60000);
    const auto rate = number(parser, QStringLiteral("rate"), 0, 1000000);
    const auto listenFd = parser.isSet(QStringLiteral("listen-fd"))
        ? number(parser, QStringLiteral("listen-fd"), 0, 65535)
        : Result<int>(-1);
    for (const auto &given : {port, latency, rate, listenFd}) {
        if (!given)
            return failure(given.error());
    }
    const auto language = parseLanguage(parser.value(QStringLiteral("lang")));
    if (!language)
        return badInput(
            filled(QStringLiteral("--lang takes %1."), {languageCodes().join(QStringLiteral(" or "))}));
    arguments.language = *language;
    if (!parser.positionalArguments().isEmpty())
        return badInput(filled(QStringLiteral("There is no argument “%1”; see --help."),
            {parser.positionalArguments().first()}));
    arguments.port = *port;
    arguments.listenFd = *listenFd;
    arguments.portal.latency = std::chrono::milliseconds(*latency);
    arguments.portal.callsPerTenSeconds = *rate;
    for (const QString &assignment : parser.values(QStringLiteral("set"))) {
        if (const auto set = arguments.portal.switches.set(assignment); !set)
            return failure(set.error());
    }
    for (const QString &text : parser.values(QStringLiteral("fault"))) {
        const auto fault = Fault::parse(text);
        if (!fault)
            return failure(fault.error());
        arguments.portal.faults.push_back(*fault);
    }
    if (parser.isSet(QStringLiteral("data-dir"))) {
        const QDir folder(parser.value(QStringLiteral("data-dir")));
        if (!folder.mkpath(QStringLiteral(".")))
            return badInput(filled(QStringLiteral("The folder %1 cannot be made."), {folder.path()}));
        arguments.portal.changesFile = folder.filePath(QStringLiteral("practice.json"));
    }
    return arguments;
}

// On standard output, where the window reads it.
void printLoaded(const Result<QString> &loaded)
{
    if (!loaded)
        std::printf("not read: %s\n", qUtf8Printable(loaded.error().sentence()));
    else if (!loaded->isEmpty())
        std::printf("set aside: %s\n", qUtf8Printable(*loaded));
}

Result<void> openPort(Server &server, const Arguments &arguments)
{
    if (arguments.listenFd >= 0)
        return server.listenOn(arguments.listenFd)
            ? Result<void>()
            : badInput(QStringLiteral("--listen-fd takes a socket that listens on 127.0.0.1."));
    return server.listen(arguments.port)
        ? Result<void>()
        : badInput(filled(QStringLiteral("Port %1 is taken."), {arguments.port}));
}

} // namespace

int main(int argc, char *argv[])
{
    ::umask(077);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("relata-practice"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RELATA_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return fail(parser.errorText() + QStringLiteral(" See --help for the options."));
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    const auto arguments = readArguments(parser);
    if (!arguments)
        return fail(arguments.error().message);

    installTranslators(arguments->language);
    Portal portal(arguments->portal);
    Server server(portal);
    if (const auto listening = openPort(server, *arguments); !listening)
        return fail(listening.error().message);
    quitOnSignals(app);
    if (parser.isSet(QStringLiteral("with-parent")))
        quitWithParent(app);
    // Before the first answer: a client with an answer can rely on this line.
    std::printf("address: %s\ntoken: %s\nclient id: %s\nclient secret: %s\n",
        qPrintable(server.address().toString()), Portal::token().c_str(), portal.app().clientId.c_str(),
        portal.app().clientSecret.c_str());
    if (portal.isRegional())
        std::printf("regional address: %s\n", qPrintable(server.regionalAddress().toString()));
    printLoaded(portal.loaded());
    std::fflush(stdout);
    server.serve();
    const int status = QCoreApplication::exec();
    // Stopping the server would shut its socket down for the parent, too, who may start another one on it.
    // All that was answered is on disk.
    if (arguments->listenFd >= 0)
        ::_exit(status);
    return status;
}
