// SPDX-License-Identifier: MIT
#include "ui/history/historytasks.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "history/journal.h"
#include "ui/common/filedialog.h"
#include "ui/common/messages.h"
#include "ui/common/question.h"
#include "ui/common/taskprogress.h"
#include "ui/history/exportdialog.h"
#include "ui/history/retentiondialog.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace relata {

namespace {

QString deletionText()
{
    return HistoryTasks::tr(
        "The links stay in HubSpot, but Relata can no longer show or undo how they were made. "
        "The rows are deleted from the file as well and cannot be restored.");
}

} // namespace

HistoryTasks::HistoryTasks(Journal &journal, Messages &messages, QWidget *window)
    : QObject(window)
    , m_journal(journal)
    , m_messages(messages)
    , m_window(window)
{
}

// Stopping is not a failure.
template <typename T, typename F>
void HistoryTasks::run(const Words &words, const QFuture<Result<T>> &task, const JobPointer &job, F done)
{
    m_isRunning = true;
    auto *progress = new TaskProgress(words.what, job, m_window);
    then(task, this, [this, progress, words, done](const Result<T> &result) {
        m_isRunning = false;
        progress->end();
        if (result)
            done(*result);
        else if (result.error().kind == Error::Kind::Cancelled)
            m_messages.showStatus(words.stopped);
        else
            m_messages.showError(words.failed + result.error().sentence());
    });
}

// An export, say, must not miss rows that are being deleted.
bool HistoryTasks::isBusy()
{
    if (m_isRunning)
        m_messages.showStatus(tr("The history is busy; try again when that is done."));
    return m_isRunning;
}

// Said before the person is asked anything; in the bottom line, since a bar says it already.
bool HistoryTasks::isReadOnly()
{
    const QString reason = m_journal.readOnlyReason();
    if (!reason.isEmpty())
        m_messages.showStatus(reason);
    return !reason.isEmpty();
}

void HistoryTasks::exportRows(const HistoryQuery &shown, const QList<qint64> &selected)
{
    auto *dialog = new ExportDialog(selected.size(), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, shown, selected] {
        HistoryQuery rows = shown;
        if (dialog->wantsSelected())
            rows.ids = selected;
        const ExportFormat format = dialog->format();
        const bool isTable = format.kind != ExportFormat::Kind::JsonLines;
        QFileDialog *file = newFileDialog(m_window, tr("Export history"));
        file->setAcceptMode(QFileDialog::AcceptSave);
        file->setDefaultSuffix(isTable ? QStringLiteral("csv") : QStringLiteral("jsonl"));
        file->setNameFilter(isTable ? tr("CSV files (*.csv)") : tr("JSON lines (*.jsonl)"));
        file->selectFile(filled(tr("Relata history %1"), {QDate::currentDate().toString(Qt::ISODate)}));
        connect(file, &QFileDialog::fileSelected, this,
            [this, format, rows](const QString &path) { exportTo(path, format, rows); });
        file->open();
    });
    dialog->open();
}

void HistoryTasks::exportTo(const QString &path, const ExportFormat &format, const HistoryQuery &rows)
{
    if (isBusy())
        return;
    const auto job = std::make_shared<Job>();
    run({tr("Exporting the history"), tr("Stopped; no file was written.")},
        m_journal.exportTo(path, format, rows, job), job, [this, path](qint64 count) {
            m_messages.showStatus(sentence(tr("%Ln row(s) exported to %1", nullptr, static_cast<int>(count)),
                {QDir::toNativeSeparators(path)}));
        });
}

void HistoryTasks::importRows()
{
    if (isReadOnly())
        return;
    QFileDialog *file = newFileDialog(m_window, tr("Import history"));
    file->setFileMode(QFileDialog::ExistingFile);
    file->setNameFilters({tr("JSON lines (*.jsonl)"), tr("All files (*)")});
    connect(file, &QFileDialog::fileSelected, this, &HistoryTasks::importFrom);
    file->open();
}

void HistoryTasks::importFrom(const QString &path)
{
    if (isBusy() || isReadOnly())
        return;
    const auto job = std::make_shared<Job>();
    run({tr("Importing history"), tr("Stopped; the rows imported until then stay."),
            sentence(tr("%1 cannot be imported."), {QFileInfo(path).fileName()}) + QLatin1Char(' ')},
        m_journal.importFrom(path, job), job, [this](qint64 count) {
            m_messages.showStatus(count == 0
                    ? tr("All rows of the file are here already.")
                    : tr("%Ln row(s) imported; they are marked as from another computer.", nullptr,
                        static_cast<int>(count)));
        });
}

