// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkdraft.h"

namespace relata {

class Client;
class Clock;
class Journal;
class RecordTitles;
struct HistoryEntry;

/// The records that fit what was typed at one end of the form: those used recently (from the history, without
/// a connection, too), then those that HubSpot finds.
class RecordSearch : public QObject {
    Q_OBJECT

public:
    struct Services {
        Client &client;
        Journal &journal;
        Clock &clock;
        RecordTitles &titles;
        QString account;
    };

    RecordSearch(LinkDraft &draft, Side side, const Services &services, QObject *parent = nullptr);

    struct Hit {
        RecordRef record;
        RecordTitle title;
        bool recent = false;
    };
    const QList<Hit> &hits() const { return m_hits; }
    /// What the list cannot say: that it is being searched, nothing fits, more fit than are shown, or why the
    /// search failed. Empty when there is nothing to say.
    QString message() const { return m_sentence; }
    /// Whether the person is looking for a record by words.
    bool isActive() const { return !m_text.isEmpty(); }
    /// The hit becomes the form's record.
    void choose(const Hit &hit);
    /// Offers the records used recently, though nothing was typed.
    void offerRecent();

Q_SIGNALS:
    void changed();

private:
    void follow();
    void readRecent();
    void remember(const HistoryEntry &entry);
    QList<Hit> recentHits() const;
    void search();
    void takePage(const SearchPage &page);
    void searchOtherTypes(const QList<ObjectTypeId> &types);
    void append(const ObjectTypeId &type, const QList<Record> &records);
    void sayFailed(const Error &error);
    void say(const QString &sentence);

    LinkDraft &m_draft;
    Side m_side;
    Services m_services;
    QString m_text;
    ObjectTypeId m_type;
    QList<Hit> m_hits;
    QList<Hit> m_recent; ///< newest first
    QString m_sentence;
    std::optional<QString> m_offeredFor; ///< what stood in the field when recent records were offered
    int m_question = 0;                  ///< answers to older questions are dropped
};

} // namespace relata
