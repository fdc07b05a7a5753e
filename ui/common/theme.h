// SPDX-License-Identifier: MIT
#pragma once

#include "settings/settingtable.h"

#include <QColor>
#include <QObject>
#include <QPalette>

namespace relata {

/// What a colour is for. The table in theme.cpp is the one place that holds colours.
enum class Role {
    Window,
    Panel,
    Field,
    Text,
    Muted,
    Hairline,
    ControlBorder,
    Accent,
    OnAccent,
    SelectedBack,
    SelectedText,
    GoodText,
    GoodBack,
    NewText,
    NewBack,
    WarningText,
    WarningBack,
    ErrorText,
    ErrorBack,
};

/// The colours of one scheme.
class Theme {
public:
    enum class Scheme { Light, Dark };

    explicit Theme(Scheme scheme = Scheme::Light)
        : m_scheme(scheme)
    {
    }

    Scheme scheme() const { return m_scheme; }
    QColor color(Role role) const;
    QPalette palette() const;
    /// resources/theme/relata.qss with this scheme's colours.
    QString styleSheet() const;

private:
    Scheme m_scheme;
};

/// Which scheme the person wants, and the one in use. Applies it to the whole application.
class ThemeSwitch : public QObject {
    Q_OBJECT

public:
    explicit ThemeSwitch(ThemeChoice choice, QObject *parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);
    const Theme &theme() const { return m_theme; }

Q_SIGNALS:
    void changed();

private:
    Theme::Scheme systemScheme() const;
    void apply();

    ThemeChoice m_choice;
    Theme::Scheme m_startScheme; ///< of the platform's palette at the start
    Theme m_theme;
};

} // namespace relata
