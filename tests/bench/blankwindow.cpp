// SPDX-License-Identifier: MIT
// The least that a window costs: an empty one, as large as Relata's, that ends after its first frame.
#include <QApplication>
#include <QStyleFactory>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace {

class BlankWindow : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override { QTimer::singleShot(0, this, &BlankWindow::end); }

private:
    void end()
    {
        std::puts("first frame");
        std::fflush(stdout);
        QApplication::quit();
    }
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    BlankWindow window;
    window.resize(1320, 880);
    window.show();
    return QApplication::exec();
}
