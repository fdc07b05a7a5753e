// SPDX-License-Identifier: MIT
#pragma once

#include "async/job.h"
#include "history/exportformat.h"
#include "history/historyquery.h"
#include "history/retention.h"

#include <QFuture>
#include <QObject>

class QWidget;

namespace relata {

class Journal;
class Messages;

/// What can be done with many history entries at once: export, import, delete, keep less. Asks first and
/// shows the progress; all but deleting everything can be stopped.
class HistoryTasks : public QObject {
    Q_OBJECT

public:
    /// The window is the parent of dialogs.
    HistoryTasks(Journal &journal, Messages &messages, QWidget *window);

    /// Asks for format and file. `selected`: the ids of the selected rows.
    void exportRows(const HistoryQuery &shown, const QList<qint64> &selected);
    void exportTo(const QString &path, const ExportFormat &format, const HistoryQuery &rows);
    /// Asks for the file.
    void importRows();
    void importFrom(const QString &path);
    /// Says how many rows will be deleted, and asks.
    void removeSelected(const QList<qint64> &ids);
    void removeAll();
    void changeRetention();

private:
    void askForRule(const Retention &now);
    void confirmRule(const Retention &rule, const RetentionCount &count);
    void keep(const Retention &rule);
    /// What a task is called, and what to say if the person stops it.
    struct Words {
        QString what;
        QString stopped;
        QString failed{}; ///< precedes the sentence that says why
    };
    template <typename T, typename F>
    void run(const Words &words, const QFuture<Result<T>> &task, const JobPointer &job, F done);
    static Words counting();
    bool isBusy();
    bool isReadOnly();

    Journal &m_journal;
    Messages &m_messages;
    QWidget *m_window;
    bool m_isRunning = false;
};

} // namespace relata
