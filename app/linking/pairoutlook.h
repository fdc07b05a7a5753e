// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/answers.h"
#include "linking/pairreader.h"

#include <optional>

namespace relata {

/// What is known of a pair before anything is sent: what links it now, which limits hold, who is primary.
class PairOutlook {
public:
    void setPresent(const RecordPair &pair, const PairState &state) { m_present = {pair, state, {}}; }
    /// What links the pair now could not be read, and why.
    void setUnread(const RecordPair &pair, const QString &why) { m_present = {pair, {}, why}; }
    void setLimits(const Direction &direction, const QList<TypeLimit> &limits);
    /// The limits could not be read, and why.
    void setLimitsUnread(const Direction &direction, const QString &why);
    void setRecordUsage(const Direction &direction, const RecordUsage &usage);
    /// All links of a record to the records of one type.
    struct Links {
        RecordRef record;
        ObjectTypeId to;
        QList<AssociatedRecord> links;
    };
    void setLinks(const Links &links);

    /// nullptr while it has not been read.
    const PairState *present(const RecordPair &pair) const;
    /// Why it could not be read; empty otherwise.
    QString unread(const RecordPair &pair) const;
    /// The limit of a type, and how much of it the record has used up; nothing when there is none.
    struct Use {
        qint64 most = 0;
        std::optional<qint64> used;

        bool isFull() const { return used && *used >= most; }
    };
    std::optional<Use> use(
        const RecordRef &record, const ObjectTypeId &to, const AssociationType &type) const;
    /// Why the limits could not be read; empty otherwise.
    QString limitsUnread(const Direction &direction) const;
    /// Whether the account has set limits for this direction.
    bool hasLimits(const Direction &direction) const;
    QList<TypeLimit> limits(const Direction &direction) const;
    /// HubSpot's own limit, when the record has reached it.
    std::optional<qint64> fullAt(const RecordRef &record, const ObjectTypeId &to) const;
    /// Whether the record has this type with that other one; nothing while its links are not known.
    std::optional<bool> isSet(const RecordPair &pair, const AssociationType &type) const;
    /// Which other record is primary for the owner (primary::fromOwner) now.
    std::optional<RecordRef> primaryNow(const RecordPair &fromOwner) const;

private:
    const Links *linksOf(const RecordRef &record, const ObjectTypeId &to) const;

    struct Limits {
        Direction direction;
        QList<TypeLimit> limits;
        RecordUsage usage;
        QString unread;
    };
    Limits &limitsFor(const Direction &direction);
    const Limits *limitsOf(const Direction &direction) const;

    struct Present {
        RecordPair pair;
        PairState state;
        QString unread; ///< why there is no state
    };
    std::optional<Present> m_present;
    QList<Limits> m_limits;
    QList<Links> m_links;
};

} // namespace relata
