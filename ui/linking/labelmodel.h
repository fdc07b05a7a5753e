// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"

#include <QAbstractListModel>

namespace relata {

class LinkDraft;

/// The labels that the draft offers, one chip each.
class LabelModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit LabelModel(const LinkDraft &draft, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const AssociationType &typeAt(int row) const { return m_labels.at(row).type; }

private:
    void follow();
    QString spokenText(const LabelledType &label) const;

    const LinkDraft &m_draft;
    QList<LabelledType> m_labels;
};

/// The label's text; for the unlabelled type and for types without a known text, words that say so.
QString labelText(const LabelledType &type, bool listed = true);

} // namespace relata
