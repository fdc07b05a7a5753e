// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>
#include <optional>

namespace relata {

/// The first thing wrong with a JSON text.
struct JsonProblem {
    enum class Kind {
        NotJson,
        NotAnObject,
        Value, ///< a value is missing or makes no sense
    };
    Kind kind = Kind::Value;
    QString path{};       ///< of the value, such as results[3].toObjectId
    QString why{};        ///< what refuse() was given, or Qt's parser says
    qsizetype offset = 0; ///< NotJson: how many bytes were understood
};

/// A value of a JSON text that knows its path. All values of one text share its first problem, so that a
/// parser reads straight on and checks once, at the end. What is not marked as required may be missing, null
/// or something else.
class JsonReader {
public:
    /// The object in the text; if the text is anything else, that is its first problem.
    explicit JsonReader(const QByteArray &json);
    explicit JsonReader(const QJsonObject &root)
        : JsonReader(root, {}, std::make_shared<std::optional<JsonProblem>>())
    {
    }

    const QJsonValue &value() const { return m_value; }
    const QString &path() const { return m_path; }
    bool isMissing() const { return m_value.isUndefined(); }
    /// The member of an object.
    JsonReader at(const char *key) const;
    /// The element of an array.
    JsonReader element(qsizetype index) const;
    qsizetype size() const { return m_value.toArray().size(); }

    /// An array's elements, for a loop.
    struct Iterator {
        const JsonReader *array;
        qsizetype index;

        JsonReader operator*() const { return array->element(index); }
        void operator++() { ++index; }
        bool operator==(const Iterator &) const = default;
    };
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, size()}; }
    /// The array, limited to its first elements.
    JsonReader first(qsizetype most) const;

    /// The results of `read` for each element.
    template <typename Read>
    auto list(Read read) const
    {
        QList<std::decay_t<std::invoke_result_t<Read, const JsonReader &>>> list;
        for (const JsonReader &element : *this)
            list.append(std::invoke(read, element));
        return list;
    }
    JsonReader requiredArray() const;
    QJsonObject requiredObject() const;

    QString string() const { return m_value.toString(); }
    /// A text, or a whole number, exactly up to 64 bits, as its digits: IDs come as either.
    QString text() const;
    QString requiredText() const;
    QStringList strings() const { return list(&JsonReader::string); }
    bool boolean(bool otherwise = false) const { return m_value.toBool(otherwise); }
    /// A whole number, exact up to 64 bits. One outside the bounds is a problem.
    qint64 integer(qint64 otherwise = 0, qint64 least = std::numeric_limits<qint64>::min(),
        qint64 most = std::numeric_limits<qint64>::max()) const;
    /// Required: what `Id::parse` understands.
    template <typename Id>
    Id id() const
    {
        const auto id = Id::parse(text());
        if (!id)
            refuse();
        return id.value_or(Id());
    }
    /// Required: one of the names of a table of `{value, name}`.
    template <typename Table>
    auto oneOf(const Table &table) const
    {
        const auto found = std::find_if(table.begin(), table.end(),
            [this](const auto &named) { return string() == QLatin1String(named.name); });
        if (found == table.end())
            refuse();
        return found == table.end() ? table.front().value : found->value;
    }

    /// Reports this value as a problem; `why` is a sentence about it.
    void refuse(const QString &why = {}) const;
    /// The first problem of the whole text.
    const std::optional<JsonProblem> &problem() const { return *m_problem; }

private:
    using SharedProblem = std::shared_ptr<std::optional<JsonProblem>>;
    JsonReader(const QJsonValue &value, const QString &path, const SharedProblem &problem)
        : m_value(value)
        , m_path(path)
        , m_problem(problem)
    {
    }

    QJsonValue m_value;
    QString m_path;
    SharedProblem m_problem;
};

} // namespace relata
