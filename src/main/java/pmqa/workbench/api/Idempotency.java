package pmqa.workbench.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.shared.LocalizedText;

/**
 * Lets a POST happen once, however often it is sent: what was answered is written in the transaction of the change itself, and whoever sends the
 * same key at the same time waits for that transaction. A refusal changed nothing and is not kept, so the same key may be tried again.
 */
@Component
class Idempotency {

    static final String HEADER = "Idempotency-Key";

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Idempotency(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Kept(String request, ApiReply reply) {}

    /**
     * Carries the call out, or gives the answer that it got the first time.
     *
     * @param content what makes the request the same or another one
     */
    ApiReply once(ApiCall call, String key, String path, byte[] content, Supplier<ApiReply> work) {
        check(key);
        String request = fingerprint(call, path, content);
        return transaction.execute(_ -> once(call, key, request, work));
    }

    /** Refuses what cannot be a key. */
    static void check(String key) {
        if (!KEY.matcher(key).matches()) {
            throw ApiRefusal.of(
                    ApiProblem.INVALID_HEADER,
                    HEADER,
                    LocalizedText.of(
                            "ต้องเป็นอักษรละติน ตัวเลข หรือเครื่องหมาย 1–200 ตัว ไม่มีช่องว่าง",
                            "It must be 1 to 200 visible ASCII letters without blanks."),
                    LocalizedText.of("ใช้ UUID ใหม่สำหรับแต่ละคำขอ", "Use a new UUID for each request."));
        }
    }

    private ApiReply once(ApiCall call, String key, String request, Supplier<ApiReply> work) {
        UUID token = call.caller().token().id();
        forgetOld();
        boolean first = sql.sql("""
                        insert into api_idempotency (token_id, key, request, created_at)
                        values (:token, :key, :request, :now) on conflict do nothing
                        """)
                        .param("token", token)
                        .param("key", key)
                        .param("request", request)
                        .param("now", now())
                        .update()
                == 1;
        if (!first) {
            return again(token, key, request);
        }
        ApiReply reply = work.get();
        sql.sql("""
                        update api_idempotency set status = :status, body = :body, location = :location, etag = :etag
                        where token_id = :token and key = :key
                        """)
                .param("token", token)
                .param("key", key)
                .param("status", reply.status())
                .param("body", reply.body())
                .param("location", reply.headers().getOrDefault("Location", ""))
                .param("etag", reply.etag().orElse(""))
                .update();
        return reply;
    }

    private ApiReply again(UUID token, String key, String request) {
        Kept kept = find(token, key)
                .orElseThrow(() -> new IllegalStateException("An idempotency key is neither new nor kept"));
        if (!kept.request().equals(request)) {
            throw ApiRefusal.of(
                    ApiProblem.IDEMPOTENCY_KEY_REUSED,
                    HEADER,
                    LocalizedText.of("คำขอก่อนหน้าที่ใช้คำนี้ไม่เหมือนคำขอนี้", "It came with another request before."),
                    LocalizedText.of("ตั้งคำใหม่สำหรับคำขอใหม่", "Use a new key for a new request."));
        }
        return kept.reply().with("Idempotency-Replayed", "true");
    }

    private Optional<Kept> find(UUID token, String key) {
        return sql.sql("""
                        select request, status, body, location, etag from api_idempotency
                        where token_id = :token and key = :key
                        """)
                .param("token", token)
                .param("key", key)
                .query((row, _) -> {
                    ApiReply reply = new ApiReply(row.getInt("status"), Map.of(), row.getString("body"));
                    String location = row.getString("location");
                    String etag = row.getString("etag");
                    reply = location.isEmpty() ? reply : reply.with("Location", location);
                    return new Kept(row.getString("request"), etag.isEmpty() ? reply : reply.with(ApiReply.ETAG, etag));
                })
                .optional();
    }

    private void forgetOld() {
        sql.sql("delete from api_idempotency where created_at < :old")
                .param("old", now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String fingerprint(ApiCall call, String path, byte[] content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((call.operation().method() + " " + path + "\n").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(content);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
