// SPDX-License-Identifier: MIT
#include "ui/linking/typebox.h"

#include "crm/foldedtext.h"
#include "crm/sentence.h"
#include "ui/common/plaintext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

namespace relata {

namespace {

constexpr int searchRole = Qt::UserRole;

// Looks through all names and the ID, and puts the shown name into the field.
class TypeCompleter : public QCompleter {
public:
    using QCompleter::QCompleter;

    QString pathFromIndex(const QModelIndex &index) const override
    {
        return index.data(Qt::DisplayRole).toString();
    }
    QStringList splitPath(const QString &path) const override { return {foldedText(path)}; }
};

} // namespace

TypeBox::TypeBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    auto *completer = new TypeCompleter(model(), this);
    completer->setCompletionRole(searchRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &TypeBox::chooseFirstMatch);
}

// Return chooses the first entry of the list, as in the record field.
void TypeBox::chooseFirstMatch()
{
    const QString typed = currentText().trimmed();
    const bool isType = std::any_of(m_names.cbegin(), m_names.cend(),
        [&typed](const QString &name) { return foldedText(name) == foldedText(typed); });
    if (typed.isEmpty() || isType
        || std::any_of(
            m_ids.cbegin(), m_ids.cend(), [&typed](const ObjectTypeId &id) { return id.text() == typed; }))
        return;
    completer()->setCompletionPrefix(typed);
    if (completer()->completionCount() > 0)
        setEditText(completer()->completionModel()->index(0, 0).data().toString());
}

bool TypeBox::setTypes(const QList<ObjectType> &types)
{
    QList<ObjectTypeId> ids;
    QStringList names;
    for (const ObjectType &type : types) {
        ids.append(type.id);
        names.append(type.singular);
    }
    if (ids == m_ids && names == m_names)
        return false;
    m_ids = ids;
    m_names = names;
    const QString typed = currentText();
    const QSignalBlocker blocker(this);
    clear();
    for (const ObjectType &type : types) {
        addItem(type.singular);
        const QStringList words{
            type.singular, type.plural, type.name, type.otherNames.join(QLatin1Char(' ')), type.id.text()};
        setItemData(count() - 1, foldedText(words.join(QLatin1Char(' '))), searchRole);
        setItemData(count() - 1, plainToolTip(joined({type.singular, type.id.text()}, QStringLiteral(" · "))),
            Qt::ToolTipRole);
    }
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 32);
    setCurrentText(typed);
    lineEdit()->home(false);
    return true;
}

} // namespace relata
