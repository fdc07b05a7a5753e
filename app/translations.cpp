// SPDX-License-Identifier: MIT
#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace relata {

namespace {

// The sources are English. For each other one: resources/translations, the list in CMakeLists.txt, and a
// column of resources/crm/object-types.csv.
constexpr QLocale::Language languages[]{QLocale::English, QLocale::German};

void install(const QLocale &locale, const QString &catalogue, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, catalogue, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

std::optional<QLocale::Language> parseLanguage(const QString &text)
{
    for (const QLocale::Language language : languages) {
        if (text == languageCode(language))
            return language;
    }
    return std::nullopt;
}

QString languageCode(QLocale::Language language)
{
    return QLocale::languageToCode(language);
}

QStringList languageCodes()
{
    QStringList codes;
    for (const QLocale::Language language : languages)
        codes.append(languageCode(language));
    return codes;
}

QLocale::Language systemLanguage()
{
    return parseLanguage(languageCode(QLocale::system().language())).value_or(QLocale::English);
}

void installTranslators(QLocale::Language language)
{
    if (language != QLocale::English && QLocale().language() != language)
        QLocale::setDefault(QLocale(language));
    const QLocale locale(language);
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("relata"), QStringLiteral(":/translations"));
}

} // namespace relata
