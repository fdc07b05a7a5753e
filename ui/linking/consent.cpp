// SPDX-License-Identifier: MIT
#include "ui/linking/consent.h"

#include "async/then.h"
#include "ui/common/question.h"
#include "ui/linking/labelmodel.h"

#include <QWidget>

namespace relata {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(relata::Consent)
};

Question questionFor(const LinkPlan &plan)
{
    if (!plan.before.known) {
        return {Text::tr("It is not fully known which labels this pair has."),
            Text::tr("Linking may take away labels that a colleague has set. Link all the same?"),
            Text::tr("Link all the same")};
    }
    QStringList gone;
    for (const LabelledType &label : plan.removed())
        gone.append(QStringLiteral("• ") + labelText(label));
    return {Text::tr("Replace the labels of this pair?"),
        Text::tr("These labels will go:") + QLatin1Char('\n') + gone.join(QLatin1Char('\n')),
        Text::tr("Replace")};
}

} // namespace

Consent askInDialog(QWidget *window)
{
    return [window](const LinkPlan &plan) {
        return then(
            askQuestion(window, questionFor(plan)), window, [](const Reply &reply) { return reply.agreed; });
    };
}

} // namespace relata
