package pmqa.workbench.server;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;
import pmqa.workbench.database.CannotStart;
import pmqa.workbench.database.DataFolder;
import pmqa.workbench.database.DatabaseAccess;
import pmqa.workbench.database.EmbeddedPostgres;

/**
 * The embedded database, which gets ready while the web application reads its own classes: on two cores neither waits for the other.
 * Whoever asks for its address waits until it takes connections.
 */
final class StartingDatabase implements AutoCloseable {

    private final CompletableFuture<EmbeddedPostgres> postgres = new CompletableFuture<>();
    private final Thread starter;

    private StartingDatabase(DataFolder data) {
        this.starter = Thread.ofPlatform().daemon().name("database-start").unstarted(() -> {
            try {
                postgres.complete(EmbeddedPostgres.start(data));
            } catch (InterruptedException e) {
                postgres.cancel(false);
            } catch (IOException | CannotStart | RuntimeException | Error e) {
                postgres.completeExceptionally(e);
            }
        });
    }

    static StartingDatabase in(DataFolder data) {
        var database = new StartingDatabase(data);
        database.starter.start();
        return database;
    }

    /** What Spring asks for when it makes the pool; every question waits. */
    EnumerablePropertySource<StartingDatabase> properties() {
        return new Properties(this);
    }

    /**
     * Says why there is no database, if that is so. Asked when the web application did not start, for then this is the reason.
     *
     * @throws CannotStart if the database did not start
     * @throws IOException if its files could not be read or written
     */
    void explain() throws IOException, InterruptedException, CannotStart {
        if (!postgres.isCompletedExceptionally()) {
            return;
        }
        try {
            postgres.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case CannotStart cannot -> throw cannot;
                case IOException io -> throw io;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Stops it in good order, also one that is still starting: an interrupted start ends at once. */
    @Override
    public void close() {
        starter.interrupt();
        try {
            postgres.join().close();
        } catch (CompletionException | CancellationException neverRan) {
            // Then there is nothing to stop.
            return;
        }
    }

    private DatabaseAccess access() {
        return postgres.join().access();
    }

    private static final class Properties extends EnumerablePropertySource<StartingDatabase> {

        Properties(StartingDatabase database) {
            super("embedded database", database);
        }

        @Override
        public String[] getPropertyNames() {
            return new String[] {"spring.datasource.url", "spring.datasource.username", "spring.datasource.password"};
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return switch (name) {
                case "spring.datasource.url" -> source.access().url();
                case "spring.datasource.username" -> source.access().user();
                case "spring.datasource.password" -> source.access().password();
                default -> null;
            };
        }
    }
}
