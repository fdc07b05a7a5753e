// SPDX-License-Identifier: MIT
// Measures the history at a million rows and prints what was measured beside the targets. Not a test: nothing
// here fails because a machine is slow.
#include "async/then.h"
#include "history/journal.h"
#include "support/draftfixture.h"
#include "support/historyfiller.h"
#include "support/naivehistory.h"
#include "support/places.h"
#include "support/wait.h"
#include "ui/common/messages.h"
#include "ui/common/theme.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypane.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QLineEdit>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace relata;
using namespace relata::test;

namespace {

constexpr int rows = 1'000'000;

struct Figures {
    QList<double> values;

    double at(double share)
    {
        std::sort(values.begin(), values.end());
        return values.at(
            qMin(values.size() - 1, static_cast<qsizetype>(share * static_cast<double>(values.size()))));
    }
};

void print(const char *what, const QString &measured, const char *target)
{
    std::printf("| %s | %s | %s |\n", what, qPrintable(measured), target);
    std::fflush(stdout);
}

QString ms(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : 1) + QStringLiteral(" ms");
}

double elapsed(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void newestPage(Journal &journal)
{
    Figures figures;
    HistoryQuery query;
    query.account = QStringLiteral("practice");
    query.limit = 100;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        (void)valueOf(journal.find(query));
        figures.values.append(elapsed(timer));
    }
    print("newest page of 100 rows, median / 95 %",
        ms(figures.at(0.5)) + QStringLiteral(" / ") + ms(figures.at(0.95)), "under 10 ms");
}

// Notices when the table is painted.
class PaintWatch : public QObject {
public:
    bool isWanted = false;
    QEventLoop *waiting = nullptr; ///< ends when the table is painted

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (isWanted && waiting && event->type() == QEvent::Paint)
            waiting->quit();
        return false;
    }
};

