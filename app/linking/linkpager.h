// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/associations.h"

#include <QFuture>
#include <QSet>

namespace relata {

class Cancellation;
class Client;

/// Walks through HubSpot's list of one record's links to the records of one type, page by page.
class LinkPager {
public:
    /// How many pages are read without asking the person: 10,000 links.
    static constexpr int mostPages = 20;

    LinkPager(const RecordReference &record, const ObjectTypeId &to)
        : m_record(record)
        , m_to(to)
    {
    }

    /// Asks for the next page, of at most 500 links. Errors: those of Client::associationsOf.
    QFuture<Result<AssociationsPage>> ask(Client &client, Cancellation *cancellation = nullptr) const;
    /// The page has come.
    void addPage(const AssociationsPage &page);

    int pages() const { return m_pages; } ///< pages so far
    bool isAtEnd() const { return m_pages > 0 && m_next.isEmpty(); }
    /// HubSpot names an earlier page as the next one: the list is incomplete.
    bool standsStill() const { return m_seen.contains(m_next) && !m_next.isEmpty(); }

private:
    RecordReference m_record;
    ObjectTypeId m_to;
    QString m_next;
    QSet<QString> m_seen; ///< cursors of the pages so far
    int m_pages = 0;
};

} // namespace relata
