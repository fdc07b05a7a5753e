// SPDX-License-Identifier: MIT
#pragma once

#include "crm/linkrequest.h"
#include "crm/objecttypes.h"
#include "linking/draftend.h"
#include "linking/labelcatalogue.h"
#include "linking/pairoutlook.h"

#include <QObject>

#include <functional>
#include <optional>

namespace relata {

/// Which end of the link.
enum class Side { From, To };

/// The state of the form: what was typed, what HubSpot is known to offer, what is still wrong. Has no
/// widgets; the form binds to it and reads everything again when it has changed.
class LinkDraft : public QObject {
    Q_OBJECT

public:
    explicit LinkDraft(const ObjectTypes &types, QObject *parent = nullptr);

    // What the person does.
    void setTypeText(Side side, const QString &text);
    /// An ID, words to search for, a record's address, or several lines; see DraftEnd::take.
    void setRecordText(Side side, const QString &text);
    /// Nothing more is typed there: an address that stands there is taken.
    void finishRecordText(Side side);
    /// A record that was found; also sets the object type.
    void setRecord(Side side, const RecordRef &record);
    void setChosen(const AssociationType &type, bool chosen);
    /// None of these is chosen any more; one change, however many they are.
    void drop(const QList<AssociationType> &types);
    void setMode(LinkMode mode);
    /// The row "By type": what stands there counts for the link as soon as it is valid.
    void setCategory(const Category &category);
    void setTypeIdText(const QString &text);
    /// Turns the row "By type" into a chosen label and empties it; false when it is not valid.
    bool addTyped();
    /// Exchanges the records; chosen labels that have an inverse are turned, those that belong to the new
    /// direction stay, others go, and labelsWarning() says so.
    void swap();
    /// A type of this direction becomes chosen, and object types are set to it; records of others go.
    void choose(const Direction &direction, const LabelledType &type);
    /// Fills the whole form, as a preset or a history entry does. Empty record texts leave a field as it is,
    /// unless its object type changes.
    struct Content {
        Direction direction;
        QString fromText;
        QString toText;
        QList<LabelledType> types;
        LinkMode mode = LinkMode::Add;
    };
    void fill(const Content &content);
    /// What was typed and chosen, to tell whether something else is asked now.
    struct Input {
        std::optional<RecordRef> from;
        std::optional<RecordRef> to;
        QString fromText;
        QString toText;
        QList<AssociationType> types;
        LinkMode mode = LinkMode::Add;

        friend bool operator==(const Input &, const Input &) = default;
    };
    Input input() const;
    /// What the person typed and chose in another form.
    void takeOver(const LinkDraft &other);
    /// Empties records and labels; the object types stay.
    void clear();

    // What HubSpot says; answers to questions that are no longer asked are ignored.
    void setObjectTypes(const ObjectTypes &types);
    void setLabels(const Direction &direction, const QList<LabelledType> &labels);
    void setLabelsProblem(const Direction &direction, const Error &error);
    void setLabelNames(const QList<SchemaAssociation> &associations);
    void setFound(const DraftEnd::Found &found);
    /// The account's object types could not be read; the standard ones are offered.
    void setTypesProblem(const Error &error);
    /// The account's portal, and the host of its pages (account details), which may be empty.
    void setHome(const QString &portalId, const QString &uiDomain);
    /// The account's portal could not be read.
    void setHomeProblem(const Error &error);
    /// Present labels, limits, links: tells everybody afterwards.
    void updateOutlook(const std::function<void(PairOutlook &)> &update);

