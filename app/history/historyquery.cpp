// SPDX-License-Identifier: MIT
#include "history/historyquery.h"

#include "crm/sentence.h"

#include <QRegularExpression>

namespace relata {

QString facetOf(const LabelledType &type)
{
    return type.label.isEmpty() ? type.type.shortText() : type.label;
}

bool isUnlabelledFacet(const QString &facet)
{
    static const QRegularExpression number(filled(
        QStringLiteral("^%1 \\d+$"), {QRegularExpression::escape(Category::hubspotDefined().shortText())}));
    return number.match(facet).hasMatch();
}

} // namespace relata
