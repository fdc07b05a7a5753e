// SPDX-License-Identifier: MIT
#include "ui/history/historydetails.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "history/fate.h"
#include "history/historytext.h"
#include "history/journal.h"
#include "history/lifetext.h"
#include "linking/requesttext.h"
#include "storage/prettyjson.h"
#include "ui/common/tonelook.h"
#include "ui/history/detailswriter.h"

#include <QLocale>
#include <QScrollBar>

namespace relata {

namespace {

Role colorOf(Fate step)
{
    if (step == Fate::Answered)
        return Role::NewText;
    return step == Fate::Intended ? Role::Muted : roleOf(toneOf(step));
}

} // namespace

HistoryDetails::HistoryDetails(const Services &services, QWidget *parent)
    : QTextEdit(parent)
    , m_services(services)
{
    setObjectName(QStringLiteral("details"));
    setReadOnly(true);
    setAccessibleName(tr("History details"));
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(&services.theme, &ThemeSwitch::changed, this, &HistoryDetails::write);
}

void HistoryDetails::showEntry(const std::optional<HistoryEntry> &entry)
{
    const bool isSame = entry && m_entry && entry->id == m_entry->id;
    m_entry = entry;
    if (!isSame) {
        m_life.clear();
        m_others.clear();
    }
    write();
    if (!isSame)
        verticalScrollBar()->setValue(0);
    if (m_entry)
        read();
}

void HistoryDetails::read()
{
    then(m_services.journal.life(m_entry->id), this,
        [this, id = m_entry->id](const Result<QList<LifeStep>> &life) {
            if (!life || !m_entry || m_entry->id != id)
                return;
            m_life = *life;
            write();
            readOthers(id);
        });
}

void HistoryDetails::readOthers(qint64 id)
{
    HistoryQuery others;
    for (const LifeStep &step : std::as_const(m_life)) {
        if (step.by > 0)
            others.ids.append(step.by);
    }
    if (m_entry->undoes > 0)
        others.ids.append(m_entry->undoes);
    if (others.ids.isEmpty())
        return;
    then(m_services.journal.find(others), this, [this, id](const Result<QList<HistoryRow>> &rows) {
        if (!rows || !m_entry || m_entry->id != id)
            return;
        for (const HistoryRow &row : *rows)
            m_others.insert(row.id, row.at);
        write();
    });
}

void HistoryDetails::write()
{
    const int scrolled = verticalScrollBar()->value();
    document()->clear();
    if (!m_entry)
        return;
    DetailsWriter writer(document(), m_services.theme.theme(), font());
    writeHead(writer);
    writeLife(writer);
    writeCalls(writer);
    verticalScrollBar()->setValue(scrolled);
}

void HistoryDetails::writeHead(DetailsWriter &writer) const
{
    const HistoryEntry &entry = *m_entry;
    const auto record = [this](const RecordReference &ref) {
        return sentence(QStringLiteral("%1 %2"), {m_services.typeName(ref.type), ref.id.text()});
    };
    const QDate day = entry.at.toLocalTime().date();
    writer.line(historyTitle(entry), Role::Text, QFont::DemiBold);
    writer.line(record(entry.pair.from) + QStringLiteral(" → ") + record(entry.pair.to), Role::Muted);
    writer.line(QLocale().toString(day, QLocale::LongFormat) + QStringLiteral(" · ")
            + isolated(m_services.accountTitle(entry.account)) + QStringLiteral(" · ")
            + sentence(tr("API %1"), {entry.apiVersion}),
        Role::Muted);
    if (m_others.contains(entry.undoes))
        writer.line(sentence(tr("Undoes the change made at %1"),
                        {lifetext::timeOf(m_others.value(entry.undoes), day)}),
            Role::Muted);
}

void HistoryDetails::writeLife(DetailsWriter &writer) const
{
    const QDate day = m_entry->at.toLocalTime().date();
    const qsizetype last = lifetext::lastStanding(m_life);
    for (qsizetype i = 0; i < m_life.size(); ++i) {
        const LifeStep &step = m_life.at(i);
        writer.beginHanging(3, 8);
        writer.write(QStringLiteral("●  "), colorOf(step.kind));
        writer.write(lifetext::timeOf(step.at, day) + QStringLiteral("  "), Role::Muted);
        writer.write(fatetext::step(step.kind), Role::Text, QFont::DemiBold);
        if (m_others.contains(step.by))
            writer.write(QLatin1Char(' ')
                + sentence(tr("by the change made at %1"), {lifetext::timeOf(m_others.value(step.by), day)}));
        for (const QString &line : lifetext::lines(step, *m_entry, i == last))
            writer.line(line, Role::Text, QFont::Normal, 3);
    }
}

void HistoryDetails::writeCalls(DetailsWriter &writer) const
{
    const HistoryEntry &entry = *m_entry;
    for (const auto &[name, text] :
        {std::pair(tr("Preset"), entry.preset), std::pair(tr("Correlation ID"), entry.correlationId)}) {
        if (text.isEmpty())
            continue;
        writer.heading(name);
        writer.line(text);
    }
    if (!entry.calls.isEmpty()) {
        writer.heading(tr("Request"));
        writer.code(requesttext::whole(entry.calls));
    }
    if (!entry.answerBody.isEmpty()) {
        writer.heading(tr("Answer"));
        constexpr qsizetype most = 50'000; // characters; a longer answer would hold up the window
        const bool isLong = entry.answerBody.size() > most;
        writer.code(
            isLong ? shortened(QString::fromUtf8(entry.answerBody), most) : prettyJson(entry.answerBody));
        if (isLong)
            writer.line(tr("The answer is longer; “Copy as JSON” has all of it."), Role::Muted);
    }
}

} // namespace relata
