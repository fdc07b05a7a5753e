// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/catalogue.h"

#include <functional>

namespace relata {

class Clock;
struct SearchPage;

/// The records that match some words: recently used ones (without a connection, too), then those that HubSpot
/// finds.
class RecordSearch : public QObject {
    Q_OBJECT

public:
    struct Hit {
        RecordReference record;
        RecordTitle title;
        bool recent = false;
    };
    struct Services {
        Client &client;
        Clock &clock;
        Catalogue &catalogue;
        /// The records of a type that were used recently, newest first.
        std::function<QList<Hit>(const ObjectTypeId &type)> recent;
    };

    explicit RecordSearch(const Services &services, QObject *parent = nullptr);

    /// Looks for records of this type that fit the words of what was typed; without words there is nothing to
    /// look for. Asks HubSpot after a short pause, so that a word typed letter by letter is asked for once.
    void search(const ObjectTypeId &type, const QString &words, const QString &typed);
    /// Offers the records of the type that were used recently, until something else is typed.
    void offerRecent(const ObjectTypeId &type, const QString &typed);

    const QList<Hit> &hits() const { return m_hits; }
    /// What the list itself cannot say: that the search is running, nothing matches, there are more matches
    /// than shown, or why the search failed. Empty if there is nothing to say.
    const QString &message() const { return m_message; }
    /// Whether records are looked for by words.
    bool isActive() const { return !m_text.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    QList<Hit> recentHits() const;
    void ask();
    void acceptPage(const SearchPage &page);
    void searchOtherTypes(const QList<ObjectTypeId> &types);
    void append(const ObjectTypeId &type, const QList<Record> &records);
    void say(const QString &message);
    void sayFailed(const Error &error);

    Services m_services;
    QString m_text;
    ObjectTypeId m_type;
    QList<Hit> m_hits;
    QString m_message;
    std::optional<QString> m_offeredFor; ///< what was typed when recent records were offered
    int m_question = 0;                  ///< answers to older questions are dropped
};

} // namespace relata
