// SPDX-License-Identifier: MIT
#include "account/callback.h"

#include "crm/pastedtext.h"
#include "crm/sentence.h"

#include <QList>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cctype>

namespace relata {

namespace {

constexpr qsizetype maxBytes = 8 * 1024;
constexpr auto callbackPath = "/oauth-callback";

CallbackRequest refused(int status)
{
    return {CallbackRequest::Kind::Refused, status};
}

QByteArray expectedHost(quint16 port)
{
    return "localhost:" + QByteArray::number(port);
}

bool isHex(char c)
{
    return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

// Decodes %XX and + once; nothing if a percent sign stands alone or the result has control characters.
std::optional<QString> decoded(QByteArray text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        if (at + 2 >= text.size() || !isHex(text.at(at + 1)) || !isHex(text.at(at + 2)))
            return std::nullopt;
    }
    const QString result = QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
    const bool clean = std::all_of(
        result.cbegin(), result.cend(), [](QChar c) { return c.category() != QChar::Other_Control; });
    return clean ? std::optional(result) : std::nullopt;
}

QString *fieldOf(Callback &callback, const QString &name)
{
    if (name == QLatin1String("state"))
        return &callback.state;
    if (name == QLatin1String("code"))
        return &callback.code;
    if (name == QLatin1String("error"))
        return &callback.error;
    return name == QLatin1String("error_description") ? &callback.errorDescription : nullptr;
}

// Parameters with other names are ignored; each of ours may come only once.
std::optional<Callback> readQuery(const QByteArray &query)
{
    Callback callback;
    QList<QString *> seen;
    for (const QByteArray &part : query.split('&')) {
        const qsizetype equals = part.indexOf('=');
        const auto name = decoded(part.left(equals < 0 ? part.size() : equals));
        const auto value = decoded(equals < 0 ? QByteArray() : part.mid(equals + 1));
        if (!name || !value)
            return std::nullopt;
        QString *field = fieldOf(callback, *name);
        if (!field)
            continue;
        if (seen.contains(field))
            return std::nullopt;
        seen.append(field);
        *field = *value;
    }
    return callback;
}

// The value of Host; empty if it is missing, comes twice, or a header line is malformed.
QByteArray hostHeader(const QList<QByteArray> &lines)
{
    QByteArrayList hosts;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || std::isspace(static_cast<unsigned char>(line.at(colon - 1))) || line.at(0) == ' '
            || line.at(0) == '\t')
            return {};
        if (line.left(colon).toLower() != "host")
            continue;
        hosts.append(line.mid(colon + 1).trimmed().toLower());
    }
    return hosts.size() == 1 ? hosts.constFirst() : QByteArray();
}

QList<QByteArray> linesOf(const QByteArray &head)
{
    QList<QByteArray> lines;
    qsizetype start = 0;
    while (start < head.size()) {
        const qsizetype end = head.indexOf("\r\n", start);
        lines.append(head.mid(start, end < 0 ? -1 : end - start));
        start = end < 0 ? head.size() : end + 2;
    }
    return lines;
}

} // namespace

QString redirectUri(quint16 port)
{
    return filled(QStringLiteral("http://%1%2"),
        {QString::fromLatin1(expectedHost(port)), QLatin1String(callbackPath)});
}

CallbackRequest readCallbackRequest(const QByteArray &received, quint16 port)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end > maxBytes || (end < 0 && received.size() > maxBytes))
        return refused(431);
    if (end < 0)
        return {};
    QList<QByteArray> lines = linesOf(received.left(end));
    const QList<QByteArray> words = lines.takeFirst().split(' ');
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1."))
        return refused(400);
    if (hostHeader(lines) != expectedHost(port))
        return refused(400);
    const QByteArray &target = words.at(1);
    const qsizetype question = target.indexOf('?');
    if (target.left(question < 0 ? target.size() : question) != callbackPath)
        return refused(404);
    if (words.at(0) != "GET")
        return refused(405);
    const auto callback = readQuery(question < 0 ? QByteArray() : target.mid(question + 1));
    if (!callback)
        return refused(400);
    return {CallbackRequest::Kind::Arrived, 0, *callback};
}

std::optional<Callback> readPastedCallback(const QString &address, quint16 port)
{
    // Browsers leave out the scheme when they show it, or make it https; mail programs break lines.
    static const QRegularExpression breaks(QStringLiteral("\\s*[\\r\\n\\x{2028}\\x{2029}]+\\s*"));
    static const QRegularExpression end(
        QStringLiteral("[\\s#\"'`<>()\\[\\]{}|*\\x{2018}-\\x{201f}\\x{ab}\\x{bb}]"));
    static const QRegularExpression behind(QStringLiteral("[.,;:!?/]+\\z"));
    QString text = cleanedText(QString(address).remove(breaks));
    const QString begin = redirectUri(port).remove(QLatin1String("http://")) + QLatin1Char('?');
    if (!text.contains(begin, Qt::CaseInsensitive)) // inside another address it is encoded
        text = QUrl::fromPercentEncoding(text.toUtf8());
    const qsizetype at = text.indexOf(begin, 0, Qt::CaseInsensitive);
    if (at < 0 || text.size() > maxBytes)
        return std::nullopt;
    QString query = text.mid(at + begin.size()).section(end, 0, 0).remove(behind);
    query.replace(QLatin1String("&amp;"), QLatin1String("&"), Qt::CaseInsensitive);
    const auto callback = readQuery(query.toUtf8());
    const bool saysNothing = callback && callback->code.isEmpty() && callback->error.isEmpty();
    return saysNothing ? std::nullopt : callback;
}

} // namespace relata
