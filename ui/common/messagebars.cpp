// SPDX-License-Identifier: MIT
#include "ui/common/messagebars.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

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
    connect(button, &QPushButton::clicked, this, &QObject::deleteLater);
    // Later than that: it may show the same bar again.
    connect(button, &QPushButton::clicked, context, act, Qt::QueuedConnection);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_close), button, 0, Qt::AlignTop);
}

QString MessageBar::text() const
{
    return m_label->text();
}

MessageBars::MessageBars(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(16, 0, 16, 0);
    m_layout->setSpacing(8);
}

MessageBar *MessageBars::show(MessageBar::Kind kind, const QString &sentence, Topic topic)
{
    if (topic != Topic::None)
        close(topic);
    for (const Shown &shown : std::as_const(m_shown)) {
        if (shown.bar && shown.bar->text() == sentence)
            return shown.bar;
    }
    auto *bar = new MessageBar(kind, sentence);
    m_layout->addWidget(bar);
    m_shown.removeIf([](const Shown &shown) { return !shown.bar; });
    m_shown.append({bar, topic});
    return bar;
}

void MessageBars::close(Topic topic)
{
    for (const Shown &shown : std::as_const(m_shown)) {
        if (shown.topic == topic)
            delete shown.bar;
    }
}

void MessageBars::closeNewest()
{
    for (auto shown = m_shown.crbegin(); shown != m_shown.crend(); ++shown) {
        if (shown->bar)
            return shown->bar->deleteLater();
    }
}

} // namespace relata
