// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QListView>
#include <QTimer>

namespace relata {

class ThemeSwitch;

/// A list whose items are chips in lines that wrap; as high as its lines, without a scroll bar. Only a click
/// or Space chooses; typed letters move to the chip that begins with them. The delegate reads Qt::DisplayRole
/// and the roles below.
class ChipsView : public QListView {
    Q_OBJECT

public:
    enum Role {
        RemarkRole = Qt::UserRole + 100, ///< the small text after the label
        HeadingRole,                     ///< true for text between chips, which cannot be chosen
    };

    explicit ChipsView(QWidget *parent = nullptr);
    /// Call once: chips are painted in this theme.
    void setTheme(const ThemeSwitch &theme);
    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Lays the chips out again: a chosen one is wider.
    void refit();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void selectAll() override { } ///< Ctrl+A must not choose every label there is
    void keyboardSearch(const QString &text) override;
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;

private:
    QString m_typed; ///< letters typed in quick succession form one prefix
    QElapsedTimer m_sinceTyped;
    QTimer m_refitLater;
};

} // namespace relata