// Types word by word as a person does, each key only once the rows for the previous one are on the screen.
void typing(Journal &journal)
{
    const ThemeSwitch theme(ThemeChoice::System);
    const OfflineDraft form;
    HistoryModel model(journal, QStringLiteral("practice"), {});
    Messages messages;
    HistoryPane pane(
        {journal, model, messages, form.catalogue, theme, QStringLiteral("practice"), [](const QString &id) {
             return id;
         }});
    pane.resize(400, 900);
    pane.show();
    (void)QTest::qWaitForWindowExposed(&pane);
    auto *search = pane.findChild<QLineEdit *>(QStringLiteral("search"));
    auto *table = pane.findChild<QTableView *>(QStringLiteral("table"));
    PaintWatch watch;
    table->viewport()->installEventFilter(&watch);
    Figures figures;
    Figures shortWords;
    Figures fast;
    QEventLoop waiting;
    watch.waiting = &waiting;
    QObject::connect(&model, &HistoryModel::loaded, &pane, [&] {
        watch.isWanted = true;
        if (model.rowCount() == 0)
            waiting.quit(); // nothing to paint
    });
    const auto painted = [&](const QString &text) {
        watch.isWanted = false; // until the rows are there
        QElapsedTimer timer;
        timer.start();
        search->setText(text);
        QTimer tooLong;
        QObject::connect(&tooLong, &QTimer::timeout, &waiting, &QEventLoop::quit);
        tooLong.start(10'000);
        waiting.exec();
        return elapsed(timer);
    };
    for (const char *word : {"anna schmidt", "müller", "silver pharma", "12345678", "board member", "zoë",
             "qx", "x7 ü", "not there at all", "decision", "404", "73a3", "dörte krügfeld rhein"}) {
        QString text;
        for (const QChar c : QString::fromUtf8(word)) {
            text += c;
            const double took = painted(text);
            figures.values.append(took);
            if (text.size() < 3)
                shortWords.values.append(took);
        }
        // The same without waiting: the answers to older questions are no longer wanted.
        for (qsizetype typed = 1; typed < text.size(); ++typed)
            search->setText(text.left(typed));
        fast.values.append(painted(text));
    }
    print("key to painted rows, median / 95 % / longest",
        ms(figures.at(0.5)) + QStringLiteral(" / ") + ms(figures.at(0.95)) + QStringLiteral(" / ")
            + ms(figures.at(1)),
        "16 ms at 95 %, 40 ms");
    print("of those with one or two letters, 95 %", ms(shortWords.at(0.95)), "the same");
    print("a word typed at once: last key to painted rows, longest", ms(fast.at(1)), "under 50 ms");
}

void measureQueries(Journal &journal, const char *what, const QList<HistoryQuery> &queries)
{
    Figures figures;
    for (int i = 0; i < 5; ++i) {
        for (const HistoryQuery &query : queries) {
            QElapsedTimer timer;
            timer.start();
            if (!valueOf(journal.find(query)))
                qFatal("a question failed");
            figures.values.append(elapsed(timer));
        }
    }
    print(what, ms(figures.at(0.5)) + QStringLiteral(" / ") + ms(figures.at(0.95)), "under 50 ms");
}

void filtering(Journal &journal)
{
    QList<HistoryQuery> queries;
    QList<HistoryQuery> undone;
    for (const char *text : {"", "anna", "12", "sch", "zo", "qx"}) {
        HistoryQuery query;
        query.account = QStringLiteral("practice");
        query.limit = 100;
        query.text = QString::fromLatin1(text);
        query.undone = true;
        undone.append(query);
        query.undone = false;
        query.states = {Fate::Refused};
        queries.append(query);
        query.states = {Fate::Unknown, Fate::Intended};
        queries.append(query);
        query.states.clear();
        query.labels = {QStringLiteral("Champion")};
        query.until = QDateTime::fromString(QStringLiteral("2018-06-01T00:00:00Z"), Qt::ISODate);
        queries.append(query);
        query.from = QDateTime::fromString(QStringLiteral("2018-05-01T00:00:00Z"), Qt::ISODate);
        query.objectType = objecttypes::company();
        queries.append(query);
        query.states = {Fate::Proven};
        queries.append(query); // all at once
    }
    measureQueries(journal, "state, label, type, time and text together, median / 95 %", queries);
    measureQueries(journal, "the few rows that were undone, also with a text, median / 95 %", undone);
}

void writing(Journal &journal)
{
    Figures intents;
    Figures settled;
    HistoryFiller filler(77);
    for (int i = 0; i < 200; ++i) {
        HistoryEntry entry = filler.next();
        entry.account = QStringLiteral("bench");
        entry.at = QDateTime::currentDateTimeUtc();
        HistoryEntry intent = entry;
        intent.state = Fate::Intended;
        QElapsedTimer timer;
        timer.start();
        entry.id = valueOf(journal.writeIntent(intent))->id;
        intents.values.append(elapsed(timer));
        timer.start();
        (void)valueOf(journal.settle(entry));
        settled.values.append(elapsed(timer));
    }
    print("writing an intent to disk, median / 95 %",
        ms(intents.at(0.5)) + QStringLiteral(" / ") + ms(intents.at(0.95)), "under 5 ms");
    print("settling it, median / 95 %", ms(settled.at(0.5)) + QStringLiteral(" / ") + ms(settled.at(0.95)),
        "no worse");
    (void)valueOf(journal.forget(QStringLiteral("bench")));
}

// The rows that fillHistory() has written, without asking the database.
NaiveHistory naiveRows()
{
    NaiveHistory history;
    forEachFilledRow(rows, [&](const HistoryEntry &entry) {
        history.put(entry);
        if (entry.undoes != 0 && entry.state == Fate::Proven)
            history.setUndone(entry.undoes, true);
        return true;
    });
    return history;
}

void compareQuestions(Journal &journal, const NaiveHistory &history, const char *what,
    const QList<HistoryQuery> &questions, const char *aim)
{
    Figures figures;
    int wrong = 0;
    int answered = 0;
    for (const HistoryQuery &query : questions) {
        QElapsedTimer timer;
        timer.start();
        const auto found = valueOf(journal.find(query));
        figures.values.append(elapsed(timer));
        QList<qint64> ids;
        for (const auto &row : *found)
            ids.append(row.id);
        answered += ids.isEmpty() ? 0 : 1;
        wrong += ids == history.find(query) ? 0 : 1;
    }
    print(what,
        ms(figures.at(0.5)) + QStringLiteral(" / ") + ms(figures.at(0.95)) + QStringLiteral(" / ")
            + ms(figures.at(1)),
        aim);
    print("of those answered otherwise than by a naive search; with an answer",
        QStringLiteral("%1; %2").arg(wrong).arg(answered), "0");
}

void randomQuestions(Journal &journal)
{
    const NaiveHistory history = naiveRows();
    QList<HistoryQuery> random;
    QList<HistoryQuery> sensible;
    HistoryQuestions questions(history, 2026);
    for (int i = 0; i < 1000; ++i)
        random.append(questions.random());
    for (int i = 0; i < 500; ++i)
        sensible.append(questions.sensible());
    compareQuestions(
        journal, history, "1,000 random questions, median / 95 % / longest", random, "3 / 25 / 60 ms");
    compareQuestions(
        journal, history, "500 as people type them, median / 95 % / longest", sensible, "2 / 8 / 20 ms");
}

double startOnce(const QString &folder)
{
    QElapsedTimer timer;
    timer.start();
    QProcess program;
    program.setStandardErrorFile(QProcess::nullDevice());
    program.start(programPath(QStringLiteral("relata")),
        {QStringLiteral("--practice"), QStringLiteral("--data-dir"), folder,
            QStringLiteral("--exit-after-first-frame")});
    while (!program.canReadLine() && program.waitForReadyRead()) { }
    const double took = elapsed(timer);
    if (!program.waitForFinished() || program.exitCode() != 0 || program.readLine() != "first frame\n")
        qFatal("relata did not start");
    return took;
}

// Takes turns, so that both meet the machine in the same state.
void starting(const QString &full)
{
    const QTemporaryDir empty;
    Figures with;
    Figures without;
    startOnce(full);
    startOnce(empty.path());
    for (int i = 0; i < 15; ++i) {
        with.values.append(startOnce(full));
        without.values.append(startOnce(empty.path()));
    }
    const double ratio = (with.at(0.5) / without.at(0.5) - 1) * 100;
    print("start to first frame, full / empty history, median",
        QStringLiteral("%1 / %2 (%3 %)")
            .arg(ms(with.at(0.5)), ms(without.at(0.5)), QString::number(ratio, 'f', 1)),
        "at most 5 % longer");
}

// Fills the file only once.
bool fill(const QString &path)
{
    const QString unfinished = path + QStringLiteral(".unfinished");
    if (QFile::exists(path))
        return true;
    std::printf("Filling %s with %d rows, which takes some minutes …\n", qPrintable(path), rows);
    std::fflush(stdout);
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(unfinished + QLatin1String(suffix));
    return fillHistory(unfinished, rows) && QFile::rename(unfinished, path);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const QString filled = programPath(QStringLiteral("../bench"));
    QDir().mkpath(filled);
    const QString untouched = filled + QStringLiteral("/years.sqlite");
    if (!fill(untouched))
        return 1;
    // On a copy, since what is written and deleted here changes it.
    const QTemporaryDir copied(filled + QStringLiteral("/run-XXXXXX"));
    const QString folder = copied.path();
    const QString path = folder + QStringLiteral("/history.sqlite");
    if (!copied.isValid() || !QFile::copy(untouched, path))
        return 1;
    std::printf("| at %d rows | measured | target |\n|---|---|---|\n", rows);
    print("bytes per row", QString::number(QFileInfo(path).size() / rows), "at most 900");
    {
        Journal journal(path);
        if (!valueOf(journal.open()))
            return 1;
        randomQuestions(journal);
        newestPage(journal);
        typing(journal);
        filtering(journal);
        writing(journal);
    }
    starting(folder);
    return 0;
}
