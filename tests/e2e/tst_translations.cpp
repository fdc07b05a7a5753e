// SPDX-License-Identifier: MIT
#include "support/places.h"
#include "support/registry.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace relata::test;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations;
    QString type;
};

QList<Message> messages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Message> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            all.append({context, {}, {}, {}});
        else if (xml.name() == QLatin1String("source"))
            all.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            all.last().type = xml.attributes().value(QLatin1String("type")).toString();
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            all.last().translations.append(text.trimmed());
        }
    }
    return all;
}

// A copy of the catalogue, brought up to date with the sources.
QString updated(const QString &name, const QTemporaryDir &folder)
{
    const QString copy = folder.filePath(name);
    QFile::copy(sourcePath(QStringLiteral("resources/translations/")) + name, copy);
    QProcess lupdate;
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"),
        QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-extensions"),
        QStringLiteral("cpp,h,ui"), QStringLiteral("-I"), sourcePath({}), QStringLiteral("-I"),
        sourcePath(QStringLiteral("app")), sourcePath(QStringLiteral("app")),
        sourcePath(QStringLiteral("ui")), QStringLiteral("-ts"), copy};
    if (name.contains(QStringLiteral("_en")))
        arguments.prepend(QStringLiteral("-pluralonly"));
    lupdate.start(lupdatePath(), arguments);
    if (!lupdate.waitForFinished(60000) || lupdate.exitCode() != 0)
        qFatal("lupdate failed: %s", lupdate.readAllStandardError().constData());
    return copy;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void catalogueIsComplete_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("least");
        QTest::newRow("German") << QStringLiteral("relata_de.ts") << 150;
        QTest::newRow("English plurals") << QStringLiteral("relata_en.ts") << 2;
    }
    void catalogueIsComplete()
    {
        QFETCH(QString, name);
        QFETCH(int, least);
        const QTemporaryDir folder;
        const QList<Message> all = messages(updated(name, folder));
        QCOMPARE_GE(all.size(), least);
        for (const Message &message : all) {
            const QString where = message.context + QStringLiteral(": ") + message.source;
            QVERIFY2(message.type != QLatin1String("unfinished"), qPrintable(where));
            // In another context, the text would be looked for in vain.
            QVERIFY2(message.context.startsWith(QLatin1String("relata::")), qPrintable(where));
            QVERIFY2(!message.translations.value(0).isEmpty(), qPrintable(where));
        }
    }
    void placeholdersAreKept()
    {
        for (const Message &message :
            messages(sourcePath(QStringLiteral("resources/translations/relata_de.ts")))) {
            for (const char *place : {"%1", "%2", "%3", "%4"})
                QCOMPARE(message.translations.join(QString()).contains(QLatin1String(place)),
                    message.source.contains(QLatin1String(place)));
            QCOMPARE(message.translations.join(QString()).endsWith(QChar(0x2026)),
                message.source.endsWith(QChar(0x2026)));
        }
    }
};

RELATA_TEST(TestTranslations)
#include "tst_translations.moc"
