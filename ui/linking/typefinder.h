// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/typetable.h"

#include <QDialog>
#include <QSortFilterProxyModel>

#include <memory>
#include <optional>

namespace relata {

class TypeBox;
class TypeModel;

namespace Ui {
class TypeFinder;
}

/// A window with every association type in one searchable table: labels, category, type ID, inverse, limit.
class TypeFinder : public QDialog {
    Q_OBJECT

public:
    struct Services {
        Client &client;
        Catalogue &catalogue;
    };

    TypeFinder(const Services &services, QWidget *parent);
    ~TypeFinder() override;

    /// Comes to the front, on the form's pair of object types.
    void showFor(const std::optional<Direction> &direction);

Q_SIGNALS:
    /// The person wants this type in the form.
    void chosen(const relata::TypeRow &row);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void bindTable();
    void bindActions();
    void refresh();
    void filter();
    void filterRows();
    void restoreRow();
    void load();
    ObjectTypeId typeIn(const TypeBox &box) const;
    bool isEmptyOrType(const TypeBox &box) const;
    const TypeRow *current() const;
    void choose();

    std::unique_ptr<Ui::TypeFinder> m_ui;
    Services m_services;
    TypeTable m_table;
    TypeModel *m_model;
    class Sorted;
    Sorted *m_sorted;
    std::optional<TypeRow> m_chosen; ///< the current row, to find it again in the new rows
};

} // namespace relata
