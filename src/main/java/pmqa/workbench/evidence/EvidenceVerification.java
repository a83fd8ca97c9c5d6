package pmqa.workbench.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.evidence.content.StoreTrouble;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Reads every kept file and compares it with its hash. Files that no row knows are no problem: they are swept. */
@Component
public class EvidenceVerification {

    private static final int FETCHED = 1_000;

    private final ContentStore store;
    private final JdbcClient sql;

    EvidenceVerification(ContentStore store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /**
     * What verification found.
     *
     * @param files how many files the database knows of
     * @param bytes what was read of them
     * @param problems each file that is missing or is not what it was; empty: all are there and unchanged
     */
    public record Report(long files, long bytes, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }

        public boolean isIntact() {
            return problems.isEmpty();
        }
    }

    private record Known(String sha256, long size) {}

    /** How many bytes {@link #verify} will read, for a bar of progress. */
    public long bytes() {
        return sql.sql("select coalesce(sum(size), 0) from evidence_content")
                .query(Long.class)
                .single();
    }

    /** Checks every file. */
    public Report verify() {
        return verify(_ -> {});
    }

    /**
     * Checks every file.
     *
     * @param progress is told how many bytes have been read
     */
    public Report verify(LongConsumer progress) {
        // Until the transaction ends nothing is swept that this one still sees.
        sql.sql("select pg_advisory_xact_lock_shared(:key)")
                .param("key", ContentStore.NO_SWEEP)
                .query((_, _) -> true)
                .single();
        List<Problem> problems = new ArrayList<>();
        long files = 0;
        long bytes = 0;
        List<Known> batch = after("");
        if (!batch.isEmpty()) {
            Optional<StoreTrouble> trouble = store.trouble();
            if (trouble.isPresent()) {
                return new Report(0, 0, List.of(trouble.get().problem()));
            }
        }
        while (!batch.isEmpty()) {
            for (Known known : batch) {
                files++;
                bytes += known.size();
                fault(known).ifPresent(problems::add);
                progress.accept(bytes);
            }
            batch = after(batch.getLast().sha256());
        }
        return new Report(files, bytes, problems);
    }

    private List<Known> after(String sha256) {
        return sql.sql("select sha256, size from evidence_content where sha256 > :after order by sha256 limit :limit")
                .param("after", sha256)
                .param("limit", FETCHED)
                .query((row, _) -> new Known(row.getString(1), row.getLong(2)))
                .list();
    }

    private Optional<Problem> fault(Known known) {
        try (InputStream in = store.open(known.sha256())) {
            var digest = MessageDigest.getInstance("SHA-256");
            long size = new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            boolean same = size == known.size()
                    && HexFormat.of().formatHex(digest.digest()).equals(known.sha256());
            return same
                    ? Optional.empty()
                    : Optional.of(broken(known, "ถูกแก้ไขหรือเสียหาย", "was changed or damaged"));
        } catch (NoSuchFileException gone) {
            return Optional.of(broken(known, "หายไป", "is missing"));
        } catch (IOException unreadable) {
            return Optional.of(broken(known, "อ่านไม่ได้", "cannot be read"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static Problem broken(Known known, String th, String en) {
        return new Problem(
                "evidence-broken",
                known.sha256(),
                LocalizedText.of(
                        "ไฟล์หลักฐาน " + known.sha256() + " " + th, "Evidence " + known.sha256() + " " + en + "."),
                LocalizedText.of("นำไฟล์นี้กลับมาจากสำเนาสำรอง", "Take this file from a backup."));
    }
}
