// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {
class SingleInstance;
}

/// What a start says when it cannot simply go on, each in its own window. These functions run the event loop
/// until the person has answered.
namespace relata::startwindows {

/// Another start with this data folder does not answer (SingleInstance::Claim::Silent): waits until it comes
/// forward or ends, or the person ends this start. Returns whether this start is now the first and goes on.
bool waitForFirst(SingleInstance &instance);
/// It is not known whether there is another start (SingleInstance::Claim::Unclear). Returns whether to start
/// all the same.
bool startAllTheSame(const QString &why);
/// Says why the program cannot start; it then ends.
void sayWhyNot(const QString &why);

} // namespace relata::startwindows
