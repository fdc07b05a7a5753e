// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"
#include "crm/record.h"

namespace relata {

/// What happens to the labels that the pair already has.
enum class LinkMode {
    Add,     ///< they stay
    Replace, ///< they are removed, the requested ones take their place
};

/// What the person requests: these labels on this pair.
class LinkRequest {
    Q_DECLARE_TR_FUNCTIONS(relata::LinkRequest)

public:
    /// BadInput if a record is missing, both are the same record, there is no type, or a type is listed
    /// twice.
    static Result<LinkRequest> create(
        const RecordPair &pair, const QList<LabelledType> &types, LinkMode mode = LinkMode::Add);

    const RecordPair &pair() const { return m_pair; }
    const QList<LabelledType> &types() const { return m_types; }
    LinkMode mode() const { return m_mode; }
    /// The name of the preset it was made with; may be empty.
    const QString &preset() const { return m_preset; }
    void setPreset(const QString &name) { m_preset = name; }
    /// It repeats an earlier request: the person is asked before anything is sent.
    bool isRepeated() const { return m_isRepeated; }
    void setRepeated() { m_isRepeated = true; }

private:
    LinkRequest() = default;

    RecordPair m_pair;
    QList<LabelledType> m_types;
    LinkMode m_mode = LinkMode::Add;
    QString m_preset;
    bool m_isRepeated = false;
};

} // namespace relata
