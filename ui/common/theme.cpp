// SPDX-License-Identifier: MIT
#include "ui/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QStyleHints>

#include <array>

namespace relata {

namespace {

struct Row {
    Role role;
    const char *name; ///< as the style sheet writes it, after @
    QRgb light;
    QRgb dark;
};

// A row for each role, in the order of the roles: color() relies on it.
constexpr std::array rows{
    Row{Role::Window, "window", 0xfff5f6f8, 0xff1b1e24},
    Row{Role::Panel, "panel", 0xffffffff, 0xff23272f},
    Row{Role::Field, "field", 0xffffffff, 0xff1b1e24},
    Row{Role::Text, "text", 0xff1d2330, 0xffe8eaee},
    Row{Role::Muted, "muted", 0xff626b7a, 0xff9aa3b2},
    Row{Role::Hairline, "hairline", 0xffd9dde3, 0xff383e4a},
    Row{Role::ControlBorder, "controlBorder", 0xff7a8393, 0xff8a93a2},
    Row{Role::Accent, "accent", 0xff1f6feb, 0xff5b9bff},
    Row{Role::OnAccent, "onAccent", 0xffffffff, 0xff0b1220},
    Row{Role::SelectedBack, "selectedBack", 0xffe7f0fe, 0xff2a3a55},
    Row{Role::SelectedText, "selectedText", 0xff1a5fd0, 0xff7db0ff},
    Row{Role::GoodText, "goodText", 0xff18794e, 0xff6bd69b},
    Row{Role::GoodBack, "goodBack", 0xffe3f5ea, 0xff17372a},
    Row{Role::NewText, "newText", 0xff0b5cad, 0xff8ec1ff},
    Row{Role::NewBack, "newBack", 0xffe1eefc, 0xff1b3350},
    Row{Role::WarningText, "warningText", 0xff8a5a00, 0xfff0c264},
    Row{Role::WarningBack, "warningBack", 0xfffdf1d8, 0xff3d3117},
    Row{Role::ErrorText, "errorText", 0xffb42318, 0xffff9a90},
    Row{Role::ErrorBack, "errorBack", 0xfffde8e6, 0xff45211e},
};

constexpr bool areInOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<std::size_t>(rows.at(i).role) != i)
            return false;
    }
    return rows.size() == static_cast<std::size_t>(Role::ErrorBack) + 1;
}
static_assert(areInOrder());

} // namespace

QColor Theme::color(Role role) const
{
    const Row &row = rows.at(static_cast<std::size_t>(role));
    return QColor::fromRgb(m_scheme == Scheme::Light ? row.light : row.dark);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole paletteRole, Role role) {
        palette.setColor(paletteRole, color(role));
    };
    set(QPalette::Window, Role::Window);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Base, Role::Field);
    set(QPalette::AlternateBase, Role::Window);
    set(QPalette::Text, Role::Text);
    set(QPalette::PlaceholderText, Role::Muted);
    set(QPalette::Button, Role::Panel);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::ToolTipBase, Role::Panel);
    set(QPalette::ToolTipText, Role::Text);
    set(QPalette::Highlight, Role::Accent);
    set(QPalette::HighlightedText, Role::OnAccent);
    set(QPalette::Link, Role::SelectedText);
    set(QPalette::Mid, Role::Hairline);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Role::Muted));
    return palette;
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/theme/relata.qss"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the style sheet is not part of this build");
    QString sheet = QString::fromUtf8(file.readAll());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QString name = QLatin1Char('@') + QLatin1String(rows.at(i).name) + QLatin1Char(';');
        sheet.replace(name, color(static_cast<Role>(i)).name() + QLatin1Char(';'));
    }
    sheet.replace(QStringLiteral("@scheme"),
        m_scheme == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark"));
    return sheet;
}

ThemeSwitch::ThemeSwitch(ThemeChoice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_startScheme(QGuiApplication::palette().color(QPalette::Window).lightness() < 128
              ? Theme::Scheme::Dark
              : Theme::Scheme::Light)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &ThemeSwitch::apply);
#endif
    apply();
}

void ThemeSwitch::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

// Qt reports the system's scheme from 6.5 on; before that, the palette at the start shows it.
Theme::Scheme ThemeSwitch::systemScheme() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark ? Theme::Scheme::Dark : Theme::Scheme::Light;
#endif
    return m_startScheme;
}

void ThemeSwitch::apply()
{
    Theme::Scheme scheme = systemScheme();
    if (m_choice != ThemeChoice::System)
        scheme = m_choice == ThemeChoice::Dark ? Theme::Scheme::Dark : Theme::Scheme::Light;
    m_theme = Theme(scheme);
    QApplication::setPalette(m_theme.palette());
    auto *app = qobject_cast<QApplication *>(QCoreApplication::instance());
    app->setStyleSheet(m_theme.styleSheet());
    Q_EMIT changed();
}

} // namespace relata
