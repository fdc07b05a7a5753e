// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "ui/common/theme.h"

#include <QTest>

#include <cmath>

using namespace relata;

namespace {

// Relative luminance and contrast by WCAG 2.1.
double luminance(const QColor &color)
{
    const auto channel = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrasts_data()
    {
        QTest::addColumn<Role>("text");
        QTest::addColumn<Role>("back");
        QTest::addColumn<double>("least");
        const auto row = [](const char *name, Role text, Role back, double least = 4.5) {
            QTest::newRow(name) << text << back << least;
        };
        for (Role back : {Role::Window, Role::Panel, Role::Field}) {
            QTest::addRow("text on %d", static_cast<int>(back)) << Role::Text << back << 4.5;
            QTest::addRow("muted on %d", static_cast<int>(back)) << Role::Muted << back << 4.5;
            QTest::addRow("border on %d", static_cast<int>(back)) << Role::ControlBorder << back << 3.0;
            QTest::addRow("accent on %d", static_cast<int>(back)) << Role::Accent << back << 3.0;
            QTest::addRow("selected text on %d", static_cast<int>(back)) << Role::SelectedText << back << 4.5;
        }
        row("accent", Role::OnAccent, Role::Accent);
        row("selected", Role::SelectedText, Role::SelectedBack);
        row("text on selected", Role::Text, Role::SelectedBack);
        row("border on selected", Role::ControlBorder, Role::SelectedBack, 3.0);
        row("good", Role::GoodText, Role::GoodBack);
        row("good on panel", Role::GoodText, Role::Panel);
        row("new", Role::NewText, Role::NewBack);
        row("warning", Role::WarningText, Role::WarningBack);
        row("warning on panel", Role::WarningText, Role::Panel);
        row("warning on selected", Role::WarningText, Role::SelectedBack);
        row("error", Role::ErrorText, Role::ErrorBack);
        row("error on panel", Role::ErrorText, Role::Panel);
        row("error on selected", Role::ErrorText, Role::SelectedBack);
    }
    void contrasts()
    {
        QFETCH(Role, text);
        QFETCH(Role, back);
        QFETCH(double, least);
        for (Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
            const Theme theme(scheme);
            const double measured = contrast(theme.color(text), theme.color(back));
            QVERIFY2(measured >= least,
                qPrintable(QStringLiteral("%1 in scheme %2").arg(measured).arg(static_cast<int>(scheme))));
        }
    }
    void styleSheetIsComplete()
    {
        for (Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
            const QString sheet = Theme(scheme).styleSheet();
            QVERIFY(sheet.contains(Theme(scheme).color(Role::Accent).name()));
            QVERIFY2(!sheet.mid(sheet.indexOf(QLatin1Char('\n'))).contains(QLatin1Char('@')),
                "a colour has no value");
        }
    }
    void choosing()
    {
        ThemeSwitch theme(ThemeChoice::Light);
        QCOMPARE(theme.theme().scheme(), Theme::Scheme::Light);
        theme.choose(ThemeChoice::Dark);
        QCOMPARE(theme.theme().scheme(), Theme::Scheme::Dark);
        QCOMPARE(QGuiApplication::palette().color(QPalette::Window),
            Theme(Theme::Scheme::Dark).color(Role::Window));
    }
};

RELATA_TEST(TestTheme)
#include "tst_theme.moc"
