package pmqa.workbench.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.CanonicalJson;

/**
 * What a call is answered with.
 *
 * @param body JSON; empty for an answer without a body
 * @param file sent in place of JSON
 */
record ApiReply(int status, Map<String, String> headers, String body, Optional<Attachment> file) {

    static final String ETAG = "ETag";

    ApiReply {
        headers = Map.copyOf(headers);
    }

    ApiReply(int status, Map<String, String> headers, String body) {
        this(status, headers, body, Optional.empty());
    }

    static ApiReply of(Attachment file) {
        return new ApiReply(200, Map.of(), "", Optional.of(file));
    }

    static ApiReply of(int status, Value body) {
        return new ApiReply(status, Map.of(), JsonWriter.toString(body, JsonWriter.Layout.ONE_LINE));
    }

    static ApiReply ok(Value body) {
        return of(200, body);
    }

    static ApiReply empty(int status) {
        return new ApiReply(status, Map.of(), "");
    }

    /** The same content gives the same tag, whatever it was made from. */
    static ApiReply hashed(Value body) {
        return hashed(JsonWriter.toString(body, JsonWriter.Layout.ONE_LINE));
    }

    static ApiReply hashed(String body) {
        return new ApiReply(200, Map.of(), body)
                .with(ETAG, "\"" + CanonicalJson.sha256(body).substring(0, 32) + "\"");
    }

    ApiReply with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new ApiReply(status, all, body, file);
    }

    ApiReply version(long version) {
        return with(ETAG, "\"" + version + "\"");
    }

    Optional<String> etag() {
        return Optional.ofNullable(headers.get(ETAG));
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
