// SPDX-License-Identifier: MIT
#pragma once

#include <QTest>

namespace relata::test {

using TestRun = int (*)(int argc, char *argv[]);

/// Makes a class of tests known to its folder's program, see RELATA_TEST. Gives true.
bool registerTest(const char *className, TestRun run);

/// Runs the class that the first argument names (TestLinkDraft is called linkdraft) and hands it the
/// arguments behind that, which are QtTest's own. Gives the number of failures; 2, and the names there are,
/// when it knows no such class. Needs an application object.
int runNamedTest(int argc, char *argv[]);

template <typename Test>
int runTest(int argc, char *argv[])
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace relata::test

/// Stands at the end of a tst_NAME.cpp in place of QTEST_MAIN: the classes of a folder share one program.
#define RELATA_TEST(Test)                                                                                    \
    [[maybe_unused]] static const bool registered##Test =                                                    \
        relata::test::registerTest(Test::staticMetaObject.className(), relata::test::runTest<Test>);
