// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QLockFile>

class QLocalSocket;

namespace relata {

/// One program per data folder: the first holds a lock and listens; a second start wakes it and ends.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString &lockFile, QObject *parent = nullptr);

    /// Whether this is the first; when not, the first was asked to come forward, and to open a file unless
    /// the path is empty.
    bool claim(const QString &file = {});
    /// The program is about to end: a start from now on waits until it has, and is the first then.
    void leave() { m_server.close(); }

Q_SIGNALS:
    /// Another start asks for the window.
    void woken();
    /// And for a file to be opened.
    void fileRequested(const QString &path);

private:
    bool wakeFirst(const QString &file) const;
    void take(QLocalSocket *socket);

    QLockFile m_lock;
    QLocalServer m_server;
    QString m_address;
};

} // namespace relata
