// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkoutcome.h"

#include <QFrame>
#include <QStandardItemModel>

#include <memory>
#include <optional>

namespace relata {

class ObjectTypes;
class ThemeSwitch;

namespace Ui {
class ResultView;
}

/// What came of a link. Draws an outcome; never asks HubSpot anything.
class ResultView : public QFrame {
    Q_OBJECT

public:
    explicit ResultView(QWidget *parent = nullptr);
    ~ResultView() override;

    void setTheme(const ThemeSwitch &theme);
    /// A link is under way; the old result goes.
    void showBusy(const QString &what);
    void showOutcome(const LinkOutcome &outcome, const ObjectTypes &types);
    /// Neither a link nor an outcome: what to do next.
    void showEmpty();
    /// What was shown before showBusy().
    void showAgain();

Q_SIGNALS:
    void cancelRequested();
    /// Whether the shown, unknown outcome is true is to be read again.
    void checkRequested(const relata::HistoryEntry &entry);

private:
    void showHead();
    void showReturned();
    void showDrawing(const ObjectTypes &types);
    void showTexts();
    void copyCurl();
    void copyCorrelation();

    std::unique_ptr<Ui::ResultView> m_ui;
    QStandardItemModel m_returned;
    std::optional<LinkOutcome> m_outcome;
};

} // namespace relata
