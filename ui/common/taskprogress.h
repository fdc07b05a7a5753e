// SPDX-License-Identifier: MIT
#pragma once

#include "async/job.h"

#include <QPointer>
#include <QTimer>

class QProgressDialog;

namespace relata {

/// Shows after a second that a job is under way, how many rows it has done, and a Cancel that stops it;
/// without a job only that something is under way.
class TaskProgress : public QObject {
    Q_OBJECT

public:
    TaskProgress(const QString &what, const JobPointer &job, QWidget *window);

    /// The job is done; deletes itself.
    void end();

private:
    void show();
    void refresh();

    QString m_what;
    JobPointer m_job;
    QWidget *m_window;
    QPointer<QProgressDialog> m_dialog;
    QTimer m_timer;
};

} // namespace relata
