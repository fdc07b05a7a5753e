// SPDX-License-Identifier: MIT
#include "history/fate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace relata {

namespace {

constexpr std::array actionNames{"link", "remove", "undo"}; // in their order

using ByAction = std::array<const char *, 3>; // of a link, a removal, an undo

struct Words {
    Fate fate;
    const char *name; // as it is written in the file, or nothing
    Tone tone;
    ByAction headline;
    ByAction row;
    const char *step;
    const char *proof;
};

struct FateWords {
    Q_DECLARE_TR_FUNCTIONS(relata::Fate)

public:
    static constexpr ByAction unknown = {QT_TR_NOOP("Unknown whether linked"),
        QT_TR_NOOP("Unknown whether removed"), QT_TR_NOOP("Unknown whether undone")};
    static constexpr ByAction open = {QT_TR_NOOP("Unknown"), QT_TR_NOOP("Unknown"), QT_TR_NOOP("Unknown")};
    static constexpr ByAction done = {QT_TR_NOOP("Linked"), QT_TR_NOOP("Removed"), QT_TR_NOOP("Undone")};
    static constexpr ByAction unread = {QT_TR_NOOP("Linked, not read back"),
        QT_TR_NOOP("Done, not read back"), QT_TR_NOOP("Done, not read back")};
    static constexpr ByAction otherwise = {QT_TR_NOOP("Not linked, label missing"),
        QT_TR_NOOP("Not done as asked"), QT_TR_NOOP("Not done as asked")};
    static constexpr ByAction notDone = {
        QT_TR_NOOP("Not linked"), QT_TR_NOOP("Not done"), QT_TR_NOOP("Not done")};
    static constexpr ByAction names = {QT_TR_NOOP("Link"), QT_TR_NOOP("Removal"), QT_TR_NOOP("Undo")};
    static constexpr ByAction none = {};

    static constexpr Words table[] = {
        {Fate::Intended, "intended", Tone::Open, unknown, open, QT_TR_NOOP("Intended"), nullptr},
        {Fate::Proven, "proven", Tone::Good, done, done, QT_TR_NOOP("Proven by reading back"),
            QT_TR_NOOP("confirmed by reading back")},
        {Fate::AnsweredOnly, "answered-only", Tone::Good,
            {QT_TR_NOOP("Linked, says HubSpot"), QT_TR_NOOP("Removed, says HubSpot"),
                QT_TR_NOOP("Undone, says HubSpot")},
            unread, QT_TR_NOOP("Not read back"), QT_TR_NOOP("answered only, reading back failed")},
        {Fate::Missing, "missing", Tone::Bad,
            {QT_TR_NOOP("Not linked as asked"), QT_TR_NOOP("Not removed as asked"),
                QT_TR_NOOP("Not undone as asked")},
            otherwise, QT_TR_NOOP("Read back: not as asked"), QT_TR_NOOP("reading back does not show it")},
        {Fate::Refused, "refused", Tone::Bad,
            {QT_TR_NOOP("Not linked"), QT_TR_NOOP("Not removed"), QT_TR_NOOP("Not undone")}, notDone,
            QT_TR_NOOP("Refused"), nullptr},
        {Fate::Unknown, "unknown", Tone::Open, unknown, open, QT_TR_NOOP("Outcome unknown"), nullptr},
        {Fate::NothingChanged, nullptr, Tone::Good,
            {QT_TR_NOOP("Linked, nothing changed"), QT_TR_NOOP("Removed"), QT_TR_NOOP("Undone")}, done,
            nullptr, QT_TR_NOOP("confirmed by reading back")},
        {Fate::NotSent, nullptr, Tone::Bad,
            {QT_TR_NOOP("Not linked, nothing was sent"), QT_TR_NOOP("Not removed, nothing was sent"),
                QT_TR_NOOP("Not undone, nothing was sent")},
            notDone, nullptr, nullptr},
        {Fate::Answered, "answered", Tone::Quiet, none, none, QT_TR_NOOP("HubSpot answered"), nullptr},
        {Fate::Undone, "undone", Tone::Quiet, none, none, QT_TR_NOOP("Undone"), nullptr},
        {Fate::Restored, "restored", Tone::Quiet, none, none,
            QT_TR_NOOP("Valid again: its undo no longer counts"), nullptr},
        {Fate::BodiesDeleted, "bodies-deleted", Tone::Quiet, none, none,
            QT_TR_NOOP("Request and answer deleted"), nullptr},
        {Fate::NamesDeleted, "names-deleted", Tone::Quiet, none, none, QT_TR_NOOP("Names deleted"), nullptr},
        {Fate::Imported, "imported", Tone::Quiet, none, none, QT_TR_NOOP("Imported"), nullptr},
    };

    static constexpr bool isInOrder()
    {
        for (std::size_t i = 0; i < std::size(table); ++i) {
            if (static_cast<std::size_t>(table[i].fate) != i)
                return false;
        }
        return std::size(table) == static_cast<std::size_t>(Fate::Imported) + 1;
    }

    static const Words &of(Fate fate) { return table[static_cast<std::size_t>(fate)]; }
    static QString text(const char *source) { return source ? tr(source) : QString(); }
    static QString text(const ByAction &sources, LinkAction action)
    {
        return text(sources.at(static_cast<std::size_t>(action)));
    }
};
static_assert(FateWords::isInOrder());

} // namespace

bool isState(Fate fate)
{
    return fate <= Fate::Unknown;
}

QString fateName(Fate fate)
{
    return QString::fromLatin1(FateWords::of(fate).name);
}

std::optional<Fate> parseFate(const QString &name)
{
    const auto found = std::find_if(std::cbegin(FateWords::table), std::cend(FateWords::table),
        [&name](const Words &words) { return words.name && name == QLatin1String(words.name); });
    return found == std::cend(FateWords::table) ? std::nullopt : std::optional(found->fate);
}

QString actionName(LinkAction action)
{
    return QString::fromLatin1(actionNames.at(static_cast<std::size_t>(action)));
}

std::optional<LinkAction> parseAction(const QString &name)
{
    const auto found = std::find_if(actionNames.cbegin(), actionNames.cend(),
        [&name](const char *known) { return name == QLatin1String(known); });
    return found == actionNames.cend() ? std::nullopt
                                       : std::optional(LinkAction(found - actionNames.cbegin()));
}

Tone toneOf(Fate fate)
{
    return FateWords::of(fate).tone;
}

namespace fatetext {

QString headline(Fate fate, LinkAction action)
{
    return FateWords::text(FateWords::of(fate).headline, action);
}

QString row(Fate fate, LinkAction action)
{
    return FateWords::text(FateWords::of(fate).row, action);
}

QString step(Fate fate)
{
    return FateWords::text(FateWords::of(fate).step);
}

QString proof(Fate fate)
{
    return FateWords::text(FateWords::of(fate).proof);
}

QString action(LinkAction kind)
{
    return FateWords::text(FateWords::names, kind);
}

} // namespace fatetext

} // namespace relata
