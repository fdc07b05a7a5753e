// SPDX-License-Identifier: MIT
#include "linking/recordlinks.h"

#include "async/then.h"
#include "hubspot/client.h"

#include <algorithm>
#include <utility>

namespace relata {

namespace {

constexpr int pagesAtOnce = 20;

} // namespace

RecordLinks::RecordLinks(Client &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void RecordLinks::ask(const std::optional<Question> &question)
{
    if (question == m_question)
        return;
    m_question = question;
    m_links.clear();
    refresh();
}

void RecordLinks::refresh()
{
    ++m_run;
    const int pagesBefore = std::exchange(m_pages, 0);
    m_read.clear();
    m_seen.clear();
    m_known.clear();
    m_next.clear();
    m_problem.clear();
    m_reading = false;
    if (m_question)
        return read(std::max(pagesAtOnce, m_links.isEmpty() ? 0 : pagesBefore));
    Q_EMIT changed();
}

void RecordLinks::readOn()
{
    if (m_reading || !m_question)
        return;
    if (m_seen.contains(m_next) && !m_next.isEmpty()) // the list did not go on: from the beginning
        return refresh();
    read(pagesAtOnce);
}

void RecordLinks::read(int pages)
{
    m_reading = true;
    m_problem.clear();
    m_pagesLeft = pages;
    Q_EMIT changed();
    readPage();
}

void RecordLinks::stop()
{
    m_pagesLeft = 1;
}

void RecordLinks::readPage()
{
    const auto page = m_client.associationsOf(m_question->record, m_question->to, m_next);
    then(page, this, [this, run = m_run](const Result<AssociationsPage> &answer) {
        if (run == m_run)
            take(answer);
    });
}

// What was read before stands until as much is read anew.
void RecordLinks::take(const Result<AssociationsPage> &page)
{
    if (page) {
        ++m_pages;
        for (const AssociatedRecord &link : page->results) {
            if (!m_known.contains(link.to))
                m_read.append(link);
            m_known.insert(link.to);
        }
        m_seen.insert(m_next);
        m_next = page->next;
        if (!m_next.isEmpty() && m_seen.contains(m_next))
            m_problem = tr("HubSpot's list does not go on; the links that are missing could not be read.");
    } else {
        m_problem = page.error().sentence();
    }
    m_reading = m_problem.isEmpty() && !m_next.isEmpty() && --m_pagesLeft > 0;
    if (page && (m_next.isEmpty() || m_read.size() >= m_links.size()))
        m_links = m_read;
    Q_EMIT changed();
    if (m_reading)
        readPage();
}

} // namespace relata
