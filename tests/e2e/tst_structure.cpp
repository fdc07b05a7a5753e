// SPDX-License-Identifier: MIT
// The directions in which folders may include each other; app/README.md draws them.
#include "support/filebytes.h"
#include "support/places.h"
#include "support/registry.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace relata::test;

namespace {

// What each folder of app/ may include besides itself.
const QHash<QString, QStringList> &allowed()
{
    const auto words = [](const char *text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    static const QHash<QString, QStringList> table{
        {QStringLiteral("async"), {}},
        {QStringLiteral("crm"), {}},
        {QStringLiteral("storage"), words("async crm")},
        {QStringLiteral("settings"), words("async crm storage")},
        {QStringLiteral("hubspot"), words("async crm storage")},
        {QStringLiteral("account"), words("async crm storage hubspot")},
        {QStringLiteral("catalogue"), words("async crm storage hubspot account")},
        {QStringLiteral("history"), words("async crm storage")},
        {QStringLiteral("linking"), words("async crm storage hubspot account catalogue history")},
        {QStringLiteral("presets"), words("async crm storage hubspot account catalogue linking")},
        {QStringLiteral("workspace"),
            words("async crm storage hubspot account catalogue linking presets history")},
        {QStringLiteral("practice"), words("crm storage")},
        {QStringLiteral("commands"),
            words("async crm storage settings hubspot account catalogue linking presets history workspace")},
    };
    return table;
}

QStringList includesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    static const QRegularExpression include(
        QStringLiteral("^#include [\"<]([^\">]+)[\">]"), QRegularExpression::MultilineOption);
    QStringList names;
    auto matches = include.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext())
        names.append(matches.next().captured(1));
    return names;
}

QStringList sources(const QString &folder)
{
    QStringList paths;
    QDirIterator it(sourcePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
        QDirIterator::Subdirectories);
    while (it.hasNext())
        paths.append(it.next());
    return paths;
}

} // namespace

