// SPDX-License-Identifier: MIT
#include "linking/changerun.h"

#include "async/then.h"
#include "history/journal.h"
#include "linking/primary.h"

#include <algorithm>

namespace relata {

namespace {

using Kind = Error::Kind;

constexpr qsizetype keptBytes = 64 * 1024; // of an answer, for the history

// Errors of the first read after which linking can still be right: a record that is not there is refused by
// the PUT itself with a better reason, and a forbidden or failing list only means that the state is not
// known.
bool leavesStateUnknown(const Error &error)
{
    return error.kind == Kind::ScopeMissing || error.kind == Kind::Refused || error.kind == Kind::WrongType
        || error.kind == Kind::Temporary || error.kind == Kind::UnexpectedAnswer;
}

// Errors of a write after which it may have been carried out all the same.
bool leavesOutcomeUnknown(const Error &error)
{
    return error.kind == Kind::OutcomeUnknown || error.kind == Kind::Temporary
        || (error.kind == Kind::UnexpectedAnswer && (error.status < 300 || error.status >= 500));
}

bool contains(const QList<LabelledType> &types, const QList<LabelledType> &wanted)
{
    return std::all_of(wanted.cbegin(), wanted.cend(),
        [&types](const LabelledType &type) { return containsType(types, type.type); });
}

bool containsNone(const QList<LabelledType> &types, const QList<LabelledType> &gone)
{
    return std::none_of(gone.cbegin(), gone.cend(),
        [&types](const LabelledType &type) { return containsType(types, type.type); });
}

// That something is gone shows only where everything there is was read.
bool isAsMeant(const HistoryEntry &entry, const PairState &proof)
{
    const bool takes = entry.unlinks || !entry.toRemove.isEmpty();
    if (takes && !proof.known)
        return false;
    return contains(proof.types, entry.asked) && containsNone(proof.types, entry.toRemove)
        && (!entry.unlinks || proof.types.isEmpty());
}

bool isSame(const PairState &a, const PairState &b)
{
    return a.known == b.known && LabelDifference::between(a.types, b.types).isEmpty();
}

} // namespace

void applyProof(HistoryEntry &entry, const PairState &proof, Fate unproven)
{
    entry.provenKnown = proof.known;
    entry.proven = proof.types;
    if (isAsMeant(entry, proof))
        entry.state = Fate::Proven;
    else
        entry.state = proof.known || unproven == Fate::Unknown ? unproven : Fate::AnsweredOnly;
}

ChangeRun::ChangeRun(const Services &services, const HistoryEntry &entry, const Planner &planner,
    const Consent &consent, QObject *parent)
    : Task(parent)
    , m_client(services.client)
    , m_journal(services.journal)
    , m_explain(services.explain)
    , m_outcome{entry, {}}
    , m_planner(planner)
    , m_consent(consent)
{
}

QFuture<Result<LinkOutcome>> ChangeRun::start()
{
    const auto outcome = future();
    readBefore([this](const PairState &before) { plan(before, false); });
    return outcome;
}

void ChangeRun::cancel()
{
    m_cancellation.request();
    if (m_asking)
        stop(Error{Kind::Cancelled, 0, {}, {}});
}

void ChangeRun::readBefore(const std::function<void(const PairState &)> &next)
{
    const bool links = m_outcome.entry.action == LinkAction::Link;
    then(readPair(m_client, m_outcome.entry.pair, this, &m_cancellation), this,
        [this, next, links](const Result<PairState> &before) {
            if (before)
                next(*before);
            else if (before.error().kind == Kind::Cancelled)
                stop(before.error());
            else if (links && before.error().kind == Kind::RecordNotFound)
                next({true, {}});
            else if (links && leavesStateUnknown(before.error()))
                next({});
            else
                refuseUnsent(before.error());
        });
}

void ChangeRun::plan(const PairState &before, bool changedMeanwhile)
{
    if (m_cancellation.isRequested())
        return stop(Error{Kind::Cancelled, 0, {}, {}});
    m_plan = m_planner(before);
    m_plan.changedMeanwhile = changedMeanwhile;
    if (m_plan.isEmpty())
        return stop(Error{Kind::NothingToDo, 0, {}, {}});
    readPrimary();
}

// Who loses Primary is kept for a later undo, and named when the person is asked anyway; the form names it
// before.
void ChangeRun::readPrimary()
{
    if (!primary::isAmong(m_plan.pair.direction(), m_plan.difference().added))
        return askIfNeeded();
    then(primary::read(m_client, primary::fromOwner(m_plan.pair), this), this,
        [this](const Result<std::optional<RecordReference>> &holder) {
            m_plan.primaryNow = holder.value_or(std::nullopt);
            m_plan.isPrimaryUnknown = !holder;
            askIfNeeded();
        });
}

void ChangeRun::askIfNeeded()
{
    if (m_cancellation.isRequested())
        return stop(Error{Kind::Cancelled, 0, {}, {}});
    if (m_plan.needsConsent())
        ask();
    else
        writeIntent();
}

void ChangeRun::ask()
{
    m_asking = true;
    then(m_consent(m_plan), this, [this](bool agreed) {
        m_asking = false;
        if (agreed)
            readAgain();
        else
            stop(Error{Kind::Cancelled, 0, {}, {}});
    });
}

// The person may have thought for long: what they agreed to must still be what will be done.
void ChangeRun::readAgain()
{
    if (isFinished())
        return;
    readBefore([this](const PairState &now) {
        if (isSame(now, m_plan.before))
            writeIntent();
        else
            plan(now, true);
    });
}

void ChangeRun::writeIntent()
{
    if (isFinished())
        return;
    HistoryEntry &entry = m_outcome.entry;
    entry.beforeKnown = m_plan.before.known;
    entry.before = m_plan.before.types;
    entry.primaryBefore = m_plan.primaryNow.value_or(RecordReference{});
    if (entry.action != LinkAction::Link)
        entry.asked = m_plan.asked;
    entry.toRemove = m_plan.mustGo();
    entry.unlinks = m_plan.unlinks;
    entry.sent = true;
    m_writes = m_plan.writes();
    entry.calls.clear();
    for (const Write &write : std::as_const(m_writes))
        entry.calls.append(m_client.textOf(write));
    then(m_journal.writeIntent(entry), this, [this](const Result<HistoryEntry> &written) {
        if (!written)
            return stop(written.error());
        m_outcome.entry.id = written->id;
        sendNext();
    });
}

// Once the first call is out, stopping would leave half a change.
void ChangeRun::sendNext()
{
    if (m_sent == m_writes.size())
        return prove(Fate::Missing);
    then(m_client.write(m_writes.at(m_sent), m_sent == 0 ? &m_cancellation : nullptr), this,
        [this](const Result<Answered<std::optional<PairLabels>>> &written) {
            if (!written)
                return acceptAnswer(failure(written.error()));
            if (const auto &labels = written->value) {
                HistoryEntry &entry = m_outcome.entry;
                entry.hasAnswer = true;
                entry.answeredPair = labels->pair();
                entry.answered = labels->labels;
            }
            acceptAnswer(written->answer);
        });
}

void ChangeRun::acceptAnswer(const Result<Answer> &answer)
{
    if (!answer) {
        const bool wasGone = answer.error().status == 404 && m_plan.unlinks;
        if (!leavesOutcomeUnknown(answer.error()) && !wasGone)
            return refuse(answer.error());
        if (!wasGone) {
            Error lost = answer.error();
            lost.kind = Kind::OutcomeUnknown;
            note(lost);
        }
        return prove(Fate::Unknown);
    }
    ++m_sent;
    HistoryEntry &entry = m_outcome.entry;
    entry.answeredAt = QDateTime::currentDateTimeUtc();
    entry.status = answer->status;
    entry.durationMs += answer->durationMs;
    entry.correlationId = answer->correlationId;
    if (!answer->body.isEmpty())
        entry.answerBody = answer->body.left(keptBytes);
    sendNext();
}

void ChangeRun::prove(Fate unproven)
{
    then(readPair(m_client, m_outcome.entry.pair, this), this,
        [this, unproven](const Result<PairState> &proof) { acceptProof(proof, unproven); });
}

void ChangeRun::acceptProof(const Result<PairState> &proof, Fate unproven)
{
    HistoryEntry &entry = m_outcome.entry;
    if (proof)
        applyProof(entry, *proof, unproven);
    else
        entry.state = unproven == Fate::Missing ? Fate::AnsweredOnly : Fate::Unknown;
    settle();
}

// If a later call is refused, the change is half done: reading back shows the state.
void ChangeRun::refuse(const Error &error)
{
    note(error);
    if (m_sent > 0)
        return prove(Fate::Missing);
    m_outcome.entry.state = Fate::Refused;
    m_outcome.entry.sent = error.status > 0; // without an answer nothing went out
    settle();
}

// Nothing was sent, yet the attempt belongs into the history.
void ChangeRun::refuseUnsent(const Error &error)
{
    note(error);
    m_outcome.entry.state = Fate::Refused;
    then(m_journal.writeIntent(m_outcome.entry), this, [this](const Result<HistoryEntry> &written) {
        if (!written)
            return stop(written.error());
        m_outcome.entry.id = written->id;
        finish(m_outcome);
    });
}

void ChangeRun::note(const Error &met)
{
    HistoryEntry &entry = m_outcome.entry;
    const Error error = m_explain(met, entry);
    m_outcome.error = error;
    entry.status = error.status;
    entry.durationMs += error.durationMs;
    entry.correlationId = error.correlationId;
    entry.answerBody = error.raw;
    entry.errorKind = kindName(error.kind);
    entry.errorText = error.sentence() + QLatin1Char('\n') + error.nextStep();
}

void ChangeRun::settle()
{
    then(m_journal.settle(m_outcome.entry), this, [this](const Result<HistoryEntry> &written) {
        if (written)
            m_outcome.entry.id = written->id;
        else
            Q_EMIT journalFailed(written.error());
        finish(m_outcome);
    });
}

void ChangeRun::stop(const Error &error)
{
    finish(failure(error));
}

} // namespace relata
