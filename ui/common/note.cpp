// SPDX-License-Identifier: MIT
#include "ui/common/note.h"

#include "ui/common/setshown.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relata {

Note::Note(QWidget *neighbour)
    : m_neighbour(neighbour)
    , m_text(new QLabel)
    , m_act(new QPushButton)
{
    setProperty("role", QStringLiteral("notice"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QPushButton(tr("Close"));
    close->setAccessibleName(tr("Close note"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_act);
    layout->addWidget(close);
    setShown(this, false);
    connect(close, &QPushButton::clicked, this, &Note::dismiss);
    connect(m_act, &QPushButton::clicked, this, [this] {
        if (const auto act = m_do; !act || act()) // which may dismiss the note itself
            dismiss();
    });
}

void Note::showText(const QString &text, const QString &verb, const std::function<bool()> &act)
{
    m_do = act;
    m_text->setText(text);
    m_act->setText(verb);
    setShown(m_act, !verb.isEmpty());
    setShown(this, true);
}

void Note::dismiss()
{
    if (isAncestorOf(window()->focusWidget()))
        m_neighbour->setFocus();
    m_do = {};
    setShown(this, false);
    Q_EMIT dismissed();
}

} // namespace relata
