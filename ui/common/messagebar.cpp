// SPDX-License-Identifier: MIT
#include "ui/common/messagebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace relata {

MessageBar::MessageBar(Kind kind, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setProperty("bar", kind == Kind::Error ? QStringLiteral("error") : QStringLiteral("warning"));
    setAccessibleName(tr("Message"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setText(text);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_close, &QPushButton::clicked, this, &QObject::deleteLater);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
}

void MessageBar::addAction(const QString &verb, QObject *context, const std::function<void()> &act)
{
    auto *button = new QPushButton(verb, this);
    connect(button, &QPushButton::clicked, context, act);
    connect(button, &QPushButton::clicked, this, &QObject::deleteLater);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_close), button, 0, Qt::AlignTop);
}

QString MessageBar::text() const
{
    return m_label->text();
}

} // namespace relata
