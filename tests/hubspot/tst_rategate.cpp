// SPDX-License-Identifier: MIT
#include "hubspot/rategate.h"
#include "hubspot/retrypolicy.h"
#include "support/clocks.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;
using namespace relata::test;
using Kind = Error::Kind;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestRateGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverMoreThanAHundredInAnyTenSeconds()
    {
        FakeClock clock;
        RateGate gate(clock);
        QList<qint64> starts;
        for (int i = 0; i < 350; ++i) {
            gate.enter(Budget::Association, this, [&] {
                starts.append(clock.now());
                gate.leave();
            });
            clock.advance(milliseconds(i % 7 * 13));
        }
        clock.advance(60s);
        QCOMPARE(starts.size(), 350);
        for (qsizetype i = 100; i < starts.size(); ++i)
            QCOMPARE_GE(starts.at(i) - starts.at(i - 100), 10000);
    }
    void fiveInFlight()
    {
        FakeClock clock;
        RateGate gate(clock);
        int started = 0;
        for (int i = 0; i < 12; ++i)
            gate.enter(Budget::General, this, [&] { ++started; });
        QCOMPARE(started, 5);
        gate.leave();
        gate.leave();
        QCOMPARE(started, 7);
        QCOMPARE(gate.used(), 7);
    }
    void headersMoveTheGeneralLimitOnly()
    {
        FakeClock clock;
        RateGate gate(clock);
        int started = 0; // outlives the starts that come later
        const auto startsOf = [&](Budget budget) {
            started = 0;
            for (int i = 0; i < 400; ++i) {
                gate.enter(budget, this, [&] {
                    ++started;
                    gate.leave();
                });
            }
            return started;
        };
        gate.obey({190});
        QCOMPARE(gate.limit(), 190);
        QCOMPARE(startsOf(Budget::Association), 100);
        clock.advance(60s);
        QCOMPARE(startsOf(Budget::General), 190);
        gate.obey({50});
        QCOMPARE(gate.limit(), 50);
        gate.obey({-1});
        QCOMPARE(gate.limit(), 50);
    }
    void searchesHaveTheirOwnBudget()
    {
        FakeClock clock;
        RateGate gate(clock);
        int started = 0;
        for (int i = 0; i < 12; ++i) {
            gate.enter(Budget::Search, this, [&] {
                ++started;
                gate.leave();
            });
        }
        QCOMPARE(started, 5);
        QCOMPARE(gate.used(), 0);
        clock.advance(1s);
        QCOMPARE(started, 10);
    }
    void searchesDoNotHoldBackLinks()
    {
        FakeClock clock;
        RateGate gate(clock);
        gate.pause(Budget::Search, 5s);
        bool searched = false;
        bool linked = false;
        gate.enter(Budget::Search, this, [&] { searched = true; });
        gate.enter(Budget::Association, this, [&] { linked = true; });
        QVERIFY(linked && !searched);
        clock.advance(5s);
        QVERIFY(searched);
    }
    void pauses()
    {
        FakeClock clock;
        RateGate gate(clock);
        bool started = false;
        gate.pause(Budget::General, 7s);
        gate.enter(Budget::General, this, [&] { started = true; });
        clock.advance(6999ms);
        QVERIFY(!started);
        clock.advance(1ms);
        QVERIFY(started);
    }
    void whoIsGoneIsNotStarted()
    {
        FakeClock clock;
        RateGate gate(clock);
        gate.pause(Budget::General, 1s);
        bool started = false;
        auto gone = std::make_unique<QObject>();
        gate.enter(Budget::General, gone.get(), [&] { started = true; });
        gone.reset();
        clock.advance(2s);
        QVERIFY(!started);
    }

    void retries_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("policy");
        QTest::addColumn<int>("retryAfterMs");
        QTest::addColumn<bool>("writes");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<int>("delayMs"); // -1: not again
        const QString none;
        const QString rolling = QStringLiteral("TEN_SECONDLY_ROLLING");
        QTest::newRow("423 read") << Kind::Locked << 423 << none << 0 << false << 1 << 2000;
        QTest::newRow("423 write") << Kind::Locked << 423 << none << 0 << true << 2 << 4000;
        QTest::newRow("429 rolling") << Kind::RateLimited << 429 << rolling << 0 << true << 1 << 10000;
        QTest::newRow("429 rolling again") << Kind::RateLimited << 429 << rolling << 0 << true << 3 << 30000;
        QTest::newRow("429 Retry-After wins")
            << Kind::RateLimited << 429 << rolling << 3000 << true << 1 << 3000;
        QTest::newRow("429 search") << Kind::RateLimited << 429 << QStringLiteral("SECONDLY") << 0 << false
                                    << 2 << 2000;
        QTest::newRow("429 daily") << Kind::RateLimited << 429 << QStringLiteral("DAILY") << 0 << true << 1
                                   << -1;
        QTest::newRow("477 short") << Kind::RateLimited << 477 << none << 2000 << true << 1 << 2000;
        QTest::newRow("477 hours") << Kind::RateLimited << 477 << none << 3600000 << true << 1 << -1;
        QTest::newRow("502 read") << Kind::Temporary << 502 << none << 0 << false << 3 << 4000;
        QTest::newRow("502 read, fourth failure") << Kind::Temporary << 502 << none << 0 << false << 4 << -1;
        QTest::newRow("502 write") << Kind::Temporary << 502 << none << 0 << true << 1 << -1;
        QTest::newRow("lost write") << Kind::OutcomeUnknown << 0 << none << 0 << true << 1 << -1;
        QTest::newRow("unreachable read") << Kind::Unreachable << 0 << none << 0 << false << 1 << 1000;
        QTest::newRow("unreachable write") << Kind::Unreachable << 0 << none << 0 << true << 1 << -1;
        QTest::newRow("400") << Kind::Refused << 400 << none << 0 << false << 1 << -1;
        QTest::newRow("401") << Kind::NotSignedIn << 401 << none << 0 << false << 1 << -1;
    }
    void retries()
    {
        QFETCH(Error::Kind, kind);
        QFETCH(int, status);
        QFETCH(QString, policy);
        QFETCH(int, retryAfterMs);
        QFETCH(bool, writes);
        QFETCH(int, attempt);
        QFETCH(int, delayMs);
        Error error{kind, status, {}, {}};
        error.policyName = policy;
        error.retryAfter = milliseconds(retryAfterMs);
        const Call call{writes ? "PUT" : "GET", "/", {}, Budget::General, writes};
        const auto delay = retryDelay(error, call, attempt, 0.0);
        QCOMPARE(delay.value_or(-1ms).count(), delayMs);
        const auto jittered = retryDelay(error, call, attempt, 1.0);
        QCOMPARE(jittered.has_value(), delay.has_value());
        QVERIFY(!delay || (*jittered >= *delay && *jittered <= *delay * 3 / 2));
    }
};

RELATA_TEST(TestRateGate)
#include "tst_rategate.moc"
