// SPDX-License-Identifier: MIT
#include "linking/linkrun.h"

#include "async/then.h"
#include "history/journal.h"

#include <algorithm>

namespace relata {

namespace {

using Kind = Error::Kind;
using State = HistoryEntry::State;

// Errors of the first read after which linking can still be right: a record that is not there is refused by
// the PUT itself with a better reason, and a forbidden or failing list only means that the state is not
// known.
bool leavesStateUnknown(const Error &error)
{
    return error.kind == Kind::ScopeMissing || error.kind == Kind::Refused || error.kind == Kind::WrongType
        || error.kind == Kind::Temporary || error.kind == Kind::UnexpectedAnswer;
}

// Errors of the PUT after which it may have been carried out all the same.
bool leavesOutcomeUnknown(const Error &error)
{
    return error.kind == Kind::OutcomeUnknown || error.kind == Kind::Temporary
        || (error.kind == Kind::UnexpectedAnswer && (error.status < 300 || error.status >= 500));
}

} // namespace

void applyProof(HistoryEntry &entry, const PairState &proof, State unproven)
{
    entry.provenKnown = proof.known;
    entry.proven = proof.types;
    const bool there = std::all_of(entry.asked.cbegin(), entry.asked.cend(),
        [&proof](const LabelledType &asked) { return containsType(proof.types, asked.type); });
    if (there)
        entry.state = State::Proven;
    else
        entry.state = proof.known || unproven == State::Unknown ? unproven : State::AnsweredOnly;
}

LinkRun::LinkRun(Client &client, Journal &journal, const HistoryEntry &entry, const LinkRequest &request,
    const Consent &consent, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_journal(journal)
    , m_outcome{entry, {}}
    , m_request(request)
    , m_consent(consent)
{
}

QFuture<Result<LinkOutcome>> LinkRun::start()
{
    m_promise.start();
    readBefore();
    return m_promise.future();
}

void LinkRun::cancel()
{
    m_cancellation.request();
    if (m_asking)
        stop(Error{Kind::Cancelled, 0, {}, {}});
}

void LinkRun::readBefore()
{
    then(readPair(m_client, m_request.pair(), this, &m_cancellation), this,
        [this](const Result<PairState> &before) {
            if (before)
                plan(*before);
            else if (before.error().kind == Kind::Cancelled)
                stop(before.error());
            else if (before.error().kind == Kind::RecordNotFound)
                plan({true, {}});
            else if (leavesStateUnknown(before.error()))
                plan({});
            else
                refuseUnsent(before.error());
        });
}

void LinkRun::plan(const PairState &before)
{
    if (m_cancellation.isRequested())
        return stop(Error{Kind::Cancelled, 0, {}, {}});
    const LinkPlan plan = LinkPlan::make(m_request, before);
    m_outcome.entry.beforeKnown = before.known;
    m_outcome.entry.before = before.types;
    if (!plan.needsConsent())
        return writeIntent(plan);
    m_asking = true;
    then(m_consent(plan), this, [this, plan](bool agreed) {
        m_asking = false;
        if (agreed)
            writeIntent(plan);
        else
            stop(Error{Kind::Cancelled, 0, {}, {}});
    });
}

void LinkRun::writeIntent(const LinkPlan &plan)
{
    if (m_done)
        return;
    HistoryEntry &entry = m_outcome.entry;
    entry.sent = plan.sent;
    entry.requestBody = Client::setLabelsBody(plan.sent);
    then(m_journal.writeIntent(entry), this, [this](const Result<HistoryEntry> &written) {
        if (!written)
            return stop(written.error());
        m_outcome.entry.id = written->id;
        send();
    });
}

void LinkRun::send()
{
    const HistoryEntry &entry = m_outcome.entry;
    then(m_client.setLabels(entry.pair, entry.sent, &m_cancellation), this,
        [this](const Result<Answered<PairLabels>> &answer) { takeAnswer(answer); });
}

void LinkRun::takeAnswer(const Result<Answered<PairLabels>> &answer)
{
    HistoryEntry &entry = m_outcome.entry;
    if (!answer) {
        if (leavesOutcomeUnknown(answer.error())) {
            Error lost = answer.error();
            lost.kind = Kind::OutcomeUnknown;
            note(lost);
            return prove(State::Unknown);
        }
        return refuse(answer.error());
    }
    entry.hasAnswer = true;
    entry.answeredPair = answer->value.pair();
    entry.answered = answer->value.labels;
    entry.status = answer->answer.status;
    entry.durationMs = answer->answer.durationMs;
    entry.correlationId = answer->answer.correlationId;
    entry.answerBody = answer->answer.body;
    prove(State::Missing);
}

void LinkRun::prove(State unproven)
{
    then(readPair(m_client, m_outcome.entry.pair, this), this,
        [this, unproven](const Result<PairState> &proof) { takeProof(proof, unproven); });
}

void LinkRun::takeProof(const Result<PairState> &proof, State unproven)
{
    HistoryEntry &entry = m_outcome.entry;
    if (proof)
        applyProof(entry, *proof, unproven);
    else
        entry.state = unproven == State::Missing ? State::AnsweredOnly : State::Unknown;
    settle();
}

void LinkRun::refuse(const Error &error)
{
    note(error);
    m_outcome.entry.state = State::Refused;
    settle();
}

// Nothing was sent, yet the attempt belongs into the history.
void LinkRun::refuseUnsent(const Error &error)
{
    note(error);
    m_outcome.entry.state = State::Refused;
    then(m_journal.writeIntent(m_outcome.entry), this, [this](const Result<HistoryEntry> &written) {
        if (!written)
            return stop(written.error());
        m_outcome.entry.id = written->id;
        finish(m_outcome);
    });
}

void LinkRun::note(const Error &error)
{
    HistoryEntry &entry = m_outcome.entry;
    m_outcome.error = error;
    entry.status = error.status;
    entry.durationMs = error.durationMs;
    entry.correlationId = error.correlationId;
    entry.answerBody = error.raw;
    entry.errorKind = kindName(error.kind);
    entry.errorText = error.sentence() + QLatin1Char('\n') + error.nextStep();
}

void LinkRun::settle()
{
    then(m_journal.settle(m_outcome.entry), this, [this](const Result<HistoryEntry> &written) {
        if (!written)
            Q_EMIT journalFailed(written.error());
        finish(m_outcome);
    });
}

void LinkRun::stop(const Error &error)
{
    finish(failure(error));
}

void LinkRun::finish(const Result<LinkOutcome> &outcome)
{
    if (m_done)
        return;
    m_done = true;
    m_promise.addResult(outcome);
    m_promise.finish();
    deleteLater();
}

} // namespace relata
