// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace relata {

/// A message for the whole window, at its top. It stays until it is closed; its text can be copied.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Warning, Error };

    MessageBar(Kind kind, const QString &text, QWidget *parent = nullptr);
    QString text() const;
    /// A button beside Close that does something about it, and closes the bar.
    void addAction(const QString &verb, QObject *context, const std::function<void()> &act);

private:
    QLabel *m_label;
    QPushButton *m_close;
};

/// The bars at the top of the window, one above the other. No sentence is shown twice.
class MessageBars : public QWidget {
    Q_OBJECT

public:
    /// The topic of a bar; only the newest message on it is shown.
    enum class Topic { None, SignIn, OpenRows, NothingSent };

    explicit MessageBars(QWidget *parent = nullptr);

    /// Replaces an earlier bar about the same topic. Returns the bar, for its buttons; the existing one if
    /// the sentence is already shown.
    MessageBar *show(MessageBar::Kind kind, const QString &sentence, Topic topic = Topic::None);
    void showWarning(const QString &sentence) { show(MessageBar::Kind::Warning, sentence); }
    void showError(const QString &sentence) { show(MessageBar::Kind::Error, sentence); }
    void close(Topic topic);
    void closeNewest();

private:
    struct Shown {
        QPointer<MessageBar> bar;
        Topic topic;
    };

    QVBoxLayout *m_layout;
    QList<Shown> m_shown; ///< oldest first; the bars may be gone
};

} // namespace relata
