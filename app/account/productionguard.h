// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "crm/question.h"

#include <QSet>

#include <optional>

namespace relata {

/// Remembers in which production accounts the person has agreed to link. They are asked once for each until
/// the program ends.
class ProductionGuard {
    Q_DECLARE_TR_FUNCTIONS(relata::ProductionGuard)

public:
    /// The question before the first link into this account; nothing if none is needed.
    std::optional<Question> question(const Account &account) const;
    void agree(const QString &accountId) { m_agreed.insert(accountId); }

private:
    QSet<QString> m_agreed;
};

} // namespace relata
