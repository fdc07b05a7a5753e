// SPDX-License-Identifier: MIT
#include "presets/presetstore.h"

#include "crm/foldedtext.h"
#include "crm/sentence.h"
#include "presets/presetfile.h"
#include "storage/setaside.h"
#include "storage/wholefile.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace relata {

namespace {

constexpr int lastShortcut = 9;

auto hasId(const QString &id)
{
    return [id](const Preset &preset) {
        return preset.id == id;
    };
}

// "Champion" of "Champion (2)".
QString withoutNumber(QString name)
{
    static const QRegularExpression number(QStringLiteral(" \\(\\d+\\)$"));
    return name.remove(number);
}

// Gives unused names: the name itself, or the name with the first free number behind it.
class FreeNames {
public:
    explicit FreeNames(const QList<Preset> &presets)
    {
        for (const Preset &preset : presets)
            m_taken.insert(presetNameKey(preset.name, preset.folder));
    }
    QString claim(const QString &name, const QString &folder)
    {
        const QString key = presetNameKey(name, folder);
        QString free = name;
        int &number = m_numbers[key];
        for (number = std::max(number, 1); m_taken.contains(presetNameKey(free, folder)); ++number)
            free = filled(QStringLiteral("%1 (%2)"), {name, number + 1});
        m_taken.insert(presetNameKey(free, folder));
        return free;
    }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_numbers; ///< the last one given, by name
};

Result<void> check(const Preset &preset)
{
    if (preset.name.simplified().isEmpty())
        return badInput(PresetStore::tr("Give the preset a name."));
    const qsizetype longest = std::max({preset.name.size(), preset.folder.size(), preset.note.size()});
    if (longest > presetfile::longestText)
        return badInput(sentence(PresetStore::tr("Name, folder and note have at most %1 characters each."),
            {QLocale().toString(presetfile::longestText)}));
    return {};
}

QString previousPath(const QString &path)
{
    return path + QStringLiteral(".previous");
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

QString presetNameKey(const QString &name, const QString &folder)
{
    const auto comparable = [](const QString &text) {
        return text.simplified().normalized(QString::NormalizationForm_C).toCaseFolded();
    };
    return comparable(folder) + QLatin1Char('\n') + comparable(name);
}

QHash<QString, Preset> PresetStore::byName() const
{
    QHash<QString, Preset> byName;
    for (const Preset &preset : presets())
        byName.insert(presetNameKey(preset.name, preset.folder), preset);
    return byName;
}

PresetStore::PresetStore(const QString &path, const QString &account, QObject *parent)
    : QObject(parent)
    , m_file(path, previousPath(path))
    , m_account(account)
{
}

Result<QString> PresetStore::load()
{
    const auto bytes = m_file.read(presetfile::largestFile);
    if (!bytes)
        return failure(bytes.error());
    const bool isNew = bytes->isEmpty() && isMissing(m_file.path());
    if (isNew && isMissing(previousPath(m_file.path())))
        return setPresets({}), QString();
    if (isNew)
        return beginAnew(tr("The file of presets is missing."));
    const auto read = presetfile::read(*bytes);
    if (read)
        return setPresets(*read), QString();
    if (presetfile::isNewer(*bytes))
        return m_file.leaveToNewerVersion();
    return m_file.setAside().and_then([&](const QString &aside) {
        return beginAnew(
            sentence(tr("The presets could not be understood and were set aside. %1 The file is now %2."),
                {read.error().sentence(), aside}));
    });
}

// The previous version replaces the lost one. A previous version that makes no sense is not overwritten,
// either.
Result<QString> PresetStore::beginAnew(const QString &why)
{
    const QString previous = previousPath(m_file.path());
    const auto read = readWholeFile(previous, presetfile::largestFile).and_then(presetfile::read);
    setPresets(read.value_or(QList<Preset>()));
    if (!read && !isMissing(previous) && setAside(previous) == previous)
        return failure(
            Error::storage(sentence(tr("%1 Nor can the version before it be used: %2"), {why, previous})));
    if (m_presets.isEmpty())
        return why + QLatin1Char(' ') + tr("A new file is begun.");
    const QString said = why + QLatin1Char(' ') + tr("The version before it is in use.");
    return m_file.write(presetfile::whole(m_presets))
        .map([&] { return said; })
        .map_error(
            [&](const Error &error) { return Error::storage(said + QLatin1Char(' ') + error.sentence()); });
}

// Somebody who edited the file may have left presets without an id, with a duplicate id, or without an
// account.
void PresetStore::setPresets(const QList<Preset> &read)
{
    m_presets = read;
    QSet<QString> ids;
    for (Preset &preset : m_presets) {
        if (preset.id.isEmpty() || ids.contains(preset.id))
            preset.id = newId();
        ids.insert(preset.id);
        if (preset.account.isEmpty())
            preset.account = m_account;
    }
    Q_EMIT changed();
}

QList<Preset> PresetStore::presets() const
{
    QList<Preset> own;
    for (const Preset &preset : m_presets) {
        if (preset.account == m_account)
            own.append(preset);
    }
    return own;
}

std::optional<Preset> PresetStore::find(const QString &id) const
{
    const auto found = std::find_if(m_presets.cbegin(), m_presets.cend(), hasId(id));
    return found == m_presets.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Preset> PresetStore::withShortcut(int shortcut) const
{
    for (const Preset &preset : presets()) {
        if (preset.shortcut == shortcut)
            return preset;
    }
    return std::nullopt;
}

std::optional<Preset> PresetStore::named(const QString &name, const QString &folder) const
{
    for (const Preset &preset : presets()) {
        if (presetNameKey(preset.name, preset.folder) == presetNameKey(name, folder))
            return preset;
    }
    return std::nullopt;
}

QStringList PresetStore::folders() const
{
    QStringList folders;
    for (const Preset &preset : presets())
        folders.append(preset.folder);
    folders.removeDuplicates();
    folders.removeAll(QString());
    std::sort(folders.begin(), folders.end(), comesFirst);
    return folders;
}

QString PresetStore::folderFor(const QString &typed, const QString &id) const
{
    for (const Preset &preset : presets()) {
        if (preset.id != id && presetNameKey({}, preset.folder) == presetNameKey({}, typed))
            return preset.folder;
    }
    return typed.simplified();
}

int PresetStore::freeShortcut() const
{
    for (int shortcut = 1; shortcut <= lastShortcut; ++shortcut) {
        if (!withShortcut(shortcut))
            return shortcut;
    }
    return 0;
}

Result<Preset> PresetStore::add(const Preset &preset)
{
    if (const auto checked = check(preset); !checked)
        return failure(checked.error());
    Preset added = preset;
    added.name = added.name.simplified();
    added.folder = folderFor(added.folder);
    added.id = newId();
    added.account = m_account;
    return save(withoutShortcut(added.shortcut) + QList<Preset>{added}).map([&added] { return added; });
}

Result<void> PresetStore::addAll(const QList<Preset> &presets)
{
    QList<Preset> all = m_presets;
    FreeNames names(this->presets());
    for (Preset preset : presets) {
        preset.id = newId();
        preset.account = m_account;
        preset.shortcut = 0;
        preset.folder = folderFor(preset.folder);
        preset.name = names.claim(preset.name.simplified(), preset.folder);
        all.append(preset);
    }
    return save(all);
}

Result<void> PresetStore::replace(const Preset &preset)
{
    if (const auto checked = check(preset); !checked)
        return checked;
    QList<Preset> presets = withoutShortcut(preset.shortcut);
    for (Preset &old : presets) {
        if (old.id == preset.id) {
            old = preset;
            old.name = preset.name.simplified();
            old.folder = folderFor(preset.folder, preset.id);
            old.account = m_account;
        }
    }
    return save(presets);
}

Result<void> PresetStore::overwrite(const QString &id, const Preset &preset)
{
    const auto there = find(id);
    if (!there)
        return add(preset).map([](const Preset &) {});
    if (const auto checked = check(preset); !checked)
        return checked;
    Preset kept = preset;
    kept.name = preset.name.simplified();
    kept.folder = folderFor(preset.folder, id);
    kept.id = id;
    kept.account = there->account;
    kept.shortcut = there->shortcut;
    QList<Preset> presets;
    for (const Preset &old : std::as_const(m_presets)) {
        if (old.id == id)
            presets.append(kept);
        else if (old.id != preset.id)
            presets.append(old);
    }
    return save(presets);
}

// If two presets claim a shortcut, the new one gets it.
QList<Preset> PresetStore::withoutShortcut(int shortcut) const
{
    QList<Preset> presets = m_presets;
    for (Preset &preset : presets) {
        if (preset.account == m_account && preset.shortcut == shortcut)
            preset.shortcut = 0;
    }
    return presets;
}

Result<Preset> PresetStore::duplicate(const QString &id)
{
    const auto original = find(id);
    if (!original)
        return badInput(tr("This preset no longer exists."));
    Preset copy = *original;
    copy.id = newId();
    copy.shortcut = 0;
    copy.name = FreeNames(presets()).claim(withoutNumber(original->name), original->folder);
    QList<Preset> all = m_presets;
    const auto place = std::find_if(all.cbegin(), all.cend(), hasId(id));
    all.insert(place - all.cbegin() + 1, copy);
    return save(all).map([&copy] { return copy; });
}

Result<void> PresetStore::move(const QStringList &ids, const QString &folder, const QString &beforeId)
{
    if (ids.contains(beforeId))
        return {};
    QList<Preset> rest;
    QList<Preset> moved;
    for (const Preset &preset : std::as_const(m_presets))
        (ids.contains(preset.id) ? moved : rest).append(preset);
    QList<Preset> own = rest;
    own.removeIf([this](const Preset &preset) { return preset.account != m_account; });
    FreeNames names(own);
    for (Preset &preset : moved) {
        preset.folder = folder.simplified();
        preset.name = names.claim(preset.name, preset.folder);
    }
    const auto place = std::find_if(rest.cbegin(), rest.cend(), hasId(beforeId)) - rest.cbegin();
    return save(rest.mid(0, place) + moved + rest.mid(place));
}

Result<void> PresetStore::remove(const QStringList &ids)
{
    QList<Preset> rest;
    QList<Removed> removed;
    QString behind;
    for (auto preset = m_presets.crbegin(); preset != m_presets.crend(); ++preset) {
        if (ids.contains(preset->id)) {
            removed.prepend({*preset, behind});
        } else {
            rest.prepend(*preset);
            behind = preset->id;
        }
    }
    const auto saved = save(rest);
    if (saved)
        m_removed = removed + m_removed; // the latest removal is restored first
    return saved;
}

Result<void> PresetStore::restoreRemoved()
{
    QList<Preset> presets = m_presets;
    FreeNames names(this->presets());
    QSet<int> shortcuts{0};
    for (const Preset &preset : this->presets())
        shortcuts.insert(preset.shortcut);
    for (const Removed &removed : std::as_const(m_removed)) {
        Preset preset = removed.preset;
        preset.name = names.claim(preset.name, preset.folder);
        if (shortcuts.contains(preset.shortcut))
            preset.shortcut = 0; // another has it meanwhile
        shortcuts.insert(preset.shortcut);
        const auto place = std::find_if(presets.cbegin(), presets.cend(), hasId(removed.beforeId));
        presets.insert(place - presets.cbegin(), preset);
    }
    const auto saved = save(presets);
    if (saved)
        m_removed.clear();
    return saved;
}

Result<void> PresetStore::save(const QList<Preset> &presets)
{
    const QByteArray bytes = presetfile::whole(presets);
    // Nothing is written that the next start would not understand.
    if (const auto read = presetfile::read(bytes); !read)
        return failure(read.error());
    const auto written = m_file.write(bytes);
    if (written) {
        m_presets = presets;
        Q_EMIT changed();
    }
    return written;
}

} // namespace relata
