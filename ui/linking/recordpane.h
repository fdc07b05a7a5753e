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
class RecordPane;
}

/// One end of the link: object type, record, and what was found.
class RecordPane : public QFrame {
    Q_OBJECT

public:
    explicit RecordPane(QWidget *parent = nullptr);
    ~RecordPane() override;

    /// Call once: which end of which draft this is, and its search.
    void bind(LinkDraft &draft, Side side, RecordSearch &search, const ThemeSwitch &theme);
    void focusRecord();
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The person typed or chose something.
    void edited();
    /// The record's page in HubSpot is wanted.
    void pageRequested(const relata::RecordRef &record);

private:
    void nameForAssistiveTechnology();
    void bindFields();
    void bindSearch(const ThemeSwitch &theme);
    void follow();
    void showProblem();
    void showFound();
    void showHits();
    bool chooseHighlighted(Qt::KeyboardModifiers modifiers);
    bool offerHits();
    void highlightAgain();
    void choose(int row);
    void useSurvivor();

    std::unique_ptr<Ui::RecordPane> m_ui;
    LinkDraft *m_draft = nullptr;
    RecordSearch *m_search = nullptr;
    HitModel *m_hits = nullptr;
    QCompleter *m_popup = nullptr;
    std::optional<RecordRef> m_highlighted; ///< in the list of hits, by keys
    Side m_side = Side::From;
};

} // namespace relata
