// SPDX-License-Identifier: MIT
#include "ui/account/welcomepage.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace relata {

WelcomePage::WelcomePage(bool offersPractice, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("welcome"));
    auto *title = new QLabel(tr("Which HubSpot account do you want to link records in?"));
    title->setProperty("role", QStringLiteral("title"));
    title->setWordWrap(true);
    title->setAlignment(Qt::AlignHCenter);

    auto *signIn = new QPushButton(tr("Sign in with HubSpot…"));
    signIn->setObjectName(QStringLiteral("signIn"));
    signIn->setProperty("primary", true);
    connect(signIn, &QPushButton::clicked, this, &WelcomePage::signInRequested);
    auto *key = new QPushButton(tr("Use an access key…"));
    key->setObjectName(QStringLiteral("useKey"));
    connect(key, &QPushButton::clicked, this, &WelcomePage::keyRequested);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(16);
    ways->addWidget(card(tr("Sign in"),
        tr("Approve access in your browser with your own HubSpot user. This needs a HubSpot app that an "
           "admin has "
           "set up once."),
        signIn));
    ways->addWidget(card(tr("Access key"),
        tr("Paste a service key or private app token that a super admin gave you. The quickest way for one "
           "account."),
        key));
    if (offersPractice) {
        auto *practise = new QPushButton(tr("Practise first"));
        practise->setObjectName(QStringLiteral("practise"));
        connect(practise, &QPushButton::clicked, this, &WelcomePage::practiceRequested);
        ways->addWidget(card(tr("Practice"),
            tr("Try everything on sample data. Nothing leaves this computer, and no HubSpot account is "
               "needed."),
            practise));
    }

    auto *block = new QWidget;
    block->setMaximumWidth(fontMetrics().averageCharWidth() * 170);
    auto *lines = new QVBoxLayout(block);
    lines->setContentsMargins(24, 24, 24, 24);
    lines->setSpacing(24);
    lines->addStretch(2);
    lines->addWidget(title);
    lines->addLayout(ways);
    lines->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(block, 1000);
    layout->addStretch(1);
}

QWidget *WelcomePage::card(const QString &title, const QString &text, QPushButton *button)
{
    auto *card = new QFrame;
    card->setProperty("card", true);
    auto *heading = new QLabel(title);
    heading->setProperty("role", QStringLiteral("subtitle"));
    auto *words = new QLabel(text);
    words->setWordWrap(true);
    words->setMinimumWidth(fontMetrics().averageCharWidth() * 28);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(words);
    layout->addStretch();
    layout->addWidget(button);
    return card;
}

void WelcomePage::focusFirst()
{
    findChild<QPushButton *>(QStringLiteral("signIn"))->setFocus();
}

} // namespace relata
