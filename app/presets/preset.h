// SPDX-License-Identifier: MIT
#pragma once

#include "crm/linkrequest.h"

#include <QJsonObject>

namespace relata {

/// An association that is made often: object types, labels and mode, without records.
struct Preset {
    QString id;      ///< stable, made by the store
    QString account; ///< the account's id; labels are the account's own
    QString name;
    Direction direction;
    QList<LabelledType> types;
    LinkMode mode = LinkMode::Add;
    int shortcut = 0; ///< 1 to 9 for Ctrl+1 to Ctrl+9, 0 for none
};

/// The form in which the presets file keeps it; see app/README.md.
QJsonObject presetToJson(const Preset &preset);
/// BadInput when a field is missing or makes no sense.
Result<Preset> presetFromJson(const QJsonObject &json);

} // namespace relata
