// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"
#include "hubspot/call.h"
#include "hubspot/transport.h"

#include <QList>
#include <QPromise>
#include <QSslError>

class QNetworkReply;

namespace relata {

/// One request on the wire and its answer: watches the deadline and the size, decides what a failure means.
/// Deletes itself when done.
class Exchange : public QObject {
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
    void finish();
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
    QPromise<Result<Answer>> m_promise;
    QByteArray m_received;
    Stopped m_stopped = Stopped::No;
    QList<QSslError> m_tlsErrors;
    qint64 m_started = 0;
    qint64 m_finished = 0;
    quint64 m_logId = 0;
};

} // namespace relata
