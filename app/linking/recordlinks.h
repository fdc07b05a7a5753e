// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/answers.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace relata {

class Client;

/// The links of one record to the records of one type, read page by page.
class RecordLinks : public QObject {
    Q_OBJECT

public:
    explicit RecordLinks(Client &client, QObject *parent = nullptr);

    struct Question {
        RecordRef record;
        ObjectTypeId to;
        friend bool operator==(const Question &, const Question &) = default;
    };
    /// Reads them; nothing clears. The same question is not asked again before refresh().
    void ask(const std::optional<Question> &question);
    /// Reads them again; the old ones stand until as many new ones are there.
    void refresh();
    /// Goes on after the pages that are read without asking (20 of at most 500 links), or after a problem.
    void readOn();
    void stop();

    const std::optional<Question> &question() const { return m_question; }
    const QList<AssociatedRecord> &links() const { return m_links; }
    bool isReading() const { return m_reading; }
    bool isFirstPage() const { return m_read.isEmpty(); } ///< none of this reading has come yet
    bool isComplete() const { return m_question && !m_reading && m_next.isEmpty() && m_problem.isEmpty(); }
    bool hasMore() const { return !m_reading && (!m_next.isEmpty() || !m_problem.isEmpty()); }
    const QString &problem() const { return m_problem; } ///< why they could not be read

Q_SIGNALS:
    void changed();

private:
    void read(int pages);
    void readPage();
    void take(const Result<AssociationsPage> &page);

    Client &m_client;
    std::optional<Question> m_question;
    QList<AssociatedRecord> m_links;
    QList<AssociatedRecord> m_read; ///< by the reading that goes on, or was the last
    QString m_next;
    QSet<QString> m_seen; ///< cursors of the pages that were read
    QSet<RecordId> m_known;
    QString m_problem;
    int m_pages = 0; ///< of this reading
    int m_pagesLeft = 0;
    int m_run = 0; ///< answers to older questions are dropped
    bool m_reading = false;
};

} // namespace relata
