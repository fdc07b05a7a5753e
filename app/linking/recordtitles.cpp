// SPDX-License-Identifier: MIT
#include "linking/recordtitles.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "hubspot/client.h"

namespace relata {

namespace {

constexpr qsizetype batchSize = 100;

} // namespace

RecordTitles::RecordTitles(Client &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

const RecordTitle *RecordTitles::find(const RecordRef &record) const
{
    const auto found = m_titles.constFind(keyOf(record));
    return found == m_titles.cend() ? nullptr : &*found;
}

void RecordTitles::insert(const RecordRef &record, const RecordTitle &title)
{
    makeRoom();
    m_titles.insert(keyOf(record), title);
    Q_EMIT changed(record.type);
}

// A long day meets more records than anybody looks at; what is still shown is read again.
void RecordTitles::makeRoom()
{
    constexpr qsizetype most = 20000;
    if (m_titles.size() > most)
        clear();
}

void RecordTitles::insert(const ObjectTypeId &type, const QList<Record> &records)
{
    makeRoom();
    for (const Record &record : records)
        m_titles.insert(keyOf({type, record.id}), titleOf(type, record.properties));
    Q_EMIT changed(type);
}

QString RecordTitles::nameOf(const RecordRef &record) const
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
                    takeStages(type, *stages);
            });
    }
}

void RecordTitles::takeStages(const ObjectTypeId &type, const QHash<QString, QString> &stages)
{
    m_stages.insert(type, stages);
    for (auto it = m_titles.begin(); it != m_titles.end(); ++it) {
        if (it.key().first == type.text())
            it->detail = stages.value(it->detail, it->detail);
    }
    Q_EMIT changed(type);
}

void RecordTitles::fetch(const ObjectTypeId &type, const QList<RecordId> &ids)
{
    QList<RecordId> wanted;
    for (const RecordId &id : ids) {
        const Key key = keyOf({type, id});
        if (m_titles.contains(key) || m_asked.contains(key))
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

void RecordTitles::clear()
{
    m_titles.clear();
    m_asked.clear();
}

} // namespace relata
