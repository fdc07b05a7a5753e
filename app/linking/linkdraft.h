// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/catalogue.h"
#include "crm/linkrequest.h"
#include "linking/draftend.h"

#include <optional>

namespace relata {

/// Which end of the link.
enum class Side { From, To };

/// The form of one link: what was typed and chosen, and, against the account's catalogue, what is still
/// wrong. Has no widgets; the form binds to it and reads everything again when it has changed.
class LinkDraft : public QObject {
    Q_OBJECT

public:
    explicit LinkDraft(const Catalogue &catalogue, QObject *parent = nullptr);

    // The person's actions.
    void setTypeText(Side side, const QString &text);
    /// An ID, words to search for, a record's address, or several lines; see DraftEnd::setRecordText.
    void setRecordText(Side side, const QString &text);
    /// The field is left: an address in it is used.
    void finishRecordText(Side side);
    /// A record that was found; also sets the object type.
    void setRecord(Side side, const RecordReference &record);
    void setChosen(const AssociationType &type, bool chosen)
    {
        setChosen(QList<AssociationType>{type}, chosen);
    }
    /// One change, whatever the number of labels.
    void setChosen(const QList<AssociationType> &types, bool chosen);
    void setMode(LinkMode mode);
    /// The row "By type": its label is part of the link as soon as it is valid.
    void setCategory(const Category &category);
    void setTypeIdText(const QString &text);
    /// Turns the row "By type" into a chosen label and empties it; false when it is not valid.
    bool addTyped();
    /// Replaces the row's contents with typeIdSuggestion().
    void acceptSuggestion();
    /// Swaps the records; chosen labels with an inverse are turned, those that belong to the new direction
    /// stay, others are removed, and labelsWarning() says so.
    void swap();
    /// Chooses a type of this direction and sets the object types to it; records of other types are cleared.
    void choose(const Direction &direction, const LabelledType &type);
    /// Fills the whole form, as a preset or a history entry does. An empty record text leaves its field
    /// alone, unless its object type changes.
    struct Content {
        Direction direction;
        QString fromText;
        QString toText;
        QList<LabelledType> types;
        LinkMode mode = LinkMode::Add;
    };
    void fill(const Content &content);
    /// The present request, for comparing it with a later one.
    struct Input {
        std::optional<RecordReference> from;
        std::optional<RecordReference> to;
        QString fromText;
        QString toText;
        QList<AssociationType> types;
        LinkMode mode = LinkMode::Add;

        friend bool operator==(const Input &, const Input &) = default;
    };
    Input input() const;
    /// All that was typed and chosen, to be put into another draft.
    struct Form {
        DraftEnd from{objecttypes::contact()};
        DraftEnd to{objecttypes::company()};
        QList<AssociationType> chosen;
        QHash<AssociationType, QString> texts{}; ///< of labels, as they were known when they were chosen
        LinkMode mode = LinkMode::Add;
        Category category = Category::hubspotDefined();
        QString typeIdText;
        std::optional<Direction> chosenFor; ///< the direction in which the labels were chosen
    };
    Form form() const;
    void setForm(const Form &form);
    /// Empties records and labels; the object types stay.
    void clear();

    // What the form shows.
    const Catalogue &catalogue() const { return m_catalogue; }
    const ObjectTypes &objectTypes() const { return m_catalogue.objectTypes(); }
    QString typeText(Side side) const { return end(side).typeText(objectTypes()); }
    /// Whether the text means the object type in the field, by any of its names.
    bool isType(Side side, const QString &text) const { return end(side).isType(text, objectTypes()); }
    std::optional<ObjectTypeId> type(Side side) const { return end(side).type(); }
    QString recordText(Side side) const { return end(side).recordText(); }
    QString searchText(Side side) const { return end(side).searchText(); }
    QString typeError(Side side) const;   ///< empty when the object type is valid
    QString recordError(Side side) const; ///< empty when valid, or when nothing was typed yet
    /// Only the first of several lines is used; the account has no such object type; the record that was
    /// found is archived, merged, missing or could not be read.
    QString recordWarning(Side side) const;
    RecordTitle title(Side side) const; ///< empty name while unknown
    /// The record to use instead of one that was merged.
    std::optional<RecordReference> survivor(Side side) const;
    std::optional<RecordReference> record(Side side) const;
    /// The address in the field, if it is that of a record in another portal: not a record of this account.
    std::optional<RecordAddress> foreignAddress(Side side) const;
    /// The addresses in the fields while the account's portal is not known; until then they are not records.
    QList<RecordAddress> addressesOfUnknownPortal() const;
    std::optional<Direction> direction() const;
    std::optional<RecordPair> pair() const; ///< while both records are known
    /// Labels of the direction: HubSpot's, the account's own, integrations'; then chosen types that are not
    /// among them.
    QList<LabelledType> offered() const;
    /// Whether the account's list for this direction has the type.
    bool isListed(const AssociationType &type) const;
    std::optional<LabelCatalogue::Inverse> inverse(const AssociationType &type) const; ///< in this direction
    /// The list could not be read, a chosen type is not in it, or swapping lost a label.
    QString labelsWarning() const;
    QList<LabelledType> chosen() const; ///< with what stands in the row "By type" when it is valid
    bool isChosen(const AssociationType &type) const { return m_form.chosen.contains(type); }
    LinkMode mode() const { return m_form.mode; }
    Category category() const { return m_form.category; }
    QString typeIdText() const { return m_form.typeIdText; }
    QString typeIdError() const; ///< empty when valid or nothing typed
    /// The type that says in this direction what the wrong one says in another; offered beside typeIdError().
    std::optional<AssociationType> typeIdSuggestion() const;
    QString chosenError() const; ///< a chosen label belongs elsewhere

    bool isReady() const { return reason().isEmpty(); }
    QString reason() const; ///< why Link is off; empty when ready
    Result<LinkRequest> request() const;

Q_SIGNALS:
    /// The input has changed, or what the catalogue says about it.
    void changed();

private:
    void onCatalogueChanged();
    void onTitlesChanged(const ObjectTypeId &type);
    const DraftEnd &end(Side side) const { return side == Side::From ? m_form.from : m_form.to; }
    DraftEnd &end(Side side) { return side == Side::From ? m_form.from : m_form.to; }
    std::optional<RecordStatus> found(Side side) const;
    QString foundWarning(const RecordReference &record, const RecordStatus &found) const;
    const LabelCatalogue::Labels *labelsHere() const; ///< of the form's direction, once fetched
    LabelledType labelled(const AssociationType &type) const;
    Result<AssociationType> typed() const;
    QString misplaced(const AssociationType &type) const;
    QString missingRecord() const;
    void forgetLabelsOfOtherDirections();
    void turnLabels(const Direction &before, const QList<LabelledType> &labels);

    const Catalogue &m_catalogue;
    Form m_form;
    QString m_swapNote; ///< what became of labels in the last swap
};

} // namespace relata
