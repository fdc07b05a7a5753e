// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linker.h"

class QWidget;

namespace relata {

/// Asks in a dialog over this window what a plan needs agreement for: labels that go, or an unknown state.
/// Cancel is the default.
Consent askInDialog(QWidget *window);

} // namespace relata
