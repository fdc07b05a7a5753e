// SPDX-License-Identifier: MIT
// The history as files for spreadsheets and other computers.
#include "crm/pastedtext.h"
#include "history/historycsv.h"
#include "history/historyjobs.h"
#include "history/historylines.h"
#include "support/filebytes.h"
#include "support/fulldisk.h"
#include "support/historyexample.h"
#include "support/historyfiller.h"
#include "support/registry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;
using Form = ExportFormat::Kind;

class TestHistoryExport : public QObject {
    Q_OBJECT

private:
    static JobPointer job() { return std::make_shared<Job>(); }
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    // The fields of a line that has no line ends inside.
    static QStringList cells(const QByteArray &line, char separator)
    {
        return QString::fromUtf8(line).split(QLatin1Char(separator));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void csv()
    {
        const HistoryEntry entry = example(QStringLiteral("=1, 2"));
        const QByteArray line = historycsv::line(entry, {}, {Form::CsvEnglish, true});
        QVERIFY2(line.contains(",\"'=1, 2\",") && line.endsWith("\r\n"), line.constData());
        const QByteArray asItIs = historycsv::line(entry, {}, {Form::CsvEnglish, false});
        QVERIFY2(asItIs.contains(",\"=1, 2\","), asItIs.constData());
        const QByteArray german = historycsv::line(entry, {}, {Form::CsvGerman, true});
        QVERIFY2(german.contains(";'=1, 2;"), german.constData());
    }
    // A spreadsheet rounds numbers of many digits: they come as formulas that give a text. JSON needs none.
    void csvLongIds()
    {
        HistoryEntry entry = example();
        entry.pair.from.id = *RecordId::parse(QStringLiteral("12345678901234567"));
        entry.pair.to.id = *RecordId::parse(QStringLiteral("12345678901")); // eleven digits are exact
        for (const bool defuse : {true, false}) {
            const QByteArray line = historycsv::line(entry, {}, {Form::CsvEnglish, defuse});
            QVERIFY2(line.contains(R"(,"=""12345678901234567""",)"), line.constData());
            QVERIFY2(line.contains(",12345678901,"), line.constData());
        }
        QCOMPARE(cleanedText(QStringLiteral("=\"12345678901234567\"")), entry.pair.from.id.text());
        const auto row = historylines::line(entry, {}, {});
        QVERIFY2(row.contains(R"("id":"12345678901234567")"), row.constData());
    }
    void csvTimesAndColumns()
    {
        HistoryEntry entry = example();
        entry.toName = QStringLiteral("X");
        entry.calls.clear();
        const QByteArray line = historycsv::line(entry, {}, {Form::CsvEnglish, true});
        const QDateTime local = entry.at.toLocalTime();
        const QString english = local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        const QString german = local.toString(QStringLiteral("dd.MM.yyyy HH:mm:ss"));
        QCOMPARE(cells(line, ',').constFirst(), english);
        QCOMPARE(cells(historycsv::line(entry, {}, {Form::CsvGerman, true}), ';').constFirst(), german);
        const QList<LifeStep> life{{Fate::Intended, {}}, {Fate::Answered, entry.at}};
        QVERIFY(historycsv::line(entry, life, {Form::CsvEnglish, true})
                    .contains(",\"Intended\n" + english.toUtf8() + " HubSpot answered\","));
        QVERIFY(historycsv::line(entry, life, {Form::CsvGerman, true})
                    .contains(";\"Intended\n" + german.toUtf8() + " HubSpot answered\";"));
        for (const Form kind : {Form::CsvEnglish, Form::CsvGerman}) {
            const char separator = kind == Form::CsvEnglish ? ',' : ';';
            entry.before.clear();
            QVERIFY(historycsv::header(kind).startsWith("\xef\xbb\xbf"));
            QCOMPARE(historycsv::header(kind).count(separator),
                historycsv::line(entry, life, {kind, true}).count(separator));
        }
    }
    void exportsTheFilter()
    {
        Journal journal(path("h.sqlite"));
        QVERIFY(valueOf(journal.open()));
        writeProven(journal, example(QStringLiteral("Ada")));
        writeProven(journal, example(QStringLiteral("Grace")));
        HistoryQuery query;
        query.text = QStringLiteral("grace");
        const JobPointer counted = job();
        const auto done =
            valueOf(journal.exportTo(path("x.csv"), {ExportFormat::Kind::CsvGerman, true}, query, counted));
        QCOMPARE(done.value(), 1);
        QCOMPARE(static_cast<qint64>(counted->done), 1);
        const QByteArray file = bytesOf(path("x.csv"));
        QVERIFY(file.contains("Grace") && !file.contains("Ada"));
        QVERIFY(file.startsWith(historycsv::header(ExportFormat::Kind::CsvGerman)));
        query.text = QStringLiteral("nobody");
        QCOMPARE(
            valueOf(journal.exportTo(path("x.csv"), {ExportFormat::Kind::CsvEnglish, true}, query, job()))
                .value(),
            0);
        QCOMPARE(bytesOf(path("x.csv")), historycsv::header(ExportFormat::Kind::CsvEnglish));
    }
    void targetsThatCannotBeWritten()
    {
        Journal journal(path("h.sqlite"));
        QVERIFY(valueOf(journal.open()));
        writeProven(journal, example());
        const auto done = valueOf(journal.exportTo(QStringLiteral("/proc/no/x.csv"), {}, {}, job()));
        QVERIFY(!done);
        QVERIFY(done.error().sentence().contains(QStringLiteral("/proc/no/x.csv")));
    }
    // A limit on the size of files stands for a disk that becomes full half way.
    void noHalfFileStays()
    {
        Journal journal(path("h.sqlite"));
        QVERIFY(valueOf(journal.open()));
        for (int i = 0; i < 700; ++i)
            QVERIFY(valueOf(journal.writeIntent(example(QString(100, QLatin1Char('n'))))));
        writeBytes(path("x.jsonl"), "old");
        const auto done = [&] {
            const FullDisk disk(500'000);
            return valueOf(journal.exportTo(path("x.jsonl"), {}, {}, job()));
        }();
        QVERIFY(!done);
        QCOMPARE(bytesOf(path("x.jsonl")), QByteArray("old"));
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("x.*")}, QDir::Files).size(), 1);
        QCOMPARE(valueOf(journal.exportTo(path("x.jsonl"), {}, {}, job())).value(), 700);
    }
    // Stopped in the middle, of every form.
    void aStoppedExportLeavesNoFile_data()
    {
        QTest::addColumn<ExportFormat::Kind>("kind");
        QTest::newRow("JSON lines") << ExportFormat::Kind::JsonLines;
        QTest::newRow("CSV") << ExportFormat::Kind::CsvGerman;
    }
    void aStoppedExportLeavesNoFile()
    {
        QFETCH(ExportFormat::Kind, kind);
        QVERIFY(fillHistory(path("h.sqlite"), 1200));
        SqlFile sql(path("h.sqlite"));
        QVERIFY(sql.open(SqlFile::Access::ReadOnly));
        HistoryReader reader(sql);
        {
            const JobPointer under = job();
            const auto slice = historyjobs::exportTo(path("x.out"), {kind, true}, {}, under);
            while (under->done == 0)
                QVERIFY(!slice(reader)); // there is more to do
            QVERIFY(!QFile::exists(path("x.out")));
        }
        QVERIFY(QDir(m_folder->path()).entryList({QStringLiteral("x.*")}, QDir::Files).isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

RELATA_TEST(TestHistoryExport)
#include "tst_historyexport.moc"
