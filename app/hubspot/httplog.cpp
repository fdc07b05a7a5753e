// SPDX-License-Identifier: MIT
#include "hubspot/httplog.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace relata {

namespace {

constexpr qint64 maxBytes = 1024 * 1024;
constexpr int keptFiles = 3;

QByteArray line(QJsonObject fields)
{
    fields.insert(QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    return QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
}

// Which records a call was about is in the history only, which can be deleted.
QString withoutRecords(const QByteArray &path)
{
    static const QRegularExpression segment(QStringLiteral("/[0-9]+(?=[/?]|\\z)"));
    static const QRegularExpression cursor(QStringLiteral("([?&]after=)[^&]*"));
    return QString::fromLatin1(path)
        .replace(segment, QStringLiteral("/{id}"))
        .replace(cursor, QStringLiteral("\\1{cursor}"));
}

} // namespace

HttpLog::HttpLog(const QString &path)
    : m_file(path)
{
}

quint64 HttpLog::request(const QByteArray &method, const QByteArray &path)
{
    const quint64 id = ++m_lastId;
    write(line({{QStringLiteral("id"), static_cast<qint64>(id)},
        {QStringLiteral("method"), QString::fromLatin1(method)},
        {QStringLiteral("path"), withoutRecords(path)}}));
    return id;
}

void HttpLog::answer(quint64 id, int status, qint64 milliseconds, qint64 bytes, const QByteArray &what)
{
    QJsonObject fields{{QStringLiteral("id"), static_cast<qint64>(id)}, {QStringLiteral("status"), status},
        {QStringLiteral("ms"), milliseconds}, {QStringLiteral("bytes"), bytes}};
    if (!what.isEmpty())
        fields.insert(QStringLiteral("what"), QString::fromLatin1(what));
    write(line(fields));
}

void HttpLog::write(const QByteArray &line)
{
    if (m_file.fileName().isEmpty())
        return;
    if (m_file.isOpen() && m_file.size() + line.size() > maxBytes)
        rotate();
    if (!m_file.isOpen()) {
        const QFileInfo there(m_file);
        const bool isFile = !there.exists() || there.isFile(); // writing to a pipe would wait for its reader
        if (!isFile || !m_file.open(QIODevice::Append))
            return; // a full disk must not stop the work
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    m_file.write(line);
    m_file.flush();
}

void HttpLog::rotate()
{
    const QString name = m_file.fileName();
    const auto older = [&name](int n) {
        return n == 0 ? name : name + QLatin1Char('.') + QString::number(n);
    };
    m_file.close();
    QFile::remove(older(keptFiles));
    for (int n = keptFiles; n > 0; --n)
        QFile::rename(older(n - 1), older(n));
    QFile::remove(name); // could it not be renamed, it would grow for ever
}

} // namespace relata
