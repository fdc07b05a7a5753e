// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/chip.h"
#include "ui/linking/recordsummary.h"

#include <QWidget>

namespace relata {

/// Source – labels – target, as planned or as proven.
class LinkDrawing : public QWidget {
    Q_OBJECT

public:
    explicit LinkDrawing(QWidget *parent = nullptr);
    void setTheme(const ThemeSwitch &theme);
    void setLink(const RecordSummary &from, const RecordSummary &to, const QList<Chip> &labels);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int labelsHeight() const;
    int middleWidth() const;
    void paintEnd(QPainter &painter, const QRect &rect, const RecordSummary &record) const;
    void paintArrow(QPainter &painter, int from, int to) const;
    void paintLabels(QPainter &painter, int left, int right) const;

    const ThemeSwitch *m_theme = nullptr;
    RecordSummary m_from;
    RecordSummary m_to;
    QList<Chip> m_labels;
};

} // namespace relata
