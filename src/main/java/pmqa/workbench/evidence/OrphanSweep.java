package pmqa.workbench.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.evidence.content.ContentStore;

/**
 * Removes what a crash or a removal left in the store: contents that no revision has, and uploads that never ended. Young ones stay,
 * because their upload may still be under way.
 */
@Component
public class OrphanSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);

    /** No upload takes so long. */
    static final Duration GRACE = Duration.ofDays(1);

    private static final long HOURS_BETWEEN = 6;

    private final ContentStore store;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OrphanSweep(ContentStore store, JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was removed. */
    public record Swept(int contents, int uploads) {}

    @Scheduled(initialDelay = HOURS_BETWEEN, fixedDelay = HOURS_BETWEEN, timeUnit = java.util.concurrent.TimeUnit.HOURS)
    void sweepNowAndThen() {
        if (store.isReady()) {
            try {
                Swept swept = sweep();
                LOG.info("swept {} contents and {} unfinished uploads", swept.contents(), swept.uploads());
            } catch (UncheckedIOException gone) {
                LOG.warn("the evidence store cannot be swept now", gone);
            }
        }
    }

    /** Sweeps now. */
    public Swept sweep() {
        Instant before = clock.instant().minus(GRACE);
        List<String> old = new ArrayList<>();
        try {
            store.forEach(kept -> {
                if (kept.touched().isBefore(before)) {
                    old.add(kept.sha256());
                }
            });
            int uploads = store.sweepTemporary(before);
            int contents = 0;
            for (String sha256 : old) {
                contents += Boolean.TRUE.equals(transaction.execute(_ -> swept(sha256))) ? 1 : 0;
            }
            return new Swept(contents, uploads);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean swept(String sha256) {
        boolean allowed = sql.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", ContentStore.NO_SWEEP)
                .query(Boolean.class)
                .single();
        if (!allowed) {
            // A backup reads, which has seen rows that are gone by now.
            return false;
        }
        ContentLock.take(sql, sha256);
        boolean used = sql.sql("select exists (select from evidence_revision where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
        if (used) {
            return false;
        }
        sql.sql("delete from evidence_content where sha256 = :sha256")
                .param("sha256", sha256)
                .update();
        try {
            store.remove(sha256);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return true;
    }
}
