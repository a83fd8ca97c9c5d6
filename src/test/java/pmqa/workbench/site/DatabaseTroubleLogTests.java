package pmqa.workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What the log is given tells of the database, but not every line of the pool does. */
class DatabaseTroubleLogTests {

    private final SQLException broken = new SQLException("This connection has been closed.", "08003");

    private final DatabaseWatch watch = new DatabaseWatch(new NeverThere(), Clock.systemUTC());
    private final DatabaseTroubleLog log = new DatabaseTroubleLog(watch);
    private final LoggerContext loggers = new LoggerContext();

    @AfterEach
    void end() {
        watch.destroy();
    }

    @Test
    void a_dead_connection_that_the_pool_throws_away_does_not_say_that_the_database_is_away() {
        assertThat(told("com.zaxxer.hikari.pool.PoolBase", broken)).isEqualTo(FilterReply.DENY);
        assertThat(watch.isAway()).isFalse();
    }

    @Test
    void a_task_that_loses_its_connection_says_it_and_its_stack_trace_is_left_out() {
        assertThat(told("org.springframework.scheduling", new IllegalStateException(broken)))
                .isEqualTo(FilterReply.DENY);
        assertThat(watch.isAway()).isTrue();
    }

    @Test
    void every_other_failure_is_logged_as_it_is() {
        assertThat(told("com.zaxxer.hikari.pool.PoolBase", new IllegalStateException("no trouble of the database")))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(told("org.springframework.scheduling", new IllegalStateException("no trouble of the database")))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(watch.isAway()).isFalse();
    }

    private FilterReply told(String name, Throwable failure) {
        Logger logger = loggers.getLogger(name);
        return log.decide(null, logger, Level.WARN, "words", null, failure);
    }

    /** A database that nobody reaches. */
    private static final class NeverThere extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            LockSupport.parkNanos(1_000_000);
            throw new SQLException("nobody there", "08001");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
