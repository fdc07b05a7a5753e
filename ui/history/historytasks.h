// SPDX-License-Identifier: MIT
#pragma once

#include "async/job.h"
#include "history/exportform.h"
#include "history/historyquery.h"
#include "history/retention.h"

#include <QFuture>
#include <QObject>

class QWidget;

namespace relata {

class Journal;
class Messages;

/// What is done with many entries of the history at once: export, import, delete, keep less. Asks, shows the
/// progress and can be stopped.
class HistoryTasks : public QObject {
    Q_OBJECT

public:
    /// The window is the parent of dialogs.
    HistoryTasks(Journal &journal, Messages &messages, QWidget *window);

    /// Asks for form and file. `selected`: the ids of the rows that are selected.
    void exportRows(const HistoryQuery &shown, const QList<qint64> &selected);
    void exportTo(const QString &path, const ExportForm &form, const HistoryQuery &rows);
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
    /// How a task is called, and what is to be said when the person stops it.
    struct Words {
        QString what;
        QString stopped;
        QString failed{}; ///< before the sentence that says why
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
