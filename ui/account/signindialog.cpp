// SPDX-License-Identifier: MIT
#include "ui/account/signindialog.h"

#include "account/appmanifest.h"
#include "account/scopes.h"
#include "async/then.h"
#include "crm/sentence.h"
#include "ui/common/copytext.h"
#include "ui/common/fitheight.h"
#include "ui/common/setshown.h"
#include "ui_signindialog.h"

namespace relata {

namespace {

struct ServerChoice {
    Account::Server server = Account::Server::HubSpot;
    QString dataCentre;
};

// A read-only list, as high as its lines.
void showLines(QPlainTextEdit *edit, const QStringList &lines)
{
    edit->setPlainText(lines.join(QLatin1Char('\n')));
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * static_cast<int>(lines.size()) + 28);
}

} // namespace

SignInDialog::SignInDialog(const Services &services, const std::optional<Account> &renewed, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_renewed(renewed)
    , m_ui(std::make_unique<Ui::SignInDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(fontMetrics().averageCharWidth() * 92);
    if (renewed)
        m_ui->intro->setText(
            sentence(tr("Sign in again to %1. Its history and presets stay."), {renewed->title()}));
    m_ui->problem->hide();
    fillServers();
    fillRegistration();
    connectButtons();
    proposeApp();
    for (QLineEdit *edit : {m_ui->clientId, m_ui->clientSecret})
        connect(edit, &QLineEdit::textEdited, this, [this] { showProblem({}); });
    m_ui->clientId->setFocus();
    resize(minimumWidth(), 0);
    showPage(m_ui->appPage);
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::fillServers()
{
    const std::pair<QString, ServerChoice> choices[] = {
        {tr("HubSpot (app.hubspot.com)"), {}},
        {tr("HubSpot, EU data centre (app-eu1.hubspot.com)"),
            {Account::Server::HubSpot, QStringLiteral("eu1")}},
        {tr("Practice portal on this computer"), {Account::Server::Practice, {}}},
    };
    for (const auto &[text, choice] : choices) {
        if (choice.server != Account::Server::Practice || m_services.accounts.hasPractice())
            m_ui->server->addItem(text, QVariant::fromValue(choice));
    }
    for (int i = 0; m_renewed && i < m_ui->server->count(); ++i) {
        const auto choice = m_ui->server->itemData(i).value<ServerChoice>();
        const bool own = choice.dataCentre.isEmpty() || choice.dataCentre == m_renewed->dataCentre;
        if (choice.server == m_renewed->server && own)
            m_ui->server->setCurrentIndex(i);
    }
    m_ui->server->setEnabled(!m_renewed);
    connect(m_ui->server, &QComboBox::currentIndexChanged, this, &SignInDialog::proposeApp);
}

void SignInDialog::fillRegistration()
{
    QStringList addresses;
    for (const quint16 port : m_services.ports)
        addresses.append(redirectUri(port));
    showLines(m_ui->redirects, addresses);
    showLines(m_ui->scopes, requiredScopes());
    connect(m_ui->copyRedirects, &QPushButton::clicked, this,
        [this] { copyText(m_ui->redirects->toPlainText(), m_ui->copyRedirects); });
    connect(m_ui->copySettings, &QPushButton::clicked, this,
        [this, addresses] { copyText(appManifest(addresses), m_ui->copySettings); });
    connect(m_ui->copyScopes, &QPushButton::clicked, this,
        [this] { copyText(m_ui->scopes->toPlainText(), m_ui->copyScopes); });
}

void SignInDialog::connectButtons()
{
    connect(m_ui->openBrowser, &QPushButton::clicked, this, &SignInDialog::start);
    connect(m_ui->cancelApp, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->cancelWait, &QPushButton::clicked, this, [this] { m_signIn->cancel(); });
    connect(m_ui->copyLink, &QPushButton::clicked, this,
        [this] { copyText(m_ui->link->text(), m_ui->copyLink); });
    connect(m_ui->usePasted, &QPushButton::clicked, this, &SignInDialog::usePasted);
    connect(m_ui->pasted, &QLineEdit::returnPressed, this, &SignInDialog::usePasted);
}

void SignInDialog::proposeApp()
{
    const auto choice = m_ui->server->currentData().value<ServerChoice>();
    then(m_services.accounts.proposedApp(choice.server, m_renewed), this,
        [this, asked = ++m_proposal](const OAuthApp &app) {
            if (asked != m_proposal)
                return;
            // Does not overwrite what the person typed.
            if (this->app().clientId != m_proposed.clientId
                || this->app().clientSecret != m_proposed.clientSecret)
                return;
            m_proposed = app;
            showProblem({});
            m_ui->clientId->setText(app.clientId);
            m_ui->clientSecret->setText(app.clientSecret);
        });
}

OAuthApp SignInDialog::app() const
{
    return {m_ui->clientId->text().trimmed(), m_ui->clientSecret->text().trimmed()};
}

void SignInDialog::start()
{
    if (app().clientId.isEmpty() || app().clientSecret.isEmpty())
        return showProblem(tr("Enter the client ID and client secret of your HubSpot app first."));
    const auto choice = m_ui->server->currentData().value<ServerChoice>();
    const auto reader = m_services.accounts.readerServices(choice.server);
    if (!reader)
        return showProblem(reader.error().sentence());
    ++m_proposal; // typed text takes precedence
    SignIn::Setup setup{app(), choice.server, choice.dataCentre};
    if (m_renewed) {
        setup.version = m_renewed->version;
        setup.expectedPortal = m_renewed->portalId;
    }
    run(setup, *reader);
}

void SignInDialog::run(const SignIn::Setup &setup, const AccountReader::Services &reader)
{
    m_signIn =
        std::make_unique<SignIn>(setup, SignIn::Services{reader, m_services.openBrowser, m_services.ports});
    connect(m_signIn.get(), &SignIn::refused, this, &SignInDialog::showHint);
    connect(m_signIn.get(), &SignIn::returned, this,
        [this] { m_ui->waiting->setText(tr("The browser has answered. Asking HubSpot for the account…")); });
    const auto result = m_signIn->start();
    if (!m_signIn->link().isEmpty())
        showWaiting();
    then(result, this, [this](const Result<SignedIn> &signedIn) { onSignedIn(signedIn); });
}

void SignInDialog::showWaiting()
{
    m_ui->problem->hide();
    m_ui->hint->hide();
    m_ui->waiting->setText(!m_signIn->hasBrowserOpened()
            ? tr("No browser could be opened. Open the link below in a browser on this computer and approve "
                 "access there.")
            : tr("HubSpot is open in your browser: choose the account and approve access there. This window "
                 "continues by itself; it waits five minutes at most."));
    m_ui->link->setText(QString::fromLatin1(m_signIn->link().toEncoded()));
    m_ui->link->setCursorPosition(0);
    m_ui->pasted->clear();
    showPage(m_ui->waitPage);
    m_ui->link->setFocus();
}

void SignInDialog::showPage(QWidget *page)
{
    setShown(m_ui->appPage, page == m_ui->appPage);
    setShown(m_ui->waitPage, page == m_ui->waitPage);
    fitHeight(this);
}

void SignInDialog::showHint(const QString &text)
{
    m_ui->hint->setText(text);
    m_ui->hint->setVisible(!text.isEmpty());
    fitHeight(this);
}

void SignInDialog::usePasted()
{
    const auto pasted = m_signIn->paste(m_ui->pasted->text());
    showHint(pasted ? QString() : pasted.error().sentence());
}

void SignInDialog::onSignedIn(const Result<SignedIn> &result)
{
    if (!result) {
        const Error &error = result.error();
        const bool cancelled = error.kind == Error::Kind::Cancelled;
        showPage(m_ui->appPage);
        m_ui->openBrowser->setFocus();
        return showProblem(cancelled ? QString() : error.sentenceAndNextStep());
    }
    then(m_services.accounts.add(*result), this, [this, id = result->account.id](Account::Kept) {
        Q_EMIT signedIn(id);
        accept();
    });
}

void SignInDialog::showProblem(const QString &text)
{
    m_ui->problem->setText(text);
    m_ui->problem->setVisible(!text.isEmpty());
    fitHeight(this);
}

} // namespace relata
