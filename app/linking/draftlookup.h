// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/recordsearch.h"
#include "linking/linkdraft.h"
#include "linking/pairoutlook.h"

#include <optional>

namespace relata {

class Clock;

/// Asks what the draft needs to know as it changes: the catalogue for labels and the account's portal,
/// whether the records are there, how they are linked now, and which records fit the words that were typed.
class DraftLookup : public QObject {
    Q_OBJECT

public:
    struct Services {
        const LinkDraft &draft;
        Catalogue &catalogue;
        PairOutlook &outlook;
        RecordSearch &fromSearch;
        RecordSearch &toSearch;
        Clock &clock;
    };

    explicit DraftLookup(const Services &services, QObject *parent = nullptr);

    /// Nothing but what was searched for is asked before this: an account in the outside world is left alone
    /// until the person acts.
    void start();
    /// Asks again for everything that the form shows.
    void refresh();
    /// Asks again which labels there are: HubSpot did not know one.
    void refreshLabels();

Q_SIGNALS:
    /// The first question is asked.
    void started();

private:
    void lookUp();
    void searchRecords(Side side);
    void readUnknownPortal();
    void lookUpRecord(Side side);
    bool isSettled(Side side, const RecordReference &record) const;
    void askAboutPair();
    bool needsBackLinks(const RecordPair &pair) const;

    Services m_services;
    QList<RecordAddress> m_askedPortalFor;
    std::optional<RecordReference> m_asked[2];   ///< by side: the record asked for last
    std::optional<RecordReference> m_settled[2]; ///< by side: the record that was typed to its end
};

} // namespace relata
