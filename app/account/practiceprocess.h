// SPDX-License-Identifier: MIT
#pragma once

#include "account/accounts.h"
#include "hubspot/transport.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QProcess>

namespace relata {

/// The practice portal as a child process, the program relata-practice. It serves a socket that this process
/// has opened: the address is known before the child runs, and stays the same when the child has to be
/// started again. The child ends with this process, however that ends.
class PracticeProcess : public QObject {
    Q_OBJECT

public:
    struct Services {
        QString program;                               ///< path of relata-practice
        QString dataFolder;                            ///< where the child keeps what was changed
        QLocale::Language language = QLocale::English; ///< of what the child says
        Clock &clock;
        HttpLog &log;
    };

    explicit PracticeProcess(const Services &services, QObject *parent = nullptr);
    ~PracticeProcess() override;

    /// Whether the program is there. Where it is not, nothing can be practised.
    bool isInstalled() const;
    /// Starts the child unless it runs. Does not wait for it: calls to the address are answered once the
    /// child is ready. The address is the same each time. Storage if nothing can listen there.
    Result<PracticePortal> start();
    /// Restores the sample data. Errors as start(), Transport::send() and errorFromAnswer().
    QFuture<Result<void>> reset();

Q_SIGNALS:
    /// The child died, was started again and serves the same address.
    void restarted();
    /// The child cannot run or keeps ending; `sentence` says so. Nothing listens at the address any more.
    void failed(const QString &sentence);
    /// The changes of earlier practice made no sense and are kept in this file.
    void setAside(const QString &path);
    /// The changes of earlier practice could not be read; `sentence` says why.
    void notRead(const QString &sentence);

private:
    bool listen();
    void stopListening();
    void run();
    void readOutput();
    void onFinished();

    Services m_services;
    int m_socket = -1; ///< listens on 127.0.0.1; -1 while it does not
    QUrl m_address;
    QProcess m_child;
    bool m_isServing = false; ///< the child has said so since it was started
    int m_restarts = 0;       ///< one after the other, none of which lasted
    QElapsedTimer m_runsSince;
    Transport m_transport;
};

} // namespace relata
