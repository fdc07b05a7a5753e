// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>

namespace relata {

class ThemeSwitch;

/// A list whose items are chips in lines that wrap; as high as its lines need, without a scroll bar. The
/// delegate reads Qt::DisplayRole and the two roles below.
class ChipsView : public QListView {
    Q_OBJECT

public:
    enum Role {
        RemarkRole = Qt::UserRole + 100, ///< the small text behind the label
        LookRole,                        ///< a Chip::Look for items that are not selected
    };

    explicit ChipsView(QWidget *parent = nullptr);
    /// Call once: chips are painted in this theme.
    void setTheme(const ThemeSwitch &theme);
    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void selectAll() override { } ///< Ctrl+A must not choose every label there is

private:
    void fitHeight();
};

} // namespace relata
