// SPDX-License-Identifier: MIT
#include "practice/switches.h"

#include "crm/sentence.h"

namespace relata::practice {

namespace {

struct Choice {
    const char *name;
    std::string Switches::*value;
    QStringList allowed;
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char('|'));
}

const QList<Choice> &choices()
{
    static const QList<Choice> all{
        {"put-status", &Switches::putStatus, words("201|200|alternate")},
        {"put-semantics", &Switches::putSemantics, words("keep-hubspot|replace|add")},
        {"labels", &Switches::labels, words("pair|request|null|missing")},
        {"ids", &Switches::ids, words("number|string|over32|over53")},
        {"batch-errors", &Switches::batchErrors, words("207|200")},
        {"get-list", &Switches::getList, words("present|404")},
        {"order", &Switches::order, words("shuffled|sent")},
        {"type-ids", &Switches::typeIds, words("absent|null")},
        {"permission", &Switches::permission, words("off|on")},
        {"hublet", &Switches::hublet, words("na1|eu1")},
        {"wrong-host", &Switches::wrongHost, words("401|488")},
        {"account-type", &Switches::accountType, words("DEVELOPER_TEST|STANDARD|SANDBOX|APP_DEVELOPER")},
        {"rotation", &Switches::rotation, words("off|on")},
    };
    return all;
}

struct Number {
    const char *name;
    int Switches::*value;
};

const QList<Number> &numbers()
{
    static const QList<Number> all{
        {"token-life", &Switches::tokenLife},
        {"code-life", &Switches::codeLife},
        {"portal-id", &Switches::portalId},
        {"lock-ms", &Switches::lockMs},
    };
    return all;
}

Result<void> setNumber(int &target, const QString &name, const QString &value)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    if (!ok || number < 0)
        return badInput(
            filled(QStringLiteral("%1 takes a whole number from 0 on, not “%2”."), {name, value}));
    target = number;
    return {};
}

} // namespace

Result<void> Switches::set(const QString &assignment)
{
    const QString name = assignment.section(QLatin1Char('='), 0, 0);
    const QString value = assignment.section(QLatin1Char('='), 1);
    for (const Choice &choice : choices()) {
        if (name != QLatin1String(choice.name))
            continue;
        if (!choice.allowed.contains(value))
            return badInput(filled(QStringLiteral("%1 takes %2, not “%3”."),
                {name, choice.allowed.join(QStringLiteral(", ")), value}));
        this->*choice.value = value.toStdString();
        return {};
    }
    for (const Number &number : numbers()) {
        if (name == QLatin1String(number.name))
            return setNumber(this->*number.value, name, value);
    }
    if (name == QLatin1String("missing-scope") && !value.isEmpty()) {
        missingScope = value.toStdString();
        return {};
    }
    return badInput(filled(QStringLiteral("There is no switch “%1”. The switches are: %2."),
        {assignment, describe().join(QStringLiteral("; "))}));
}

QStringList Switches::describe()
{
    QStringList lines;
    for (const Choice &choice : choices())
        lines.append(QLatin1String(choice.name) + QLatin1Char('=') + choice.allowed.join(QLatin1Char('|')));
    lines.append(QStringLiteral("missing-scope=none|OBJECT TYPE"));
    for (const Number &number : numbers())
        lines.append(QLatin1String(number.name) + QStringLiteral("=N"));
    return lines;
}

} // namespace relata::practice
