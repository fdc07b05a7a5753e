// SPDX-License-Identifier: MIT
#include "storage/prettyjson.h"

#include <QJsonDocument>

namespace relata {

namespace {

class Printer {
public:
    QString print(const QString &json)
    {
        for (qsizetype i = 0; i < json.size(); ++i)
            take(json.at(i), nextAfter(json, i));
        return m_out;
    }

private:
    static QChar nextAfter(const QString &json, qsizetype i)
    {
        do
            ++i;
        while (i < json.size() && json.at(i).isSpace());
        return i < json.size() ? json.at(i) : QChar();
    }

    void take(QChar c, QChar next)
    {
        if (m_inString)
            return takeInString(c);
        if (c.isSpace())
            return;
        if (c == QLatin1Char('"'))
            m_inString = true;
        const bool opens = c == QLatin1Char('{') || c == QLatin1Char('[');
        const bool closes = c == QLatin1Char('}') || c == QLatin1Char(']');
        const bool closesEmpty = closes && m_justOpened;
        if (closes) {
            --m_depth;
            if (!closesEmpty)
                breakLine();
        }
        m_out += c;
        m_justOpened = opens;
        if (opens) {
            ++m_depth;
            const bool empty = next == QLatin1Char('}') || next == QLatin1Char(']');
            if (!empty)
                breakLine();
        } else if (c == QLatin1Char(',')) {
            breakLine();
        } else if (c == QLatin1Char(':')) {
            m_out += QLatin1Char(' ');
        }
    }

    void takeInString(QChar c)
    {
        m_out += c;
        if (m_escaped)
            m_escaped = false;
        else if (c == QLatin1Char('\\'))
            m_escaped = true;
        else if (c == QLatin1Char('"'))
            m_inString = false;
    }

    void breakLine() { m_out += QLatin1Char('\n') + QString(2 * m_depth, QLatin1Char(' ')); }

    QString m_out;
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_justOpened = false;
};

} // namespace

QString prettyJson(const QByteArray &json)
{
    const QString text = QString::fromUtf8(json);
    return QJsonDocument::fromJson(json).isNull() ? text : Printer().print(text);
}

} // namespace relata
