// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkdraft.h"

namespace relata {

class Client;
class Clock;

/// Asks HubSpot what the draft needs to know: the labels of the direction (and, to recognise mix-ups, of the
/// opposite one), the names of the records, the account's custom objects. Answers go into the draft and are
/// kept.
class DraftLookup : public QObject {
    Q_OBJECT

public:
    DraftLookup(Client &client, LinkDraft &draft, Clock &clock, QObject *parent = nullptr);

    /// Nothing is asked before this: an account in the outside world is left alone until the person acts.
    void start();
    /// Asks again for everything that the form shows.
    void refresh();

private:
    void follow();
    void fetchLabels(const Direction &direction);
    void followRecord(Side side);
    void fetchTitle(const RecordRef &record);
    void fetchCustomObjects();

    Client &m_client;
    LinkDraft &m_draft;
    Clock &m_clock;
    bool m_started = false;
    QList<Direction> m_askedLabels;
    QList<RecordRef> m_asked[2];                          ///< by side: the record asked for last
    QHash<QPair<QString, QString>, RecordTitle> m_titles; ///< by type and record ID
};

} // namespace relata
