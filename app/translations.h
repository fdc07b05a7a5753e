// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>

#include <optional>

namespace relata {

/// A language that the program speaks, by its code, such as "de"; nothing for any other text.
std::optional<QLocale::Language> parseLanguage(const QString &text);
QString languageCode(QLocale::Language language);
/// Of all that the program speaks.
QStringList languageCodes();
/// The system's, if the program speaks it, else English.
QLocale::Language systemLanguage();

/// Lets the program and Qt's own texts speak this language. Needs a QCoreApplication.
void installTranslators(QLocale::Language language);

} // namespace relata
