// SPDX-License-Identifier: MIT
#include "practice/server.h"

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <set>
#include <thread>

namespace relata::practice {

namespace {

constexpr auto host = "127.0.0.1";
constexpr int waitingVisitors =
    256; // the library allows 5; more would each have to knock again a second later
constexpr std::size_t mostWorkers = 1024; // one for each connection
constexpr unsigned silentMs = 5000;
// Longer than Qt keeps a connection that it does not use: then it is never the portal that hangs up first.
constexpr time_t idleSeconds = 150;

// The library's default lets two servers share one port; ours must not.
void setSocketOptions(socket_t socket)
{
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
}

// The port on 127.0.0.1 that a socket is bound to; 0 for anything else.
int portOf(int descriptor)
{
    sockaddr_in local{};
    socklen_t size = sizeof local;
    const bool isSocket = getsockname(descriptor, reinterpret_cast<sockaddr *>(&local), &size) == 0;
    const bool isOurs =
        isSocket && local.sin_family == AF_INET && local.sin_addr.s_addr == htonl(INADDR_LOOPBACK);
    return isOurs ? ntohs(local.sin_port) : 0;
}

bool isListening(int descriptor)
{
    int listens = 0;
    socklen_t size = sizeof listens;
    return getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0 && listens != 0;
}

// Hangs up those connections at our port that `which` selects: the library would wait until each has been
// idle long enough. Calls in progress are still answered.
void hangUp(int port, const std::function<bool(int descriptor)> &which)
{
    std::error_code error;
    std::filesystem::directory_iterator file("/proc/self/fd", error);
    for (; !error && file != std::filesystem::directory_iterator(); file.increment(error)) {
        const int descriptor = QByteArray::fromStdString(file->path().filename().string()).toInt();
        if (portOf(descriptor) == port && which(descriptor))
            shutdown(descriptor, SHUT_RD);
    }
}

// How long a connection has said nothing.
unsigned silenceOf(int descriptor)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    const bool known = getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) == 0;
    return known && info.tcpi_state == TCP_ESTABLISHED ? info.tcpi_last_data_recv : 0;
}

int peerPortOf(int descriptor)
{
    sockaddr_in peer{};
    socklen_t size = sizeof peer;
    return getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) == 0 ? ntohs(peer.sin_port)
                                                                                    : 0;
}

// Runs each connection on a thread of its own, made on demand: silent visitors keep nobody waiting.
class Workers : public httplib::TaskQueue {
public:
    explicit Workers(std::function<void()> whenIdle)
        : m_whenIdle(std::move(whenIdle))
    {
    }

    using Taken = decltype(std::declval<httplib::TaskQueue &>().enqueue({})); // void, and bool from 0.15 on
    Taken enqueue(std::function<void()> job) override
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        if (m_idle < m_jobs.size() && m_threads.size() < mostWorkers)
            m_threads.emplace_back([this] { work(); });
        else
            m_changed.notify_one();
        return static_cast<Taken>(true);
    }
    void shutdown() override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ends = true;
        }
        m_changed.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
    }
    /// The library calls it each second without a visitor.
    void on_idle() override { m_whenIdle(); }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            ++m_idle;
            m_changed.wait(lock, [this] { return m_ends || !m_jobs.empty(); });
            --m_idle;
            if (m_jobs.empty())
                return;
            const auto job = std::move(m_jobs.front());
            m_jobs.pop_front();
            lock.unlock();
            job();
            lock.lock();
        }
    }

    std::function<void()> m_whenIdle;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_jobs;
    std::vector<std::thread> m_threads;
    std::size_t m_idle = 0;
    bool m_ends = false;
};

class HttpServer : public httplib::Server {
public:
    /// In place of the library's own binding.
    void useSocket(socket_t socket) { svr_sock_ = socket; }
};

} // namespace

// One port of the portal.
class Server::Listener {
public:
    Listener(Portal &portal, bool regional)
        : m_portal(portal)
        , m_regional(regional)
    {
        m_http.new_task_queue = [this] {
            return new Workers([this] { hangUpOnSilent(); });
        };
        m_http.set_idle_interval(1);
        m_http.set_socket_options([this](socket_t socket) {
            setSocketOptions(socket);
            m_socket = socket;
        });
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
        hangUp(m_port, [](int) { return true; }); // no connection is kept any more after stop()
        m_thread.join();
    }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    bool listen(int port)
    {
        m_port = port;
        if (port == 0)
            m_port = m_http.bind_to_any_port(host);
        else if (!m_http.bind_to_port(host, port))
            return false;
        if (m_port <= 0)
            return false;
        return ::listen(m_socket, waitingVisitors) == 0;
    }
    bool listenOn(int socket)
    {
        m_port = portOf(socket);
        if (m_port == 0 || !isListening(socket))
            return false;
        m_http.useSocket(socket);
        return true;
    }
    void serve()
    {
        m_thread = std::thread([this] { m_http.listen_after_bind(); });
        while (!m_http.is_running())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
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
            answer(request, response);
            return httplib::Server::HandlerResponse::Handled;
        });
        const auto handler = [this](const httplib::Request &request, httplib::Response &response) {
            answer(request, response);
        };
        const char *everything = ".*";
        m_http.Get(everything, handler);
        m_http.Put(everything, handler);
        m_http.Post(everything, handler);
        m_http.Patch(everything, handler);
        m_http.Delete(everything, handler);
    }
    // Visitors who connected and never said a word; others may come back to a connection for as long as Qt
    // keeps it.
    void hangUpOnSilent()
    {
        const std::lock_guard lock(m_mutex);
        hangUp(m_port, [this](int descriptor) {
            return silenceOf(descriptor) >= silentMs && m_spoken.count(peerPortOf(descriptor)) == 0;
        });
    }
    // Refuses web pages whose name leads to this computer (DNS rebinding) or that send forms here.
    bool isFromHere(const httplib::Request &http) const
    {
        const auto isOurs = [this](const std::string &authority) {
            const std::string port = ":" + std::to_string(m_port);
            return authority == host + port || authority == "localhost" + port || authority == "[::1]" + port;
        };
        const std::string origin = http.get_header_value("Origin");
        const std::string scheme = "http://";
        return http.get_header_value_count("Host") == 1 && isOurs(http.get_header_value("Host"))
            && (origin.empty() || (origin.rfind(scheme, 0) == 0 && isOurs(origin.substr(scheme.size()))));
    }
    void answer(const httplib::Request &http, httplib::Response &answer)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_spoken.insert(http.remote_port);
        }
        if (!isFromHere(http)) {
            answer.status = 403;
            answer.set_content(
                "The practice portal answers programs and pages of this computer only.", "text/plain");
            return;
        }
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
    HttpServer m_http;
    std::thread m_thread;
    int m_port = 0;
    socket_t m_socket = INVALID_SOCKET; ///< the library's own
    std::mutex m_mutex;
    std::set<int> m_spoken; ///< ports of visitors that have sent a request
};

Server::Server(Portal &portal)
    : m_portal(portal)
    , m_general(std::make_unique<Listener>(portal, false))
{
}

Server::~Server() = default;

bool Server::listen(int port)
{
    return m_general->listen(port) && listenRegional();
}

bool Server::listenOn(int socket)
{
    return m_general->listenOn(socket) && listenRegional();
}

bool Server::listenRegional()
{
    if (!m_portal.isRegional())
        return true;
    m_regional = std::make_unique<Listener>(m_portal, true);
    return m_regional->listen(0);
}

void Server::serve()
{
    m_general->serve();
    if (m_regional)
        m_regional->serve();
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
