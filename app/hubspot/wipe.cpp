// SPDX-License-Identifier: MIT
#include "hubspot/wipe.h"

#include <cstring>

namespace relata {

namespace {

template <typename Text>
void wipeText(Text &secret)
{
    if (secret.isDetached())
        ::explicit_bzero(secret.data(), static_cast<std::size_t>(secret.capacity()) * sizeof(*secret.data()));
    secret.clear();
}

} // namespace

void wipe(QString &secret)
{
    wipeText(secret);
}

void wipe(QByteArray &secret)
{
    wipeText(secret);
}

} // namespace relata
