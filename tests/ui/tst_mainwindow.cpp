// SPDX-License-Identifier: MIT
// The real window, driven by clicks and keys, on a practice portal over real sockets.
#include "support/registry.h"
#include "support/scriptedserver.h"
#include "support/windowfixture.h"
#include "ui/account/accountbutton.h"
#include "ui/common/messagebars.h"

#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QInputDialog>
#include <QListView>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

class TestMainWindow : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> open(practice::Portal::Options options = {}, const QString &journal = {})
    {
        options.switches.lockMs = 20;
        return openWindow(*m_folder, m_keychain, WindowFixture::Start{options, journal});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theMainJob()
    {
        const auto w = open();
        QCOMPARE(w->find<QComboBox>("fromType")->currentText(), QStringLiteral("Contact"));
        QCOMPARE(w->find<QComboBox>("toType")->currentText(), QStringLiteral("Company"));
        QVERIFY(!w->canLink());
        w->fillIn();
        QTRY_COMPARE(w->draft().title(Side::From).name, QStringLiteral("Ada Lovelace"));
        QTRY_COMPARE(w->draft().title(Side::To).name, QStringLiteral("Analytical Engines Ltd"));
        w->clickChip("Primary");
        QVERIFY(w->canLink());
        QTest::keyClick(w->window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QStringList labels = w->resultLabels();
        labels.sort();
        QCOMPARE(labels, (QStringList{QStringLiteral("Decision maker"), QStringLiteral("Primary")}));
        QVERIFY(w->find<QLabel>("facts")->text().startsWith(QStringLiteral("201 · ")));
        const QString drawing = w->find<QWidget>("drawing")->accessibleName();
        QVERIFY2(drawing.contains(QStringLiteral("Decision maker NEW"))
                && !drawing.contains(QStringLiteral("No label")),
            qPrintable(drawing));
        const QString response = w->find<QPlainTextEdit>("response")->toPlainText();
        for (const char *field :
            {"fromObjectTypeId", "fromObjectId", "toObjectTypeId", "toObjectId", "labels"})
            QVERIFY2(response.contains(QLatin1String(field)), field);
        const QString request = w->find<QPlainTextEdit>("request")->toPlainText();
        QVERIFY(request.startsWith(QStringLiteral("PUT http://127.0.0.1:")));
        QVERIFY(request.contains(QStringLiteral("/crm/v4/objects/0-1/101/associations/0-2/202")));
        QTRY_COMPARE(w->historyRows(), 1);
        w->find<QPushButton>("copyCurl")->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("$RELATA_ACCESS_TOKEN")));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(
            QString::fromStdString(practice::Portal::token())));
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked, nothing changed"));
        QTRY_COMPARE(w->historyRows(), 2);
    }

    void historyAndPresetsSurviveARestart()
    {
        {
            const auto w = open();
            w->fillIn();
            w->savePreset("My preset");
            w->pressLink();
            QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
            w->window->close();
        }
        const auto w = open();
        QTRY_COMPARE(w->historyRows(), 1);
        auto *table = w->find<QTableView>("table");
        table->setFocus();
        w->chooseEntry(0);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_COMPARE(w->find<QLineEdit>("fromRecord")->text(), QStringLiteral("101"));
        QCOMPARE(w->find<QLineEdit>("toRecord")->text(), QStringLiteral("202"));
        QCOMPARE(w->headline(), QStringLiteral("Linked"));
        QCOMPARE(w->draft().chosen().constFirst().label, QStringLiteral("Decision maker"));
        w->draft().clear();
        QTest::keyClick(w->window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(w->draft().chosen().constFirst().type, userType(28));
        QCOMPARE(w->find<QListView>("list")->model()->rowCount(), 1);
    }
    void presetsAreRenamedAndDeleted()
    {
        const auto w = open();
        w->fillIn();
        w->savePreset("First");
        auto *list = w->find<QListView>("list");
        list->setCurrentIndex(list->model()->index(0, 0));
        list->setFocus();
        w->draft().clear();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(w->draft().chosen().size(), 1);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_F2);
        QTRY_VERIFY(w->presetDialog());
        w->presetDialog()->findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("Second"));
        w->presetDialog()->accept();
        QTRY_COMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Second"));
        w->window->activateWindow();
        QTRY_VERIFY(w->window->isActiveWindow());
        list->setCurrentIndex(list->model()->index(0, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QTest::mouseClick(w->noteButton("deletionNote"), Qt::LeftButton);
        QTRY_COMPARE(list->model()->rowCount(), 1);
    }

    void badInput_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("problem");
        QTest::newRow("letters") << QByteArray("fromRecord") << QByteArray("abc")
                                 << QByteArray("fromProblem");
        QTest::newRow("path") << QByteArray("toRecord") << QByteArray("../1") << QByteArray("toProblem");
        QTest::newRow("type ID 0") << QByteArray("typeId") << QByteArray("0") << QByteArray("typeProblem");
        QTest::newRow("type ID negative")
            << QByteArray("typeId") << QByteArray("-1") << QByteArray("typeProblem");
        QTest::newRow("type ID too large")
            << QByteArray("typeId") << QByteArray("2147483648") << QByteArray("typeProblem");
        QTest::newRow("other direction")
            << QByteArray("typeId") << QByteArray("2") << QByteArray("typeProblem");
    }
    void badInput()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, problem);
        const auto w = open();
        w->fillIn();
        QVERIFY(w->canLink());
        w->type(field.constData(), text.constData());
        QVERIFY(!w->canLink());
        const auto *label = w->find<QLabel>(problem.constData());
        QVERIFY(label->isVisible() && !label->text().isEmpty());
        QVERIFY(label->textInteractionFlags() & Qt::TextSelectableByMouse);
        QTest::keyClick(w->window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(w->historyRows(), 0);
        auto *edit = w->find<QLineEdit>(field.constData());
        QCOMPARE(edit->text(), QString::fromLatin1(text));
    }
    void theRightTypeIsOffered()
    {
        const auto w = open();
        w->type("fromRecord", "101");
        w->type("toRecord", "202");
        QTRY_VERIFY(w->chip("Primary").isValid());
        w->type("typeId", "2");
        auto *use = w->find<QPushButton>("useSuggestion");
        QTRY_VERIFY(use->isVisible());
        QCOMPARE(use->text(), QStringLiteral("Use HUBSPOT 1"));
        QTest::mouseClick(use, Qt::LeftButton);
        QVERIFY(w->draft().isChosen(hubspotType(1)));
        QVERIFY(w->canLink());
    }
    void addingATypeThatIsAChipSelectsTheChip()
    {
        const auto w = open();
        QTRY_VERIFY(w->chip("Decision maker").isValid());
        const int chips = w->find<ChipsView>("labels")->model()->rowCount();
        w->find<QComboBox>("category")->setCurrentText(QStringLiteral("USER_DEFINED"));
        w->type("typeId", "28");
        QTest::mouseClick(w->find<QPushButton>("addLabel"), Qt::LeftButton);
        QVERIFY(w->find<ChipsView>("labels")->selectionModel()->isSelected(w->chip("Decision maker")));
        QCOMPARE(w->find<ChipsView>("labels")->model()->rowCount(), chips);
        w->type("typeId", "4711");
        QTest::keyClick(w->find<QLineEdit>("typeId"), Qt::Key_Return);
        QCOMPARE(w->find<ChipsView>("labels")->model()->rowCount(), chips + 1);
        QVERIFY(w->find<QLabel>("labelsProblem")->text().contains(QStringLiteral("USER 4711")));
    }
    void aMissingRecordIsAWarningOnly()
    {
        const auto w = open();
        w->fillIn("99999");
        QTRY_VERIFY(w->find<QLabel>("toProblem")->isVisible());
        QVERIFY(w->canLink());
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Not linked"));
        QVERIFY(!w->find<QLabel>("explanation")->text().isEmpty());
        QVERIFY(w->find<QLabel>("correlation")->isVisible());
        w->find<QPushButton>("copyCorrelation")->click();
        QCOMPARE(QGuiApplication::clipboard()->text().size(), 36);
        QCOMPARE(w->find<QLineEdit>("toRecord")->text(), QStringLiteral("99999"));
        QTRY_COMPARE(w->historyRows(), 1);
    }

    void troubles_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("headline");
        for (const char *fault : {"401@PUT:1", "403@PUT:1", "429-daily@PUT:1"})
            QTest::newRow(fault) << QString::fromLatin1(fault) << QStringLiteral("Not linked");
        for (const char *fault : {"502@PUT:1", "broken@PUT:1", "empty@PUT:1", "423@PUT:1"})
            QTest::newRow(fault) << QString::fromLatin1(fault) << QStringLiteral("Linked");
        QTest::newRow("html@PUT:1") << QStringLiteral("html@PUT:1") << QStringLiteral("Not linked");
    }
    void troubles()
    {
        QFETCH(QString, fault);
        QFETCH(QString, headline);
        practice::Portal::Options options;
        options.faults = {*practice::Fault::parse(fault)};
        const auto w = open(options);
        w->fillIn();
        w->pressLink();
        QTRY_COMPARE(w->headline(), headline);
        QTRY_COMPARE(w->historyRows(), 1);
        QCOMPARE(w->find<QLineEdit>("toRecord")->text(), QStringLiteral("202"));
        QVERIFY(w->draft().isChosen(userType(28)));
        QCOMPARE(w->find<QLabel>("explanation")->isVisible(),
            headline == QLatin1String("Not linked") || !fault.startsWith(QLatin1String("423")));
    }
    void nothingGoesOutBeforeThePersonActs()
    {
        ScriptedServer server;
        server.setActFor("GET", ScriptedServer::answer(200, R"({"results":[]})"));
        WindowFixture w(m_folder->path(), m_keychain, {{}, {}, server.address()});
        QVERIFY(QTest::qWaitForWindowExposed(w.window.get()));
        QTRY_COMPARE(w.find<QLabel>("reason")->isVisible(), true);
        QVERIFY(server.requests().isEmpty());
        w.type("fromRecord", "1");
        QTRY_VERIFY(!server.requests().isEmpty());
    }
    void brokenNetworks_data()
    {
        QTest::addColumn<ScriptedServer::Act>("answer");
        QTest::addColumn<QString>("headline");
        QTest::newRow("cut answer") << ScriptedServer::Act{{}, true}
                                    << QStringLiteral("Unknown whether linked");
        QTest::newRow("redirect") << ScriptedServer::answer(302, "", "Location: http://127.0.0.1:1/\r\n")
                                  << QStringLiteral("Not linked");
        QTest::newRow("HTML") << ScriptedServer::answer(200, "<html>")
                              << QStringLiteral("Unknown whether linked");
    }
    void brokenNetworks()
    {
        QFETCH(ScriptedServer::Act, answer);
        QFETCH(QString, headline);
        ScriptedServer server;
        server.setActFor("GET", ScriptedServer::answer(200, R"({"results":[]})"));
        server.setActFor("PUT", answer);
        WindowFixture w(m_folder->path(), m_keychain, {{}, {}, server.address()});
        QVERIFY(QTest::qWaitForWindowExposed(w.window.get()));
        w.type("fromRecord", "101");
        w.type("toRecord", "202");
        w.type("typeId", "279");
        w.pressLink();
        w.answer("Link in this account"); // nobody says what kind of account it is
        QTRY_COMPARE(w.headline(), headline);
        QVERIFY(!w.find<QLabel>("explanation")->text().isEmpty());
        QCOMPARE(w.find<QLineEdit>("toRecord")->text(), QStringLiteral("202"));
        QTRY_COMPARE(w.historyRows(), 1);
        auto *check = w.find<QPushButton>("check");
        QCOMPARE(check->isVisible(), headline.startsWith(QStringLiteral("Unknown")));
        if (!check->isVisible())
            return;
        server.setActFor("GET",
            ScriptedServer::answer(200,
                R"({"results":[{"toObjectId":202,"associationTypes":[{"category":"HUBSPOT_DEFINED","typeId":279,"label":null}]}]})"));
        QTest::mouseClick(check, Qt::LeftButton);
        QTRY_COMPARE(w.headline(), QStringLiteral("Linked"));
        QCOMPARE(w.historyRows(), 1);
        QVERIFY(w.find<QLabel>("explanation")->text().contains(QStringLiteral("answer was lost")));
    }
    // With a token from the environment nothing is known at first: it is asked for before the first link.
    void aTokenForAProductionAccount()
    {
        ScriptedServer server;
        server.setActFor(
            "GET", ScriptedServer::answer(200, R"({"portalId":4711,"accountType":"STANDARD","results":[]})"));
        server.setActFor("POST", ScriptedServer::answer(404, "{}"));
        WindowFixture w(m_folder->path(), m_keychain, {{}, {}, server.address()});
        QVERIFY(QTest::qWaitForWindowExposed(w.window.get()));
        QVERIFY(server.requests().isEmpty());
        w.type("fromRecord", "101");
        w.type("toRecord", "202");
        w.type("typeId", "279");
        auto *account = w.window->findChild<AccountButton *>();
        QTRY_VERIFY(account->text().contains(QStringLiteral("Production")));
        QCOMPARE(account->property("kind").toString(), QStringLiteral("production"));
        w.pressLink();
        QTRY_VERIFY(w.question());
        QVERIFY(w.questionText().contains(QStringLiteral("production account")));
        w.answer("Cancel");
        QTRY_VERIFY(w.canLink());
        for (const QByteArray &request : server.requests())
            QVERIFY(!request.startsWith("PUT"));
    }
    void nobodyAnswers()
    {
        QUrl nobody;
        {
            ScriptedServer closed;
            nobody = closed.address();
        }
        WindowFixture w(m_folder->path(), m_keychain, {{}, {}, nobody});
        QVERIFY(QTest::qWaitForWindowExposed(w.window.get()));
        w.type("fromRecord", "101");
        w.type("toRecord", "202");
        w.type("typeId", "279");
        w.pressLink();
        const auto isAsked = [&w] {
            w.clock.advance(std::chrono::seconds(10)); // what kind of account it is is asked for some time
            return w.question() != nullptr;
        };
        QTRY_VERIFY(isAsked());
        w.answer("Link in this account");
        QTRY_COMPARE_WITH_TIMEOUT(w.headline(), QStringLiteral("Not linked, nothing was sent"), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(w.find<QLabel>("labelsProblem")->isVisible(), 10000);
        QTRY_COMPARE(w.historyRows(), 1);
    }
    void withoutAJournalNothingIsSent()
    {
        const auto w = open({}, QStringLiteral("/proc/no/such/place.sqlite"));
        w->fillIn();
        w->pressLink();
        QTRY_VERIFY(w->bars().join(QLatin1Char('\n')).contains(QStringLiteral("Nothing was sent")));
        QVERIFY(w->headline().isEmpty());
        const auto list = valueOf(w->client().associationsOf(adaAndEngines().from, objecttypes::company()));
        QCOMPARE(list->results.size(), 2);
        const auto sofar = w->bars().size();
        QTest::keyClick(w->window.get(), Qt::Key_Escape);
        QTRY_COMPARE(w->bars().size(), sofar - 1);
        // Nothing of an account stands over another.
        w->pressLink();
        QTRY_VERIFY(w->bars().join(QLatin1Char('\n')).contains(QStringLiteral("Nothing was sent")));
        w->open.close();
        QVERIFY(!w->bars().join(QLatin1Char('\n')).contains(QStringLiteral("Nothing was sent")));
    }

    // Somebody removes the history's file while the window is open: nothing goes out without a lasting
    // intent, what stood there is no answer, and the next press goes through.
    void theHistoryIsRemovedMeanwhile()
    {
        const auto w = open();
        w->linkOne();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        const QStringList linked = w->companiesOfAda();
        QVERIFY(QFile::remove(w->folder.historyFile()));
        w->clickChip("Contractor");
        QTRY_VERIFY(w->canLink());
        w->pressLink();
        QTRY_VERIFY(w->bars().join(QLatin1Char('\n')).contains(QStringLiteral("Nothing was sent")));
        QVERIFY2(w->headline().startsWith(QStringLiteral("Before:")), qPrintable(w->headline()));
        QCOMPARE(w->companiesOfAda(), linked);
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QVERIFY(!w->bars().join(QLatin1Char('\n')).contains(QStringLiteral("Nothing was sent")));
        QVERIFY(w->companiesOfAda() != linked);
    }
    void replaceAsks()
    {
        const auto w = open();
        w->fillIn();
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        w->clickChip("Decision maker");
        w->clickChip("Contractor");
        w->find<QComboBox>("mode")->setCurrentText(QStringLiteral("Replace"));
        w->pressLink();
        QTRY_VERIFY(w->question());
        QVERIFY(w->questionText().contains(QStringLiteral("Decision maker")));
        w->answer("Cancel");
        QTRY_VERIFY(w->canLink());
        QCOMPARE(w->headline(), QStringLiteral("Before: Linked")); // the earlier result is there again
        QCOMPARE(w->historyRows(), 1);
        QTRY_VERIFY(!w->question());
        w->pressLink();
        w->answer("Replace");
        QTRY_COMPARE(w->historyRows(), 2);
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QVERIFY(
            w->find<QWidget>("drawing")->accessibleName().contains(QStringLiteral("Decision maker REMOVED")));
    }
    void whatReplaceCouldNotTakeIsSaid()
    {
        const auto w = open();
        w->fillIn();
        w->clickChip("Primary");
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        w->clickChip("Primary");
        w->find<QComboBox>("mode")->setCurrentText(QStringLiteral("Replace"));
        w->pressLink();
        w->answer("Replace"); // the portal keeps HubSpot's own labels
        QTRY_COMPARE(w->historyRows(), 2);
        QTRY_VERIFY(w->find<QLabel>("explanation")->text().contains(QStringLiteral("Primary")));
    }
    void resetRestoresThePracticeData()
    {
        const auto w = open();
        w->fillIn();
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        w->trigger("Reset practice data…");
        w->answer("Reset");
        w->pressLink();
        QTRY_VERIFY(
            w->find<QWidget>("drawing")->accessibleName().contains(QStringLiteral("Decision maker NEW")));
        QTRY_COMPARE(w->historyRows(), 2);
    }
    void typingAnotherObjectTypeDropsTheLabels()
    {
        const auto w = open();
        w->fillIn();
        QVERIFY(w->canLink());
        w->find<QComboBox>("toType")->setFocus();
        w->find<QComboBox>("toType")->lineEdit()->selectAll();
        QTest::keyClicks(w->find<QComboBox>("toType")->lineEdit(), QStringLiteral("Deal"));
        QVERIFY(w->draft().chosen().isEmpty());
        QVERIFY(!w->canLink());
    }
    void customObjectsAreOffered()
    {
        const auto w = open();
        QTRY_VERIFY(w->find<QComboBox>("toType")->findText(QStringLiteral("Machine")) >= 0);
        w->type("fromRecord", "202");
        w->chooseType("fromType", "companies");
        w->chooseType("toType", "Machine");
        w->type("toRecord", "7002");
        QTRY_COMPARE(w->draft().title(Side::To).name, QStringLiteral("Difference Engine No. 2"));
        w->clickChip("Operator");
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
    }

    void theWindowIsRemembered()
    {
        int height = 0;
        {
            const auto w = open();
            const int first = w->window->height();
            // The screen is narrower than the window, and a newer Qt lets no window come back larger than
            // that.
            w->window->resize(w->window->width(), w->window->screen()->availableSize().height() - 60);
            height = w->window->height();
            QVERIFY(height != first);
            w->window->findChild<QDockWidget *>(QStringLiteral("history"))->hide();
            w->window->close();
        }
        const auto w = open();
        QCOMPARE(w->window->height(), height);
        QVERIFY(w->window->findChild<QDockWidget *>(QStringLiteral("history"))->isHidden());
        w->trigger("Reset layout");
        QVERIFY(!w->window->findChild<QDockWidget *>(QStringLiteral("history"))->isHidden());
    }
    void smallWindows()
    {
        const auto w = open();
        QCOMPARE_LE(w->window->minimumSizeHint().width(), 1024);
        w->window->resize(1024, 640);
        QTRY_COMPARE(w->window->size(), QSize(1024, 640));
        const auto *link = w->find<QPushButton>("link");
        const QRect place(link->mapTo(w->window.get(), QPoint()), link->size());
        QVERIFY(w->window->rect().contains(place));
    }
    void textOfTheCrmIsPlain()
    {
        const auto w = open();
        for (const QLabel *label : w->window->findChildren<QLabel *>()) {
            for (const char *name : {"headline", "facts", "explanation", "correlation", "fromProblem",
                     "toProblem", "labelsProblem", "typeProblem", "labelsHeading", "requestLine"}) {
                if (label->objectName() == QLatin1String(name))
                    QCOMPARE(label->textFormat(), Qt::PlainText);
            }
        }
    }
};

RELATA_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
