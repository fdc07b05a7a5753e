// SPDX-License-Identifier: MIT
#include "history/historytext.h"
#include "linking/requesttext.h"
#include "linking/resulttext.h"
#include "storage/prettyjson.h"
#include "support/portalfixture.h"
#include "support/registry.h"
#include "ui/common/avatar.h"

#include <QProcess>
#include <QTest>

using namespace relata;
using namespace relata::test;
using Mark = resulttext::MarkedLabel::Mark;

namespace {

LinkOutcome outcome(Fate state, const QList<LabelledType> &before, const QList<LabelledType> &asked,
    const QList<LabelledType> &proven)
{
    LinkOutcome result;
    HistoryEntry &entry = result.entry;
    entry.pair = adaAndEngines();
    entry.state = state;
    entry.beforeKnown = entry.provenKnown = entry.hasAnswer = true;
    entry.answeredPair = entry.pair;
    entry.before = before;
    entry.asked = asked;
    entry.sent = true;
    entry.proven = proven;
    entry.status = 201;
    entry.durationMs = 182;
    return result;
}

QString marks(const LinkOutcome &outcome)
{
    QStringList texts;
    for (const auto &marked : resulttext::markedLabels(outcome))
        texts.append(marked.label.type.shortText() + QLatin1Char('=')
            + QString::number(static_cast<int>(marked.mark)));
    return texts.join(QLatin1Char(' '));
}

} // namespace

class TestTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headlines_data()
    {
        QTest::addColumn<LinkOutcome>("shown");
        QTest::addColumn<QString>("beginning");
        QTest::addColumn<int>("tone");
        const auto row = [](const char *name, const LinkOutcome &shown, const char *beginning, Tone tone) {
            QTest::newRow(name) << shown << QString::fromLatin1(beginning) << static_cast<int>(tone);
        };
        row("linked", outcome(Fate::Proven, {}, {maker}, {maker, unlabelled}), "Linked", Tone::Good);
        row("nothing changed", outcome(Fate::Proven, {maker}, {maker}, {maker}), "Linked, nothing changed",
            Tone::Good);
        row("answered only", outcome(Fate::AnsweredOnly, {}, {maker}, {}), "Linked", Tone::Open);
        row("missing", outcome(Fate::Missing, {}, {maker}, {}), "Not linked", Tone::Bad);
        row("refused", outcome(Fate::Refused, {}, {maker}, {}), "Not linked", Tone::Bad);
        row("unknown", outcome(Fate::Unknown, {}, {maker}, {}), "Unknown", Tone::Open);
        row("crashed", outcome(Fate::Intended, {}, {maker}, {}), "Unknown", Tone::Open);
        LinkOutcome unsent = outcome(Fate::Refused, {}, {maker}, {});
        unsent.entry.sent = false;
        row("not sent", unsent, "Not linked, nothing was sent", Tone::Bad);
    }
    void headlines()
    {
        QFETCH(LinkOutcome, shown);
        QFETCH(QString, beginning);
        QFETCH(int, tone);
        QVERIFY2(resulttext::headline(shown).startsWith(beginning), qPrintable(resulttext::headline(shown)));
        QCOMPARE(static_cast<int>(resulttext::tone(shown)), tone);
    }
    void marks_data()
    {
        QTest::addColumn<LinkOutcome>("shown");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const LinkOutcome &shown, Mark mark, const char *format) {
            QTest::newRow(name) << shown << QString::fromLatin1(format).arg(static_cast<int>(mark));
        };
        row("new, unlabelled hidden", outcome(Fate::Proven, {}, {maker}, {unlabelled, maker}), Mark::New,
            "USER 28=%1");
        row("unlabelled alone is shown", outcome(Fate::Proven, {}, {unlabelled}, {unlabelled}), Mark::New,
            "HUBSPOT 279=%1");
        row("kept", outcome(Fate::Proven, {unlabelled, maker}, {maker}, {unlabelled, maker}), Mark::Kept,
            "USER 28=%1");
        row("by HubSpot", outcome(Fate::Proven, {}, {unlabelled}, {unlabelled, primaryLabel}),
            Mark::ByHubSpot, "HUBSPOT 1=%1");
        row("removed", outcome(Fate::Proven, {unlabelled, maker}, {unlabelled}, {unlabelled}), Mark::Removed,
            "HUBSPOT 279=1 USER 28=%1");
        row("missing", outcome(Fate::Missing, {}, {maker}, {unlabelled}), Mark::Missing, "USER 28=%1");
    }
    void marks()
    {
        QFETCH(LinkOutcome, shown);
        QFETCH(QString, expected);
        QCOMPARE(::marks(shown), expected);
    }
    void unknownBeforeMarksNothingAsNew()
    {
        LinkOutcome shown = outcome(Fate::Proven, {}, {maker}, {maker});
        shown.entry.beforeKnown = false;
        QCOMPARE(::marks(shown), QStringLiteral("USER 28=%1").arg(static_cast<int>(Mark::Kept)));
        QVERIFY(resulttext::explanation(shown).contains(QStringLiteral("not fully known")));
    }
    void explanations()
    {
        QVERIFY(resulttext::explanation(outcome(Fate::Proven, {}, {maker}, {maker})).isEmpty());
        QVERIFY(resulttext::explanation(outcome(Fate::Missing, {}, {maker}, {}))
                    .contains(QStringLiteral("Decision maker")));
        LinkOutcome merged = outcome(Fate::Proven, {}, {maker}, {maker});
        merged.entry.answeredPair.from = record("0-1", "555");
        QVERIFY(resulttext::explanation(merged).contains(QStringLiteral("555")));
        QCOMPARE(resulttext::facts(outcome(Fate::Proven, {}, {maker}, {maker})),
            QStringLiteral("201 · 182 ms · confirmed by reading back"));
    }

    void prettyJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("order and numbers stay")
            << QByteArray("{\"b\":18014398509481985,\"a\":[1.50,\"x,y:{\\\"}\"]}")
            << QStringLiteral(
                   "{\n  \"b\": 18014398509481985,\n  \"a\": [\n    1.50,\n    \"x,y:{\\\"}\"\n  ]\n}");
        QTest::newRow("empty ones stay short")
            << QByteArray("{\"a\":{ },\"b\":[]}") << QStringLiteral("{\n  \"a\": {},\n  \"b\": []\n}");
        QTest::newRow("no JSON") << QByteArray("<html> x") << QStringLiteral("<html> x");
        QTest::newRow("cut") << QByteArray("{\"a\":") << QStringLiteral("{\"a\":");
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void prettyJson()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, text);
        QCOMPARE(relata::prettyJson(json), text);
    }
    void curl()
    {
        const QString command =
            requesttext::asCurl({{"PUT", QUrl(QStringLiteral("https://api.hubapi.com/a'b")), "[\"it's\"]"}});
        QVERIFY(command.contains(QStringLiteral("$RELATA_ACCESS_TOKEN")));
        QProcess shell; // what a shell makes of it, with echo in place of curl
        shell.start(QStringLiteral("sh"),
            {QStringLiteral("-c"),
                QStringLiteral("curl() { printf '%s|' \"$@\"; }; RELATA_ACCESS_TOKEN=t; ") + command});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(),
            QByteArray("-X|PUT|https://api.hubapi.com/a'b|-H|Authorization: Bearer t|-H|Content-Type: "
                       "application/json|-d|[\"it's\"]|"));
    }
    void requestLine()
    {
        const QUrl url(QStringLiteral("https://api.hubapi.com/crm/v4/objects/0-1/101/associations/0-2/202"));
        QCOMPARE(requesttext::oneLine(url, {primaryLabel, maker}),
            QStringLiteral("PUT …/0-1/101/associations/0-2/202  HUBSPOT 1 · USER 28"));
    }
    void signs()
    {
        QCOMPARE(initials(QStringLiteral("Ada Lovelace")), QStringLiteral("AL"));
        QCOMPARE(initials(QStringLiteral("  émile  (x) de la Tour")), QStringLiteral("ÉD"));
        QCOMPARE(initials(QString()), QString());
    }
    void aHistoryThatIsSetAside_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("says");
        QTest::newRow("another program's")
            << QStringLiteral("/x/history.sqlite.foreign") << QStringLiteral("written by another program");
        QTest::newRow("of before the first release")
            << QStringLiteral("/x/history.sqlite.older") << QStringLiteral("from before its first release");
        QTest::newRow("damaged, in a folder of that name")
            << QStringLiteral("/x.older/history.sqlite.damaged") << QStringLiteral("whatever can be read");
        QTest::newRow("damaged") << QStringLiteral("/x/history.sqlite.damaged")
                                 << QStringLiteral("whatever can be read");
    }
    void aHistoryThatIsSetAside()
    {
        QFETCH(QString, path);
        QFETCH(QString, says);
        QVERIFY(historySetAsideText(path).contains(path) && historySetAsideText(path).contains(says));
    }
    void countsAreEasyToRead()
    {
        QVERIFY(rowsSavedText(1234567).startsWith(QStringLiteral("1,234,567 row")));
    }
};

RELATA_TEST(TestTexts)
#include "tst_texts.moc"
