// SPDX-License-Identifier: MIT
#include "crm/objecttypes.h"
#include "support/places.h"
#include "support/registry.h"
#include "translations.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace relata;
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

const QString englishPlurals = QStringLiteral("relata_en.ts");

QStringList catalogues()
{
    return QDir(sourcePath(QStringLiteral("resources/translations")))
        .entryList({QStringLiteral("relata_*.ts")}, QDir::Files, QDir::Name);
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void catalogueIsComplete_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("least");
        for (const QString &name : catalogues())
            QTest::newRow(qPrintable(name)) << name << (name == englishPlurals ? 2 : 150);
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
    void placeholdersAreKept_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : catalogues()) {
            if (name != englishPlurals)
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    void placeholdersAreKept()
    {
        QFETCH(QString, name);
        for (const Message &message :
            messages(sourcePath(QStringLiteral("resources/translations/") + name))) {
            for (const char *place : {"%1", "%2", "%3", "%4"})
                QCOMPARE(message.translations.join(QString()).contains(QLatin1String(place)),
                    message.source.contains(QLatin1String(place)));
            QCOMPARE(message.translations.join(QString()).endsWith(QChar(0x2026)),
                message.source.endsWith(QChar(0x2026)));
        }
    }
    // Whoever rewords a sentence rewords its plural forms, too.
    void englishPluralsSayTheSame()
    {
        static const QRegularExpression ending(QStringLiteral("\\((e?s)\\)"));
        const QString path = sourcePath(QStringLiteral("resources/translations/")) + englishPlurals;
        for (const Message &message : messages(path)) {
            const QString plural = QString(message.source).replace(ending, QStringLiteral("\\1"));
            QVERIFY2(message.translations.value(0).endsWith(plural), qPrintable(plural));
        }
    }
    // Whoever adds a language gives it all its parts.
    void everyLanguageIsWhole()
    {
        QStringList names;
        for (const QString &code : languageCodes())
            names.append(QStringLiteral("relata_%1.ts").arg(code));
        names.sort();
        QCOMPARE(catalogues(), names);
        for (const QString &code : languageCodes()) {
            const auto language = parseLanguage(code);
            QVERIFY(language && languageCode(*language) == code);
            QVERIFY2(
                QFile::exists(QStringLiteral(":/translations/relata_%1.qm").arg(code)), qPrintable(code));
            for (const ObjectType &type : ObjectTypes::standard(*language).all())
                QVERIFY2(!type.singular.isEmpty() && !type.plural.isEmpty(), qPrintable(code));
        }
    }
};

RELATA_TEST(TestTranslations)
#include "tst_translations.moc"
