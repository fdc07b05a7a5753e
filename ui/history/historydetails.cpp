// SPDX-License-Identifier: MIT
#include "ui/history/historydetails.h"

#include "async/then.h"
#include "crm/labeltext.h"
#include "crm/sentence.h"
#include "history/historytext.h"
#include "history/historywords.h"
#include "history/journal.h"
#include "linking/requesttext.h"
#include "storage/prettyjson.h"
#include "ui/history/detailswriter.h"

#include <QLocale>
#include <QScrollBar>

namespace relata {

namespace {

using Kind = LifeStep::Kind;

Role colorOf(Kind kind)
{
    switch (kind) {
    case Kind::Proven:
    case Kind::AnsweredOnly:
        return Role::GoodText;
    case Kind::Missing:
    case Kind::Refused:
        return Role::ErrorText;
    case Kind::Unknown:
        return Role::WarningText;
    case Kind::Answered:
        return Role::NewText;
    default:
        return Role::Muted;
    }
}

struct DetailTexts {
    Q_DECLARE_TR_FUNCTIONS(relata::HistoryDetails)

public:
    static QString labels(const QList<LabelledType> &types)
    {
        return types.isEmpty() ? tr("none") : labelNames(types);
    }

    // What stands below a step, a line each.
    static QStringList below(const LifeStep &step, const HistoryEntry &entry, bool isLast)
    {
        switch (step.kind) {
        case Kind::Intended:
            return intended(entry);
        case Kind::Answered:
            return answered(entry);
        case Kind::Proven:
        case Kind::Missing:
            return isLast && entry.provenKnown
                ? QStringList{sentence(tr("Labels now: %1"), {labels(entry.proven)})} + problem(entry)
                : QStringList();
        case Kind::AnsweredOnly:
        case Kind::Refused:
        case Kind::Unknown:
            return isLast ? problem(entry) : QStringList();
        case Kind::Imported:
            return {sentence(tr("From %1"), {entry.origin})};
        default:
            return {};
        }
    }

    static QStringList intended(const HistoryEntry &entry)
    {
        QStringList lines;
        lines.append(entry.beforeKnown ? sentence(tr("Labels before: %1"), {labels(entry.before)})
                                       : tr("Labels before: not known"));
        if (!entry.asked.isEmpty())
            lines.append(entry.mode == LinkMode::Replace && entry.action == HistoryEntry::Action::Link
                    ? sentence(tr("Asked, in place of the others: %1"), {labels(entry.asked)})
                    : sentence(tr("Asked: %1"), {labels(entry.asked)}));
        if (entry.unlinks)
            lines.append(tr("To go: the whole association"));
        else if (!entry.taken.isEmpty())
            lines.append(sentence(tr("To go: %1"), {labels(entry.taken)}));
        return lines;
    }

    static QStringList answered(const HistoryEntry &entry)
    {
        QStringList parts;
        if (entry.status > 0)
            parts.append(sentence(tr("HTTP %1"), {entry.status}));
        parts.append(sentence(tr("%1 ms"), {entry.durationMs}));
        QStringList lines{parts.join(QStringLiteral(" · "))};
        if (entry.hasAnswer)
            lines.append(sentence(tr("Labels answered: %1"),
                {entry.answered.isEmpty() ? tr("none") : joined(entry.answered, QStringLiteral(", "))}));
        return lines;
    }

    static QStringList problem(const HistoryEntry &entry)
    {
        QStringList lines;
        if (entry.status > 0 && !entry.errorText.isEmpty())
            lines.append(sentence(tr("HTTP %1"), {entry.status}));
        return lines + entry.errorText.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
};

QString timeOf(const QDateTime &at, const QDate &day)
{
    if (!at.isValid())
        return DetailTexts::tr("time not kept");
    const QDateTime local = at.toLocalTime();
    const QString time = local.toString(QStringLiteral("HH:mm:ss"));
    return local.date() == day
        ? time
        : QLocale().toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ') + time;
}

// The life's last step that says how it stands.
qsizetype lastStateStep(const QList<LifeStep> &life)
{
    for (qsizetype i = life.size() - 1; i >= 0; --i) {
        const Kind kind = life.at(i).kind;
        if (kind == Kind::Proven || kind == Kind::AnsweredOnly || kind == Kind::Missing
            || kind == Kind::Refused || kind == Kind::Unknown)
            return i;
    }
    return -1;
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
    then(m_services.journal.find(others), this, [this, id](const Result<QList<HistoryEntry>> &entries) {
        if (!entries || !m_entry || m_entry->id != id)
            return;
        for (const HistoryEntry &entry : *entries)
            m_others.insert(entry.id, entry.at);
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
    const auto record = [this](const RecordRef &ref) {
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
        writer.line(sentence(tr("Takes back the change of %1"), {timeOf(m_others.value(entry.undoes), day)}),
            Role::Muted);
}

void HistoryDetails::writeLife(DetailsWriter &writer) const
{
    const QDate day = m_entry->at.toLocalTime().date();
    const qsizetype last = lastStateStep(m_life);
    for (qsizetype i = 0; i < m_life.size(); ++i) {
        const LifeStep &step = m_life.at(i);
        writer.beginHanging(3, 8);
        writer.write(QStringLiteral("●  "), colorOf(step.kind));
        writer.write(timeOf(step.at, day) + QStringLiteral("  "), Role::Muted);
        writer.write(lifeStepText(step.kind), Role::Text, QFont::DemiBold);
        if (m_others.contains(step.by))
            writer.write(QLatin1Char(' ')
                + sentence(tr("by the change of %1"), {timeOf(m_others.value(step.by), day)}));
        for (const QString &line : DetailTexts::below(step, *m_entry, i == last))
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
        constexpr qsizetype most = 50'000; // characters; a longer one would hold the window up
        const bool isLong = entry.answerBody.size() > most;
        writer.code(isLong ? brief(QString::fromUtf8(entry.answerBody), most) : prettyJson(entry.answerBody));
        if (isLong)
            writer.line(tr("The answer is longer; “Copy as JSON” has all of it."), Role::Muted);
    }
}

} // namespace relata
