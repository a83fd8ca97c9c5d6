package pmqa.workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What the log is given may mean that the database is away; whether it is, the database is asked. */
@Timeout(20)
class DatabaseTroubleLogTests {

    private final SQLException broken = new SQLException("This connection has been closed.", "08003");
    private final LoggerContext loggers = new LoggerContext();
    private final Database database = new Database();
    private final DatabaseWatch watch = new DatabaseWatch(database, Clock.systemUTC());
    private final DatabaseTroubleLog log = new DatabaseTroubleLog(watch);

    @AfterEach
    void end() {
        watch.destroy();
    }

    @Test
    void a_connection_that_broke_does_not_mean_that_the_database_is_away() throws InterruptedException {
        database.there = true;

        assertThat(told("com.zaxxer.hikari.pool.PoolBase", broken)).isEqualTo(FilterReply.DENY);

        database.asked.await();
        assertThat(watch.isAway()).isFalse();
    }

    @Test
    void a_database_that_does_not_answer_then_is_away_and_the_stack_trace_is_left_out() {
        assertThat(told("org.springframework.scheduling", new IllegalStateException(broken)))
                .isEqualTo(FilterReply.DENY);

        while (!watch.isAway()) {
            Thread.onSpinWait();
        }
        database.there = true;
        while (watch.isAway()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void every_other_failure_is_logged_as_it_is_and_nobody_is_asked() {
        assertThat(told("org.springframework.scheduling", new IllegalStateException("no trouble of the database")))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(database.asked.getCount()).isEqualTo(1);
        assertThat(watch.isAway()).isFalse();
    }

    private FilterReply told(String name, Throwable failure) {
        Logger logger = loggers.getLogger(name);
        return log.decide(null, logger, Level.WARN, "words", null, failure);
    }

    /** A database that is there or not. */
    private static final class Database extends AbstractDataSource {

        private final CountDownLatch asked = new CountDownLatch(1);
        private volatile boolean there;

        @Override
        public Connection getConnection() throws SQLException {
            if (!there) {
                throw new SQLException("nobody there", "08001");
            }
            return (Connection) Proxy.newProxyInstance(
                    Database.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, _) -> {
                        if (method.getName().equals("close")) {
                            asked.countDown();
                        }
                        return method.getName().equals("isValid") ? true : null;
                    });
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
