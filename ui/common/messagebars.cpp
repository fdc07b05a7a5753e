// SPDX-License-Identifier: MIT
#include "ui/common/messagebars.h"

#include <QVBoxLayout>

namespace relata {

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
