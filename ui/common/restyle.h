// SPDX-License-Identifier: MIT
#pragma once

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace relata {

/// Sets a property that the style sheet selects by, and lets the sheet see it.
inline void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace relata
