// SPDX-License-Identifier: MIT
#include "ui/linking/recordcard.h"

#include "crm/sentence.h"
#include "ui/common/plaintext.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace relata {

RecordCard::RecordCard(QWidget *parent)
    : QFrame(parent)
{
    setProperty("found", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RecordCard::setTheme(const ThemeSwitch &theme)
{
    m_theme = &theme;
    connect(&theme, &ThemeSwitch::changed, this, qOverload<>(&QWidget::update));
}

void RecordCard::setRecord(const QString &name, const QString &detail, bool isPerson)
{
    m_record = {name, detail, isPerson};
    announce();
}

void RecordCard::setHint(const QString &hint)
{
    m_record.name.clear();
    m_hint = hint;
    announce();
}

void RecordCard::announce()
{
    setAccessibleName(
        m_record.name.isEmpty() ? m_hint : joined({m_record.name, m_record.detail}, QStringLiteral(", ")));
    setToolTip(m_record.name.isEmpty() ? QString()
                                       : plainToolTip(m_record.name + QLatin1Char('\n') + m_record.detail));
    update();
}

QSize RecordCard::sizeHint() const
{
    return {0, recordSummaryHeight(font())};
}

void RecordCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_theme)
        return;
    QPainter painter(this);
    if (!m_record.name.isEmpty())
        return paintRecordSummary(painter, rect(), m_record, m_theme->theme());
    painter.setPen(m_theme->theme().color(Role::Muted));
    const QRect inner = rect().adjusted(12, 0, -12, 0);
    painter.drawText(inner, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
        fontMetrics().elidedText(m_hint, Qt::ElideRight, inner.width()));
}

} // namespace relata
