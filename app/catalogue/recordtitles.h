// SPDX-License-Identifier: MIT
#pragma once

#include "crm/objecttypes.h"
#include "crm/record.h"
#include "crm/recordtitle.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace relata {

class Client;
struct Record;

/// What became of a record that was looked up.
struct RecordStatus {
    RecordTitle title{};
    enum Kind { There, Archived, Merged, Missing, Unread } kind = There;
    RecordId survivor{}; ///< with Merged: the record it is now
    QString reason{};    ///< with Unread: why
};

/// The names of an account's records, each read once while the account is open, and what became of those that
/// were looked up one by one.
class RecordTitles : public QObject {
    Q_OBJECT

public:
    /// The types name records that have no name, and the property by which a custom object names its own.
    RecordTitles(Client &client, const ObjectTypes &types, QObject *parent = nullptr);

    /// Reads the names of the account's pipeline stages; until then the second line shows their IDs.
    void readStages();
    /// nullptr while it is not known.
    const RecordTitle *find(const RecordReference &record) const;
    /// What is known of the record: if only its name was read before, that it is there.
    std::optional<RecordStatus> found(const RecordReference &record) const;
    /// Looks whether the record is there, in the recycle bin, or merged into another one, and how it is
    /// called; always asks, since what is known may be out of date.
    void look(const RecordReference &record);
    void insert(const RecordReference &record, const RecordTitle &title);
    /// The titles of records that came with another answer.
    void insert(const ObjectTypeId &type, const QList<Record> &records);
    /// How a record is called: its name or, while that is not known, "Contact 101".
    QString nameOf(const RecordReference &record) const;
    /// The properties to ask for, and the title that they make.
    QStringList properties(const ObjectTypeId &type) const;
    RecordTitle titleOf(const ObjectTypeId &type, const QMap<QString, QString> &properties) const;
    /// Reads those that are not known, a hundred per call; changed() follows each hundred.
    void fetch(const ObjectTypeId &type, const QList<RecordId> &ids);
    /// Everything is read again when it is next wanted; until then the known names stay.
    void refresh() { m_asked.clear(); }

    using Key = QPair<QString, QString>; ///< the texts of object type and record ID
    using Known = QHash<Key, RecordTitle>;
    const Known &known() const { return m_titles; }
    /// What another instance knew of the same account's records.
    void setKnown(const Known &titles);

Q_SIGNALS:
    /// More is known of records of this object type.
    void changed(const relata::ObjectTypeId &type);

private:
    static Key keyOf(const RecordReference &record) { return {record.type.text(), record.id.text()}; }

    void makeRoom();
    void store(const RecordReference &record, const RecordTitle &title);
    void acceptStages(const ObjectTypeId &type, const QHash<QString, QString> &stages);
    void lookInBin(const RecordReference &record);
    void acceptFound(const RecordReference &record, const RecordStatus &found);

    Client &m_client;
    const ObjectTypes &m_types;
    Known m_titles;
    QHash<Key, RecordStatus> m_found;                      ///< of records that were looked up
    QSet<Key> m_asked;                                     ///< read, or being read
    QHash<ObjectTypeId, QHash<QString, QString>> m_stages; ///< names by ID
};

} // namespace relata
