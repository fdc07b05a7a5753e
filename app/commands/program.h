// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <sys/types.h>

/// How every program of ours begins, and ends before its time.
namespace relata::program {

constexpr int failed = 1;
constexpr int usageError = 2;

/// First of all: gives the program its name, keeps what it writes to the person alone, and lets no dump of
/// its memory be written, which would hold tokens.
void begin(const char *name);
/// The umask before begin(), for files that other programs write.
mode_t personsMask();
/// Says on standard error why the program ends; gives `status`.
int complain(const QString &sentence, int status);

} // namespace relata::program
