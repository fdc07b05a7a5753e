// SPDX-License-Identifier: MIT
#include "ui/common/busyline.h"

#include "crm/sentence.h"
#include "ui/common/setshown.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace relata {

namespace {

using namespace std::chrono_literals;

constexpr qint64 shownAfterMs = 100; // anything quicker does not flicker
constexpr qint64 countedAfterMs = 10000;

} // namespace

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_bar);
    connect(m_cancel, &QPushButton::clicked, this, &BusyLine::cancelRequested);
    connect(&m_timer, &QTimer::timeout, this, &BusyLine::tick);
    m_timer.setInterval(100ms);
    setShown(m_cancel, false);
    hide();
}

void BusyLine::start(const QString &what)
{
    m_what = what;
    m_since.start();
    m_timer.start();
}

void BusyLine::stop()
{
    m_timer.stop();
    setShown(m_cancel, false);
    hide();
}

void BusyLine::tick()
{
    const qint64 elapsed = m_since.elapsed();
    const bool counted = elapsed >= countedAfterMs;
    m_text->setText(counted
            ? sentence(tr("%1 %n second(s) so far.", nullptr, static_cast<int>(elapsed / 1000)), {m_what})
            : m_what);
    setShown(m_cancel, counted);
    setVisible(elapsed >= shownAfterMs);
}

} // namespace relata
