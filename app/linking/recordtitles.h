// SPDX-License-Identifier: MIT
#pragma once

#include "crm/objecttypes.h"
#include "crm/record.h"
#include "crm/recordtitle.h"

#include <QHash>
#include <QObject>

namespace relata {

class Client;

/// The names of an account's records, each read once while the account is open.
class RecordTitles : public QObject {
    Q_OBJECT

public:
    explicit RecordTitles(Client &client, QObject *parent = nullptr);

    /// Reads how the account calls its pipeline stages; until then their IDs stand in the second line.
    void readStages();
    /// Custom objects name their records by a property of their own.
    void setObjectTypes(const ObjectTypes &types) { m_types = types; }
    /// nullptr while it is not known.
    const RecordTitle *find(const RecordRef &record) const;
    void insert(const RecordRef &record, const RecordTitle &title);
    /// The properties to ask for, and the title that they make.
    QStringList properties(const ObjectTypeId &type) const;
    RecordTitle titleOf(const ObjectTypeId &type, const QMap<QString, QString> &properties) const;
    /// Reads those that are not known, a hundred a call; changed() tells of each hundred.
    void fetch(const ObjectTypeId &type, const QList<RecordId> &ids);
    void clear();

Q_SIGNALS:
    void changed();

private:
    using Key = QPair<QString, QString>;
    static Key keyOf(const RecordRef &record) { return {record.type.text(), record.id.text()}; }

    void takeStages(const ObjectTypeId &type, const QHash<QString, QString> &stages);

    Client &m_client;
    ObjectTypes m_types;
    QHash<Key, RecordTitle> m_titles;
    QSet<Key> m_asked;
    QHash<ObjectTypeId, QHash<QString, QString>> m_stages; ///< names by ID
};

} // namespace relata
