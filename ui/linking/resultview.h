// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkoutcome.h"

#include <QFrame>
#include <QStandardItemModel>

#include <memory>
#include <optional>

class QMenu;

namespace relata {

class LinksPane;
class ObjectTypes;
class ThemeSwitch;

namespace Ui {
class ResultView;
}

/// The outcome of a link. Only draws it; of its parts, the list of links alone reads from HubSpot.
class ResultView : public QFrame {
    Q_OBJECT

public:
    explicit ResultView(QWidget *parent = nullptr);
    ~ResultView() override;

    void setTheme(const ThemeSwitch &theme);
    /// A link is under way; the old result is hidden.
    void showBusy(const QString &what);
    void showOutcome(const LinkOutcome &outcome, const ObjectTypes &types);
    /// The form now asks for something else: the outcome says that it is from an earlier link.
    void setEarlier(bool earlier);
    /// The actions are off while something is being sent.
    void setBusy(bool busy);
    /// The links of the From record, in the first tab.
    LinksPane &links();
    /// The title of the first tab; empty while there is no From record whose links can be shown.
    void showLinks(const QString &title);
    /// There is neither a link nor an outcome: shows what to do next.
    void showEmpty();
    /// Shows the contents from before showBusy().
    void showAgain();

Q_SIGNALS:
    void cancelRequested();
    /// The person wants the shown, unknown outcome checked by reading again.
    void checkRequested(const relata::HistoryEntry &entry);
    void undoRequested(const relata::HistoryEntry &entry);
    void pageRequested(const relata::RecordReference &record);

private:
    void showHead();
    QString factsText() const;
    bool hasDrawing() const;
    void showActions();
    void fillOpenMenu(const ObjectTypes &types);
    void showTabs();
    void showReturned();
    void showDrawing(const ObjectTypes &types);
    void showTexts();
    void copyCurl();
    void copyCorrelation();

    std::unique_ptr<Ui::ResultView> m_ui;
    QStandardItemModel m_returned;
    std::optional<LinkOutcome> m_outcome;
    bool m_busy = false;
    bool m_isEarlier = false;
    bool m_hasLinks = false;
    bool m_linksWereCurrent = true; ///< whether the first tab was, before it was hidden
    QMenu *m_openMenu;
};

} // namespace relata
