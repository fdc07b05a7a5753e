// SPDX-License-Identifier: MIT
// Secrets are planted, the program works with them and fails with them; afterwards nothing that outlives it,
// leaves it or can be read beside it may hold any of them.
#include "support/filebytes.h"
#include "support/registry.h"
#include "support/windowfixture.h"
#include "ui/account/accesskeydialog.h"
#include "ui/account/signindialog.h"

#include <QClipboard>
#include <QDirIterator>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

const char *const plantedSecret = "planted+secret/&=%41-ü";
const char *const plantedKey = "pat-na1-planted-key-4d1c-8f2a";

QByteArray *logged = nullptr;

void keepLog(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    *logged += QByteArray(context.category) + ' ' + message.toUtf8() + '\n';
}

// A secret in the shapes it may take on its way.
QByteArrayList shapesOf(const QByteArray &secret)
{
    return {secret, secret.toPercentEncoding(), secret.toBase64(),
        secret.toBase64(QByteArray::Base64UrlEncoding), secret.toHex()};
}

} // namespace

class TestSecrets : public QObject {
    Q_OBJECT

private:
    void search(const QByteArray &bytes, const QString &where)
    {
        for (const QByteArray &shape : std::as_const(m_shapes))
            QVERIFY2(
                !bytes.contains(shape), qPrintable(where + QStringLiteral(": ") + QString::fromUtf8(shape)));
    }
    void searchFiles(const QString &folder)
    {
        int files = 0;
        QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            search(bytesOf(path), path);
            ++files;
        }
        QCOMPARE_GE(files, 4); // accounts, history, log, settings or presets
    }
    // What a person sees: every text of every widget, tool tips and names too. A password field shows dots.
    void searchWindow(const QWidget &window)
    {
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            QStringList texts{widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
            if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
                texts.append(edit->displayText());
            for (const char *property : {"text", "plainText", "currentText", "windowTitle"})
                texts.append(qobject_cast<const QLineEdit *>(widget) ? QString()
                                                                     : widget->property(property).toString());
            search(texts.join(QLatin1Char('\n')).toUtf8(), QStringLiteral("window"));
        }
    }
    void searchProcess()
    {
        search(bytesOf(QStringLiteral("/proc/self/cmdline")), QStringLiteral("argv"));
        search(bytesOf(QStringLiteral("/proc/self/environ")), QStringLiteral("environment"));
        search(QProcessEnvironment::systemEnvironment().toStringList().join(QLatin1Char('\n')).toUtf8(),
            QStringLiteral("environment of children"));
        search(QGuiApplication::clipboard()->text().toUtf8(), QStringLiteral("clipboard"));
        search(*logged, QStringLiteral("log"));
    }

    QByteArrayList m_shapes;

private Q_SLOTS:
    void nothingIsLeftBehind()
    {
        QByteArray log;
        logged = &log;
        const QtMessageHandler before = qInstallMessageHandler(keepLog);
        QLoggingCategory::installFilter([](QLoggingCategory *category) {
            for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
                category->setEnabled(type, true);
        });
        const QTemporaryDir folder;
        FakeKeychain keychain;
        QUrl link;
        {
            WindowFixture::Start start;
            start.account.clear();
            start.portal.app.clientSecret = plantedSecret;
            start.portal.accessKey = plantedKey;
            start.portal.switches.rotation = "on";
            start.portal.changesFile = folder.filePath(QStringLiteral("practice.json"));
            WindowFixture w(folder.path(), keychain, start);
            QVERIFY(QTest::qWaitForWindowExposed(w.window.get()));
            signIn(w);
            work(w);
            useKey(w);
            work(w);
            w.portal.portal.revokeSignIns();
            for (const std::string &issued : w.portal.portal.issuedSecrets())
                m_shapes += shapesOf(QByteArray::fromStdString(issued));
            m_shapes += shapesOf(plantedSecret) + shapesOf(plantedKey);
            QCOMPARE_GE(m_shapes.size(), 5 * 6); // code, two access tokens, two refresh tokens at least
            searchWindow(*w.window);
            searchProcess();
            w.window->close();
            searchFiles(folder.path());
            link = w.opened;
        }
        search(link.toEncoded(), QStringLiteral("browser's command line"));
        searchFiles(folder.path());
        qInstallMessageHandler(before);
        QVERIFY(log.contains("relata.hubspot")); // the log was on
        // The keychain is where they are.
        bool kept = false;
        for (const QString &entry : std::as_const(keychain.entries))
            kept = kept || entry.contains(QLatin1String(plantedKey));
        QVERIFY(kept);
    }

private:
    static void signIn(WindowFixture &w)
    {
        w.trigger("Sign in with HubSpot…");
        auto *dialog = w.window->findChild<SignInDialog *>();
        dialog->findChild<QLineEdit *>(QStringLiteral("clientId"))->setText(w.app().clientId);
        auto *secret = dialog->findChild<QLineEdit *>(QStringLiteral("clientSecret"));
        secret->setText(QStringLiteral("planted wrong one"));
        dialog->findChild<QPushButton *>(QStringLiteral("openBrowser"))->click();
        QTRY_VERIFY(dialog->findChild<QLabel *>(QStringLiteral("problem"))->isVisible());
        secret->setText(w.app().clientSecret);
        secret->selectAll();
        secret->copy(); // a password field gives nothing to the clipboard
        dialog->findChild<QPushButton *>(QStringLiteral("openBrowser"))->click();
        QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("cancelWait"))->isVisible());
        dialog->findChild<QPushButton *>(QStringLiteral("copyLink"))->click();
        QTRY_VERIFY(w.window->panes());
    }
    static void useKey(WindowFixture &w)
    {
        w.trigger("Use an access key…");
        auto *dialog = w.window->findChild<AccessKeyDialog *>();
        auto *key = dialog->findChild<QLineEdit *>(QStringLiteral("key"));
        for (const QString &text :
            {QLatin1String(plantedKey) + QStringLiteral("x"), QString::fromLatin1(plantedKey)}) {
            key->clear();
            QTest::keyClicks(key, text);
            dialog->findChild<QPushButton *>(QStringLiteral("use"))->click();
            QTRY_VERIFY(!w.window->findChild<AccessKeyDialog *>()
                || dialog->findChild<QLabel *>(QStringLiteral("problem"))->isVisible());
        }
        QTRY_VERIFY(!w.window->findChild<AccessKeyDialog *>());
    }
    // A link, a refresh, a link, a failure, a preset, and everything copied that can be.
    static void work(WindowFixture &w)
    {
        w.trigger("New link");
        w.fillIn();
        w.pressLink();
        QTRY_VERIFY(w.headline().startsWith(QStringLiteral("Linked")));
        w.portal.portal.expireAccessTokens();
        w.pressLink();
        QTRY_VERIFY(w.canLink());
        w.savePreset("P");
        w.type("toRecord", "99999");
        w.pressLink();
        QTRY_COMPARE(w.headline(), QStringLiteral("Not linked"));
        QTRY_VERIFY(w.canLink());
        for (QPushButton *button : w.window->findChildren<QPushButton *>()) {
            if (button->objectName().startsWith(QStringLiteral("copy")))
                button->click();
        }
    }
};

RELATA_TEST(TestSecrets)
#include "tst_secrets.moc"
