package pmqa.workbench.site;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Knows whether the database is away. The first request that notices says so; until it is back nobody else waits for it, and the log
 * has one line about its going and one about its return.
 */
@Component
public class DatabaseWatch implements DisposableBean {

    /** After so many seconds it is worth trying again. */
    public static final String SECONDS_TO_WAIT = "5";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final Clock clock;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicReference<Instant> toldOfFullDisk = new AtomicReference<>(Instant.MIN);
    private volatile boolean ended;

    DatabaseWatch(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public boolean isAway() {
        return away.get();
    }

    /** Looks whether a failure is a trouble of the database, and if so remembers it. */
    public Optional<DatabaseTrouble> look(Throwable failure) {
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(failure);
        trouble.ifPresent(known -> {
            switch (known) {
                case AWAY -> goes();
                case FULL -> isFull();
            }
        });
        return trouble;
    }

    /**
     * The same for a failure that somebody else tells of: a connection of before may have broken, or the database of another site in the
     * same process. So the database is asked first.
     */
    Optional<DatabaseTrouble> suspect(Throwable failure) {
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(failure);
        trouble.ifPresent(known -> {
            switch (known) {
                case AWAY -> ask();
                case FULL -> isFull();
            }
        });
        return trouble;
    }

    private void ask() {
        if (!ended && !away.get() && asking.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("database-question").start(() -> {
                try {
                    if (!answers()) {
                        goes();
                    }
                } finally {
                    asking.set(false);
                }
            });
        }
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException noAnswer) {
            return false;
        }
    }

    private void goes() {
        if (!ended && away.compareAndSet(false, true)) {
            LOG.warn("The database is away: requests are answered with 503 until it is back");
            Thread.ofPlatform().daemon().name("database-watch").start(this::awaitReturn);
        }
    }

    private void isFull() {
        Instant now = clock.instant();
        Instant told = toldOfFullDisk.get();
        if (told.isBefore(now.minus(BETWEEN_LINES)) && toldOfFullDisk.compareAndSet(told, now)) {
            LOG.error("The disk of the database is full: nothing can be saved until there is room again");
        }
    }

    /** The pool waits for a connection for some seconds each time, so this does not run hot. */
    private void awaitReturn() {
        forgetConnections();
        while (!ended) {
            if (answers()) {
                LOG.warn("The database is back");
                away.set(false);
                return;
            }
        }
    }

    /** Those made before the database went are dead; whoever were lent one after its return would fail once more. */
    private void forgetConnections() {
        try {
            HikariPoolMXBean pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
            if (pool != null) {
                pool.softEvictConnections();
            }
        } catch (SQLException otherPool) {
            LOG.debug("No pool whose connections could be forgotten", otherPool);
        }
    }

    @Override
    public void destroy() {
        ended = true;
    }
}
