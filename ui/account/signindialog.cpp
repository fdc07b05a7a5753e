// SPDX-License-Identifier: MIT
#include "ui/account/signindialog.h"

#include "account/scopes.h"
#include "async/then.h"
#include "ui_signindialog.h"

#include <QClipboard>

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
        m_ui->intro->setText(tr("Sign in again to %1. Its history and presets stay.").arg(renewed->title()));
    m_ui->intro->setTextFormat(Qt::PlainText);
    m_ui->problem->hide();
    fillServers();
    fillRegistration();
    connectButtons();
    proposeApp();
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
    for (const auto &[text, choice] : choices)
        m_ui->server->addItem(text, QVariant::fromValue(choice));
    if (m_renewed && m_renewed->server == Account::Server::Practice)
        m_ui->server->setCurrentIndex(2);
    else if (m_renewed && m_renewed->dataCentre == QLatin1String("eu1"))
        m_ui->server->setCurrentIndex(1);
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
        [this] { QGuiApplication::clipboard()->setText(m_ui->redirects->toPlainText()); });
    connect(m_ui->copySettings, &QPushButton::clicked, this,
        [addresses] { QGuiApplication::clipboard()->setText(appSettings(addresses)); });
    connect(m_ui->copyScopes, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_ui->scopes->toPlainText()); });
}

void SignInDialog::connectButtons()
{
    connect(m_ui->openBrowser, &QPushButton::clicked, this, &SignInDialog::start);
    connect(m_ui->cancelApp, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->cancelWait, &QPushButton::clicked, this, [this] { m_signIn->cancel(); });
    connect(m_ui->copyLink, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_ui->link->text()); });
    connect(m_ui->usePasted, &QPushButton::clicked, this, &SignInDialog::usePasted);
    connect(m_ui->pasted, &QLineEdit::returnPressed, this, &SignInDialog::usePasted);
}

void SignInDialog::proposeApp()
{
    const auto choice = m_ui->server->currentData().value<ServerChoice>();
    then(m_services.accounts.proposedApp(choice.server), this,
        [this, asked = ++m_proposal](const OAuthApp &app) {
            if (asked != m_proposal)
                return;
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
        return showProblem(tr("Enter client ID and client secret of your HubSpot app first."));
    const auto choice = m_ui->server->currentData().value<ServerChoice>();
    const auto reader = m_services.accounts.reader(choice.server);
    if (!reader)
        return showProblem(reader.error().sentence());
    ++m_proposal;
    SignIn::Setup setup{app(), choice.server, choice.dataCentre};
    if (m_renewed) {
        setup.version = m_renewed->version;
        setup.expectedPortal = m_renewed->portalId;
    }
    m_signIn =
        std::make_unique<SignIn>(setup, SignIn::Services{*reader, m_services.openBrowser, m_services.ports});
    connect(m_signIn.get(), &SignIn::refused, this, [this](const QString &sentence) {
        m_ui->hint->setText(sentence);
        m_ui->hint->show();
    });
    connect(m_signIn.get(), &SignIn::returned, this, [this] {
        m_ui->waiting->setText(tr("The browser has answered. HubSpot is asked for the account…"));
    });
    const auto result = m_signIn->start();
    if (!m_signIn->link().isEmpty())
        showWaiting();
    then(result, this, [this](const Result<SignedIn> &signedIn) { take(signedIn); });
}

void SignInDialog::showWaiting()
{
    m_ui->problem->hide();
    m_ui->hint->hide();
    m_ui->waiting->setText(!m_signIn->hasBrowserOpened()
            ? tr("No browser could be opened. Open the link below in a browser of this computer, and agree "
                 "there.")
            : tr("Your browser shows HubSpot's page: choose the account and agree there. This "
                 "window goes on by itself, "
                 "for five minutes at most."));
    m_ui->link->setText(QString::fromLatin1(m_signIn->link().toEncoded()));
    m_ui->link->setCursorPosition(0);
    m_ui->pasted->clear();
    showPage(m_ui->waitPage);
    m_ui->cancelWait->setFocus();
}

// The dialog is as high as the page needs.
void SignInDialog::showPage(QWidget *page)
{
    QWidget *other = page == m_ui->appPage ? m_ui->waitPage : m_ui->appPage;
    other->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    page->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_ui->pages->setCurrentWidget(page);
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void SignInDialog::usePasted()
{
    const auto pasted = m_signIn->paste(m_ui->pasted->text());
    m_ui->hint->setVisible(!pasted);
    if (!pasted)
        m_ui->hint->setText(pasted.error().sentence());
}

void SignInDialog::take(const Result<SignedIn> &result)
{
    if (!result) {
        showPage(m_ui->appPage);
        if (result.error().kind == Error::Kind::Cancelled)
            return m_ui->problem->hide();
        return showProblem(result.error().sentence() + QLatin1Char(' ') + result.error().nextStep());
    }
    then(m_services.accounts.add(*result), this, [this, id = result->account.id](Account::Kept) {
        Q_EMIT signedIn(id);
        accept();
    });
}

void SignInDialog::showProblem(const QString &text)
{
    m_ui->problem->setText(text);
    m_ui->problem->show();
}

} // namespace relata
