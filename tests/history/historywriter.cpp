// SPDX-License-Identifier: MIT
// historywriter FILE: writes links into the history until it is killed, and says on standard output what the
// journal has promised. historywriter FILE delete: deletes all that is there and says so when the first rows
// are gone. The test historycrash kills it.
#include "support/historyexample.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>

using namespace relata;
using namespace relata::test;

namespace {

void promise(const char *what, qint64 id)
{
    std::printf("%s %lld\n", what, static_cast<long long>(id));
    std::fflush(stdout);
}

int writeForEver(const QString &path)
{
    Journal journal(path);
    if (!valueOf(journal.open()))
        return 1;
    for (int i = 0;; ++i) {
        HistoryEntry entry = example(QStringLiteral("Row %1").arg(i));
        entry.at = QDateTime::currentDateTimeUtc();
        const auto written = valueOf(journal.writeIntent(entry));
        if (!written)
            return 1;
        promise("intent", written->id);
        entry = *written;
        settleAsProven(entry);
        if (!valueOf(journal.settle(entry)))
            return 1;
        promise("settled", entry.id);
    }
}

int deleteAll(const QString &path)
{
    Journal journal(path);
    const auto job = std::make_shared<Job>();
    const auto removed = journal.remove({}, job);
    while (job->done == 0 && !removed.isFinished())
        QThread::yieldCurrentThread();
    promise("deleting", 0);
    return valueOf(removed) ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return arguments.size() > 2 ? deleteAll(arguments.at(1)) : writeForEver(arguments.value(1));
}
