// SPDX-License-Identifier: MIT
#pragma once

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
    enum class Choice { System, Light, Dark };

    explicit ThemeSwitch(QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    void choose(Choice choice);
    const Theme &theme() const { return m_theme; }

    static QString choiceName(Choice choice); ///< "system", "light", "dark": as the settings keep it
    static Choice parseChoice(const QString &name);

Q_SIGNALS:
    void changed();

private:
    Theme::Scheme systemScheme() const;
    void apply();

    Choice m_choice = Choice::System;
    Theme::Scheme m_startScheme; ///< of the palette the platform gave at the start
    Theme m_theme;
};

} // namespace relata
