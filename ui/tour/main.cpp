// SPDX-License-Identifier: MIT
#include "commands/program.h"
#include "commands/services.h"
#include "commands/window.h"
#include "crm/sentence.h"
#include "translations.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <optional>

using namespace relata;

namespace {

struct Arguments {
    QString pictures;
    QString dataDir; ///< if empty, a temporary one, to leave the person's own history and presets alone
    QLocale::Language language = QLocale::English;
    ApiVersion version = ApiVersion::V4;
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Drives Relata's window through its main job on the practice portal, writes a picture of "
        "each step, light and dark, and prints what was sent and answered."));
    parser.addPositionalArgument(
        QStringLiteral("folder"), QStringLiteral("Where the pictures go."), QStringLiteral("FOLDER"));
    parser.addOptions({
        {QStringLiteral("data-dir"),
            QStringLiteral("Keep everything else that is written in this folder; start with a new one."),
            QStringLiteral("DIR")},
        {QStringLiteral("lang"), QStringLiteral("Language of the window: en or de."), QStringLiteral("LANG"),
            QStringLiteral("en")},
        {QStringLiteral("api-version"), QStringLiteral("Speak this version of HubSpot's API."),
            QStringLiteral("VERSION"), QStringLiteral("v4")},
    });
    parser.addHelpOption();
    parser.addVersionOption();
}

Result<Arguments> readArguments(const QCommandLineParser &parser)
{
    const QStringList folders = parser.positionalArguments();
    if (folders.size() != 1 || folders.constFirst().isEmpty())
        return badInput(QStringLiteral("One folder for the pictures has to be named."));
    const auto language = parseLanguage(parser.value(QStringLiteral("lang")));
    if (!language)
        return badInput(QStringLiteral("--lang takes en or de."));
    return parseApiVersion(parser.value(QStringLiteral("api-version"))).map([&](ApiVersion version) {
        return Arguments{folders.constFirst(), parser.value(QStringLiteral("data-dir")), *language, version};
    });
}

int run(const Arguments &arguments)
{
    const QTemporaryDir passing;
    const auto folder = DataFolder::at(arguments.dataDir.isEmpty() ? passing.path() : arguments.dataDir);
    if (!folder)
        return program::complain(folder.error().sentence(), program::failed);
    setUpApplication(arguments.language);
    QLoggingCategory::setFilterRules(QStringLiteral("relata.*=false")); // one call is refused on purpose
    Services services({*folder, arguments.language, arguments.version});
    if (!services.practice.isInstalled())
        return program::complain(
            QStringLiteral("The program relata-practice is missing beside this one."), program::failed);
    ThemeSwitch theme(ThemeChoice::Light);
    const auto window = makeWindow(services, theme);
    Tour tour(*window, theme, QDir(arguments.pictures));
    QObject::connect(&tour, &Tour::finished, qApp, &QCoreApplication::exit);
    QObject::connect(window.get(), &MainWindow::firstFramePainted, &tour, &Tour::start);
    window->show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    program::begin("relata-tour");
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    const auto arguments = readArguments(parser);
    if (!arguments)
        return program::complain(arguments.error().sentence(), program::usageError);
    return run(*arguments);
}
