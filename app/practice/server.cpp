// SPDX-License-Identifier: MIT
#include "practice/server.h"

#include <httplib.h>

#include <filesystem>
#include <thread>

namespace relata::practice {

namespace {

constexpr auto host = "127.0.0.1";
constexpr std::size_t threads = 32;
// Longer than Qt keeps a connection that it does not use: then it is never the portal that hangs up first.
constexpr time_t idleSeconds = 150;

// The library's default lets two servers share one port; ours must not.
void setSocketOptions(socket_t socket)
{
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
}

// Ends the connections that visitors keep open at this port of ours: the library would wait until each has
// been idle long enough. What is being answered still is.
void hangUp(int port)
{
    std::error_code error;
    std::filesystem::directory_iterator file("/proc/self/fd", error);
    for (; !error && file != std::filesystem::directory_iterator(); file.increment(error)) {
        const int descriptor = QByteArray::fromStdString(file->path().filename().string()).toInt();
        sockaddr_in local{};
        socklen_t size = sizeof local;
        const bool isSocket = getsockname(descriptor, reinterpret_cast<sockaddr *>(&local), &size) == 0;
        if (isSocket && local.sin_family == AF_INET && local.sin_addr.s_addr == htonl(INADDR_LOOPBACK)
            && ntohs(local.sin_port) == port)
            shutdown(descriptor, SHUT_RD);
    }
}

} // namespace

// One port of the portal.
class Server::Listener {
public:
    Listener(Portal &portal, bool regional)
        : m_portal(portal)
        , m_regional(regional)
    {
        m_http.new_task_queue = [] {
            return new httplib::ThreadPool(threads);
        };
        m_http.set_socket_options(setSocketOptions);
        m_http.set_tcp_nodelay(true);
        m_http.set_keep_alive_max_count(1000000);
        m_http.set_keep_alive_timeout(idleSeconds);
        m_http.set_payload_max_length(8 * 1024 * 1024);
        handleEverything();
    }
    ~Listener()
    {
        m_http.stop();
        if (!m_thread.joinable())
            return;
        hangUp(m_port); // no connection is kept any more after stop()
        m_thread.join();
    }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    bool start(int port)
    {
        m_port = port;
        if (port == 0)
            m_port = m_http.bind_to_any_port(host);
        else if (!m_http.bind_to_port(host, port))
            return false;
        if (m_port <= 0)
            return false;
        m_thread = std::thread([this] { m_http.listen_after_bind(); });
        while (!m_http.is_running())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return true;
    }
    QUrl address() const
    {
        QUrl url;
        url.setScheme(QStringLiteral("http"));
        url.setHost(QLatin1String(host));
        url.setPort(m_port);
        return url;
    }

private:
    void handleEverything()
    {
        // A request without a body is answered at once: the library would wait for one that never comes.
        m_http.set_pre_routing_handler([this](const httplib::Request &request, httplib::Response &response) {
            if (request.has_header("Content-Length") || request.has_header("Transfer-Encoding"))
                return httplib::Server::HandlerResponse::Unhandled;
            serve(request, response);
            return httplib::Server::HandlerResponse::Handled;
        });
        const auto handler = [this](const httplib::Request &request, httplib::Response &response) {
            serve(request, response);
        };
        const char *everything = ".*";
        m_http.Get(everything, handler);
        m_http.Put(everything, handler);
        m_http.Post(everything, handler);
        m_http.Patch(everything, handler);
        m_http.Delete(everything, handler);
    }
    void serve(const httplib::Request &http, httplib::Response &answer)
    {
        const Response response = m_portal.handle({http.method, http.target,
            http.get_header_value("Authorization"), http.get_header_value("Accept"), http.body, m_regional});
        if (response.delay.count() > 0)
            std::this_thread::sleep_for(response.delay);
        answer.status = response.status;
        for (const auto &[name, value] : response.headers)
            answer.set_header(name, value);
        if (response.status != 204)
            answer.set_content(response.body, response.contentType);
    }

    Portal &m_portal;
    bool m_regional;
    httplib::Server m_http;
    std::thread m_thread;
    int m_port = 0;
};

Server::Server(Portal &portal)
    : m_portal(portal)
    , m_general(std::make_unique<Listener>(portal, false))
{
}

Server::~Server() = default;

bool Server::start(int port)
{
    if (m_portal.isRegional())
        m_regional = std::make_unique<Listener>(m_portal, true);
    return m_general->start(port) && (!m_regional || m_regional->start(0));
}

QUrl Server::address() const
{
    return m_general->address();
}

QUrl Server::regionalAddress() const
{
    return m_regional ? m_regional->address() : address();
}

} // namespace relata::practice
