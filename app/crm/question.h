// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// Something that needs the person's agreement. All of it is plain text.
struct Question {
    QString text;
    QString detail;
    QString yes;    ///< the verb on the button that agrees
    QString tick{}; ///< text of a check box, off at first; empty if there is none
};

/// The answer to it; as it is here if there is nobody to ask.
struct Reply {
    bool agreed = false;
    bool ticked = false; ///< the check box
};

} // namespace relata
