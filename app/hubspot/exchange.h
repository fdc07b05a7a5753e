// SPDX-License-Identifier: MIT
#pragma once

#include "async/task.h"
#include "crm/result.h"
#include "hubspot/call.h"
#include "hubspot/transport.h"

#include <QList>
#include <QSslError>

class QNetworkReply;

namespace relata {

/// One request on the wire and its answer: watches the deadline and the size, decides what a failure means.
class Exchange : public Task<Result<Answer>> {
    Q_OBJECT

public:
    Exchange(Transport::Policy policy, Clock &clock, HttpLog &log, QObject *parent);
    ~Exchange() override { wipe(m_received); }

    /// body: the device the reply reads from, null for a call that does not write.
    QFuture<Result<Answer>> watch(QNetworkReply *reply, WriteBody *body, const Call &call);

private:
    enum class Stopped { No, ByDeadline, BySize };

    void noteTlsErrors(const QList<QSslError> &errors);
    void readSome();
    void stop(Stopped why);
    void end();
    Answer answer() const;
    Result<Answer> outcome() const;
    Error lost() const;
    void explainSilence(Error &error) const;
    bool isCut(const Answer &received) const;

    Transport::Policy m_policy;
    Clock &m_clock;
    HttpLog &m_log;
    QNetworkReply *m_reply = nullptr;
    WriteBody *m_body = nullptr;
    bool m_writes = false;
    QByteArray m_received;
    Stopped m_stopped = Stopped::No;
    QList<QSslError> m_tlsErrors;
    qint64 m_started = 0;
    qint64 m_ended = 0;
    quint64 m_logId = 0;
};

} // namespace relata
