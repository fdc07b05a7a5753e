// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"
#include "hubspot/apiversion.h"

#include <QLocale>
#include <QUrl>

#include <optional>

namespace relata {

/// How the program was started.
struct Options {
    enum class Wanted { Window, Help, Version };

    Wanted wanted = Wanted::Window;
    bool practice = false;       ///< open the practice portal, whichever account was open last
    bool practiceFirst = false;  ///< open it when no account was open before
    QString helpText;            ///< with Wanted::Help
    std::optional<QUrl> apiBase; ///< of an account with accessToken
    QByteArray accessToken;      ///< with apiBase
    ApiVersion apiVersion = ApiVersion::V4;
    QString dataDir; ///< empty: the XDG places
    QLocale::Language language = QLocale::English;
    QString presetsFile; ///< absolute path of a file of presets to open; may be empty
    bool exitAfterFirstFrame = false;
};

/// Reads the arguments, the program's name first, and the token that came in the environment. BadInput with a
/// sentence for anything that does not fit. Needs a QCoreApplication.
Result<Options> parseOptions(const QStringList &arguments, const QByteArray &environmentToken);

/// Takes RELATA_ACCESS_TOKEN out of the environment, so that no child process sees it.
QByteArray takeEnvironmentToken();

} // namespace relata
