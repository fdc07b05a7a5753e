// SPDX-License-Identifier: MIT
#include "ui/history/detailswriter.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QTextDocument>

namespace relata {

DetailsWriter::DetailsWriter(QTextDocument *document, const Theme &theme, const QFont &font)
    : m_cursor(document)
    , m_theme(theme)
    , m_font(font)
{
}

void DetailsWriter::begin(int indent, int space)
{
    QTextBlockFormat block;
    block.setLeftMargin(indent * QFontMetrics(m_font).averageCharWidth());
    block.setTopMargin(space);
    if (m_isFirst)
        m_cursor.setBlockFormat(block);
    else
        m_cursor.insertBlock(block);
    m_isFirst = false;
}

void DetailsWriter::beginHanging(int indent, int space)
{
    begin(indent, space);
    QTextBlockFormat block = m_cursor.blockFormat();
    block.setTextIndent(-block.leftMargin());
    m_cursor.setBlockFormat(block);
}

void DetailsWriter::write(const QString &text, Role role, QFont::Weight weight)
{
    QTextCharFormat format;
    QFont font = m_font;
    font.setWeight(weight);
    format.setFont(font);
    format.setForeground(m_theme.color(role));
    m_cursor.insertText(QString(text).replace(QLatin1Char('\n'), QChar::LineSeparator), format);
}

void DetailsWriter::line(const QString &text, Role role, QFont::Weight weight, int indent)
{
    begin(indent);
    write(text, role, weight);
}

void DetailsWriter::heading(const QString &text)
{
    begin(0, 8);
    write(text, Role::Muted, QFont::DemiBold);
}

void DetailsWriter::code(const QString &text)
{
    const QFont plain = m_font;
    m_font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_font.setPointSizeF(plain.pointSizeF() * 0.9);
    line(text);
    m_font = plain;
}

} // namespace relata
