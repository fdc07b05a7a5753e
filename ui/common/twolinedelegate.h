// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace relata {

/// Rows of two lines: a title, a second line below it, and a sign in front if there is one.
class TwoLineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    struct Lines {
        QString title;
        QString detail;
        QString sign; ///< one character, or empty
        Role signColor = Role::Muted;
        Role detailColor = Role::Muted;
        bool strongTitle = false;
    };

    TwoLineDelegate(const ThemeSwitch &theme, QObject *parent);

    static int rowHeight(const QFont &font);
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static int headingHeight(const QFont &font);

protected:
    /// A heading above other rows, in one line; the number at its end may be empty.
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text,
        const QString &number = {}) const;
    virtual Lines lines(const QModelIndex &index) const = 0;

private:
    void paintBack(QPainter *painter, const QStyleOptionViewItem &option) const;

    const ThemeSwitch &m_theme;
};

} // namespace relata
