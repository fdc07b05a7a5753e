// SPDX-License-Identifier: MIT
#include "commands/options.h"
#include "commands/program.h"
#include "commands/window.h"
#include "storage/datafolder.h"
#include "ui/shell/startwindows.h"

#include <QApplication>

#include <cstdio>

using namespace relata;

namespace {

// Arguments are read before there is a display, so that help works without one.
Result<Options> readOptions(int argc, char *argv[])
{
    const QByteArray token = takeEnvironmentToken();
    const QCoreApplication app(argc, argv);
    return parseOptions(QCoreApplication::arguments(), token);
}

} // namespace

int main(int argc, char *argv[])
{
    program::begin("relata");
    const auto options = readOptions(argc, argv);
    if (!options)
        return program::complain(
            options.error().sentence() + Error::tr(" See relata --help."), program::usageError);
    if (options->wanted == Options::Wanted::Help)
        return std::printf("%s", qPrintable(options->helpText)) < 0;
    if (options->wanted == Options::Wanted::Version)
        return std::printf("relata %s\n", RELATA_VERSION) < 0;

    const QApplication app(argc, argv);
    setUpApplication(options->language);
    const auto folder = DataFolder::atOrStandard(options->dataDir);
    if (folder)
        return runWindow(*options, *folder);
    startwindows::sayWhyNot(folder.error().sentence());
    return program::complain(folder.error().sentence(), program::failed);
}
