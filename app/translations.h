// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>

#include <optional>

namespace relata {

/// English or German, by "en" or "de"; nothing for any other text.
std::optional<QLocale::Language> parseLanguage(const QString &text);
/// "en" or "de".
QString languageCode(QLocale::Language language);
/// The system's, if the program speaks it, else English.
QLocale::Language systemLanguage();

/// Lets the program and Qt's own texts speak this language. Needs a QCoreApplication.
void installTranslators(QLocale::Language language);

} // namespace relata
