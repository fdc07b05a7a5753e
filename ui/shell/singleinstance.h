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

Q_SIGNALS:
    /// Another start asks for the window.
    void woken();
    /// And for a file to be opened.
    void fileRequested(const QString &path);

private:
    void wakeFirst(const QString &file) const;
    void take(QLocalSocket *socket);

    QLockFile m_lock;
    QLocalServer m_server;
    QString m_address;
};

} // namespace relata
