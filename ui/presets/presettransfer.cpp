// SPDX-License-Identifier: MIT
#include "ui/presets/presettransfer.h"

#include "async/then.h"
#include "catalogue/catalogue.h"
#include "crm/sentence.h"
#include "presets/presetfile.h"
#include "presets/presetstore.h"
#include "storage/wholefile.h"
#include "ui/common/filedialog.h"
#include "ui/common/messages.h"
#include "ui/common/question.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace relata {

namespace {

QString suffix()
{
    return QStringLiteral("relata");
}

} // namespace

PresetTransfer::PresetTransfer(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
}

void PresetTransfer::exportPresets(const QList<Preset> &presets)
{
    if (presets.isEmpty())
        return m_services.messages.showStatus(tr("Choose the presets to export."));
    const bool hasRecords = std::any_of(
        presets.cbegin(), presets.cend(), [](const Preset &preset) { return preset.from || preset.to; });
    if (!hasRecords)
        return askForFile(presets, false);
    const Question question{tr("Export %Ln preset(s)?", nullptr, static_cast<int>(presets.size())),
        tr("Some of them have fixed records. Names and IDs of records are left out unless you tick them."),
        tr("Export"), tr("Export the fixed records, too")};
    then(askQuestion(m_window, question), this, [this, presets](const Reply &reply) {
        if (reply.agreed)
            askForFile(presets, reply.ticked);
    });
}

void PresetTransfer::askForFile(const QList<Preset> &presets, bool withRecords)
{
    QFileDialog *file = newFileDialog(m_window, tr("Export presets"));
    file->setAcceptMode(QFileDialog::AcceptSave);
    file->setDefaultSuffix(suffix());
    file->setNameFilter(tr("Relata presets (*.relata)"));
    file->selectFile(presets.size() == 1
            ? QString(presets.constFirst().name).replace(QLatin1Char('/'), QLatin1Char('-')).left(60)
            : tr("Presets"));
    connect(file, &QFileDialog::fileSelected, this,
        [this, presets, withRecords](const QString &path) { exportTo(path, presets, withRecords); });
    file->open();
}

void PresetTransfer::exportTo(const QString &path, const QList<Preset> &presets, bool withRecords)
{
    const auto written = writeFileForOthers(path, presetfile::forOthers(presets, withRecords));
    if (written)
        m_services.messages.showStatus(
            sentence(tr("%Ln preset(s) exported to %1", nullptr, static_cast<int>(presets.size())),
                {QDir::toNativeSeparators(path)}));
    else
        m_services.messages.showError(written.error().sentence());
}

void PresetTransfer::importPresets()
{
    QFileDialog *file = newFileDialog(m_window, tr("Import presets"));
    file->setFileMode(QFileDialog::ExistingFile);
    file->setNameFilters({tr("Relata presets (*.relata)"), tr("All files (*)")});
    connect(file, &QFileDialog::fileSelected, this, &PresetTransfer::importFrom);
    file->open();
}

void PresetTransfer::importFrom(const QString &path)
{
    const QString fileName = QFileInfo(path).fileName();
    if (!QFileInfo(path).isFile())
        return m_services.messages.showError(sentence(tr("There is no file %1."), {path}));
    const auto presets = readWholeFile(path, presetfile::largestFile).and_then(presetfile::read);
    if (!presets)
        return m_services.messages.showError(
            sentence(tr("%1 cannot be imported. %2"), {fileName, presets.error().sentence()}));
    if (presets->isEmpty())
        return m_services.messages.showStatus(sentence(tr("%1 contains no presets."), {fileName}));
    m_services.messages.showStatus(sentence(tr("Comparing the labels of %1 with the account’s"), {fileName}));
    then(compareWithAccount(*presets, m_services.catalogue, this), this,
        [this, fileName](const QList<ImportedPreset> &imported) { show(fileName, imported); });
}

void PresetTransfer::show(const QString &fileName, const QList<ImportedPreset> &imported)
{
    auto *dialog = new ImportDialog(fileName, imported, {m_services.store, m_services.catalogue}, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QList<Preset> chosen = dialog->chosen();
        const auto added = m_services.store.addAll(chosen);
        if (added)
            m_services.messages.showStatus(
                tr("%Ln preset(s) imported", nullptr, static_cast<int>(chosen.size())));
        else
            m_services.messages.showError(added.error().sentence());
    });
    dialog->open();
}

} // namespace relata
