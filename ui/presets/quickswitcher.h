// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace relata {

class Catalogue;
class PresetStore;
class ThemeSwitch;

/// A line in which a few letters find a preset; Return brings the best one into the form.
class QuickSwitcher : public QDialog {
    Q_OBJECT

public:
    QuickSwitcher(
        const PresetStore &store, const Catalogue &catalogue, const ThemeSwitch &theme, QWidget *parent);

Q_SIGNALS:
    void chosen(const relata::Preset &preset);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rank(const QString &typed);
    void choose();

    const Catalogue &m_catalogue;
    struct Candidate {
        Preset preset;
        QString name; ///< folded
        QString text; ///< folded: name, folder, labels, object types
    };
    QList<Candidate> m_candidates;
    QList<Preset> m_shown;
    QLineEdit *m_line;
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace relata
