// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/catalogue.h"
#include "linking/pairreader.h"
#include "linking/recordlinks.h"

#include <optional>

namespace relata {

/// What is known of the form's pair before anything is sent: what links it now, which limits apply, who is
/// primary. All of it comes from one reading of the From record's list of links to the To type; the To
/// record's own list is read only if that one does not say.
class PairOutlook : public QObject {
    Q_OBJECT

public:
    PairOutlook(Client &client, Catalogue &catalogue, QObject *parent = nullptr);

    /// The records and types in the form.
    struct Question {
        RecordReference from;
        ObjectTypeId toType;
        std::optional<RecordReference> to;
        bool needsBackLinks = false; ///< limits or Primary are those of the To record
    };
    /// Reads what is not known yet; nothing stops reading.
    void ask(const std::optional<Question> &question);
    /// Reads the lists again; what is known stays until they have come, or could not be read.
    void refresh();
    /// Uses the state that was just proven until the lists say more, and reads those again.
    void acceptProven(const RecordPair &pair, const PairState &state);

    /// Nothing while it is not known.
    std::optional<PairState> present(const RecordPair &pair) const;
    /// Why it could not be read; empty otherwise.
    QString problem(const RecordPair &pair) const;
    /// The limit of a type, and how much of it the record has used; nothing if there is none.
    struct Use {
        qint64 most = 0;
        std::optional<qint64> used;

        bool isFull() const { return used && *used >= most; }
    };
    std::optional<Use> use(
        const RecordReference &record, const ObjectTypeId &to, const AssociationType &type) const;
    /// Whether the record has this type with that other one, according to the list that use() counts; nothing
    /// while that is not known.
    std::optional<bool> isSet(const RecordPair &pair, const AssociationType &type) const;
    /// Which other record is primary for the owner (primary::fromOwner) now.
    std::optional<RecordReference> primaryNow(const RecordPair &fromOwner) const;
    /// From the From record to the records of the To type.
    RecordLinks &links() { return m_links; }

Q_SIGNALS:
    /// More is known of what links the pair.
    void changed();

private:
    void onLinksRead(const RecordLinks &links);
    bool hasFailed() const;
    void keepPresent();
    void askBackLinks();
    void fetchTitles(const RecordLinks &links);
    std::optional<RecordPair> pair() const;
    std::optional<PairState> read(const RecordPair &pair) const;
    const RecordLinks *backLinksOf(const RecordPair &pair) const { return linksOf(pair.to, pair.from.type); }
    const RecordLinks *linksOf(const RecordReference &record, const ObjectTypeId &to) const;

    Catalogue &m_catalogue;
    std::optional<Question> m_question;
    RecordLinks m_links;
    RecordLinks m_backLinks; ///< of the To record to the From type
    struct Present {
        RecordPair pair;
        PairState state;
        bool isProven = false; ///< by a change, not by the lists
    };
    std::optional<Present> m_present; ///< of the pair asked about
};

} // namespace relata
