// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QMap>
#include <QStringList>

#include <chrono>

namespace relata {

/// What went wrong, for the program (kind, status), for the person (sentence, nextStep) and for the log
/// (summary, without anything secret).
struct Error {
    Q_DECLARE_TR_FUNCTIONS(relata::Error)

public:
    enum class Kind {
        BadInput,         ///< what the person typed; message is the sentence
        NotSignedIn,      ///< 401
        ScopeMissing,     ///< 403
        WrongType,        ///< 400: the association type does not fit the pair
        RecordNotFound,   ///< 404, or a 400 that names the records
        RateLimited,      ///< 429, or 477; retryAfter says how long when known
        Locked,           ///< 423
        Temporary,        ///< 5xx, or a read that broke off
        Unreachable,      ///< no connection, nothing was sent
        OutcomeUnknown,   ///< a write was sent and its answer is lost
        UnexpectedAnswer, ///< redirect, HTML, not JSON, a required field missing, over 16 MiB
        NotHubSpot,       ///< a refusal by somebody between us and HubSpot: a filter, a gateway
        OtherDataCentre, ///< 488: the account lives in another data centre; context["correctHublet"] names it
        Refused,         ///< any other 4xx; message is HubSpot's
        Cancelled,       ///< the person stopped it before it was sent
        NothingToDo,     ///< the pair is already as asked; nothing was sent
        Storage,         ///< a file cannot be read or written; message says which
        SignIn,          ///< signing in did not succeed; message says why, advice what to do
    };

    Kind kind = Kind::UnexpectedAnswer;
    int status = 0; ///< HTTP status, 0 if there was no answer
    QString
        category; ///< HubSpot's `category`, e.g. VALIDATION_ERROR, or ours for a SignIn error; may be empty
    QString message; ///< HubSpot's `message`, or our own sentence for BadInput, Storage and SignIn
    QMap<QString, QStringList> context{}; ///< HubSpot's `context`
    QString correlationId{};              ///< to give to HubSpot's support
    QByteArray raw{};                     ///< the first 2 KiB of the answer's body
    QString policyName{};                 ///< 429 only: TEN_SECONDLY_ROLLING, DAILY, SECONDLY
    std::chrono::milliseconds retryAfter{0};
    qint64 durationMs = 0; ///< from sending to the answer
    QString explanation{}; ///< the sentence, if it is not the kind's
    QString advice{};      ///< the next step, if it is not the kind's

    /// What happened, one translated sentence for the person.
    QString sentence() const;
    /// What the person can do about it, one translated sentence.
    QString nextStep() const;
    /// Both, separated by a blank.
    QString sentenceAndNextStep() const { return sentence() + QLatin1Char(' ') + nextStep(); }
    /// Only with OtherDataCentre: the one that HubSpot names, such as eu1; empty if it names none.
    QString dataCentre() const;
    /// Whether other calls would fail as well: HubSpot itself was not reached.
    bool reachesNobody() const
    {
        return kind == Kind::Unreachable || kind == Kind::NotHubSpot || kind == Kind::OtherDataCentre;
    }
    /// One line for the log: kind, status, category, correlation id. Never the message or the body.
    QString summary() const;

    static Error badInput(const QString &sentence) { return {Kind::BadInput, 0, {}, sentence}; }
    static Error storage(const QString &sentence) { return {Kind::Storage, 0, {}, sentence}; }
    /// category: the reason in a word, see account/signinerror.cpp.
    static Error notSignedIn(const QString &message = {}) { return {Kind::NotSignedIn, 401, {}, message}; }
    static Error signIn(const QString &category, const QString &sentence, const QString &advice);

private:
    QString waitSentence() const;
};

/// The stable name of a kind, as written into the journal and the log, e.g. "scope-missing".
QString kindName(Error::Kind kind);

} // namespace relata
