// SPDX-License-Identifier: MIT
#include "account/keychain.h"

#include "crm/sentence.h"

#include <QPromise>

#include <qt6keychain/keychain.h>

#include <memory>

namespace relata {

namespace {

QString service()
{
    return QStringLiteral("Relata");
}

Error keychainError(const QKeychain::Job &job)
{
    return Error::storage(sentence(Error::tr("The keychain cannot be used (%1)."), {job.errorString()}));
}

// Starts a job, which deletes itself when it is done; `give` makes the result of it.
template <typename T, typename J, typename F>
QFuture<Result<T>> run(J *job, const QString &key, F give)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise, give] {
        promise->addResult(give(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

Result<void> done(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
        return {};
    return failure(keychainError(job));
}

} // namespace

QFuture<Result<std::optional<QString>>> SystemKeychain::read(const QString &key)
{
    using Found = Result<std::optional<QString>>;
    return run<std::optional<QString>>(
        new QKeychain::ReadPasswordJob(service()), key, [](const QKeychain::ReadPasswordJob &job) -> Found {
            if (job.error() == QKeychain::EntryNotFound)
                return std::optional<QString>();
            if (job.error() != QKeychain::NoError)
                return failure(keychainError(job));
            return std::optional(job.textData());
        });
}

QFuture<Result<void>> SystemKeychain::write(const QString &key, const QString &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setTextData(secret);
    return run<void>(job, key, done);
}

QFuture<Result<void>> SystemKeychain::remove(const QString &key)
{
    return run<void>(new QKeychain::DeletePasswordJob(service()), key, done);
}

} // namespace relata
