// SPDX-License-Identifier: MIT
#include "ui/linking/consent.h"

#include "catalogue/recordtitles.h"
#include "ui/linking/previewdialog.h"

#include <QPromise>

namespace relata {

Consent askWithPreview(QWidget *window, const RecordNames &names, const PreviewServices &services)
{
    return [window, names, services](const ChangePlan &plan) {
        if (plan.primaryNow)
            services.titles.fetch(plan.primaryNow->type, {plan.primaryNow->id});
        if (plan.undone && !plan.undone->primaryBefore.id.isNull())
            services.titles.fetch(plan.undone->primaryBefore.type, {plan.undone->primaryBefore.id});
        auto promise = std::make_shared<QPromise<bool>>();
        promise->start();
        auto *dialog = new PreviewDialog(plan, names, services, window);
        QObject::connect(dialog, &QDialog::finished, dialog, [promise](int result) {
            promise->addResult(result == QDialog::Accepted);
            promise->finish();
        });
        dialog->open();
        return promise->future();
    };
}

} // namespace relata
