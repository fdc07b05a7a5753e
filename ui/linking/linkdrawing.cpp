// SPDX-License-Identifier: MIT
#include "ui/linking/linkdrawing.h"

#include "crm/sentence.h"
#include "ui/common/plaintext.h"

#include <QPainter>
#include <QPainterPath>

namespace relata {

namespace {

constexpr int chipGap = 6;
constexpr int smallestArm = 28; // the line left and right of the labels
constexpr int arrowHead = 8;

} // namespace

LinkDrawing::LinkDrawing(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LinkDrawing::setTheme(const ThemeSwitch &theme)
{
    m_theme = &theme;
    connect(&theme, &ThemeSwitch::changed, this, qOverload<>(&QWidget::update));
}

void LinkDrawing::setLink(const RecordSummary &from, const RecordSummary &to, const QList<Chip> &labels)
{
    m_from = from;
    m_to = to;
    m_labels = labels;
    QStringList spoken;
    for (const Chip &label : labels)
        spoken.append(joined({label.text, label.remark}, QStringLiteral(" ")));
    setAccessibleName(
        sentence(QStringLiteral("%1 → %2: %3"), {from.name, to.name, spoken.join(QStringLiteral(", "))}));
    setToolTip(plainToolTip(spoken.join(QLatin1Char('\n'))));
    updateGeometry();
    update();
}

int LinkDrawing::labelsHeight() const
{
    int height = 0;
    for (const Chip &label : m_labels)
        height += label.size(font()).height() + chipGap;
    return height - chipGap;
}

// The width for the labels and the line beside them, at most a little over half.
int LinkDrawing::middleWidth() const
{
    int widest = 0;
    for (const Chip &label : m_labels)
        widest = std::max(widest, label.size(font()).width());
    return std::clamp(widest + 2 * smallestArm, width() * 30 / 100, width() * 55 / 100);
}

QSize LinkDrawing::sizeHint() const
{
    return {0, std::max(recordSummaryHeight(font()), labelsHeight()) + 4};
}

void LinkDrawing::paintEvent(QPaintEvent *)
{
    if (!m_theme)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int endWidth = std::min((width() - middleWidth()) / 2, fontMetrics().averageCharWidth() * 40);
    const int endHeight = recordSummaryHeight(font());
    const int top = (height() - endHeight) / 2;
    paintArrow(painter, endWidth, width() - endWidth);
    paintEnd(painter, QRect(0, top, endWidth, endHeight), m_from);
    paintEnd(painter, QRect(width() - endWidth, top, endWidth, endHeight), m_to);
    paintLabels(painter, endWidth + smallestArm, width() - endWidth - smallestArm);
}

void LinkDrawing::paintEnd(QPainter &painter, const QRect &rect, const RecordSummary &record) const
{
    const Theme &theme = m_theme->theme();
    painter.setPen(theme.color(Role::Hairline));
    painter.setBrush(theme.color(Role::Window));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setFont(font());
    paintRecordSummary(painter, rect, record, theme);
}

void LinkDrawing::paintArrow(QPainter &painter, int from, int to) const
{
    const QColor color = m_theme->theme().color(Role::ControlBorder);
    const qreal y = height() / 2.0;
    painter.setPen(QPen(color, 1.5));
    painter.drawLine(QPointF(from, y), QPointF(to - arrowHead, y));
    QPainterPath head;
    head.moveTo(to - 1, y);
    head.lineTo(to - arrowHead - 1, y - arrowHead / 2.0);
    head.lineTo(to - arrowHead - 1, y + arrowHead / 2.0);
    head.closeSubpath();
    painter.fillPath(head, color);
}

void LinkDrawing::paintLabels(QPainter &painter, int left, int right) const
{
    const QColor behind = m_theme->theme().color(Role::Panel);
    int y = (height() - labelsHeight()) / 2;
    for (const Chip &label : m_labels) {
        const QSize size = label.size(font(), right - left);
        const QRect rect(QPoint((left + right - size.width()) / 2, y), size);
        painter.fillRect(rect.adjusted(-3, 0, 3, 0), behind);
        label.paint(painter, rect, font(), m_theme->theme());
        y += size.height() + chipGap;
    }
}

} // namespace relata
