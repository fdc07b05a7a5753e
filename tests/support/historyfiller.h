// SPDX-License-Identifier: MIT
#pragma once

#include "support/plainhistory.h"
#include "support/portalfixture.h"

#include <QRandomGenerator>
#include <QUuid>

namespace relata::test {

/// Makes up rows as years of work would leave them; the same seed gives the same rows.
class HistoryFiller {
public:
    explicit HistoryFiller(quint32 seed = 1)
        : m_random(seed)
    {
    }

    /// The next row, some seconds or hours after the one before.
    HistoryEntry next()
    {
        HistoryEntry entry;
        m_at = m_at.addSecs(m_random.bounded(10) > 0 ? m_random.bounded(1, 40) : m_random.bounded(60, 6000));
        entry.account = QStringLiteral("practice");
        entry.at = m_at;
        entry.pair = {{objecttypes::contact(), id()}, {objecttypes::company(), id()}};
        entry.fromName = one(firstNames()) + QLatin1Char(' ') + one(lastNames());
        entry.toName = one(companies());
        const LabelledType asked = one(labels());
        const LabelledType plain{hubspotType(279), {}};
        entry.asked = {asked};
        entry.sent = true;
        entry.beforeKnown = true;
        if (m_random.bounded(2) > 0)
            entry.before = {plain};
        vary(entry);
        entry.apiVersion = QStringLiteral("v4");
        const QString path = QStringLiteral("https://api.hubapi.com/crm/v4/objects/%1/%2/associations/%3/%4")
                                 .arg(entry.pair.from.type.text(), entry.pair.from.id.text(),
                                     entry.pair.to.type.text(), entry.pair.to.id.text());
        entry.calls = {{"PUT", QUrl(path),
            QStringLiteral(R"([{"associationCategory":"USER_DEFINED","associationTypeId":%1}])")
                .arg(asked.type.typeId)
                .toUtf8()}};
        entry.answeredAt = m_at.addMSecs(180);
        settle(entry, asked, plain);
        return entry;
    }

private:
    // One row in six is of a second account, one in eight of a deal, one in ten made with a preset.
    void vary(HistoryEntry &entry)
    {
        if (m_random.bounded(6) == 0)
            entry.account = QStringLiteral("portal:4711");
        if (m_random.bounded(8) == 0)
            (m_random.bounded(2) > 0 ? entry.pair.from : entry.pair.to).type = objecttypes::deal();
        if (m_random.bounded(10) == 0)
            entry.preset = QStringLiteral("Contact of the month");
    }
    void settle(HistoryEntry &entry, const LabelledType &asked, const LabelledType &plain)
    {
        entry.correlationId = QUuid::fromRfc4122(bytes()).toString(QUuid::WithoutBraces);
        entry.durationMs = m_random.bounded(80, 300);
        if (m_random.bounded(50) == 0) {
            entry.state = m_random.bounded(2000) > 0 ? Fate::Refused : Fate::Unknown;
            entry.status = entry.state == Fate::Refused ? 404 : 0;
            entry.errorKind = QStringLiteral("record-not-found");
            entry.errorText = QStringLiteral("There is no record with this ID.\nLook it up by its name.");
            return;
        }
        entry.state = Fate::Proven;
        entry.status = 201;
        entry.hasAnswer = entry.provenKnown = true;
        entry.answeredPair = entry.pair;
        entry.answered = {asked.label};
        entry.proven = {asked, plain};
        entry.answerBody = QStringLiteral(
            R"({"fromObjectId":"%1","fromObjectTypeId":"%4","labels":["%3"],"toObjectId":"%2","toObjectTypeId":"%5"})")
                               .arg(entry.pair.from.id.text(), entry.pair.to.id.text(), asked.label,
                                   entry.pair.from.type.text(), entry.pair.to.type.text())
                               .toUtf8();
    }
    QByteArray bytes()
    {
        QByteArray bytes(16, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(m_random.bounded(256));
        return bytes;
    }
    RecordId id()
    {
        return RecordId::parse(QString::number(m_random.generate64() % 900'000'000'000 + 10'000'000'000))
            .value();
    }
    template <typename T>
    T one(const QList<T> &list)
    {
        return list.at(m_random.bounded(static_cast<int>(list.size())));
    }
    static const QStringList &firstNames()
    {
        static const QStringList all = QStringLiteral("Anna Ben Carla Dörte Emil Fatima Günther Hanna Ivan "
                                                      "Jörg Karin Lars Maria Nils Olga Paul Quirin Rosa "
                                                      "Stefan Tina Uwe Vera Walter Xenia Yusuf Zoë")
                                           .split(QLatin1Char(' '));
        return all;
    }
    static const QStringList &lastNames()
    {
        static const QStringList all = [] {
            QStringList names;
            for (const QString &stem :
                QStringLiteral("Müll Schmi Schnei Fisch Web Wagn Beck Hoff Schul Koch Bau Richt "
                               "Klei Wolf Schröd Neum Schwar Zimm Brau Krüg")
                    .split(QLatin1Char(' '))) {
                for (const QString &end :
                    QStringLiteral("er dt der mann ner ing berg stein feld hausen").split(QLatin1Char(' ')))
                    names.append(stem + end);
            }
            return names;
        }();
        return all;
    }
    static const QStringList &companies()
    {
        static const QStringList all = [] {
            QStringList names;
            for (const QString &first :
                QStringLiteral("Nordic Alpen Delta Quantum Blue Silver Analytical Spree Hanse Rhein")
                    .split(QLatin1Char(' '))) {
                for (const QString &second : QStringLiteral(
                         "Engines Werke Systems Logistik Foods Pharma Energy Bau Software Consulting")
                                                 .split(QLatin1Char(' '))) {
                    for (const QString &form :
                        QStringLiteral("GmbH AG Ltd Inc KG SE").split(QLatin1Char(' ')))
                        names.append(first + QLatin1Char(' ') + second + QLatin1Char(' ') + form);
                }
            }
            return names;
        }();
        return all;
    }
    static const QList<LabelledType> &labels()
    {
        static const QList<LabelledType> all = [] {
            QList<LabelledType> types;
            for (const QString &text : QStringLiteral(
                     "Decision maker,Billing contact,Champion,Contractor,Invoice recipient,Manager,Partner,"
                     "Reseller,Influencer,Board member")
                                           .split(QLatin1Char(',')))
                types.append({userType(40 + static_cast<int>(types.size())), text});
            return types;
        }();
        return all;
    }

    QRandomGenerator m_random;
    QDateTime m_at = QDateTime::fromString(QStringLiteral("2016-01-04T08:00:00Z"), Qt::ISODate);
};

/// A row that undoes this one, with another row's time and number.
inline HistoryEntry undoOf(const HistoryEntry &entry, const HistoryEntry &other)
{
    HistoryEntry undo = entry;
    undo.action = LinkAction::Undo;
    undo.undoes = entry.id;
    undo.at = other.at;
    undo.answeredAt = other.answeredAt;
    undo.correlationId = other.correlationId;
    std::swap(undo.asked, undo.toRemove);
    return undo;
}

/// Calls `take` with the first rows of the filler, in their final state and with the ids that an empty
/// history gives them, until it returns false. Every 2000th row undoes the one before it. Returns whether
/// `take` never returned false.
template <typename F>
bool forEachFilledRow(int rows, F take)
{
    HistoryFiller filler;
    constexpr int undoAfter = 2000;
    HistoryEntry before;
    for (int i = 0; i < rows; ++i) {
        HistoryEntry entry = filler.next();
        if (i % undoAfter == undoAfter - 1)
            entry = undoOf(before, entry);
        entry.id = std::max(before.id + 1, entry.at.toSecsSinceEpoch());
        if (!take(entry))
            return false;
        before = entry;
    }
    return true;
}

/// Writes this many such rows into a history file.
inline bool fillHistory(const QString &path, int rows)
{
    constexpr int atOnce = 1000;
    PlainHistory history(path);
    HistoryDatabase &database = history.database;
    QList<HistoryEntry> next;
    const auto write = [&] {
        const auto written = database.change([&]() -> Result<void> {
            for (HistoryEntry &entry : next) {
                HistoryEntry intent = entry;
                intent.state = Fate::Intended;
                const auto settled = database.writer().insert(intent).and_then([&](const HistoryEntry &kept) {
                    entry.id = kept.id;
                    return database.writer().settle(entry, entry.at.addMSecs(300));
                });
                if (!settled)
                    return failure(settled.error());
            }
            return {};
        });
        next.clear();
        return written.has_value();
    };
    return forEachFilledRow(rows, [&](const HistoryEntry &entry) {
        next.append(entry);
        return next.size() < atOnce || write();
    }) && write();
}

} // namespace relata::test
