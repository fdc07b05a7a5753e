// SPDX-License-Identifier: MIT
#include "linking/recordlinks.h"

#include "async/then.h"

#include <algorithm>

namespace relata {

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
    m_isWhole = false;
    refresh();
}

void RecordLinks::refresh()
{
    ++m_run;
    const int pagesBefore = m_links.isEmpty() ? 0 : m_pager.pages();
    m_read.clear();
    m_place.clear();
    m_problem.clear();
    m_reading = false;
    m_pager = LinkPager(m_question.value_or(Question()).record, m_question.value_or(Question()).to);
    if (!m_question)
        return Q_EMIT changed();
    read(std::max(LinkPager::mostPages, pagesBefore));
}

void RecordLinks::readOn()
{
    if (m_reading || !m_question)
        return;
    if (m_pager.standsStill())
        return refresh();
    read(LinkPager::mostPages);
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
    then(m_pager.ask(m_client), this, [this, run = m_run](const Result<AssociationsPage> &answer) {
        if (run == m_run)
            acceptPage(answer);
    });
}

// The previous reading is shown until as much is read anew.
void RecordLinks::acceptPage(const Result<AssociationsPage> &page)
{
    if (page)
        append(*page);
    else
        m_problem = page.error().sentence();
    m_reading = page && !m_pager.isAtEnd() && !m_pager.standsStill() && --m_pagesLeft > 0;
    if (page && (m_pager.isAtEnd() || m_read.size() >= m_links.size())) {
        m_links = m_read;
        m_isWhole = m_pager.isAtEnd();
    }
    Q_EMIT changed();
    if (m_reading)
        readPage();
}

void RecordLinks::append(const AssociationsPage &page)
{
    m_pager.addPage(page);
    for (const AssociatedRecord &link : page.results) {
        if (m_place.contains(link.to))
            continue;
        m_place.insert(link.to, m_read.size());
        m_read.append(link);
    }
}

const AssociatedRecord *RecordLinks::find(const RecordId &to) const
{
    const auto place = m_place.constFind(to);
    return place == m_place.cend() ? nullptr : &m_read.at(*place);
}

QString RecordLinks::problem() const
{
    if (m_problem.isEmpty() && m_pager.standsStill())
        return tr("HubSpot's list breaks off; the missing links could not be read.");
    return m_problem;
}

} // namespace relata
