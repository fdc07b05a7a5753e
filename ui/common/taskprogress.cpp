// SPDX-License-Identifier: MIT
#include "ui/common/taskprogress.h"

#include "crm/sentence.h"

#include <QLocale>
#include <QProgressDialog>

namespace relata {

using namespace std::chrono_literals;

TaskProgress::TaskProgress(const QString &what, const JobPointer &job, QWidget *window)
    : QObject(window)
    , m_what(what)
    , m_job(job)
    , m_window(window)
{
    connect(&m_timer, &QTimer::timeout, this, &TaskProgress::refresh);
    m_timer.start(1s);
}

void TaskProgress::end()
{
    m_timer.stop();
    if (m_dialog)
        m_dialog->deleteLater();
    deleteLater();
}

void TaskProgress::show()
{
    m_dialog = new QProgressDialog(m_window);
    m_dialog->setAutoClose(false);
    m_dialog->setAutoReset(false);
    m_dialog->setMinimumDuration(0);
    m_dialog->setRange(0, 0);
    m_dialog->setWindowTitle(m_what);
    m_dialog->setMinimumWidth(m_dialog->fontMetrics().averageCharWidth() * 60);
    m_dialog->setWindowModality(Qt::WindowModal);
    if (m_job)
        connect(m_dialog, &QProgressDialog::canceled, this, [this] { m_job->isStopped = true; });
    else
        m_dialog->setCancelButton(nullptr);
    m_dialog->open();
    m_timer.start(200ms);
}

void TaskProgress::refresh()
{
    if (!m_dialog)
        show();
    const qint64 done = m_job ? static_cast<qint64>(m_job->done) : 0;
    m_dialog->setLabelText(
        done > 0 ? sentence(tr("%1: %2 rows"), {m_what, QLocale().toString(done)}) : m_what);
}

} // namespace relata
