// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyquery.h"

#include <QWidget>

#include <functional>
#include <memory>

class QComboBox;

namespace relata {

class Journal;
class Catalogue;

namespace Ui {
class HistoryFilter;
}

/// Filters the history by more than words and state: object type, label, time, account.
class HistoryFilter : public QWidget {
    Q_OBJECT

public:
    struct Services {
        Journal &journal;
        const Catalogue &catalogue; ///< names the object types
        QString account;            ///< the open one
        /// What an account is called.
        std::function<QString(const QString &id)> accountTitle;
    };

    explicit HistoryFilter(const Services &services, QWidget *parent = nullptr);
    ~HistoryFilter() override;

    /// Puts the conditions into a query.
    void apply(HistoryQuery &query) const;
    /// How many conditions are set.
    int count() const;
    /// Resets all conditions.
    void clear();
    /// Whether search, state or filter hide anything that could be shown.
    void setCanShowMore(bool canShowMore);

Q_SIGNALS:
    void changed();
    /// The person wants no search, state or filter any more.
    void everythingWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fillTimes();
    void read();
    void readAgain();
    void offer(const HistoryFacets &facets);
    bool offerLabels(const QStringList &facets);
    bool offerAccounts(const QStringList &accounts);
    void refresh();

    std::unique_ptr<Ui::HistoryFilter> m_ui;
    Services m_services;
    QStringList m_unlabelled; ///< the facets that "No label" stands for
};

} // namespace relata
