// SPDX-License-Identifier: MIT
#pragma once

#include <QTest>

namespace relata::test {

using TestRun = int (*)(int argc, char *argv[]);

/// Makes a class of tests known to its folder's program, see RELATA_TEST. Returns true.
bool registerTest(const char *className, TestRun run);

/// Runs the class that the first argument names (TestLinkDraft is called linkdraft) and hands it the
/// arguments after that, which are QtTest's own. Returns the number of failures; if it knows no such class,
/// prints the names there are and returns 2. Needs an application object.
int runNamedTest(int argc, char *argv[]);

template <typename Test>
int runTest(int argc, char *argv[])
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace relata::test

/// Goes at the end of a tst_NAME.cpp in place of QTEST_MAIN: the classes of a folder share one program.
#define RELATA_TEST(Test)                                                                                    \
    [[maybe_unused]] static const bool registered##Test =                                                    \
        relata::test::registerTest(Test::staticMetaObject.className(), relata::test::runTest<Test>);
