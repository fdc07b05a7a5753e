// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkdraft.h"

#include <QFrame>

#include <memory>

class QCompleter;

namespace relata {

class HitModel;
class RecordSearch;
class ThemeSwitch;

namespace Ui {
class EndPane;
}

/// One end of the link: object type, record, and what was found.
class EndPane : public QFrame {
    Q_OBJECT

public:
    explicit EndPane(QWidget *parent = nullptr);
    ~EndPane() override;

    /// Call once: which end of which draft this is, and its search. accountOf: the name of a portal's
    /// account; empty if it is not known.
    void bind(LinkDraft &draft, Side side, RecordSearch &search, const ThemeSwitch &theme,
        const std::function<QString(const QString &portalId)> &accountOf);
    void focusRecord();
    /// Call when the draft has changed.
    void refresh();
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The person typed or chose something.
    void edited();
    /// The person wants the record's page in HubSpot.
    void pageRequested(const relata::RecordReference &record);
    /// The address belongs to another known account: open that account with the record.
    void accountRequested(relata::Side side, const relata::RecordAddress &address);

private:
    void nameFields();
    void bindFields();
    void bindSearch(const ThemeSwitch &theme);
    void showInput();
    void showProblem();
    void showFound();
    void showHits();
    bool chooseHighlighted(Qt::KeyboardModifiers modifiers);
    bool offerHits();
    void highlightAgain();
    void choose(int row);
    void useSurvivor();
    void showAccountOffer();
    void openAccount();
    void onReturnPressed();

    std::unique_ptr<Ui::EndPane> m_ui;
    LinkDraft *m_draft = nullptr;
    RecordSearch *m_search = nullptr;
    HitModel *m_hits = nullptr;
    QCompleter *m_popup = nullptr;
    std::function<QString(const QString &)> m_accountOf;
    bool m_isDismissed = false;                   ///< Escape has closed the hits: Return does not choose one
    bool m_choosesFirst = false;                  ///< Return was pressed before the hits arrived
    std::optional<RecordReference> m_highlighted; ///< in the list of hits, with the keyboard
    Side m_side = Side::From;
};

} // namespace relata
