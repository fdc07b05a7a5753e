// SPDX-License-Identifier: MIT
#include "ui/account/accesskeydialog.h"

#include "account/scopes.h"
#include "async/then.h"
#include "crm/sentence.h"
#include "ui/account/accountlook.h"
#include "ui/common/fitheight.h"
#include "ui_accesskeydialog.h"

namespace relata {

AccessKeyDialog::AccessKeyDialog(Accounts &accounts, const std::optional<Account> &renewed, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_renewed(renewed)
    , m_ui(std::make_unique<Ui::AccessKeyDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(fontMetrics().averageCharWidth() * 76);
    if (renewed)
        m_ui->intro->setText(
            sentence(tr("Paste a new key for %1. Its history and presets stay."), {renewed->title()}));
    m_ui->problem->hide();
    m_ui->found->hide();
    setBusy(false);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->use, &QPushButton::clicked, this, &AccessKeyDialog::check);
    connect(m_ui->key, &QLineEdit::textEdited, this, [this] {
        m_found.reset();
        m_ui->found->hide();
        showProblem({});
        setBusy(false);
    });
    m_ui->key->setFocus();
    resize(minimumWidth(), 0);
    fitHeight(this);
}

AccessKeyDialog::~AccessKeyDialog() = default;

void AccessKeyDialog::setBusy(bool busy)
{
    m_ui->busy->setVisible(busy);
    m_ui->progress->setVisible(busy);
    m_ui->use->setEnabled(!busy);
    m_ui->use->setText(m_found ? tr("Use anyway") : tr("Use key"));
    fitHeight(this);
}

void AccessKeyDialog::check()
{
    if (m_found)
        return use();
    const auto services = m_accounts.readerServices(Account::Server::HubSpot);
    if (!services)
        return showProblem(services.error().sentence());
    showProblem({});
    setBusy(true);
    m_reader = std::make_unique<AccountReader>(*services);
    const auto found = m_reader->readKey(m_ui->key->text(), m_renewed);
    then(found, this, [this, asked = m_ui->key->text()](const Result<SignedIn> &result) {
        if (asked == m_ui->key->text())
            onRead(result);
    });
}

void AccessKeyDialog::onRead(const Result<SignedIn> &result)
{
    if (!result) {
        setBusy(false);
        return showProblem(result.error().sentenceAndNextStep());
    }
    m_found = *result;
    const QStringList missing = missingScopes(result->account.scopes);
    if (missing.isEmpty())
        return use();
    setBusy(false);
    m_ui->account->setText(accountLine(result->account));
    m_ui->missing->setText(result->account.scopes.isEmpty()
            ? tr("HubSpot did not say which scopes this key has.")
            : sentence(tr("This key lacks scopes, so not everything will work: %1. Add them to the key in "
                          "HubSpot."),
                {missing.join(QStringLiteral(", "))}));
    m_ui->found->show();
    fitHeight(this);
}

void AccessKeyDialog::use()
{
    m_ui->use->setEnabled(false);
    then(m_accounts.add(*m_found), this, [this, id = m_found->account.id](Account::Kept) {
        Q_EMIT signedIn(id);
        accept();
    });
}

void AccessKeyDialog::showProblem(const QString &text)
{
    m_ui->problem->setText(text);
    m_ui->problem->setVisible(!text.isEmpty());
    fitHeight(this);
}

} // namespace relata
