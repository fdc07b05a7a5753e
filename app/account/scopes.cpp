// SPDX-License-Identifier: MIT
#include "account/scopes.h"

#include "crm/sentence.h"

namespace relata {

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

QString scope(const QString &name, const char *verb)
{
    if (name == QLatin1String("tickets"))
        return name; // one scope for both
    return filled(QStringLiteral("crm.objects.%1.%2"), {name, QLatin1String(verb)});
}

} // namespace

QStringList requiredScopes()
{
    static const QStringList scopes =
        words("oauth crm.objects.contacts.read crm.objects.contacts.write crm.objects.companies.read "
              "crm.objects.companies.write crm.objects.deals.read crm.objects.deals.write");
    return scopes;
}

QStringList optionalScopes()
{
    QStringList scopes = words("tickets crm.schemas.custom.read crm.import");
    for (const QString &name : scopedTypeNames()) {
        for (const char *verb : {"read", "write"}) {
            if (!requiredScopes().contains(scope(name, verb)) && !scopes.contains(scope(name, verb)))
                scopes.append(scope(name, verb));
        }
    }
    return scopes;
}

QStringList missingScopes(const QStringList &granted)
{
    QStringList missing;
    for (const QString &needed : requiredScopes()) {
        if (!granted.contains(needed) && needed != QLatin1String("oauth"))
            missing.append(needed);
    }
    return missing;
}

Ability abilityFor(const QString &name, const QStringList &granted)
{
    const bool read = granted.contains(scope(name, "read"));
    return {read, granted.contains(scope(name, "write")), read, read};
}

QStringList scopedTypeNames()
{
    static const QStringList names =
        words("contacts companies deals tickets custom leads services courses listings appointments projects "
              "orders carts invoices quotes line_items subscriptions");
    return names;
}

} // namespace relata
