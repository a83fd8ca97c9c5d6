package pmqa.workbench.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import pmqa.workbench.database.CannotStart;
import pmqa.workbench.database.DataFolder;
import pmqa.workbench.database.DatabaseAccess;
import pmqa.workbench.database.EmbeddedPostgres;

/**
 * Real databases for tests: one PostgreSQL for the whole test run, started on first use and kept under {@code target} for the next
 * run, and in it as many migrated databases as anybody asks for, each a copy of a template.
 *
 * <p>It does not wait for the disk, so it is no place to test durability.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PREFIX = "test_";
    private static final String TEMPLATE = "template_pmqa_";

    private TestDatabase() {}

    /** A database of its own with every migration applied and no row in it, behind a pool of up to 10 connections. */
    public static HikariDataSource fresh() {
        var name = PREFIX + NUMBER.incrementAndGet();
        execute("create database %s template %s".formatted(name, Shared.TEMPLATE_NAME));
        return pool(accessTo(name));
    }

    /** The same without any migration. */
    public static HikariDataSource empty() {
        var name = PREFIX + NUMBER.incrementAndGet();
        execute("create database " + name);
        return pool(accessTo(name));
    }

    /** Started once, by the first test that needs it. */
    private static final class Shared {
        /** Kept, for with the last reference to it the lock would go. */
        static final DataFolder FOLDER = folder();

        static final EmbeddedPostgres POSTGRES = start();
        static final String TEMPLATE_NAME = prepareTemplate(POSTGRES.access());
    }

    private static EmbeddedPostgres start() {
        try {
            var postgres = EmbeddedPostgres.start(
                    Shared.FOLDER,
                    Map.of(
                            "fsync", "off",
                            "synchronous_commit", "off",
                            "full_page_writes", "off",
                            "max_connections", "400"));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            return postgres;
        } catch (IOException | CannotStart e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static DataFolder folder() {
        try {
            return freeFolder();
        } catch (IOException | CannotStart e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another test run may use the first. */
    private static DataFolder freeFolder() throws IOException, CannotStart {
        var target = Path.of(System.getProperty("basedir", ""), "target").toAbsolutePath();
        for (int number = 1; ; number++) {
            try {
                return DataFolder.open(target.resolve("test-database-" + number));
            } catch (CannotStart e) {
                if (!e.problem().code().equals("data-folder-in-use")) {
                    throw e;
                }
            }
        }
    }

    /** The template carries the checksum of the migrations in its name: as long as none changes, it is there already. */
    private static String prepareTemplate(DatabaseAccess access) {
        var checksum = Arrays.stream(flyway(access).info().all())
                .map(migration ->
                        List.of(migration.getScript(), Objects.requireNonNullElse(migration.getChecksum(), 0)))
                .toList()
                .hashCode();
        var name = TEMPLATE + Integer.toHexString(checksum);
        var existing = databases(access);
        existing.stream()
                .filter(old -> old.startsWith(PREFIX) || (old.startsWith(TEMPLATE) && !old.equals(name)))
                .forEach(old -> execute(access, "drop database %s with (force)".formatted(old)));
        if (!existing.contains(name)) {
            var unfinished = TEMPLATE + "unfinished";
            execute(access, "create database " + unfinished);
            flyway(to(access, unfinished)).migrate();
            execute(access, "alter database %s rename to %s".formatted(unfinished, name));
        }
        return name;
    }

    private static Flyway flyway(DatabaseAccess access) {
        return Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .load();
    }

    private static DatabaseAccess accessTo(String database) {
        return to(Shared.POSTGRES.access(), database);
    }

    private static DatabaseAccess to(DatabaseAccess access, String database) {
        var url = access.url().substring(0, access.url().lastIndexOf('/') + 1) + database;
        return new DatabaseAccess(url, access.user(), access.password());
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        var config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(10);
        // Hundreds of tests leave their pools behind; an unused pool must hold no connection.
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }

    private static void execute(String sql) {
        execute(Shared.POSTGRES.access(), sql);
    }

    private static void execute(DatabaseAccess access, String sql) {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<String> databases(DatabaseAccess access) {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select datname from pg_database")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
