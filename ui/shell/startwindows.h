// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {
class SingleInstance;
}

/// What a start says when it cannot simply go on, each in a window of its own. They run the event loop until
/// the person has answered.
namespace relata::startwindows {

/// Another start with this data folder does not answer (SingleInstance::Claim::Silent): waits until it comes
/// forward or ends, or the person ends this start. Gives whether this start is the first now and goes on.
bool waitForFirst(SingleInstance &instance);
/// It is not known whether there is another start (SingleInstance::Claim::Unclear). Gives whether to start
/// all the same.
bool startAllTheSame(const QString &why);
/// The program ends.
void sayWhyNot(const QString &why);

} // namespace relata::startwindows
