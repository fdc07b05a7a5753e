// SPDX-License-Identifier: MIT
#include "storage/csvwriter.h"

#include "crm/sentence.h"

#include <QRegularExpression>

namespace relata::csvwriter {

namespace {

// Whatever a spreadsheet would treat as a formula becomes text: at the beginning of a cell, and after each
// character at which a program with other settings begins a new one.
QString defused(QString cell)
{
    static const QRegularExpression formula(
        QStringLiteral("((?:\\A|[,;|\\t\\r\\n])[\\s'\"]*)([=+@\uff1d\uff0b\uff20\uff0d-])"));
    static const QRegularExpression steered(QStringLiteral("\\A(?=[\\t\\r\\n])"));
    return cell.replace(formula, QStringLiteral("\\1'\\2")).replace(steered, QStringLiteral("'"));
}

// Spreadsheets round a number of many digits and write it as 4.2E+11; as a formula it stays text.
bool isLongNumber(const QString &cell)
{
    constexpr qsizetype exactDigits = 11;
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]+\\z"));
    return cell.size() > exactDigits && digits.match(cell).hasMatch();
}

QString forSpreadsheet(const QString &cell, bool defuse)
{
    if (isLongNumber(cell))
        return filled(QStringLiteral("=\"%1\""), {cell});
    return defuse ? defused(cell) : cell;
}

QString quoted(QString cell, QLatin1Char separator)
{
    // Excel set to the other country splits at the other separator.
    const bool needsQuotes = cell.contains(separator) || cell.contains(QLatin1Char(';'))
        || cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char('\n'))
        || cell.contains(QLatin1Char('\r')) || cell != cell.trimmed();
    if (!needsQuotes)
        return cell;
    return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

} // namespace

QByteArray header(const QStringList &columns, char separator)
{
    return QByteArrayLiteral("\xef\xbb\xbf") + line(columns, separator, false);
}

QByteArray line(QStringList cells, char separator, bool defuse)
{
    const QLatin1Char sign(separator);
    for (QString &cell : cells)
        cell = quoted(forSpreadsheet(cell, defuse), sign);
    return cells.join(sign).toUtf8() + "\r\n";
}

} // namespace relata::csvwriter
