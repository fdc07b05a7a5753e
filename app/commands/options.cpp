// SPDX-License-Identifier: MIT
#include "commands/options.h"

#include "crm/sentence.h"
#include "hubspot/apibase.h"
#include "translations.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace relata {

namespace {

constexpr auto tokenVariable = "RELATA_ACCESS_TOKEN";

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        s("Links HubSpot records by hand, with labels, and shows what HubSpot answered.\n"
          "Opens the account that was open last; without any it shows how to begin."));
    parser.addPositionalArgument(
        s("file"), s("A file of presets to import, NAME.relata."), s("[NAME.relata]"));
    parser.addOptions({
        {s("practice"), s("Open the practice portal, a local HubSpot with sample data.")},
        {s("practice-first"), s("Open the practice portal while no account was opened before.")},
        {s("api-base"), s("Work on this API address with the token in RELATA_ACCESS_TOKEN."), s("URL")},
        {s("api-version"),
            s("Speak this version of HubSpot's API, on the practice portal and with --api-base: v4, 2026-03 "
              "or 2026-09."),
            s("VERSION"), s("v4")},
        {s("data-dir"), s("Keep everything the program writes in this folder."), s("DIR")},
        {s("lang"), s("Language of the window: ") + languageCodes().join(s(" or ")) + QLatin1Char('.'),
            s("LANG")},
        {s("exit-after-first-frame"),
            s("End after the first painted frame and say when it is there, for measuring.")},
        {{s("h"), s("help")}, s("Show this help.")},
        {{s("v"), s("version")}, s("Show the version.")},
    });
}

// The token becomes part of a header line, where blanks, line breaks and the like must not get in.
bool isTokenText(const QByteArray &token)
{
    return !token.isEmpty()
        && std::all_of(token.cbegin(), token.cend(), [](char c) { return c > ' ' && c <= '~'; });
}

Result<void> readApiBase(const QCommandLineParser &parser, const QByteArray &token, Options &options)
{
    if (!parser.isSet(s("api-base")))
        return {};
    if (parser.isSet(s("practice")))
        return badInput(Error::tr("--practice and --api-base exclude each other; use one of them."));
    const auto base = parseApiBase(parser.value(s("api-base")));
    if (!base)
        return failure(base.error());
    if (token.isEmpty())
        return badInput(
            sentence(Error::tr("--api-base needs an access token in the environment variable %1."),
                {s(tokenVariable)}));
    if (!isTokenText(token))
        return badInput(sentence(
            Error::tr("The access token in %1 has blanks, line breaks or other characters that no token "
                      "has."),
            {s(tokenVariable)}));
    options.apiBase = *base;
    options.accessToken = token;
    return {};
}

Result<void> readLanguage(const QCommandLineParser &parser, Options &options)
{
    options.language = systemLanguage();
    if (!parser.isSet(s("lang")))
        return {};
    const auto language = parseLanguage(parser.value(s("lang")));
    if (!language)
        return badInput(sentence(Error::tr("--lang takes %1, not “%2”."),
            {languageCodes().join(QStringLiteral(", ")), parser.value(s("lang"))}));
    options.language = *language;
    return {};
}

// A file of presets, as a file manager hands it over.
Result<QString> readFile(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return QString();
    if (arguments.size() > 1 || !arguments.constFirst().endsWith(s(".relata"), Qt::CaseInsensitive))
        return badInput(sentence(Error::tr("There is no argument “%1”."), {arguments.constLast()}));
    const QUrl url(arguments.constFirst());
    return QFileInfo(url.isLocalFile() ? url.toLocalFile() : arguments.constFirst()).absoluteFilePath();
}

} // namespace

QByteArray takeEnvironmentToken()
{
    const QByteArray token = qgetenv(tokenVariable);
    // Unsetting alone would leave the bytes where other programs of the person can read them
    // (/proc/PID/environ).
    if (char *bytes = std::getenv(tokenVariable))
        std::fill_n(bytes, std::strlen(bytes), ' ');
    qunsetenv(tokenVariable);
    return token;
}

Result<Options> parseOptions(const QStringList &arguments, const QByteArray &environmentToken)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return badInput(parser.errorText());
    Options options;
    if (parser.isSet(s("help"))) {
        options.wanted = Options::Wanted::Help;
        options.helpText = parser.helpText();
        return options;
    }
    if (parser.isSet(s("version"))) {
        options.wanted = Options::Wanted::Version;
        return options;
    }
    const auto file = readFile(parser.positionalArguments());
    if (!file)
        return failure(file.error());
    options.presetsFile = *file;
    if (parser.isSet(s("data-dir")) && parser.value(s("data-dir")).isEmpty())
        return badInput(Error::tr("--data-dir needs a folder."));
    options.dataDir = parser.value(s("data-dir"));
    options.practice = parser.isSet(s("practice"));
    options.practiceFirst = parser.isSet(s("practice-first"));
    options.exitAfterFirstFrame = parser.isSet(s("exit-after-first-frame"));
    const auto version = parseApiVersion(parser.value(s("api-version")));
    if (!version)
        return failure(version.error());
    options.apiVersion = *version;
    return readLanguage(parser, options)
        .and_then([&] { return readApiBase(parser, environmentToken, options); })
        .map([&] { return options; });
}

} // namespace relata
