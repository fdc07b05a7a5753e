// SPDX-License-Identifier: MIT
#pragma once

#include "crm/objecttypes.h"

#include <QComboBox>

namespace relata {

/// Object types to choose from; the list filters while the person types, by any name and by ID.
class TypeBox : public QComboBox {
    Q_OBJECT

public:
    explicit TypeBox(QWidget *parent = nullptr);

    /// Keeps the text in the field. Returns whether the types have changed.
    bool setTypes(const QList<ObjectType> &types);

private:
    void chooseFirstMatch();

    QList<ObjectTypeId> m_ids;
    QStringList m_names;
};

} // namespace relata
