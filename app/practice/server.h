// SPDX-License-Identifier: MIT
#pragma once

#include "practice/portal.h"

#include <QUrl>

#include <memory>
#include <thread>

namespace httplib {
class Server;
}

namespace relata::practice {

/// Serves a portal over HTTP on 127.0.0.1, on threads of its own, until it is destroyed.
class Server {
public:
    explicit Server(Portal &portal);
    ~Server();

    /// Listens on this port, 0 for any free one; false when the port is taken.
    bool start(int port = 0);
    /// http://127.0.0.1:PORT, once started.
    QUrl address() const;

private:
    Portal &m_portal;
    std::unique_ptr<httplib::Server> m_http;
    std::thread m_thread;
    int m_port = 0;
};

} // namespace relata::practice
