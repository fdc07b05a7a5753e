// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkpager.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace relata {

/// The links of one record to the records of one type, read page by page.
class RecordLinks : public QObject {
    Q_OBJECT

public:
    explicit RecordLinks(Client &client, QObject *parent = nullptr);

    struct Question {
        RecordReference record;
        ObjectTypeId to;
        friend bool operator==(const Question &, const Question &) = default;
    };
    /// Reads them; nothing clears. The same question is not asked again before refresh().
    void ask(const std::optional<Question> &question);
    /// Reads them again; the old ones are shown until as many new ones have come.
    void refresh();
    /// Goes on after the pages that are read without asking (20 of at most 500 links), or after a problem.
    void readOn();
    void stop();

    const std::optional<Question> &question() const { return m_question; }
    const QList<AssociatedRecord> &links() const { return m_links; }
    /// The link to this record in the present reading; nullptr if it has not come.
    const AssociatedRecord *find(const RecordId &to) const;
    /// Whether links() are all there are; still so while they are read again.
    bool isWhole() const { return m_isWhole; }
    bool isReading() const { return m_reading; }
    bool isFirstPage() const { return m_read.isEmpty(); } ///< no page of this reading has come yet
    bool isComplete() const { return m_question && !m_reading && m_pager.isAtEnd() && m_problem.isEmpty(); }
    bool hasMore() const { return m_question && !m_reading && !isComplete(); }
    /// Why they could not be read.
    QString problem() const;
    /// A page could not be read.
    bool hasFailed() const { return !m_problem.isEmpty(); }
    /// The list stops before its end: it is too long, or HubSpot does not go on with it.
    bool isCutShort() const { return hasMore() && !hasFailed(); }

Q_SIGNALS:
    void changed();

private:
    void read(int pages);
    void readPage();
    void acceptPage(const Result<AssociationsPage> &page);
    void append(const AssociationsPage &page);

    Client &m_client;
    std::optional<Question> m_question;
    LinkPager m_pager{{}, {}};
    QList<AssociatedRecord> m_links;
    bool m_isWhole = false;
    QList<AssociatedRecord> m_read;     ///< by the present or latest reading
    QHash<RecordId, qsizetype> m_place; ///< in m_read
    QString m_problem;
    int m_pagesLeft = 0;
    int m_run = 0; ///< answers to older questions are dropped
    bool m_reading = false;
};

} // namespace relata
