// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QLocalSocket>

namespace relata {

/// One program per data folder: the first holds a lock and listens; a second start wakes it and ends. The
/// kernel holds the lock (flock), so it ends with the program, however the program ends and whatever its
/// process number.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString &lockFile, QObject *parent = nullptr);
    ~SingleInstance() override;

    enum class Claim {
        First,   ///< there is no other
        Woken,   ///< the first comes forward, and opens the file unless the path is empty
        Silent,  ///< there is a first, but it does not answer
        Unclear, ///< the lock file cannot be used; why() says why
    };
    /// Tries for three seconds, with or without an event loop.
    Claim claim(const QString &file = {});
    /// After Silent: whether the first has since ended, so that this one is now the first.
    bool isFirstNow();
    /// After Unclear: a sentence that names the file.
    const QString &why() const { return m_why; }
    /// The program is about to end: any start from now on waits until it has, and then becomes the first.
    void leave() { m_server.close(); }

Q_SIGNALS:
    /// Another start asks for the window.
    void woken();
    /// Another start also asks for a file to be opened.
    void fileRequested(const QString &path);
    /// After Silent: the first has come forward after all.
    void answered();

private:
    enum class Lock { Ours, Others, Unusable };
    Lock lock();
    int openLockFile() const;
    Lock unusable(int file, int reason);
    void listen();
    bool wakeFirst(const QString &file, int waitMs);
    void listenTo(QLocalSocket *socket);

    QString m_lockFile;
    QString m_why;
    int m_lock = -1; ///< descriptor of the lock file while it is held
    QLocalServer m_server;
    QLocalSocket m_waker;
};

} // namespace relata
