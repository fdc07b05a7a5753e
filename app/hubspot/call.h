// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/wipe.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>

#include <chrono>

namespace relata {

/// Which of HubSpot's call budgets an endpoint uses (usage guidelines, association guide).
enum class Budget {
    General,     ///< per ten seconds; the answers carry the limit
    Association, ///< 100 per ten seconds, inside the general budget
    Search,      ///< 5 per second, outside the ten-second budget
};

/// How the person stops a call that has not gone out yet. A write that was sent is never torn down: its
/// answer is worth more than the moment saved.
class Cancellation : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    void request()
    {
        m_requested = true;
        Q_EMIT requested();
    }
    bool isRequested() const { return m_requested; }

Q_SIGNALS:
    void requested();

private:
    bool m_requested = false;
};

/// One call, before it is sent.
struct Call {
    QByteArray verb; ///< GET, PUT, POST or DELETE
    QByteArray path; ///< percent-encoded, with its query
    QByteArray body; ///< or empty
    Budget budget = Budget::General;
    bool writes = false; ///< changes something at HubSpot: sent once, never repeated on our own
    QPointer<Cancellation> cancellation{};
    QByteArray contentType = "application/json"; ///< of the body

    ~Call() { wipe(body); } // a token call's holds secrets
};

/// HubSpot's limit of the ten-second budget, from the headers; -1 when missing.
struct RateHeaders {
    int max = -1;
};

/// The answer, whatever its status.
struct Answer {
    int status = 0;
    QByteArray body;
    QString correlationId;
    RateHeaders rate;
    std::chrono::milliseconds retryAfter{0};
    qint64 durationMs = 0;

    ~Answer() { wipe(body); } // to a token call it holds secrets
};

} // namespace relata
