// SPDX-License-Identifier: MIT
#include "linking/linkpager.h"

#include "hubspot/client.h"

namespace relata {

QFuture<Result<AssociationsPage>> LinkPager::ask(Client &client, Cancellation *cancellation) const
{
    return client.associationsOf(m_record, m_to, m_next, cancellation);
}

void LinkPager::addPage(const AssociationsPage &page)
{
    ++m_pages;
    m_seen.insert(m_next);
    m_next = page.next;
}

} // namespace relata
