// SPDX-License-Identifier: MIT
#pragma once

#include "practice/portal.h"

#include <QUrl>

#include <memory>

namespace relata::practice {

/// Serves a portal over HTTP on 127.0.0.1, on threads of its own, until it is destroyed.
class Server {
public:
    explicit Server(Portal &portal);
    ~Server();

    /// Listens on this port, 0 for any free one; false when the port is taken. A portal in a data centre of
    /// its own gets a second, free port. Calls wait until serve().
    bool listen(int port = 0);
    /// The same on a socket that listens on 127.0.0.1 already; false when it is none.
    bool listenOn(int socket);
    /// Answers what comes in.
    void serve();
    /// http://127.0.0.1:PORT, once it listens.
    QUrl address() const;
    /// The address of the account's own data centre; the general one when it has none.
    QUrl regionalAddress() const;

private:
    class Listener;

    bool listenRegional();

    Portal &m_portal;
    std::unique_ptr<Listener> m_general;
    std::unique_ptr<Listener> m_regional;
};

} // namespace relata::practice