    // What the form shows.
    const ObjectTypes &objectTypes() const { return m_types; }
    QString typeText(Side side) const { return end(side).typeText; }
    QString typesWarning() const { return m_typesProblem; }
    QString recordText(Side side) const { return end(side).recordText; }
    QString searchText(Side side) const { return end(side).searchText(); }
    QString typeError(Side side) const;   ///< empty when the object type is valid
    QString recordError(Side side) const; ///< empty when valid, or when nothing was typed yet
    QString recordWarning(Side side) const { return end(side).warning(m_types); } ///< see DraftEnd
    RecordTitle title(Side side) const { return end(side).title(m_types); }
    std::optional<RecordId> survivor(Side side) const { return end(side).survivor(m_types); }
    std::optional<RecordRef> record(Side side) const;
    /// The address that stands there, when it is that of a record in another portal: no record of this
    /// account.
    std::optional<RecordAddress> foreignAddress(Side side) const { return end(side).foreignAddress(); }
    /// An address stands in a field, and the account's portal is not known, so that it is no record yet.
    bool waitsForPortal() const { return m_from.waitsForPortal() || m_to.waitsForPortal(); }
    /// The same, and nothing has gone wrong so far with reading it.
    bool needsPortal() const { return waitsForPortal() && m_homeProblem.isEmpty(); }
    /// Whether the record was looked up and is neither missing nor archived nor merged.
    bool isThere(Side side) const;
    std::optional<Direction> direction() const;
    std::optional<RecordPair> pair() const; ///< while both records are known
    /// The record's page in HubSpot; empty when there is none, or it is not known.
    QUrl pageOf(const RecordRef &record) const;
    /// Labels of the direction: HubSpot's, the account's own, integrations'; then chosen types that are not
    /// among them.
    QList<LabelledType> offered() const;
    /// Whether the account's list for this direction has the type.
    bool isListed(const AssociationType &type) const;
    const LabelCatalogue &labels() const { return m_labels; }
    std::optional<LabelCatalogue::Inverse> inverse(const AssociationType &type) const; ///< in this direction
    /// The list could not be read, a chosen type is not in it, or swapping lost a label.
    QString labelsWarning() const;
    QList<LabelledType> chosen() const; ///< with what stands in the row "By type" when it is valid
    bool isChosen(const AssociationType &type) const { return m_chosen.contains(type); }
    LinkMode mode() const { return m_mode; }
    Category category() const { return m_category; }
    QString typeIdText() const { return m_typeIdText; }
    QString typeIdError() const; ///< empty when valid or nothing typed
    /// The type that says in this direction what the wrong one says in another; offered beside typeIdError().
    std::optional<AssociationType> typeIdSuggestion() const;
    QString chosenError() const; ///< a chosen label belongs elsewhere

    const PairOutlook &outlook() const { return m_outlook; }
    /// What links the pair now; nullptr while it has not been read.
    const PairState *present() const;

    bool isReady() const { return reason().isEmpty(); }
    QString reason() const; ///< why Link is off; empty when ready
    Result<LinkRequest> request() const;

Q_SIGNALS:
    /// Anything at all; comes after learned().
    void changed();
    /// Labels, object types, limits or links, in whatever direction: what HubSpot says, not what was typed.
    void learned();

private:
    void tellLearned();
    const DraftEnd &end(Side side) const { return side == Side::From ? m_from : m_to; }
    DraftEnd &end(Side side) { return side == Side::From ? m_from : m_to; }
    const LabelCatalogue::Labels *labelsHere() const; ///< of the form's direction, once fetched
    LabelledType labelled(const AssociationType &type) const;
    Result<AssociationType> typed() const;
    QString misplaced(const AssociationType &type) const;
    void forgetLabelsOfOtherDirections();
    void turnLabels(const Direction &before, const QList<LabelledType> &labels);

    ObjectTypes m_types;
    QString m_typesProblem;
    QString m_portalId;
    QString m_uiDomain;
    QString m_homeProblem;
    DraftEnd m_from;
    DraftEnd m_to;
    LabelCatalogue m_labels;
    PairOutlook m_outlook;
    QString m_swapNote; ///< what became of labels in the last swap
    QList<AssociationType> m_chosen;
    QHash<AssociationType, QString> m_texts; ///< label texts that came with a preset or entry
    LinkMode m_mode = LinkMode::Add;
    Category m_category = Category::hubspotDefined();
    QString m_typeIdText;
    std::optional<Direction> m_chosenFor; ///< the direction in which the chosen labels were chosen
};

} // namespace relata
