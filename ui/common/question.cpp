// SPDX-License-Identifier: MIT
#include "ui/common/question.h"

#include "ui/common/personsanswer.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

#include <memory>

namespace relata {

QFuture<Reply> askQuestion(QWidget *window, const Question &question)
{
    auto answer = std::make_shared<PersonsAnswer<Reply>>();
    QFuture<Reply> reply = answer->future();
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(QStringLiteral("Relata"));
    box->setTextFormat(Qt::PlainText);
    // One plain text: the informative text of a message box would treat a label's text as markup.
    box->setText(question.text + QStringLiteral("\n\n") + question.detail);
    if (!question.tick.isEmpty())
        box->setCheckBox(new QCheckBox(question.tick));
    QPushButton *yes = box->addButton(question.yes, QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(box, &QDialog::finished, box, [box, yes, answer] {
        const bool ticked = box->checkBox() && box->checkBox()->isChecked();
        answer->give({box->clickedButton() == yes, ticked});
    });
    box->open();
    return reply;
}

} // namespace relata
