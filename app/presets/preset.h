// SPDX-License-Identifier: MIT
#pragma once

#include "crm/linkrequest.h"

#include <optional>

namespace relata {

/// A record that a preset always puts into the form.
struct FixedRecord {
    RecordId id;
    QString name; ///< as shown when it was chosen; may be empty

    friend bool operator==(const FixedRecord &, const FixedRecord &) = default;
};

/// An association that is made often: object types, labels and mode; the records only where they are always
/// the same.
struct Preset {
    QString id;      ///< stable, made by the store
    QString account; ///< the account's id; labels are the account's own
    QString name;
    Direction direction;
    QList<LabelledType> types;
    LinkMode mode = LinkMode::Add;
    int shortcut = 0; ///< 1 to 9 for Ctrl+1 to Ctrl+9, 0 without a shortcut
    QString folder{}; ///< empty without a folder
    QString note{};
    std::optional<FixedRecord> from{};
    std::optional<FixedRecord> to{};

    friend bool operator==(const Preset &, const Preset &) = default;
};

/// Whether both are for the same object types, labels and mode.
bool hasSameLink(const Preset &a, const Preset &b);
/// Whether both put the same into the form and say the same about it.
bool hasSameContent(const Preset &a, const Preset &b);

/// Whether a request is what this preset puts into the form: object types, labels and mode.
bool isMadeWith(const LinkRequest &request, const Preset &preset);

/// What became of a preset's label in an account.
struct LabelMatch {
    enum class Kind {
        Same,    ///< the account has it
        Renamed, ///< the account has it under another text
        Moved,   ///< the account has a label of this text with another ID
        Gone,    ///< the account has nothing like it
    };
    Kind kind = Kind::Same;
    LabelledType asked;
    LabelledType found; ///< not with Gone
};

/// Compares a preset's labels with those that the account offers in its direction. The account's own labels
/// are compared by text first: another account may use the same ID for another label.
QList<LabelMatch> matchLabels(const Preset &preset, const QList<LabelledType> &offered);
/// Whether the preset would link with labels that are missing or mean something else.
bool needsMending(const QList<LabelMatch> &matches);
/// The preset with the labels that were found; missing ones are left out.
Preset mended(Preset preset, const QList<LabelMatch> &matches);
/// A sentence for each label that differs from what the preset knows.
QStringList matchTexts(const QList<LabelMatch> &matches);

} // namespace relata
