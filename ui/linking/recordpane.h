// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkdraft.h"

#include <QFrame>

#include <memory>

namespace relata {

class ThemeSwitch;

namespace Ui {
class RecordPane;
}

/// One end of the link: object type, record, and what was found.
class RecordPane : public QFrame {
    Q_OBJECT

public:
    explicit RecordPane(QWidget *parent = nullptr);
    ~RecordPane() override;

    /// Call once: which end of which draft this is.
    void bind(LinkDraft &draft, Side side, const ThemeSwitch &theme);
    void focusRecord();

Q_SIGNALS:
    /// The person typed or chose something.
    void edited();

private:
    void nameForAssistiveTechnology();
    void follow();
    void fillTypes();
    void showProblem();
    void showFound();

    std::unique_ptr<Ui::RecordPane> m_ui;
    LinkDraft *m_draft = nullptr;
    Side m_side = Side::From;
    QStringList m_typeNames;
};

} // namespace relata
