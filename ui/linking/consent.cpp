// SPDX-License-Identifier: MIT
#include "ui/linking/consent.h"

#include "ui/linking/labelmodel.h"

#include <QMessageBox>
#include <QPromise>
#include <QPushButton>

#include <memory>

namespace relata {

namespace {

struct Question {
    Q_DECLARE_TR_FUNCTIONS(relata::Consent)

public:
    QString text;
    QString detail;
    QString yes;
};

Question questionFor(const LinkPlan &plan)
{
    if (!plan.before.known) {
        return {Question::tr("It is not fully known which labels this pair has."),
            Question::tr("Linking may take away labels that a colleague has set. Link all the same?"),
            Question::tr("Link all the same")};
    }
    QStringList gone;
    for (const LabelledType &label : plan.removed())
        gone.append(QStringLiteral("• ") + labelText(label));
    return {Question::tr("Replace the labels of this pair?"),
        Question::tr("These labels will go:") + QLatin1Char('\n') + gone.join(QLatin1Char('\n')),
        Question::tr("Replace")};
}

} // namespace

Consent askInDialog(QWidget *window)
{
    return [window](const LinkPlan &plan) {
        auto promise = std::make_shared<QPromise<bool>>();
        promise->start();
        const Question question = questionFor(plan);
        auto *box = new QMessageBox(window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setIcon(QMessageBox::Question);
        box->setTextFormat(Qt::PlainText);
        // One plain text: the informative text of a message box would take a label's text for markup.
        box->setText(question.text + QStringLiteral("\n\n") + question.detail);
        QPushButton *yes = box->addButton(question.yes, QMessageBox::DestructiveRole);
        box->setDefaultButton(box->addButton(QMessageBox::Cancel));
        QObject::connect(box, &QDialog::finished, box, [box, yes, promise] {
            promise->addResult(box->clickedButton() == yes);
            promise->finish();
        });
        box->open();
        return promise->future();
    };
}

} // namespace relata
