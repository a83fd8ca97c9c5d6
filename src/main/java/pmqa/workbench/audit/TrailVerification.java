package pmqa.workbench.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * Recomputes the hash chain of every stream from the entries as they stand. A changed, removed, inserted or cut-off entry breaks
 * the chain at that place.
 */
@Component
public class TrailVerification {

    private static final int FETCHED = 1_000;
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient sql;

    TrailVerification(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What verification found.
     *
     * @param streams how many streams were checked
     * @param entries how many entries
     * @param problems each break with its stream and sequence; empty: nothing was tampered with
     */
    public record Report(int streams, long entries, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }

        public boolean isIntact() {
            return problems.isEmpty();
        }
    }

    /** Checks every stream. */
    public Report verify() {
        List<Problem> problems = new ArrayList<>();
        List<UUID> streams =
                sql.sql("""
                        select stream from audit_head union select distinct stream from audit_entry order by 1
                        """).query((row, _) -> row.getObject(1, UUID.class)).list();
        long entries = 0;
        for (UUID stream : streams) {
            entries += verify(stream, problems);
        }
        return new Report(streams.size(), entries, problems);
    }

    private record Link(RecordedEntry entry, String hash) {}

    private long verify(UUID stream, List<Problem> problems) {
        String previous = "";
        long expected = 1;
        List<Link> batch = after(stream, 0);
        while (!batch.isEmpty()) {
            for (Link link : batch) {
                if (link.entry().sequence() != expected) {
                    problems.add(broken(stream, expected, "หายไปหรือถูกแทรก", "is missing or something was inserted"));
                    return expected - 1;
                }
                if (!hash(previous, link.entry()).equals(link.hash())) {
                    problems.add(broken(stream, expected, "ถูกแก้ไข", "was changed"));
                    return expected - 1;
                }
                previous = link.hash();
                expected++;
            }
            batch = after(stream, expected - 1);
        }
        checkHead(stream, expected - 1, previous, problems);
        return expected - 1;
    }

    private List<Link> after(UUID stream, long sequence) {
        return sql.sql("""
                        select stream, sequence, at, actor, action, subject, before, after, hash from audit_entry
                        where stream = :stream and sequence > :sequence order by sequence limit :limit
                        """)
                .param("stream", stream)
                .param("sequence", sequence)
                .param("limit", FETCHED)
                .query((row, number) -> new Link(Trail.row(row, number), HEX.formatHex(row.getBytes("hash"))))
                .list();
    }

    private record Head(long sequence, String hash) {}

    private void checkHead(UUID stream, long last, String hash, List<Problem> problems) {
        Optional<Head> head = sql.sql("select sequence, hash from audit_head where stream = :stream")
                .param("stream", stream)
                .query((row, _) -> new Head(row.getLong("sequence"), HEX.formatHex(row.getBytes("hash"))))
                .optional();
        if (head.isEmpty()
                || head.get().sequence() != last
                || !head.get().hash().equals(hash)) {
            problems.add(broken(stream, last + 1, "ถูกตัดออกจากท้าย", "and what follows was cut off"));
        }
    }

    private static Problem broken(UUID stream, long sequence, String th, String en) {
        return new Problem(
                "trail-broken",
                stream + "#" + sequence,
                LocalizedText.of("รายการที่ " + sequence + " " + th, "Entry " + sequence + " " + en + "."),
                LocalizedText.of(
                        "เปรียบเทียบกับสำเนาสำรอง และตรวจว่าใครเข้าถึงฐานข้อมูลโดยตรง",
                        "Compare with a backup, and find out who reached the database directly."));
    }

    /** The same hash that the database computed when it appended the entry (append_audit in the migration). */
    private static String hash(String previous, RecordedEntry entry) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(HEX.parseHex(previous));
        part(content, entry.stream().toString());
        part(content, Long.toString(entry.sequence()));
        part(content, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
        part(content, entry.actor().map(UUID::toString).orElse(null));
        part(content, entry.action());
        part(content, entry.subject());
        part(content, entry.before().orElse(null));
        part(content, entry.after().orElse(null));
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(content.toByteArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static void part(ByteArrayOutputStream content, @Nullable String text) {
        if (text == null) {
            content.write('-');
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        content.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        content.writeBytes(bytes);
    }
}
