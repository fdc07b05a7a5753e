// SPDX-License-Identifier: MIT
#pragma once

#include "ui/linking/recordsummary.h"

#include <QFrame>

namespace relata {

class ThemeSwitch;

/// A record as a small card: sign, name, and a second line.
class RecordCard : public QFrame {
    Q_OBJECT

public:
    explicit RecordCard(QWidget *parent = nullptr);
    void setTheme(const ThemeSwitch &theme);

    /// An empty name shows the hint in place of a record.
    void setRecord(const QString &name, const QString &detail, bool isPerson);
    void setHint(const QString &hint);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void announce();

    const ThemeSwitch *m_theme = nullptr;
    RecordSummary m_record; ///< without a name while there is only a hint
    QString m_hint;
};

} // namespace relata
