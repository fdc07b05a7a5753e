// SPDX-License-Identifier: MIT
#include "history/historyquery.h"

#include <QRegularExpression>

namespace relata {

QString facetOf(const LabelledType &type)
{
    return type.label.isEmpty() ? type.type.shortText() : type.label;
}

bool isUnlabelledFacet(const QString &facet)
{
    static const QRegularExpression number(
        QStringLiteral("^%1 \\d+$").arg(QRegularExpression::escape(Category::hubspotDefined().shortText())));
    return number.match(facet).hasMatch();
}

} // namespace relata
