// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linker.h"

class QWidget;

namespace relata {

class ObjectTypes;
class RecordTitles;
class ThemeSwitch;

/// What a preview needs beyond the plan.
struct PreviewServices {
    const ObjectTypes &types;
    RecordTitles &titles;
    const ThemeSwitch &theme;
};

/// Shows in a dialog over this window what a plan will do, and asks whether to go on. Cancel is the default.
Consent askWithPreview(QWidget *window, const RecordNames &names, const PreviewServices &services);

} // namespace relata
