// SPDX-License-Identifier: MIT
#include "support/registry.h"

#include <QMap>

#include <cstdio>

namespace relata::test {

namespace {

QMap<QByteArray, TestRun> &knownTests()
{
    static QMap<QByteArray, TestRun> tests;
    return tests;
}

} // namespace

bool registerTest(const char *className, TestRun run)
{
    const QByteArray name = QByteArray(className).mid(qstrlen("Test")).toLower();
    if (knownTests().contains(name))
        qFatal("there are two tests %s", name.constData());
    knownTests().insert(name, run);
    return true;
}

int runNamedTest(int argc, char *argv[])
{
    if (const TestRun run = knownTests().value(argc > 1 ? argv[1] : "")) {
        argv[1] = argv[0];
        return run(argc - 1, argv + 1);
    }
    std::fprintf(stderr, "usage: %s NAME [ARGUMENT…]\nnames: %s\n", argv[0],
        knownTests().keys().join(' ').constData());
    return 2;
}

} // namespace relata::test
