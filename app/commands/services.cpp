// SPDX-License-Identifier: MIT
#include "commands/services.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace relata {

namespace {

Accounts::Services accountServices(Services &services, const Services::Setup &setup)
{
    Accounts::Services needed{setup.folder.accountsFile(), services.tokens, services.clock, services.log,
        Hosts::hubspot(), {}, setup.practiceVersion};
    if (services.practice.isInstalled())
        needed.practice = [&services] {
            return services.practice.start();
        };
    return needed;
}

} // namespace

QString Services::besideThisProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("relata-practice"));
}

Services::Services(const Setup &setup)
    : log(setup.folder.logFile())
    , practice(
          {setup.practiceProgram, QFileInfo(setup.folder.practiceFile()).path(), setup.language, clock, log})
    , journal(setup.folder.historyFile())
    , journalOpened(journal.open())
    , tokens(keychain)
    , accounts(accountServices(*this, setup))
    , accountsLoaded(accounts.load())
    , settings(setup.folder.settingsFile())
    , settingsLoaded(settings.load())
    , open(accounts,
          [this, presets = setup.folder.presetsFile(), language = setup.language](const Account &account) {
              return std::make_unique<Workspace>(account, accounts.bearerOf(account.id),
                  Workspace::Services{journal, clock, log, presets, language});
          })
{
}

} // namespace relata
