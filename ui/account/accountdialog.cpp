// SPDX-License-Identifier: MIT
#include "ui/account/accountdialog.h"

#include "account/scopes.h"
#include "async/then.h"
#include "crm/sentence.h"
#include "ui/account/accountlook.h"
#include "ui/common/restyle.h"
#include "ui/common/setshown.h"
#include "ui_accountdialog.h"

#include <QHeaderView>

namespace relata {

namespace {

// The names of the object types that have scopes of their own; custom objects share theirs.
QString shownName(const QString &name, const ObjectTypes &types)
{
    if (name == QLatin1String("custom"))
        return AccountDialog::tr("Custom objects");
    const auto id = types.parse(name);
    const ObjectType *type = id ? types.find(*id) : nullptr;
    return type ? type->plural : name;
}

} // namespace

AccountDialog::AccountDialog(
    Accounts &accounts, const Account &account, const ObjectTypes &types, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_id(account.id)
    , m_types(types)
    , m_ui(std::make_unique<Ui::AccountDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(fontMetrics().averageCharWidth() * 92, fontMetrics().height() * 42);
    m_ui->outcome->hide();
    for (const ApiVersion version : allApiVersions())
        m_ui->version->addItem(apiVersionName(version), QVariant::fromValue(version));
    m_ui->version->setCurrentText(apiVersionName(account.version));
    layOutTable();
    showFacts(account);
    connect(m_ui->version, &QComboBox::activated, this, [this] {
        m_ui->outcome->hide(); // it was about the previous version
        Q_EMIT versionChosen(m_ui->version->currentData().value<ApiVersion>());
    });
    connect(m_ui->check, &QPushButton::clicked, this, &AccountDialog::check);
    connect(m_ui->signInAgain, &QPushButton::clicked, this, &AccountDialog::signInAgainRequested);
    connect(m_ui->signOut, &QPushButton::clicked, this, &AccountDialog::signOutRequested);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::accept);
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::showFacts(const Account &account)
{
    m_ui->name->setText(account.title());
    m_ui->kind->setText(account.kindText());
    QStringList signIn{account.keptText()};
    if (account.credential == Account::Credential::AccessKey)
        signIn.prepend(tr("access key"));
    if (!account.user.isEmpty())
        signIn.prepend(account.user);
    m_ui->signIn->setText(joined(signIn, QStringLiteral(" · ")));
    m_ui->address->setText(account.apiBase.toString());
    m_ui->version->setEnabled(account.credential != Account::Credential::Environment);
    setShown(m_ui->signInAgain, account.isStored());
    m_ui->signInAgain->setText(
        account.credential == Account::Credential::AccessKey ? tr("Replace key…") : tr("Sign in again…"));
    setShown(m_ui->signOut, account.isStored());
    showVersionNote(account);
    showAbilities(account);
}

void AccountDialog::showVersionNote(const Account &account)
{
    const QString support =
        tr("HubSpot ends its support for v4 on 30 March 2027; choose 2026-09 before then.");
    const QString permission = tr("With 2026-09 HubSpot also checks the person who signed in: without the "
                                  "user permission “Edit associations” it refuses links.");
    const QString person = account.userLevel
        ? tr("This sign-in is tied to a person.")
        : tr("This sign-in is not tied to a person, so nothing changes for it.");
    m_ui->versionNote->setText(
        QStringList{support, permission, account.isStored() ? person : QString()}.join(QLatin1Char(' ')));
}

void AccountDialog::layOutTable()
{
    QTableWidget *table = m_ui->abilities;
    table->setColumnCount(5);
    table->setHorizontalHeaderLabels(
        {tr("Object type"), tr("Read"), tr("Write"), tr("Labels"), tr("Search")});
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 13);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void AccountDialog::showAbilities(const Account &account)
{
    QTableWidget *table = m_ui->abilities;
    const QStringList names = scopedTypeNames();
    table->setVisible(!account.scopes.isEmpty());
    if (account.scopes.isEmpty()) {
        m_ui->outcome->setText(tr("“Check connection” asks HubSpot for the account and its scopes."));
        m_ui->outcome->show();
    }
    table->setRowCount(static_cast<int>(names.size()));
    for (int row = 0; row < names.size(); ++row) {
        const Ability ability = abilityFor(names.at(row), account.scopes);
        table->setItem(row, 0, new QTableWidgetItem(shownName(names.at(row), m_types)));
        const bool can[] = {ability.read, ability.write, ability.labels, ability.search};
        for (int column = 1; column <= 4; ++column)
            table->setItem(row, column, new QTableWidgetItem(can[column - 1] ? tr("✓ yes") : tr("✕ no")));
    }
}

void AccountDialog::check()
{
    const bool canChoose = m_ui->version->isEnabled();
    m_ui->check->setEnabled(false);
    m_ui->version->setEnabled(false);
    m_ui->outcome->setText(tr("Asking HubSpot…"));
    setStyleProperty(m_ui->outcome, "role", QStringLiteral("muted"));
    m_ui->outcome->show();
    then(m_accounts.check(m_id), this, [this, canChoose](const Result<Account> &account) {
        m_ui->check->setEnabled(true);
        m_ui->version->setEnabled(canChoose);
        setStyleProperty(m_ui->outcome, "role", account ? QStringLiteral("good") : QStringLiteral("error"));
        if (!account)
            return m_ui->outcome->setText(account.error().sentenceAndNextStep());
        showFacts(*account);
        const QStringList missing = missingScopes(account->scopes);
        m_ui->outcome->setText(missing.isEmpty()
                ? tr("The connection works.")
                : sentence(tr("The connection works. These scopes are missing: %1."),
                    {missing.join(QStringLiteral(", "))}));
        if (!missing.isEmpty())
            setStyleProperty(m_ui->outcome, "role", QStringLiteral("warning"));
    });
}

} // namespace relata
