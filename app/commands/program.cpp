// SPDX-License-Identifier: MIT
#include "commands/program.h"

#include "crm/sentence.h"

#include <QCoreApplication>

#include <cstdio>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace relata::program {

namespace {

mode_t mask = 022; // before ours

// Some platforms, off screen above all, make Qt warn dozens of times about calls that have no effect there.
// That helps nobody and buries what the tour prints.
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

// A program may be started with one of them closed. The next file that is opened would take its number, and
// what is printed would go there.
void openStandardStreams()
{
    int last = -1;
    do
        last = ::open("/dev/null", O_RDWR);
    while (last >= 0 && last <= STDERR_FILENO);
    ::close(last);
}

} // namespace

void begin(const char *name)
{
    openStandardStreams();
    mask = ::umask(077);
    ::prctl(PR_SET_DUMPABLE, 0);
    QCoreApplication::setApplicationName(QLatin1String(name));
    QCoreApplication::setApplicationVersion(QStringLiteral(RELATA_VERSION));
    hidePlatformWarnings();
}

int complain(const QString &sentence, int status)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(QCoreApplication::applicationName()),
        qPrintable(withoutIsolation(sentence)));
    return status;
}

mode_t personsMask()
{
    return mask;
}

} // namespace relata::program
