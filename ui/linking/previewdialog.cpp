// SPDX-License-Identifier: MIT
#include "ui/linking/previewdialog.h"

#include "catalogue/recordtitles.h"
#include "crm/labeltext.h"
#include "linking/changetext.h"
#include "ui/common/fitheight.h"
#include "ui/common/personsanswer.h"
#include "ui/linking/linkdrawing.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relata {

PreviewDialog::PreviewDialog(
    const ChangePlan &plan, const PairNames &names, const PreviewServices &services, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(changetext::title(plan));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    addText(changetext::title(plan), "subtitle");
    if (plan.before.known)
        addDrawing(names, services);
    addText(changetext::summary(plan), nullptr)->setObjectName(QStringLiteral("summary"));
    m_notes = addText({}, "warning");
    m_notes->setObjectName(QStringLiteral("notes"));
    showNotes(services.titles);
    connect(&services.titles, &RecordTitles::changed, this,
        [this, &titles = services.titles] { showNotes(titles); });
    addButtons();
    resize(fontMetrics().averageCharWidth() * 120, sizeHint().height());
    fitHeight(this);
}

QLabel *PreviewDialog::addText(const QString &text, const char *role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    if (role)
        label->setProperty("role", QString::fromLatin1(role));
    layout()->addWidget(label);
    return label;
}

void PreviewDialog::addDrawing(const PairNames &names, const PreviewServices &services)
{
    auto *drawing = new LinkDrawing;
    drawing->setTheme(services.theme);
    drawing->setLink(recordSummary(m_plan.pair.from, names.from, services.types),
        recordSummary(m_plan.pair.to, names.to, services.types), chips());
    auto *frame = new QFrame;
    frame->setProperty("card", true);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(12, 12, 12, 12);
    inside->addWidget(drawing);
    layout()->addWidget(frame);
}

QList<Chip> PreviewDialog::chips() const
{
    const LabelDifference change = m_plan.difference();
    const QList<LabelledType> after = labelsToShow(change.added + change.kept);
    QList<Chip> chips;
    for (const LabelledType &type : after) {
        const bool comes = containsType(change.added, type.type);
        chips.append({labelText(type), comes ? tr("COMES") : tr("STAYS"),
            comes ? Chip::Look::New : Chip::Look::Plain});
    }
    for (const LabelledType &type : labelsToShow(change.removed))
        chips.append({labelText(type), tr("GOES"), Chip::Look::Removed});
    return chips;
}

void PreviewDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(changetext::verb(m_plan), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setIcon({});
    cancel->setDefault(true);
    m_cancel = cancel;
}

// If set before the dialog is shown, the focus would go to the first button.
void PreviewDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_cancel->setFocus();
}

void PreviewDialog::showNotes(const RecordTitles &titles)
{
    const QStringList notes = changetext::notes(m_plan, titles);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    fitHeight(this);
}

QFuture<bool> askWithPreview(
    QWidget *window, const ChangePlan &plan, const PairNames &names, const PreviewServices &services)
{
    if (plan.primaryNow)
        services.titles.fetch(plan.primaryNow->type, {plan.primaryNow->id});
    if (plan.undone && !plan.undone->primaryBefore.id.isNull())
        services.titles.fetch(plan.undone->primaryBefore.type, {plan.undone->primaryBefore.id});
    auto answer = std::make_shared<PersonsAnswer<bool>>();
    QFuture<bool> agreed = answer->future();
    auto *dialog = new PreviewDialog(plan, names, services, window);
    QObject::connect(dialog, &QDialog::finished, dialog,
        [answer](int result) { answer->give(result == QDialog::Accepted); });
    dialog->open();
    return agreed;
}

} // namespace relata
