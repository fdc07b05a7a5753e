// SPDX-License-Identifier: MIT
#include "linking/changes.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "history/historytext.h"
#include "linking/changeplan.h"
#include "linking/draftlookup.h"
#include "linking/lastchange.h"
#include "linking/openrows.h"
#include "linking/pairoutlook.h"

namespace relata {

Changes::Changes(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&services.linker, &Linker::journalFailed, this,
        [this](const Error &error) { Q_EMIT errorOccurred(error.sentence()); });
}

bool Changes::begin(const QString &what)
{
    if (m_isBusy)
        return false;
    m_isBusy = true;
    m_isCancelled = false;
    m_busyText = what;
    m_begunInput = m_services.draft.input();
    Q_EMIT busyChanged();
    return true;
}

void Changes::end()
{
    m_isBusy = false;
    m_undoing = 0;
    Q_EMIT busyChanged();
}

// Every change goes through here: one at a time, and only where the person may write.
void Changes::send(const QString &what, const Sending &sending)
{
    if (!begin(what))
        return;
    then(m_questions.asker ? m_questions.mayWrite() : ready(false), this, [this, sending](bool agreed) {
        if (!agreed || m_isCancelled) {
            end();
            return Q_EMIT withdrawn();
        }
        then(sending(), this, [this](const Result<LinkOutcome> &outcome) {
            if (outcome)
                onDone(*outcome);
            else
                onNotDone(outcome.error());
        });
    });
}

// Asks the window that is there by then.
Consent Changes::consent(const PairNames &names)
{
    return [this, names](const ChangePlan &plan) {
        return m_questions.asker ? m_questions.agreesTo(plan, names) : ready(false);
    };
}

void Changes::link(const LinkRequest &request, const PairNames &names)
{
    send(tr("Linking…"),
        [this, request, names] { return m_services.linker.link(request, names, consent(names)); });
}

void Changes::remove(const RecordPair &pair, const PairNames &names, const QList<LabelledType> &labels)
{
    send(tr("Removing…"), [this, pair, labels, names] {
        return m_services.linker.remove(pair, labels, names, consent(names));
    });
}

void Changes::undo(const HistoryEntry &entry)
{
    if (m_isBusy)
        return;
    if (!canUndo(entry))
        return Q_EMIT statusChanged(LastChange::whyNotUndone(entry));
    m_undoing = entry.id;
    send(tr("Undoing…"), [this, entry] {
        return m_services.linker.undo(entry, consent({entry.fromName, entry.toName}));
    });
}

void Changes::undoLast()
{
    if (m_isBusy)
        return;
    then(m_services.lastChange.find(), this, [this](const Result<std::optional<HistoryEntry>> &entry) {
        if (!entry)
            Q_EMIT errorOccurred(entry.error().sentence());
        else if (*entry)
            undo(**entry);
        else
            Q_EMIT statusChanged(tr("There is nothing to undo."));
    });
}

void Changes::check(const HistoryEntry &entry)
{
    if (!begin(tr("Reading from HubSpot…")))
        return;
    then(m_services.linker.check(entry), this, [this, entry](const Result<LinkOutcome> &outcome) {
        if (outcome)
            return onDone(*outcome);
        end();
        setOutcome({entry, {}});
        if (outcome.error().kind != Error::Kind::Cancelled)
            Q_EMIT errorOccurred(sentence(tr("It could not be checked: %1 %2"),
                {outcome.error().sentence(), outcome.error().nextStep()}));
    });
}

void Changes::checkOpenRows()
{
    if (m_isBusy) { // its row is open, too, but settles by itself
        Q_EMIT statusChanged(tr("A link is under way; check again when it is done."));
        return countOpenRows();
    }
    then(m_services.openRows.settle(), this, [this](const OpenRows::Settled &settled) {
        Q_EMIT statusChanged(tr("%Ln link(s) settled by reading from HubSpot", nullptr, settled.rows));
        if (!settled.problem.isEmpty())
            Q_EMIT errorOccurred(sentence(tr("It could not be checked: %1"), {settled.problem}));
        countOpenRows();
    });
}

void Changes::countOpenRows()
{
    then(m_services.openRows.count(), this, [this](int count) {
        if (count > 0)
            Q_EMIT openRowsFound(count);
    });
}

void Changes::cancel()
{
    m_isCancelled = true;
    m_services.linker.cancel();
}

void Changes::setOutcome(const LinkOutcome &outcome)
{
    m_outcome = outcome;
    m_outcomeInput = m_begunInput;
    Q_EMIT outcomeChanged();
}

void Changes::show(const HistoryEntry &entry)
{
    m_begunInput = m_services.draft.input();
    setOutcome({entry, {}});
}

void Changes::forgetOutcome()
{
    m_outcome.reset();
    m_outcomeInput = {};
    Q_EMIT outcomeChanged();
}

void Changes::onEntryChanged(const HistoryEntry &entry)
{
    if (m_isBusy || !m_outcome || m_outcome->entry.id != entry.id || entry.id == 0)
        return;
    m_outcome->entry = entry;
    Q_EMIT outcomeChanged();
}

// Afterwards everything that says how records are linked is out of date.
void Changes::onDone(const LinkOutcome &outcome)
{
    end();
    setOutcome(outcome);
    updateOutlook(outcome.entry);
    if (outcome.error && outcome.error->kind == Error::Kind::WrongType)
        m_services.lookup.refreshLabels();
    Q_EMIT statusChanged(historyTitle(outcome.entry) + QStringLiteral(": ")
        + fatetext::row(outcome.entry.state, outcome.entry.action));
    Q_EMIT finished(outcome);
}

void Changes::onNotDone(const Error &error)
{
    const qint64 undone = m_undoing;
    end();
    Q_EMIT withdrawn();
    if (error.kind == Error::Kind::Cancelled)
        return;
    if (error.kind == Error::Kind::NothingToDo) {
        Q_EMIT statusChanged(error.sentence());
        if (undone != 0)
            m_services.lastChange.skip(undone);
        return;
    }
    Q_EMIT statusChanged({}); // it is about the change before
    m_outcomeInput = {};      // what is shown is not the answer to this
    Q_EMIT outcomeChanged();
    Q_EMIT nothingSent(
        sentence(tr("Nothing was sent, because the change could not be written into the history. %1 %2"),
            {error.sentence(), error.nextStep()}));
}

// What reading back has just proven need not be read again.
void Changes::updateOutlook(const HistoryEntry &entry)
{
    if (entry.provenKnown && m_services.draft.pair() == entry.pair)
        m_services.outlook.acceptProven(entry.pair, {true, entry.proven});
    else
        m_services.outlook.refresh();
}

} // namespace relata
