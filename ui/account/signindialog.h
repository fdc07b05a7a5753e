// SPDX-License-Identifier: MIT
#pragma once

#include "account/accounts.h"
#include "account/signin.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace relata {

namespace Ui {
class SignInDialog;
}

/// Sign-in through the browser: the person's HubSpot app first, then the wait for the browser. If it fails,
/// the input stays.
class SignInDialog : public QDialog {
    Q_OBJECT

public:
    struct Services {
        Accounts &accounts;
        std::function<bool(const QUrl &)> openBrowser;
        QList<quint16> ports;
    };

    /// renewed: the account whose sign-in has ended; empty if any account will do.
    SignInDialog(const Services &services, const std::optional<Account> &renewed, QWidget *parent);
    ~SignInDialog() override;

Q_SIGNALS:
    /// The account is known now, and its secret is kept.
    void signedIn(const QString &accountId);

private:
    void fillServers();
    void fillRegistration();
    void proposeApp();
    void connectButtons();
    OAuthApp app() const;
    void start();
    void run(const SignIn::Setup &setup, const AccountReader::Services &reader);
    void showWaiting();
    void showPage(QWidget *page);
    void showHint(const QString &text);
    void usePasted();
    void onSignedIn(const Result<SignedIn> &result);
    void showProblem(const QString &text);

    Services m_services;
    std::optional<Account> m_renewed;
    std::unique_ptr<Ui::SignInDialog> m_ui;
    std::unique_ptr<SignIn> m_signIn;
    OAuthApp m_proposed; ///< what the fields held before the person typed
    int m_proposal = 0;  ///< counts up, so that a late suggestion is dropped
};

} // namespace relata
