// SPDX-License-Identifier: MIT
#pragma once

class QFileDialog;
class QString;
class QWidget;

namespace relata {

/// A dialog over this window that asks for a file: in the person's documents at first, later in the folder of
/// the last file chosen. It deletes itself.
QFileDialog *newFileDialog(QWidget *window, const QString &title);

} // namespace relata
