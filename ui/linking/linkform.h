// SPDX-License-Identifier: MIT
#pragma once

#include "crm/calltext.h"
#include "linking/linkdraft.h"

#include <QWidget>

#include <functional>
#include <memory>

class QItemSelection;

namespace relata {

class LabelModel;
class RecordSearch;
class PairOutlook;
class ThemeSwitch;

namespace Ui {
class LinkForm;
}

/// The form of one link: shows and changes a draft, sends nothing.
class LinkForm : public QWidget {
    Q_OBJECT

public:
    struct Services {
        LinkDraft &draft;
        const PairOutlook &outlook;
        RecordSearch &fromSearch;
        RecordSearch &toSearch;
        /// Returns the call that the form will make, for the request line.
        std::function<CallText(const LinkRequest &request)> callOf;
        const ThemeSwitch &theme;
        /// What a portal's account is called; empty if it is not known.
        std::function<QString(const QString &portalId)> accountOf;
    };

    explicit LinkForm(QWidget *parent = nullptr);
    ~LinkForm() override;

    void bind(const Services &services);
    /// The Link button is off while a link is under way.
    void setBusy(bool busy);
    void focusFirst();

Q_SIGNALS:
    void linkRequested();
    void savePresetRequested();
    /// The person typed or chose something.
    void edited();
    /// The person wants the record's page in HubSpot.
    void pageRequested(const relata::RecordReference &record);
    /// The person wants a record of another account, in that account.
    void accountRequested(relata::Side side, const relata::RecordAddress &address);

private:
    void bindEnds(const Services &services);
    void bindLabels(const ThemeSwitch &theme);
    QList<AssociationType> typesAt(const QItemSelection &selection) const;
    void bindTyped();
    void bindMode();
    void refresh();
    void showChosen();
    void showTyped();
    void showForecast();
    void showRequest();

    std::unique_ptr<Ui::LinkForm> m_ui;
    LinkDraft *m_draft = nullptr;
    LabelModel *m_labels = nullptr;
    const PairOutlook *m_outlook = nullptr;
    std::function<CallText(const LinkRequest &)> m_callOf;
    bool m_busy = false;
};

} // namespace relata
