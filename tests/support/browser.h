// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkAccessManager>
#include <QUrl>

namespace relata::test {

/// Plays the person's browser at the practice portal: loads the consent page, answers it, follows the
/// redirect to the program and keeps the page it ends on.
class Browser : public QObject {
    Q_OBJECT

public:
    enum class Person {
        Agrees,
        Refuses,
        Leaves, ///< closes the page without an answer
    };

    explicit Browser(Person person = Person::Agrees)
        : m_person(person)
    {
    }

    void open(const QUrl &address);

    /// Where the redirect led to, with code and state.
    QUrl address() const { return m_address; }
    /// Whether to follow the redirect, or stop there like a browser that cannot reach the program.
    void setFollowing(bool following) { m_isFollowing = following; }
    int status() const { return m_status; }
    QString page() const { return m_page; }
    QByteArray header(const char *name) const { return m_headers.value(QByteArray(name).toLower()); }

private:
    void answerConsent(const QByteArray &page, const QUrl &at);
    void load(const QUrl &address);
    void show(QNetworkReply *reply);

    Person m_person;
    QNetworkAccessManager m_network;
    bool m_isFollowing = true;
    QUrl m_address;
    int m_status = 0;
    QString m_page;
    QHash<QByteArray, QByteArray> m_headers;
};

} // namespace relata::test
