// SPDX-License-Identifier: MIT
#include "ui/account/accountlook.h"

#include "crm/sentence.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QPixmap>

namespace relata {

namespace {

Role colourOf(Account::Kind kind)
{
    switch (kind) {
    case Account::Kind::Practice:
        return Role::WarningText;
    case Account::Kind::Sandbox:
        return Role::NewText;
    case Account::Kind::DeveloperTest:
    case Account::Kind::AppDeveloper:
        return Role::GoodText;
    case Account::Kind::Production:
    case Account::Kind::Unknown:
        break;
    }
    return Role::Text;
}

} // namespace

QString kindStyle(Account::Kind kind)
{
    switch (kind) {
    case Account::Kind::Practice:
        return QStringLiteral("practice");
    case Account::Kind::Sandbox:
        return QStringLiteral("sandbox");
    case Account::Kind::DeveloperTest:
    case Account::Kind::AppDeveloper:
        return QStringLiteral("developer");
    case Account::Kind::Production:
    case Account::Kind::Unknown: // may be a production account
        break;
    }
    return QStringLiteral("production");
}

QIcon kindIcon(Account::Kind kind, const Theme &theme)
{
    constexpr int size = 32; // scaled down where it is shown
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(colourOf(kind)));
    painter.drawEllipse(QRect(8, 8, size - 16, size - 16));
    return pixmap;
}

QString accountLine(const Account &account)
{
    QStringList parts{account.name};
    if (!account.portalId.isEmpty() && !account.name.contains(account.portalId))
        parts.append(account.portalId);
    if (account.kind != Account::Kind::Unknown)
        parts.append(account.kindText());
    return joined(parts, QStringLiteral(" · "));
}

QString accountFacts(const Account &account)
{
    QStringList parts{apiVersionName(account.version)};
    if (!account.scopes.isEmpty())
        parts.append(Account::tr("%n scope(s)", nullptr, static_cast<int>(account.scopes.size())));
    parts.append(account.keptText());
    return parts.join(QStringLiteral(" · "));
}

QString accountBanner(const Account &account)
{
    return account.kind == Account::Kind::Practice
        ? Account::tr("Practice data – nothing leaves this computer")
        : QString();
}

} // namespace relata
