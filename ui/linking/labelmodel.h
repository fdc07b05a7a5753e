// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkforecast.h"

#include <QAbstractListModel>

#include <optional>

namespace relata {

/// The labels that the draft offers, one chip each, in groups: HubSpot's, the account's own, integrations'.
class LabelModel : public QAbstractListModel {
    Q_OBJECT

public:
    LabelModel(const LinkDraft &draft, const PairOutlook &outlook, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Call when the draft, or what is known about its pair, has changed.
    void reload();
    /// Empty for a group's heading.
    std::optional<AssociationType> typeAt(int row) const;

private:
    struct Row {
        QString heading; ///< empty for a label
        LabelledType label;
        QString remark;

        friend bool operator==(const Row &, const Row &) = default;
    };
    QList<Row> rows() const;
    QString otherText(const LabelledType &label) const;
    QString useText(const LabelledType &label) const;
    bool isLinked(const LabelledType &label) const;
    QString remarkOf(const LabelledType &label) const;
    QString spokenText(const Row &row) const;

    const LinkDraft &m_draft;
    const PairOutlook &m_outlook;
    QList<Row> m_rows;
};

} // namespace relata
