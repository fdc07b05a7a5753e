// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/theme.h"

#include <QFont>
#include <QTextCursor>

namespace relata {

/// Writes plain text with formats into a document, line by line: none of it is ever treated as markup.
class DetailsWriter {
public:
    DetailsWriter(QTextDocument *document, const Theme &theme, const QFont &font);

    /// Begins a line; indents are in characters, the space above it in pixels.
    void begin(int indent, int space = 0);
    /// The same; text that does not fit on the line continues at the indent.
    void beginHanging(int indent, int space);
    /// Continues the line.
    void write(const QString &text, Role role = Role::Text, QFont::Weight weight = QFont::Normal);

    void line(
        const QString &text, Role role = Role::Text, QFont::Weight weight = QFont::Normal, int indent = 0);
    void heading(const QString &text);
    void code(const QString &text);

private:
    QTextCursor m_cursor;
    const Theme &m_theme;
    QFont m_font;
    bool m_isFirst = true;
};

} // namespace relata