void HistoryTasks::removeSelected(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return m_messages.showStatus(tr("No row of the history is selected."));
    if (isReadOnly())
        return;
    HistoryQuery rows;
    rows.ids = ids;
    const Question question{tr("Delete %Ln row(s) from the history?", nullptr, static_cast<int>(ids.size())),
        deletionText(), tr("Delete")};
    then(askQuestion(m_window, question), this, [this, rows](const Reply &reply) {
        if (!reply.agreed || isBusy())
            return;
        const auto job = std::make_shared<Job>();
        run({tr("Deleting from the history"), tr("Stopped; the rows deleted until then are gone.")},
            m_journal.remove(rows, job), job, [this](qint64 gone) {
                m_messages.showStatus(
                    tr("%Ln row(s) deleted from the history", nullptr, static_cast<int>(gone)));
            });
    });
}

HistoryTasks::Words HistoryTasks::counting()
{
    return {tr("Counting"), tr("Stopped; nothing was changed.")};
}

void HistoryTasks::removeAll()
{
    if (isBusy() || isReadOnly())
        return;
    const auto job = std::make_shared<Job>();
    run(counting(), m_journal.countFor({}, job), job, [this](const RetentionCount &count) {
        if (count.rows == 0 && count.damagedFiles == 0)
            return m_messages.showStatus(tr("The history is empty."));
        const QString what = count.rows > 0
            ? tr("Delete all %Ln row(s) of the history, of all accounts?", nullptr,
                static_cast<int>(count.rows))
            : tr("The history is empty. Delete the damaged history files that were set aside?");
        const Question question{what, deletionText(), tr("Delete all")};
        then(askQuestion(m_window, question), this, [this](const Reply &reply) {
            if (!reply.agreed || isBusy())
                return;
            run({tr("Deleting the history"), {}}, m_journal.removeAll(), {}, [this](qint64 rows) {
                m_messages.showStatus(
                    tr("%Ln row(s) deleted from the history", nullptr, static_cast<int>(rows)));
            });
        });
    });
}

void HistoryTasks::changeRetention()
{
    if (isReadOnly())
        return;
    then(m_journal.retention(), this, [this](const Result<Retention> &now) {
        if (now)
            askForRule(*now);
        else
            m_messages.showError(now.error().sentence());
    });
}

void HistoryTasks::askForRule(const Retention &now)
{
    auto *dialog = new RetentionDialog(now, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Retention rule = dialog->rule();
        if (isBusy())
            return;
        const auto job = std::make_shared<Job>();
        run(counting(), m_journal.countFor(rule, job), job,
            [this, rule](const RetentionCount &count) { confirmRule(rule, count); });
    });
    dialog->open();
}

void HistoryTasks::confirmRule(const Retention &rule, const RetentionCount &count)
{
    QStringList effects;
    if (count.old > 0)
        effects.append(tr("%Ln row(s) are too old and are deleted.", nullptr, static_cast<int>(count.old)));
    if (count.bodies > 0)
        effects.append(
            tr("The request and answer of %Ln row(s) are deleted.", nullptr, static_cast<int>(count.bodies)));
    if (count.names > 0)
        effects.append(
            tr("%Ln row(s) lose the names of their records.", nullptr, static_cast<int>(count.names)));
    if (effects.isEmpty())
        return keep(rule);
    effects.append(tr("This cannot be undone. The rule also applies to future rows."));
    const Question question{
        tr("Delete this from the history now?"), effects.join(QLatin1Char('\n')), tr("Delete")};
    then(askQuestion(m_window, question), this, [this, rule](const Reply &reply) {
        if (reply.agreed)
            keep(rule);
    });
}

void HistoryTasks::keep(const Retention &rule)
{
    if (isBusy())
        return;
    const auto job = std::make_shared<Job>();
    run({tr("Deleting from the history"),
            tr("Stopped; the rule applies, and the other rows follow when Relata next starts.")},
        m_journal.keep(rule, job), job, [this](qint64 concerned) {
            m_messages.showStatus(concerned == 0
                    ? tr("The rule applies from now on.")
                    : tr("%Ln row(s) deleted or shortened; the rule applies from now on.", nullptr,
                        static_cast<int>(concerned)));
        });
}

} // namespace relata
