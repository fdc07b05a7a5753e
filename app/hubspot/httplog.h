// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>

namespace relata {

/// One JSON line per request and per answer: id, method, path, status, time, size. Never a header, a body
/// or a token, nor which records it was about. The file is kept under 1 MiB; three older ones stay beside it
/// as `.1` to `.3`.
class HttpLog {
public:
    /// An empty path writes nothing.
    explicit HttpLog(const QString &path);

    /// Gives the id that the answer's line repeats.
    quint64 request(const QByteArray &method, const QByteArray &path);
    /// Status 0: no answer; `what` then names the kind of error.
    void answer(quint64 id, int status, qint64 milliseconds, qint64 bytes, const QByteArray &what = {});

private:
    void write(const QByteArray &line);
    void rotate();

    QFile m_file;
    quint64 m_lastId = 0;
};

} // namespace relata
