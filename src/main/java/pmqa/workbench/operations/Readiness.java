package pmqa.workbench.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.evidence.content.StoreTrouble;

/** Whether this node can work now: everything that a start does is done, its database answers, its disk has room, the evidence store is there. */
@Component
class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    /** Strangers may ask as often as they like: the answer is found at most this often. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** How long each of what is asked may take, whatever people may be made to wait for it. */
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final JdbcClient sql;
    private final ContentStore store;
    private final Path data;
    private final DataSize room;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Map<String, Boolean> last = Map.of();
    private volatile long lookedAt;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean started;

    Readiness(
            DataSource database,
            JdbcClient sql,
            ContentStore store,
            @Value("${pmqa.data}") String data,
            @Value("${pmqa.health.free-disk}") DataSize room) {
        this.database = database;
        this.sql = sql;
        this.store = store;
        this.data = Path.of(data);
        this.room = room;
    }

    /** Pages answer before: the web listens first, then the start goes on, with the accounts and agencies of a demo for instance. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        started = true;
    }

    /** What was looked at, and whether it is well. */
    Map<String, Boolean> checks() {
        boolean stale = last.isEmpty() || System.nanoTime() - lookedAt > FRESH.toNanos();
        if (stale && looking.tryLock()) {
            try {
                Map<String, Boolean> now = look();
                if (!now.equals(last)) {
                    LOG.info("ready: {}", now);
                }
                last = now;
                lookedAt = System.nanoTime();
            } finally {
                looking.unlock();
            }
        }
        return last;
    }

    boolean isReady() {
        Map<String, Boolean> checks = checks();
        return started && !checks.isEmpty() && !checks.containsValue(false);
    }

    private Map<String, Boolean> look() {
        Map<String, Boolean> checks = new TreeMap<>();
        boolean answers = databaseAnswers();
        checks.put("database", answers);
        checks.put("disk", diskHasRoom());
        checks.put("evidence", evidenceAnswers(answers));
        return checks;
    }

    /** A store elsewhere may be silent for as long as its own setting lets it, and a disk for ever: whoever watches is not kept waiting. */
    private boolean evidenceAnswers(boolean databaseAnswers) {
        if (!asking.compareAndSet(false, true)) {
            // The one who asked before is still waiting.
            return false;
        }
        FutureTask<Boolean> task = new FutureTask<>(() -> evidenceIsThere(databaseAnswers));
        Thread.ofPlatform().daemon().name("readiness-evidence").start(() -> {
            try {
                task.run();
            } finally {
                asking.set(false);
            }
        });
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException silent) {
            task.cancel(true);
            return false;
        } catch (ExecutionException fault) {
            LOG.warn("the evidence store could not be asked", fault);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A place in which nothing was ever kept is in order; a store that is away is not, whatever it holds. */
    private boolean evidenceIsThere(boolean databaseAnswers) {
        return store.trouble()
                .map(trouble -> trouble.kind() == StoreTrouble.Kind.NOT_THERE && databaseAnswers && noEvidenceYet())
                .orElse(true);
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException gone) {
            return false;
        }
    }

    private boolean diskHasRoom() {
        try {
            return Files.getFileStore(data).getUsableSpace() >= room.toBytes();
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean noEvidenceYet() {
        try {
            return sql.sql("select not exists (select from evidence_content)")
                    .query(Boolean.class)
                    .single();
        } catch (org.springframework.dao.DataAccessException gone) {
            return false;
        }
    }
}
