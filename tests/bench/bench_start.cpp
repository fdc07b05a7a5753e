// SPDX-License-Identifier: MIT
// How long the program takes from its start to its first painted frame and to its end, how much CPU time it
// uses meanwhile, and how much memory, compared with an empty window of the same size.
#include "support/places.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int rounds = 15;

struct Start {
    double frameMs = 0;
    double endMs = 0; ///< from the first frame to the end
    double cpuMs = 0; ///< including the practice portal's
    double memoryMb = 0;
};

double milliseconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

Start startOnce(const QStringList &command)
{
    QList<QByteArray> words;
    for (const QString &word : command)
        words.append(word.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    int output[2];
    if (::pipe(output) != 0)
        qFatal("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, output[0]);
    QElapsedTimer timer;
    timer.start();
    pid_t process = 0;
    if (::posix_spawn(&process, arguments[0], &actions, nullptr, arguments.data(), environ) != 0)
        qFatal("%s cannot be started", arguments[0]);
    ::close(output[1]);
    Start start;
    char said[64];
    if (::read(output[0], said, sizeof said) <= 0)
        qFatal("%s says nothing of its first frame", arguments[0]);
    start.frameMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    int status = 0;
    rusage used{};
    ::wait4(process, &status, 0, &used);
    start.endMs = static_cast<double>(timer.nsecsElapsed()) / 1e6 - start.frameMs;
    start.cpuMs = milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
    start.memoryMb = static_cast<double>(used.ru_maxrss) / 1024;
    ::close(output[0]);
    posix_spawn_file_actions_destroy(&actions);
    return start;
}

double median(const QList<Start> &starts, double Start::*figure)
{
    QList<double> figures;
    for (const Start &start : starts)
        figures.append(start.*figure);
    std::sort(figures.begin(), figures.end());
    return figures.at(figures.size() / 2);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir data;
    qputenv("XDG_RUNTIME_DIR",
        QFile::encodeName(data.path())); // Qt would complain about a missing one at each start
    const QStringList blank{QCoreApplication::applicationDirPath() + QStringLiteral("/blankwindow")};
    // Another program may be measured: its path as the argument.
    const QString program =
        argc > 1 ? QString::fromLocal8Bit(argv[1]) : relata::test::programPath(QStringLiteral("relata"));
    const QStringList ours{program, QStringLiteral("--practice"), QStringLiteral("--data-dir"), data.path(),
        QStringLiteral("--exit-after-first-frame")};
    startOnce(ours); // makes its files
    startOnce(blank);
    QList<Start> blanks;
    QList<Start> starts;
    for (int round = 0; round < rounds; ++round) {
        blanks.append(startOnce(blank));
        starts.append(startOnce(ours));
    }
    std::printf("%d starts in turn, medians      blank window     Relata\n", rounds);
    const std::array<std::pair<const char *, double Start::*>, 4> figures{
        {{"start to first frame, ms", &Start::frameMs}, {"first frame to end, ms", &Start::endMs},
            {"CPU time, ms", &Start::cpuMs}, {"peak memory, MiB", &Start::memoryMb}}};
    for (const auto &[name, figure] : figures)
        std::printf("%-32s %11.1f %10.1f   (%.2f times)\n", name, median(blanks, figure),
            median(starts, figure), median(starts, figure) / median(blanks, figure));
    return 0;
}
