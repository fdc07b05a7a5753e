// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkdraft.h"

#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QItemSelection;

namespace relata {

class LabelModel;
class ThemeSwitch;

namespace Ui {
class LinkForm;
}

/// The form of one link: shows and changes a draft, sends nothing.
class LinkForm : public QWidget {
    Q_OBJECT

public:
    /// Gives the address a pair is sent to, for the request line.
    using AddressOf = std::function<QUrl(const RecordPair &pair)>;

    explicit LinkForm(QWidget *parent = nullptr);
    ~LinkForm() override;

    void bind(LinkDraft &draft, const AddressOf &addressOf, const ThemeSwitch &theme);
    /// Off while a link is under way.
    void setBusy(bool busy);
    void focusFirst();

Q_SIGNALS:
    void linkRequested();
    void savePresetRequested();
    /// The person typed or chose something.
    void edited();

private:
    void bindLabels(const ThemeSwitch &theme);
    QList<AssociationType> typesAt(const QItemSelection &selection) const;
    void bindTyped();
    void bindMode();
    void follow();
    void followChosen();
    void followTyped();
    void followRequest();
    void useSuggestion();

    std::unique_ptr<Ui::LinkForm> m_ui;
    LinkDraft *m_draft = nullptr;
    LabelModel *m_labels = nullptr;
    AddressOf m_addressOf;
    bool m_busy = false;
};

} // namespace relata
