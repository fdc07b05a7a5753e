// SPDX-License-Identifier: MIT
#include "catalogue/recordtitles.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "hubspot/client.h"

namespace relata {

namespace {

constexpr qsizetype batchSize = 100;

} // namespace

RecordTitles::RecordTitles(Client &client, const ObjectTypes &types, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_types(types)
{
}

const RecordTitle *RecordTitles::find(const RecordReference &record) const
{
    const auto found = m_titles.constFind(keyOf(record));
    return found == m_titles.cend() ? nullptr : &*found;
}

std::optional<RecordStatus> RecordTitles::found(const RecordReference &record) const
{
    if (const auto found = m_found.constFind(keyOf(record)); found != m_found.cend())
        return *found;
    const RecordTitle *title = find(record);
    return title ? std::optional(RecordStatus{*title}) : std::nullopt;
}

// A merged record answers as the one that survived.
void RecordTitles::look(const RecordReference &record)
{
    then(
        m_client.object(record, properties(record.type)), this, [this, record](const Result<Record> &answer) {
            if (!answer && answer.error().kind == Error::Kind::RecordNotFound)
                return lookInBin(record);
            if (!answer)
                return acceptFound(record, {{}, RecordStatus::Unread, {}, answer.error().sentence()});
            const RecordTitle title = titleOf(record.type, answer->properties);
            const bool isMerged = !(answer->id == record.id);
            acceptFound(record,
                {title, isMerged ? RecordStatus::Merged : RecordStatus::There,
                    isMerged ? answer->id : RecordId()});
        });
}

void RecordTitles::lookInBin(const RecordReference &record)
{
    then(m_client.object(record, properties(record.type), true), this,
        [this, record](const Result<Record> &answer) {
            const RecordTitle title = answer ? titleOf(record.type, answer->properties) : RecordTitle();
            acceptFound(record, {title, answer ? RecordStatus::Archived : RecordStatus::Missing});
        });
}

void RecordTitles::acceptFound(const RecordReference &record, const RecordStatus &found)
{
    m_found.insert(keyOf(record), found);
    if (found.kind == RecordStatus::There)
        return insert(record, found.title);
    Q_EMIT changed(record.type);
}

void RecordTitles::insert(const RecordReference &record, const RecordTitle &title)
{
    makeRoom();
    store(record, title);
    Q_EMIT changed(record.type);
}

void RecordTitles::store(const RecordReference &record, const RecordTitle &title)
{
    const Key key = keyOf(record);
    m_titles.insert(key, title);
    m_asked.insert(key);
    // The record's own answer that it is archived or merged outweighs a list.
    const auto found = m_found.find(key);
    if (found != m_found.end() && (found->kind == RecordStatus::There || found->kind == RecordStatus::Unread))
        *found = {title};
}

// A long day meets more records than anybody looks at; what is still shown is read again.
void RecordTitles::makeRoom()
{
    constexpr qsizetype most = 20000;
    if (m_titles.size() <= most)
        return;
    m_titles.clear();
    m_asked.clear();
}

void RecordTitles::insert(const ObjectTypeId &type, const QList<Record> &records)
{
    makeRoom();
    for (const Record &record : records)
        store({type, record.id}, titleOf(type, record.properties));
    Q_EMIT changed(type);
}

QString RecordTitles::nameOf(const RecordReference &record) const
{
    const RecordTitle *title = find(record);
    return title && !title->name.isEmpty()
        ? title->name
        : sentence(QStringLiteral("%1 %2"), {m_types.singular(record.type), record.id.text()});
}

QStringList RecordTitles::properties(const ObjectTypeId &type) const
{
    const ObjectType *known = m_types.find(type);
    QStringList properties = RecordTitle::properties(type);
    if (known && !known->primaryProperty.isEmpty())
        properties.append(known->primaryProperty);
    return properties;
}

RecordTitle RecordTitles::titleOf(const ObjectTypeId &type, const QMap<QString, QString> &properties) const
{
    const ObjectType *known = m_types.find(type);
    RecordTitle title = RecordTitle::from(type, properties, known ? known->primaryProperty : QString());
    title.detail = m_stages.value(type).value(title.detail, title.detail);
    return title;
}

void RecordTitles::readStages()
{
    const QHash<ObjectTypeId, QString> properties = RecordTitle::stageProperties();
    for (auto it = properties.cbegin(); it != properties.cend(); ++it) {
        then(m_client.propertyOptions(it.key(), it.value()), this,
            [this, type = it.key()](const Result<QHash<QString, QString>> &stages) {
                if (stages)
                    acceptStages(type, *stages);
            });
    }
}

void RecordTitles::acceptStages(const ObjectTypeId &type, const QHash<QString, QString> &stages)
{
    m_stages.insert(type, stages);
    for (auto it = m_titles.begin(); it != m_titles.end(); ++it) {
        if (it.key().first == type.text())
            it->detail = stages.value(it->detail, it->detail);
    }
    for (auto it = m_found.begin(); it != m_found.end(); ++it) {
        if (it.key().first == type.text())
            it->title.detail = stages.value(it->title.detail, it->title.detail);
    }
    Q_EMIT changed(type);
}

void RecordTitles::setKnown(const Known &titles)
{
    m_titles = titles;
    for (auto it = titles.cbegin(); it != titles.cend(); ++it)
        m_asked.insert(it.key());
}

void RecordTitles::fetch(const ObjectTypeId &type, const QList<RecordId> &ids)
{
    QList<RecordId> wanted;
    for (const RecordId &id : ids) {
        const Key key = keyOf({type, id});
        if (m_asked.contains(key))
            continue;
        m_asked.insert(key);
        wanted.append(id);
    }
    for (qsizetype start = 0; start < wanted.size(); start += batchSize) {
        const QList<RecordId> asked = wanted.mid(start, batchSize);
        const auto answer = m_client.objects(type, asked, properties(type));
        then(answer, this, [this, type, asked](const Result<QList<Record>> &records) {
            if (records)
                return insert(type, *records);
            for (const RecordId &id : asked) // so that they are asked for again
                m_asked.remove(keyOf({type, id}));
        });
    }
}

} // namespace relata
