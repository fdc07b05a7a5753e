// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/chip.h"
#include "ui/linking/recordcard.h"

#include <QWidget>

namespace relata {

/// Source – labels – target, as it was proven.
class LinkDrawing : public QWidget {
    Q_OBJECT

public:
    explicit LinkDrawing(QWidget *parent = nullptr);
    void setTheme(const ThemeSwitch &theme);
    void setLink(const RecordCard &from, const RecordCard &to, const QList<Chip> &labels);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int labelsHeight() const;
    int middleWidth() const;
    void paintEnd(QPainter &painter, const QRect &rect, const RecordCard &card) const;
    void paintArrow(QPainter &painter, int from, int to) const;
    void paintLabels(QPainter &painter, int left, int right) const;

    const ThemeSwitch *m_theme = nullptr;
    RecordCard m_from;
    RecordCard m_to;
    QList<Chip> m_labels;
};

} // namespace relata
