package pmqa.workbench.audit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.audit.StreamFindings.Fault;

/**
 * Recomputes the hash chain of every stream from the entries as they stand, and compares its end with the stream's head. Each
 * changed, removed, inserted, moved or cut-off entry is found at its place; checking goes on behind it. Whoever rewrites a whole
 * chain together with its head is found by a {@link TrailAnchor} from an earlier day.
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
     * @param erased how many records were changed by erasures of persons, and announced
     * @param findings everything that does not fit; empty: nothing was tampered with
     */
    public record Report(int streams, long entries, int erased, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        public boolean isIntact() {
            return findings.isEmpty();
        }
    }

    /** How many entries {@link #verify} will read, for a bar of progress. */
    public long entries() {
        return sql.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    /**
     * Checks every stream.
     *
     * @param progress is told how many entries have been checked
     */
    public Report verify(LongConsumer progress) {
        List<Finding> findings = new ArrayList<>(new TrailGuards(sql).findings());
        List<UUID> streams =
                sql.sql("""
                        select stream from audit_head union select distinct stream from audit_entry order by 1
                        """).query((row, _) -> row.getObject(1, UUID.class)).list();
        Erasures erasures = Erasures.in(sql);
        long entries = 0;
        for (UUID stream : streams) {
            StreamFindings found = new StreamFindings(stream);
            entries += verify(stream, erasures, found);
            findings.addAll(found.all());
            progress.accept(entries);
        }
        return new Report(streams.size(), entries, erasures.size(), findings);
    }

    private record Link(RecordedEntry entry, String hash) {}

    /** Behind a fault the chain is taken up again at the hash that is stored there, so that one change is one finding. */
    private long verify(UUID stream, Erasures erasures, StreamFindings found) {
        Optional<String> previous = Optional.of("");
        String last = "";
        long expected = 1;
        long count = 0;
        List<Link> batch = after(stream, Long.MIN_VALUE);
        while (!batch.isEmpty()) {
            for (Link link : batch) {
                long sequence = link.entry().sequence();
                count++;
                if (sequence < 1) {
                    found.add(Fault.INSERTED, sequence, sequence);
                    continue;
                }
                if (sequence > expected) {
                    found.add(Fault.MISSING, expected, sequence - 1);
                    previous = Optional.empty();
                }
                if (previous.isPresent() && !fits(link, previous.get(), erasures)) {
                    found.add(Fault.CHANGED, sequence, sequence);
                }
                last = link.hash();
                previous = Optional.of(last);
                expected = sequence + 1;
            }
            batch = after(stream, batch.getLast().entry().sequence());
        }
        checkHead(stream, expected - 1, last, found);
        return count;
    }

    /** It says what was written, or what an erasure left of it. */
    private static boolean fits(Link link, String previous, Erasures erasures) {
        String hash = EntryHash.of(previous, link.entry());
        RecordedEntry entry = link.entry();
        return hash.equals(link.hash()) || erasures.explain(Erasures.entry(entry.stream(), entry.sequence()), hash);
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

    private void checkHead(UUID stream, long last, String hash, StreamFindings found) {
        Optional<Head> head = sql.sql("select sequence, hash from audit_head where stream = :stream")
                .param("stream", stream)
                .query((row, _) -> new Head(row.getLong("sequence"), HEX.formatHex(row.getBytes("hash"))))
                .optional();
        if (head.isEmpty()) {
            found.addHead(
                    last,
                    "เครื่องหมายท้ายสุดของบันทึกชุดนี้หายไป จึงบอกไม่ได้ว่ามีรายการถูกตัดออกหรือไม่",
                    "The mark at the end of this trail is gone, so nothing says whether entries were cut off.");
        } else if (head.get().sequence() > last) {
            found.add(Fault.CUT_OFF, last + 1, head.get().sequence());
        } else if (head.get().sequence() < last) {
            found.add(Fault.ADDED, head.get().sequence() + 1, last);
        } else if (!head.get().hash().equals(hash)) {
            found.addHead(
                    last,
                    "เครื่องหมายท้ายสุดไม่ตรงกับรายการสุดท้าย: อย่างใดอย่างหนึ่งถูกแก้ไข",
                    "The mark at the end does not fit the last entry: one of the two was changed.");
        }
    }
}
