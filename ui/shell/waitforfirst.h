// SPDX-License-Identifier: MIT
#pragma once

namespace relata {

class SingleInstance;

/// Another start with this data folder is there and does not answer (SingleInstance::Claim::Silent): a window
/// says so, and waits until that one comes forward or ends, or the person ends this start. Runs the event
/// loop meanwhile. Gives whether this start is the first now and goes on.
bool waitForFirst(SingleInstance &instance);

} // namespace relata
