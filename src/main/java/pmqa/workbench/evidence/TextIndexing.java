package pmqa.workbench.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.evidence.content.FileType;
import pmqa.workbench.evidence.text.TextExtraction;
import pmqa.workbench.evidence.text.TextExtraction.Outcome;

/**
 * Finds the text of new files for the search, one file after the other beside everything else. What is still to do is a state in the database, so
 * a restart goes on where it was; two nodes doing the same file come to the same text.
 */
@Component
public class TextIndexing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TextIndexing.class);

    private static final String PAUSE = "${pmqa.evidence.text-every:PT3S}";

    private final ContentStore store;
    private final JdbcClient sql;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("evidence-text").factory());

    TextIndexing(ContentStore store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    private record Waiting(String sha256, FileType type) {}

    /** Asks now and then; the work itself keeps nobody else waiting. */
    @Scheduled(fixedDelayString = PAUSE, initialDelayString = PAUSE)
    void lookForWork() {
        if (busy.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    indexAll();
                } catch (RuntimeException failed) {
                    LOG.warn("the text of new evidence could not be found now", failed);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Finds the text of every file that waits, and returns how many there were. */
    public int indexAll() {
        int done = 0;
        for (Optional<Waiting> next = next(); next.isPresent() && store.isReady(); next = next()) {
            Waiting waiting = next.get();
            Outcome outcome = outcome(waiting);
            boolean failedWithTheStore = outcome instanceof Outcome.Failed && !store.isReady();
            if (failedWithTheStore || Thread.currentThread().isInterrupted()) {
                return done;
            }
            write(waiting, outcome);
            done++;
        }
        return done;
    }

    private Optional<Waiting> next() {
        return sql.sql("""
                        select sha256, media_type from evidence_content where text_state = 'waiting' order by kept_at, sha256 limit 1
                        """)
                .query((row, _) -> new Waiting(
                        row.getString(1), FileType.ofMediaType(row.getString(2)).orElseThrow()))
                .optional();
    }

    private Outcome outcome(Waiting waiting) {
        Path copy = null;
        Path answer = null;
        try {
            copy = store.newTemporary();
            answer = store.newTemporary();
            try (InputStream in = store.open(waiting.sha256())) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return TextExtraction.of(copy, waiting.type(), answer);
        } catch (IOException unreadable) {
            LOG.warn("the text of {} cannot be read", waiting.sha256(), unreadable);
            return new Outcome.Failed();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed();
        } finally {
            delete(copy);
            delete(answer);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException notDeleted) {
            LOG.warn("could not delete {}", file, notDeleted);
        }
    }

    /** What has been found meanwhile, by another node for instance, stays. */
    private void write(Waiting waiting, Outcome outcome) {
        TextState state = switch (outcome) {
            case Outcome.Found _ -> TextState.FOUND;
            case Outcome.None _ -> TextState.NONE;
            case Outcome.Locked _ -> TextState.LOCKED;
            case Outcome.Failed _ -> TextState.FAILED;
        };
        String text = outcome instanceof Outcome.Found(String found) ? SearchText.of(found) : "";
        sql.sql(
                        "update evidence_content set text_state = :state, search_text = :text where sha256 = :sha256 and text_state = 'waiting'")
                .param("state", state.code())
                .param("text", text)
                .param("sha256", waiting.sha256())
                .update();
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
