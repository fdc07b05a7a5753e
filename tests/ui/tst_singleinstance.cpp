// SPDX-License-Identifier: MIT
#include "ui/shell/singleinstance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;

class TestSingleInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSecondWakesTheFirst()
    {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("relata.lock"));
        {
            SingleInstance first(lock);
            QVERIFY(first.claim());
            QSignalSpy woken(&first, &SingleInstance::woken);
            SingleInstance second(lock);
            QVERIFY(!second.claim());
            QTRY_COMPARE(woken.size(), 1);
        }
        SingleInstance next(lock);
        QVERIFY(next.claim());
    }
    void anotherFolderIsAnotherProgram()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.filePath(QStringLiteral("a.lock")));
        SingleInstance second(folder.filePath(QStringLiteral("b.lock")));
        QVERIFY(first.claim() && second.claim());
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
