// SPDX-License-Identifier: MIT
#pragma once

#include "crm/objecttypes.h"
#include "crm/record.h"
#include "crm/recordtitle.h"

#include <QHash>
#include <QObject>

namespace relata {

class Client;
struct Record;

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
    /// The titles of records that came with another answer.
    void insert(const ObjectTypeId &type, const QList<Record> &records);
    /// How a record is called: its name or, while that is not known, "Contact 101".
    QString nameOf(const RecordRef &record) const;
    /// The properties to ask for, and the title that they make.
    QStringList properties(const ObjectTypeId &type) const;
    RecordTitle titleOf(const ObjectTypeId &type, const QMap<QString, QString> &properties) const;
    /// Reads those that are not known, a hundred a call; changed() tells of each hundred.
    void fetch(const ObjectTypeId &type, const QList<RecordId> &ids);
    void clear();

    using Key = QPair<QString, QString>; ///< the texts of object type and record ID
    using Known = QHash<Key, RecordTitle>;
    const Known &known() const { return m_titles; }
    /// What another one knew of the same account's records.
    void setKnown(const Known &titles) { m_titles = titles; }

Q_SIGNALS:
    /// Of records of this object type more is known.
    void changed(const relata::ObjectTypeId &type);

private:
    static Key keyOf(const RecordRef &record) { return {record.type.text(), record.id.text()}; }

    void makeRoom();
    void takeStages(const ObjectTypeId &type, const QHash<QString, QString> &stages);

    Client &m_client;
    ObjectTypes m_types;
    Known m_titles;
    QSet<Key> m_asked;
    QHash<ObjectTypeId, QHash<QString, QString>> m_stages; ///< names by ID
};

} // namespace relata
