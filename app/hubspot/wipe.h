// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace relata {

/// Empties a secret, and overwrites it where nobody else holds the same buffer: the last one who lets go of
/// it does. What cannot be wiped stands in app/README.md.
void wipe(QString &secret);
void wipe(QByteArray &secret);

/// A secret that a lambda holds: wiped when the lambda goes.
struct Held {
    QByteArray secret;

    ~Held() { wipe(secret); }
};

} // namespace relata
