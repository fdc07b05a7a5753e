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

    /// Listens on this port, 0 for any free one; false if the port is used already. A portal in a data centre
    /// of its own gets a second, free port. Calls wait until serve().
    bool listen(int port = 0);
    /// The same on a socket that already listens on 127.0.0.1; false if it does not.
    bool listenOn(int socket);
    /// Answers calls.
    void serve();
    /// http://127.0.0.1:PORT, once it listens.
    QUrl address() const;
    /// The address of the account's own data centre; the general one if it has none.
    QUrl regionalAddress() const;

private:
    class Listener;

    bool listenRegional();

    Portal &m_portal;
    std::unique_ptr<Listener> m_general;
    std::unique_ptr<Listener> m_regional;
};

} // namespace relata::practice
