// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkdraft.h"
#include "linking/recordlinks.h"

namespace relata {

class Client;
class Clock;
class RecordTitles;

/// Asks HubSpot what the draft needs to know: the labels of both directions with their limits, the records
/// and how they are linked now, the account's object types and its portal. Answers go into the draft and are
/// kept.
class DraftLookup : public QObject {
    Q_OBJECT

public:
    DraftLookup(
        Client &client, LinkDraft &draft, RecordTitles &titles, Clock &clock, QObject *parent = nullptr);

    /// Nothing is asked before this: an account in the outside world is left alone until the person acts.
    void start();
    /// Asks again for everything that the form shows.
    void refresh();
    /// Asks again how records are linked: something has changed.
    void refreshLinks();
    /// Asks again for the lists of links, not for the pair of the form.
    void refreshLists();
    /// Asks again which labels there are: HubSpot did not know one.
    void refreshLabels();
    /// Of the From record to the records of the To type.
    RecordLinks &sourceLinks() { return m_sourceLinks; }

Q_SIGNALS:
    /// The first question goes out.
    void started();

private:
    void follow();
    void fetchDirection(const Direction &direction);
    void fetchLabels(const Direction &direction);
    void fetchLimits(const Direction &direction);
    void takeLimits(const Direction &direction, const Result<QList<TypeLimit>> &limits);
    void fetchNames(const ObjectTypeId &type);
    void followRecord(Side side);
    void followTitles();
    void fetchRecord(const RecordRef &record);
    void takeRecord(const RecordRef &asked, const Result<Record> &answer);
    void fetchArchived(const RecordRef &record);
    void followPair();
    void fetchPresent(const RecordPair &pair);
    void takeLinks(const RecordLinks &links);
    bool needsTargetLinks(const RecordPair &pair) const;
    void fetchPortal();
    void fetchTypes();

    Client &m_client;
    LinkDraft &m_draft;
    RecordTitles &m_titles;
    Clock &m_clock;
    RecordLinks m_sourceLinks;
    RecordLinks m_targetLinks; ///< of the To record back to the From type
    bool m_started = false;
    bool m_askedPortal = false; ///< and there is no answer yet
    QList<Direction> m_askedLabels;
    QList<Direction> m_askedLimits;
    QList<ObjectTypeId> m_askedNames;
    std::optional<RecordRef> m_asked[2]; ///< by side: the record asked for last
    std::optional<RecordPair> m_askedPair;
};

} // namespace relata
