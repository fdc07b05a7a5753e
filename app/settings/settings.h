// SPDX-License-Identifier: MIT
#pragma once

#include "settings/settingtable.h"
#include "storage/jsonfile.h"

namespace relata {

/// The values of the settings (settingtable.h), in one small JSON file.
class Settings {
public:
    explicit Settings(const QString &path);

    /// Gives where a damaged file was moved; empty when all is well. Storage when it cannot be read.
    Result<QString> load();
    /// As JsonFile::save().
    Result<void> save();

    /// The default when the file has no value, or one of another type. `account` is the id of the account
    /// that a setting kept PerAccount is asked for.
    template <typename T>
    T value(const Setting<T> &setting, const QString &account = {}) const
    {
        return read(m_values.value(keyOf(setting, account)), setting.standard);
    }
    template <typename T>
    void setValue(const Setting<T> &setting, const T &value, const QString &account = {})
    {
        m_values.insert(keyOf(setting, account), written(value));
    }

private:
    template <typename T>
    static QString keyOf(const Setting<T> &setting, const QString &account)
    {
        Q_ASSERT(account.isEmpty() == (setting.kept == Kept::Once));
        const QString key = QString::fromLatin1(setting.key);
        return account.isEmpty() ? key : key + QLatin1Char('/') + account;
    }
    // One pair for each type that a setting may have.
    static QJsonValue written(const QByteArray &value);
    static QByteArray read(const QJsonValue &json, const QByteArray &standard);
    static QJsonValue written(ThemeChoice value);
    static ThemeChoice read(const QJsonValue &json, ThemeChoice standard);
    static QJsonValue written(const QStringList &value);
    static QStringList read(const QJsonValue &json, const QStringList &standard);

    JsonFile m_file;
    QJsonObject m_values;
};

} // namespace relata
