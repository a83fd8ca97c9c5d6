package pmqa.workbench.assessment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells every node which answers changed, after commit.
 *
 * <p>NOTIFY takes a lock that all committing transactions share, so saves themselves do not notify: changes are gathered for a
 * moment and announced together from a connection of their own. A lost announcement loses no answer; it only appears later.
 */
@Component
public class ChangeFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final String CHANNEL = "pmqa_changes";
    private static final long GATHERING_MILLIS = 120;
    private static final int LONGEST_PAYLOAD = 7_000;
    private static final int WAIT_MILLIS = 1_000;

    private final DataSource database;
    private final JdbcClient sql;
    private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
    private final List<Consumer<Change>> subscribers = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private @Nullable Thread announcer;
    private @Nullable Thread listener;

    ChangeFeed(DataSource database, JdbcClient sql) {
        this.database = database;
        this.sql = sql;
    }

    /**
     * Something that changed in an assessment.
     *
     * @param subject an answer ({@code checkpoint/1.1-B1}), or {@code presence}
     */
    public record Change(UUID assessment, String subject) {}

    /** Hears of every change on every node, this one included. */
    public void subscribe(Consumer<Change> subscriber) {
        subscribers.add(subscriber);
    }

    /** Announces a change that is committed already. */
    public void announce(Change change) {
        changes.add(change);
    }

    @TransactionalEventListener
    void on(AnswerChanged event) {
        announce(new Change(event.assessment(), event.answer().key().subject()));
    }

    @Override
    public void start() {
        running = true;
        announcer = Thread.ofPlatform().daemon().name("change-announcer").start(this::announceAll);
        listener = Thread.ofPlatform().daemon().name("change-listener").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        interrupt(announcer);
        interrupt(listener);
    }

    private static void interrupt(@Nullable Thread thread) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void announceAll() {
        while (running) {
            Set<Change> gathered = new LinkedHashSet<>();
            try {
                gathered.add(changes.take());
                TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
                changes.drainTo(gathered);
                announce(gathered);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                LOG.warn("Changes could not be announced to other pages; it is tried again", failed);
                changes.addAll(gathered);
                pause();
            }
        }
    }

    private void announce(Set<Change> gathered) {
        StringBuilder payload = new StringBuilder();
        for (Change change : gathered) {
            String line = change.assessment() + " " + change.subject() + "\n";
            if (payload.length() + line.length() > LONGEST_PAYLOAD) {
                send(payload);
                payload.setLength(0);
            }
            payload.append(line);
        }
        send(payload);
    }

    private void send(StringBuilder payload) {
        sql.sql("select pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", payload.toString())
                .query((_, _) -> "")
                .list();
    }

    private void listen() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + CHANNEL);
                }
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException lost) {
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (running) {
            PGNotification[] heard = connection.getNotifications(WAIT_MILLIS);
            if (heard != null) {
                for (PGNotification notification : heard) {
                    notification.getParameter().lines().forEach(this::tell);
                }
            }
        }
    }

    private void tell(String line) {
        int space = line.indexOf(' ');
        Change change = new Change(UUID.fromString(line.substring(0, space)), line.substring(space + 1));
        for (Consumer<Change> subscriber : subscribers) {
            try {
                subscriber.accept(change);
            } catch (RuntimeException failed) {
                LOG.warn("A page could not be told of a change", failed);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
