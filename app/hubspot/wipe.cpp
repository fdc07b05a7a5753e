// SPDX-License-Identifier: MIT
#include "hubspot/wipe.h"

#include <cstring>

namespace relata {

namespace {

template <typename Text>
void wipeText(Text &secret)
{
    if (secret.isDetached()) {
        // The text may begin later in its buffer than it once did.
        const auto &buffer = secret.data_ptr();
        const qsizetype before = buffer.freeSpaceAtBegin();
        const qsizetype length = before + buffer.size + buffer.freeSpaceAtEnd();
        ::explicit_bzero(secret.data() - before, static_cast<std::size_t>(length) * sizeof(*secret.data()));
    }
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
