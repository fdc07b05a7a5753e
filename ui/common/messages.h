// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace relata {

/// What concerns the whole window, said by any part of it. The window shows it.
class Messages : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    /// For the status bar.
    void told(const QString &sentence);
    /// Something went wrong, and the person has to know.
    void failed(const QString &sentence);
};

} // namespace relata
