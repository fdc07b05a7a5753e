// SPDX-License-Identifier: MIT
#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace relata {

namespace {

void install(const QLocale &locale, const QString &catalogue, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, catalogue, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

std::optional<QLocale::Language> parseLanguage(const QString &text)
{
    if (text == QLatin1String("en"))
        return QLocale::English;
    return text == QLatin1String("de") ? std::optional(QLocale::German) : std::nullopt;
}

QString languageCode(QLocale::Language language)
{
    return language == QLocale::German ? QStringLiteral("de") : QStringLiteral("en");
}

QLocale::Language systemLanguage()
{
    return QLocale::system().language() == QLocale::German ? QLocale::German : QLocale::English;
}

void installTranslators(QLocale::Language language)
{
    if (language == QLocale::German && QLocale().language() != QLocale::German)
        QLocale::setDefault(QLocale(QLocale::German));
    const QLocale locale(language);
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("relata"), QStringLiteral(":/translations"));
}

} // namespace relata
