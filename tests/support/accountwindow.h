// SPDX-License-Identifier: MIT
#pragma once

#include "support/windowfixture.h"
#include "ui/account/accesskeydialog.h"
#include "ui/account/accountmenu.h"
#include "ui/account/signindialog.h"

#include <QClipboard>
#include <QTest>

// What a person does with accounts in the window of a WindowFixture.
namespace relata::test {

inline const QString hubspotId = QStringLiteral("portal:147000001");

inline WindowFixture::Start startWithKey()
{
    WindowFixture::Start start;
    start.portal.accessKey = naKey;
    start.account.clear();
    return start;
}

inline WindowFixture::Start welcome()
{
    WindowFixture::Start start;
    start.account.clear();
    return start;
}
template <typename T>
T *dialog(const WindowFixture &w)
{
    [&] {
        QTRY_VERIFY(w.window->findChild<T *>());
        QTRY_VERIFY(w.window->findChild<T *>()->isVisible());
    }();
    return w.window->findChild<T *>();
}
template <typename T>
T *in(QWidget *dialog, const char *name)
{
    T *widget = dialog->findChild<T *>(QLatin1String(name));
    if (!widget)
        qFatal("there is no widget %s", name);
    return widget;
}
inline void click(QWidget *dialog, const char *button)
{
    QTest::mouseClick(in<QPushButton>(dialog, button), Qt::LeftButton);
}
inline void typeInto(QWidget *dialog, const char *field, const QString &text)
{
    auto *edit = in<QLineEdit>(dialog, field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}
inline void fillInAndGo(WindowFixture &w)
{
    auto *shown = dialog<SignInDialog>(w);
    typeInto(shown, "clientId", w.app().clientId);
    typeInto(shown, "clientSecret", w.app().clientSecret);
    click(shown, "openBrowser");
    QTRY_VERIFY(!w.window->findChild<SignInDialog *>());
    QTRY_VERIFY(w.window->panes());
    QTRY_COMPARE(w.workspace().account.id, hubspotId);
}
// Signs in at HubSpot, played by the portal, and waits for the account.
inline void signIn(WindowFixture &w)
{
    w.trigger("Sign in with HubSpot…");
    fillInAndGo(w);
}
inline void useKey(WindowFixture &w, const QString &text = QLatin1String(naKey))
{
    w.trigger("Use an access key…");
    auto *shown = dialog<AccessKeyDialog>(w);
    typeInto(shown, "key", text);
    click(shown, "use");
}
inline void switchTo(WindowFixture &w, const QString &name)
{
    for (QAction *action : w.window->findChild<AccountMenu *>()->actions()) {
        if (action->text().startsWith(name))
            action->trigger();
    }
    QTRY_VERIFY(w.window->windowTitle().startsWith(name));
}
inline QString menuLine(const WindowFixture &w, const QString &name)
{
    for (const QAction *action : w.window->findChild<AccountMenu *>()->actions()) {
        if (action->text().contains(name))
            return action->text();
    }
    return {};
}

/// An AccountTest with windows.
class AccountWindows : public AccountTest {
protected:
    void startAfresh()
    {
        AccountTest::startAfresh();
        QGuiApplication::clipboard()->clear();
    }
    /// The portal keeps its sign-ins across a restart, as HubSpot does.
    std::unique_ptr<WindowFixture> open(WindowFixture::Start start = {})
    {
        start.portal.changesFile = m_folder->filePath(QStringLiteral("portal.json"));
        auto fixture = std::make_unique<WindowFixture>(m_folder->path(), m_keychain, start);
        [&] {
            QVERIFY(QTest::qWaitForWindowExposed(fixture->window.get()));
        }();
        return fixture;
    }
};

} // namespace relata::test
