// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"
#include "ui/common/theme.h"

#include <QTextEdit>

#include <functional>
#include <optional>

namespace relata {

class DetailsWriter;
class Journal;

/// Everything that is kept about one entry, as a time line: what was there before, what was asked, what
/// HubSpot answered, what was proven, and what became of it. All text can be selected and copied.
class HistoryDetails : public QTextEdit {
    Q_OBJECT

public:
    struct Services {
        Journal &journal;
        const ThemeSwitch &theme;
        /// What an object type is called.
        std::function<QString(const ObjectTypeId &)> typeName;
        std::function<QString(const QString &id)> accountTitle;
    };

    explicit HistoryDetails(const Services &services, QWidget *parent = nullptr);

    void showEntry(const std::optional<HistoryEntry> &entry);

private:
    void read();
    void readOthers(qint64 id);
    void write();
    void writeHead(DetailsWriter &writer) const;
    void writeLife(DetailsWriter &writer) const;
    void writeCalls(DetailsWriter &writer) const;

    Services m_services;
    std::optional<HistoryEntry> m_entry;
    QList<LifeStep> m_life;
    QHash<qint64, QDateTime> m_others; ///< when the entries mentioned in the life happened
};

} // namespace relata
