// SPDX-License-Identifier: MIT
#include "history/historyasker.h"

namespace relata {

Result<void> HistoryAsker::open()
{
    const ReadingGate::Opening now = m_gate.opening();
    if (m_isOpen && now.number == m_opening)
        return {};
    m_file.close();
    m_isOpen = false;
    m_opening = now.number;
    if (now.number == 0)
        return failure(Error::storage({})); // trouble() gets it opened
    const auto opened = m_file.open(now.access);
    m_isOpen = opened.has_value();
    m_connection = m_isOpen ? m_file.handle() : nullptr;
    return opened;
}

std::optional<HistoryAsker::Trouble> HistoryAsker::trouble() const
{
    if (m_isOpen && m_file.damage() == SqlFile::Damage::None)
        return std::nullopt;
    return Trouble{m_file.damage(), m_opening};
}

} // namespace relata
