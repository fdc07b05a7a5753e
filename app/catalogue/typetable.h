// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/catalogue.h"

namespace relata {

/// One association type in one direction, as the type finder shows it.
struct TypeRow {
    Direction direction;
    LabelledType type;
    QString inverse; ///< the text seen from the other end; empty if it is not known or there is none
    AssociationType inverseType; ///< type ID 0 when it is not known
    qint64 most = 0;             ///< the account's limit; 0 if there is none
    bool fromAccount = false;    ///< false: from HubSpot's documentation only
};

/// Every association type there is: what the account was asked for, and HubSpot's documented ones for the
/// rest.
class TypeTable : public QObject {
    Q_OBJECT

public:
    explicit TypeTable(Catalogue &catalogue, QObject *parent = nullptr);

    const QList<TypeRow> &rows() const { return m_rows; }
    /// Whether the rows are kept up to date; off at first, and while the table is not shown.
    void setUpdating(bool isUpdating);
    /// Reads labels and limits between these object types, both ways; a null ID stands for all object types
    /// of the account. Not while isLoading().
    void load(const ObjectTypeId &from, const ObjectTypeId &to);
    void cancel();
    bool isLoading() const { return m_reading; }
    int done() const { return m_done; }
    int total() const { return m_total; }
    const QString &problem() const { return m_problem; } ///< why some could not be read

Q_SIGNALS:
    void rowsChanged();
    void progressChanged();

private:
    void build();
    void addAccountRows();
    void addDocumentedRows();
    void readNext();
    void readPair(const Direction &direction);
    void finishOne(int run);

    Catalogue &m_catalogue;
    QList<TypeRow> m_rows;
    QList<Direction> m_waiting;
    int m_done = 0;
    int m_total = 0;
    bool m_reading = false;
    int m_run = 0; ///< number of the reading: the rest of a cancelled one is ignored
    bool m_isUpdating = false;
    QString m_problem;
};

} // namespace relata