class TestStructure : public QObject {
    Q_OBJECT

private:
    // main.cpp, and the command that runs the window.
    static bool isAboutTheWindow(const QString &path)
    {
        return path.endsWith(QStringLiteral("app/main.cpp"))
            || path.contains(QStringLiteral("app/commands/window."));
    }
    // What each file is compiled with.
    static QList<std::pair<QString, QStringList>> compileCommands()
    {
        QFile file(programPath(QStringLiteral("../compile_commands.json")));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there are no compile commands");
        QList<std::pair<QString, QStringList>> commands;
        const QJsonArray json = QJsonDocument::fromJson(file.readAll()).array();
        for (const QJsonValue &command : json)
            commands.append({command[QLatin1String("file")].toString(),
                QProcess::splitCommand(command[QLatin1String("command")].toString())});
        if (commands.size() < 10)
            qFatal("these are not all");
        return commands;
    }

private Q_SLOTS:
    void foldersOfApp_data()
    {
        QTest::addColumn<QString>("folder");
        for (auto it = allowed().begin(); it != allowed().end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.key();
    }
    void foldersOfApp()
    {
        QFETCH(QString, folder);
        const QStringList paths = sources(QStringLiteral("app/") + folder);
        QVERIFY(!paths.isEmpty());
        for (const QString &path : paths) {
            for (const QString &name : includesOf(path)) {
                const QString from = name.section(QLatin1Char('/'), 0, 0);
                const bool ours = name.contains(QLatin1Char('/'))
                    && (allowed().contains(from) || from == QLatin1String("ui"));
                const bool fits = !ours || from == folder || allowed().value(folder).contains(from)
                    || (isAboutTheWindow(path) && from == QLatin1String("ui"));
                QVERIFY2(fits, qPrintable(path + QStringLiteral(" includes ") + name));
            }
        }
    }
    // Only the shell, and the tour through it, know all of the window; what it is put together from knows the
    // common parts.
    void foldersOfUi()
    {
        const QDir ui(sourcePath(QStringLiteral("ui")));
        for (const QString &folder : ui.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QString &path : sources(QStringLiteral("ui/") + folder)) {
                for (const QString &name : includesOf(path)) {
                    const QString from = name.section(QLatin1Char('/'), 1, 1);
                    const bool fits = !name.startsWith(QStringLiteral("ui/"))
                        || folder == QLatin1String("shell") || folder == QLatin1String("tour")
                        || from == folder || from == QLatin1String("common");
                    QVERIFY2(fits, qPrintable(path + QStringLiteral(" includes ") + name));
                }
            }
        }
    }
    void everyFolderIsKnown()
    {
        for (const QString &folder :
            QDir(sourcePath(QStringLiteral("app"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(allowed().contains(folder), qPrintable(folder));
    }
    void appNeedsNoWindow()
    {
        static const QRegularExpression windows(
            QStringLiteral("^(QWidget|QApplication|QGui|QColor|QIcon|QPalette|QPixmap|QDesktopServices|"
                           "QMessageBox|QtWidgets|QtGui)"));
        for (const QString &path : sources(QStringLiteral("app"))) {
            if (isAboutTheWindow(path))
                continue;
            for (const QString &name : includesOf(path))
                QVERIFY2(!windows.match(name).hasMatch() && !name.startsWith(QStringLiteral("ui/")),
                    qPrintable(path));
        }
    }
    // Texts of people get into sentences by one function, which isolates them and fills all places at once.
    void textsGoThroughOneFunction()
    {
        for (const QString &path : sources(QStringLiteral("app")) + sources(QStringLiteral("ui"))) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(".arg("), qPrintable(path));
        }
    }
    // What reads JSON tells where it makes no sense. What is shown is only looked at.
    void jsonIsReadByOneReader()
    {
        const QStringList others{sourcePath(QStringLiteral("app/storage/jsonreader.cpp")),
            sourcePath(QStringLiteral("app/storage/prettyjson.cpp"))};
        for (const QString &path : sources(QStringLiteral("app")) + sources(QStringLiteral("ui"))) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("::fromJson(") || others.contains(path), qPrintable(path));
        }
    }
    void uiKnowsNoPortalAndNoTests()
    {
        for (const QString &path : sources(QStringLiteral("ui"))) {
            for (const QString &name : includesOf(path))
                QVERIFY2(!name.startsWith(QStringLiteral("practice/"))
                        && !name.startsWith(QStringLiteral("support/"))
                        && (!name.startsWith(QStringLiteral("commands/"))
                            || path.endsWith(QStringLiteral("ui/tour/main.cpp"))),
                    qPrintable(path));
        }
    }
    // The window meets the practice portal over HTTP only.
    void onlyThePortalServes()
    {
        for (const QString &path : sources(QStringLiteral("app")) + sources(QStringLiteral("ui"))) {
            if (path.contains(QStringLiteral("/app/practice/")))
                continue;
            for (const QString &name : includesOf(path))
                QVERIFY2(!name.startsWith(QStringLiteral("httplib"))
                        && !name.startsWith(QStringLiteral("nlohmann")),
                    qPrintable(path));
            QVERIFY2(!bytesOf(path).contains("\"/proc"), qPrintable(path));
        }
        for (const char *library : {"httplib", "nlohmann"}) {
            QVERIFY(bytesOf(programPath(QStringLiteral("relata-practice"))).contains(library));
            const QByteArray window = bytesOf(programPath(QStringLiteral("relata")));
            QVERIFY(!window.isEmpty() && !window.contains(library));
        }
    }
    // A compiler cache would not know such a file again in another folder.
    void noDefinitionNamesAFolder()
    {
        const QString root = sourcePath({}).chopped(1);
        for (const auto &[file, words] : compileCommands()) {
            if (file == sourcePath(QStringLiteral("tests/support/places.cpp")))
                continue;
            for (const QString &word : words)
                QVERIFY2(!word.startsWith(QLatin1String("-D")) || !word.contains(root), qPrintable(word));
        }
    }
    void everythingIsHardened()
    {
        QStringList flags{
            QStringLiteral("-fstack-protector-strong"), QStringLiteral("-fstack-clash-protection")};
#ifdef __x86_64__
        flags.append(QStringLiteral("-fcf-protection"));
#endif
        for (const auto &[file, words] : compileCommands()) {
            for (const QString &flag : flags)
                QVERIFY2(words.contains(flag), qPrintable(file + QLatin1Char(' ') + flag));
        }
    }
    void theResultNeverAsksHubSpot()
    {
        for (const char *file :
            {"ui/linking/resultview.cpp", "ui/linking/resultview.h", "app/linking/resulttext.cpp"})
            QVERIFY(
                !includesOf(sourcePath(QLatin1String(file))).contains(QStringLiteral("hubspot/client.h")));
    }
};

RELATA_TEST(TestStructure)
#include "tst_structure.moc"
