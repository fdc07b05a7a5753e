// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/wipe.h"

#include <QIODevice>

namespace relata {

/// The body of a write, which can be read only once. Qt repeats a request on its own when a server closes a
/// connection without an answer; it cannot repeat one whose body cannot be rewound, and reports
/// ContentReSendError.
class WriteBody : public QIODevice {
    Q_OBJECT

public:
    explicit WriteBody(const QByteArray &body, QObject *parent = nullptr);
    ~WriteBody() override { wipe(m_body); }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return m_read == m_body.size(); }
    bool isEmpty() const { return m_body.isEmpty(); }
    /// Whether anything was read for sending: from then on the outcome of a failure is unknown.
    bool wasRead() const { return m_wasRead; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
    bool m_wasRead = false;
};

} // namespace relata
