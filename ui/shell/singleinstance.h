// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QLockFile>

namespace relata {

/// One program per data folder: the first holds a lock and listens; a second start wakes it and ends.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString &lockFile, QObject *parent = nullptr);

    /// Whether this is the first; when not, the first was asked to come forward.
    bool claim();

Q_SIGNALS:
    /// Another start asks for the window.
    void woken();

private:
    void wakeFirst() const;

    QLockFile m_lock;
    QLocalServer m_server;
    QString m_address;
};

} // namespace relata
