// SPDX-License-Identifier: MIT
#include "crm/csvtable.h"

#include <QFile>
#include <QStringList>

namespace relata {

QList<QHash<QString, QString>> readCsvTable(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not part of this build", qPrintable(resource));
    QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QStringList header = lines.takeFirst().split(QLatin1Char(','));
    QList<QHash<QString, QString>> rows;
    for (const QString &line : std::as_const(lines)) {
        const QStringList cells = line.split(QLatin1Char(','));
        QHash<QString, QString> row;
        for (qsizetype i = 0; i < header.size(); ++i)
            row.insert(header.at(i), cells.value(i));
        rows.append(row);
    }
    return rows;
}

} // namespace relata
