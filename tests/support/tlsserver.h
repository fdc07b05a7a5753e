// SPDX-License-Identifier: MIT
#pragma once

#include "support/filebytes.h"
#include "support/places.h"

#include <QSslKey>
#include <QSslServer>
#include <QUrl>

namespace relata::test {

/// A loopback server that presents this certificate (a file of the checkout with certificate and key) and
/// answers nothing.
class TlsServer : public QSslServer {
public:
    explicit TlsServer(const QString &pemFile)
    {
        const QByteArray pem = bytesOf(sourcePath(pemFile));
        QSslConfiguration configuration;
        configuration.setLocalCertificate(QSslCertificate(pem));
        configuration.setPrivateKey(QSslKey(pem, QSsl::Ec));
        setSslConfiguration(configuration);
        if (!listen(QHostAddress::LocalHost))
            qFatal("no free port");
    }
    QUrl address() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort())); }
};

} // namespace relata::test
