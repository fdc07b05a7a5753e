// SPDX-License-Identifier: MIT
#include "history/detailpacking.h"

#include <zlib.h>

namespace relata::detailpacking {

namespace {

constexpr char firstDictionary = 1;
constexpr int rawWindow = -MAX_WBITS; ///< deflate alone, without a header or checksum of its own

// What rows consist of, the most common last. It must never change, since old rows need it. A better one gets
// another number.
QByteArray dictionary()
{
    return QByteArrayLiteral(
        R"("errorKind":"record-not-found","primaryBefore":{"id":"","type":"0-2"},"nameless":true,)"
        R"("category":"INTEGRATOR_DEFINED","verb":"POST","url":"http://127.0.0.1:/crm/associations/2026-03/)"
        R"(labels/archive/batch/delete")"
        R"({"inputs":[{"from":{"id":""},"to":{"id":""},"types":[)"
        R"("calls":[{"body":"[{\"associationCategory\":\"USER_DEFINED\",\"associationTypeId\":)"
        R"(},{\"associationCategory\":\"HUBSPOT_DEFINED\",\"associationTypeId\":)"
        R"("mode":"replace","preset":"")"
        R"({"answer":"{\"fromObjectId\":\"\",\"fromObjectTypeId\":\"0-1\",\"labels\":[\"\"],)"
        R"(\"toObjectId\":\"\",\"toObjectTypeId\":\"0-2\"}","apiVersion":"v4",)"
        R"("calls":[{"body":"[{\"associationCategory\":\"USER_DEFINED\",\"associationTypeId\":)"
        R"(}]","url":"https://api.hubapi.com/crm/v4/objects/0-1//associations/0-2/","verb":"PUT"}],)"
        R"("correlationId":"","durationMs":,)"
        R"("labels":{"answered":[""],"answeredPair":{"fromId":"","fromType":"0-1","toId":"","toType":"0-2"},)"
        R"("before":[{"category":"HUBSPOT_DEFINED","label":"Primary","typeId":279},)"
        R"({"category":"HUBSPOT_DEFINED","label":"","typeId":1}],"beforeKnown":true,)"
        R"("proven":[{"category":"USER_DEFINED","label":"","typeId":},{"category":"HUBSPOT_DEFINED","label":"","typeId":)"
        R"(}],"provenLater":false,"sent":true},"mode":"add"})");
}

Bytef *bytes(QByteArray &array)
{
    return reinterpret_cast<Bytef *>(array.data());
}

} // namespace

QByteArray pack(const QByteArray &json)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, rawWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray words = dictionary();
    QByteArray source = json;
    deflateSetDictionary(&stream, bytes(words), static_cast<uInt>(words.size()));
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(source.size()))) + 1,
        Qt::Uninitialized);
    packed[0] = firstDictionary;
    stream.next_in = bytes(source);
    stream.avail_in = static_cast<uInt>(source.size());
    stream.next_out = bytes(packed) + 1;
    stream.avail_out = static_cast<uInt>(packed.size() - 1);
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.resize(done ? static_cast<qsizetype>(stream.total_out) + 1 : 0);
    deflateEnd(&stream);
    return packed;
}

QByteArray unpack(const QByteArray &packed)
{
    z_stream stream{};
    if (packed.isEmpty() || packed.front() != firstDictionary || inflateInit2(&stream, rawWindow) != Z_OK)
        return {};
    QByteArray words = dictionary();
    QByteArray source = packed.mid(1);
    inflateSetDictionary(&stream, bytes(words), static_cast<uInt>(words.size()));
    stream.next_in = bytes(source);
    stream.avail_in = static_cast<uInt>(source.size());
    QByteArray json;
    int state = Z_OK;
    while (state == Z_OK && json.size() < largest) {
        QByteArray part(4096, Qt::Uninitialized);
        stream.next_out = bytes(part);
        stream.avail_out = static_cast<uInt>(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        json.append(part.constData(), part.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END ? json : QByteArray();
}

} // namespace relata::detailpacking
