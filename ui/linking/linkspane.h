// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"
#include "crm/record.h"
#include "ui/common/foldedproxy.h"

#include <QWidget>

#include <memory>

class QMenu;

namespace relata {

class LinksModel;
class RecordLinks;
class RecordTitles;

namespace Ui {
class LinksPane;
}

/// The links of the From record to the records of the To type: to sort, filter, use as the next To record,
/// and remove.
class LinksPane : public QWidget {
    Q_OBJECT

public:
    explicit LinksPane(QWidget *parent = nullptr);
    ~LinksPane() override;

    void bind(RecordLinks &links, RecordTitles &titles);
    /// No link can be used or removed while something is being sent.
    void setBusy(bool busy);

Q_SIGNALS:
    void targetChosen(const relata::RecordReference &record);
    /// No labels means the whole association.
    void removalRequested(
        const relata::RecordPair &pair, const QString &toName, const QList<relata::LabelledType> &labels);
    void pageRequested(const relata::RecordReference &record);

private:
    void refresh();
    QString status() const;
    void fetchVisibleNames();
    int currentRow() const;
    void useAsTarget();
    void showMenu(const QPoint &place);
    void fillRemoveMenu();
    void remove(const QList<LabelledType> &labels);

    std::unique_ptr<Ui::LinksPane> m_ui;
    RecordLinks *m_links = nullptr;
    RecordTitles *m_titles = nullptr;
    LinksModel *m_model = nullptr;
    FoldedProxy m_sorted;
    QMenu *m_removeMenu;
    bool m_busy = false;
};

} // namespace relata
