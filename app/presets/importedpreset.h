// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"

#include <QFuture>

class QObject;

namespace relata {

class Catalogue;

/// A preset of a file beside what this account has.
struct ImportedPreset {
    Preset preset; ///< with the labels of this account, as far as they were found
    QList<LabelMatch> matches;
    QString problem; ///< why the account's labels could not be read; empty when they could
};

/// Compares presets with the labels of this account, one direction after the other. Beyond a hundred
/// directions it makes no more calls: the other presets come back with a problem.
QFuture<QList<ImportedPreset>> compareWithAccount(
    const QList<Preset> &presets, Catalogue &catalogue, QObject *context);

} // namespace relata
