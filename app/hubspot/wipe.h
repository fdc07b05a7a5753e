// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace relata {

/// Empties a secret, and overwrites it if nobody else shares its buffer: the last holder overwrites.
/// app/README.md says what cannot be wiped.
void wipe(QString &secret);
void wipe(QByteArray &secret);

/// A secret that a lambda holds: wiped with the lambda.
struct Held {
    QByteArray secret;

    ~Held() { wipe(secret); }
};

} // namespace relata
