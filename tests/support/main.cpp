// SPDX-License-Identifier: MIT
// The main function of the test programs without a window.
#include "support/registry.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    return relata::test::runNamedTest(argc, argv);
}
