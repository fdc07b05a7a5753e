// SPDX-License-Identifier: MIT
// The main function of the test programs with windows.
#include "support/registry.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QApplication::setAttribute(Qt::AA_Use96Dpi);
    return relata::test::runNamedTest(argc, argv);
}
