// SPDX-License-Identifier: MIT
#pragma once

#include "storage/jsonfile.h"

namespace relata {

/// What the program remembers of its looks: geometry, docks, theme, closed folders of presets. A small JSON
/// file; no secrets, nothing of the CRM.
class Settings {
public:
    explicit Settings(const QString &path);

    /// Gives where a damaged file was moved; empty when all is well.
    Result<QString> load();
    Result<void> save();

    QByteArray bytes(const QString &key) const; ///< what setBytes() kept; empty when there is nothing
    void setBytes(const QString &key, const QByteArray &value);
    QString text(const QString &key) const;
    void setText(const QString &key, const QString &value);
    QStringList list(const QString &key) const;
    void setList(const QString &key, const QStringList &value);

private:
    JsonFile m_file;
    QJsonObject m_values;
};

namespace settingkeys {
inline const QString geometry = QStringLiteral("windowGeometry");
inline const QString docks = QStringLiteral("windowDocks");
inline const QString theme = QStringLiteral("theme");
/// The closed folders of an account's presets.
inline QString closedFolders(const QString &account)
{
    return QStringLiteral("closedFolders/") + account;
}
} // namespace settingkeys

} // namespace relata
