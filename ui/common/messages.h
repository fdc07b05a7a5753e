// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace relata {

/// How any part of the window says something that concerns all of it.
class Messages : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// In the bottom line.
    void showStatus(const QString &sentence) { Q_EMIT statusShown(sentence); }
    /// In a bar at the top: something went wrong, and the person has to know.
    void showError(const QString &sentence) { Q_EMIT errorShown(sentence); }

Q_SIGNALS:
    void statusShown(const QString &sentence);
    void errorShown(const QString &sentence);
};

} // namespace relata
