// SPDX-License-Identifier: MIT
#pragma once

#include "crm/question.h"

#include <QFuture>

class QWidget;

namespace relata {

/// Asks in a dialog over this window. Cancel is the default, and the answer if the window closes.
QFuture<Reply> askQuestion(QWidget *window, const Question &question);

} // namespace relata
