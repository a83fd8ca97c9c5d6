package pmqa.workbench.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import pmqa.workbench.database.DatabaseAccess;
import pmqa.workbench.shared.Problem;

/**
 * A second schema, filled from a backup while the first stays as it is, and then put into its place. Whatever ends the work before that
 * leaves the first untouched; the next attempt clears away what is left of this one.
 */
final class SchemaBeside {

    private static final String NAME = "pmqa_restoring";
    private static final String REPLACED = "pmqa_replaced";

    private final DatabaseAccess access;
    private final BackupFile backup;
    private final Connection connection;
    private final String present;

    SchemaBeside(DatabaseAccess access, BackupFile backup, Connection connection, String present) {
        this.access = access;
        this.backup = backup;
        this.connection = connection;
        this.present = present;
    }

    /** Whether the backup has tables that only a later version of the program can make. */
    static Optional<Problem> tooNew(BackupFile backup) throws IOException {
        Set<String> known = MigrationScripts.all().names();
        return backup.header().migrations().keySet().stream()
                .filter(script -> !known.contains(script))
                .findFirst()
                .map(BackupProblems::madeByLaterProgram);
    }

    /** Makes the tables as they were when the backup was written. */
    Optional<Problem> build() throws IOException, SQLException {
        Sql.run(connection, "drop schema if exists %s cascade".formatted(NAME));
        MigrationScripts scripts = MigrationScripts.all();
        Map<String, Integer> wanted = backup.header().migrations();
        migrate(scripts.only(wanted.keySet()));
        Sql.run(connection, "set search_path = " + NAME);
        Map<String, Integer> made = new HashMap<>();
        for (String script : wanted.keySet()) {
            made.put(
                    script,
                    Integer.valueOf(Sql.text(
                            connection, "select checksum from flyway_schema_history where script = ?", script)));
        }
        if (!made.equals(wanted)) {
            return Optional.of(BackupProblems.otherTables("migrations"));
        }
        return shapesDiffer(TableShape.of(connection));
    }

    private void migrate(MigrationScripts scripts) {
        Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .schemas(NAME)
                .defaultSchema(NAME)
                .outOfOrder(true)
                .resourceProvider(scripts)
                .load()
                .migrate();
    }

    private Optional<Problem> shapesDiffer(List<TableShape> tables) {
        Map<String, List<String>> wanted = backup.header().tables();
        Set<String> names = new HashSet<>(wanted.keySet());
        for (TableShape table : tables) {
            List<String> columns = wanted.getOrDefault(table.name(), List.of());
            if (!Set.copyOf(columns).equals(Set.copyOf(table.columns()))) {
                return Optional.of(BackupProblems.otherTables(table.name()));
            }
            names.remove(table.name());
        }
        return names.stream().findFirst().map(BackupProblems::otherTables);
    }

    /**
     * Copies the rows in, all or none, past the guards against changes and before the foreign keys, which are put back and so checked;
     * then reads every table back and compares.
     */
    Optional<Problem> fill(Progress progress) throws IOException, SQLException {
        List<TableShape> tables = TableShape.of(connection).stream()
                .map(table -> new TableShape(
                        table.name(), backup.header().tables().getOrDefault(table.name(), List.of()), table.order()))
                .toList();
        connection.setAutoCommit(false);
        List<String> guards = switched();
        List<String> keys = foreignKeys();
        for (TableShape table : tables) {
            // A migration may have put rows there, which the backup has as well.
            Sql.run(connection, "delete from \"%s\"".formatted(table.name()));
        }
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        long[] done = new long[1];
        for (TableShape table : tables) {
            String part = BackupNames.table(table.name());
            try (InputStream rows = backup.read(part)) {
                copying.copyIn(table.copyIn(), rows);
            }
            Hashing hashing = new Hashing(OutputStream.nullOutputStream(), length -> {
                done[0] += length;
                progress.at(Progress.Stage.DATABASE, done[0], 0);
            });
            copying.copyOut(table.copyOut(), hashing);
            if (!hashing.sha256Hex().equals(backup.hash(part))) {
                connection.rollback();
                return Optional.of(BackupProblems.notAsBackedUp(table.name()));
            }
        }
        for (String statement : keys) {
            Sql.run(connection, statement);
        }
        for (String statement : guards) {
            Sql.run(connection, statement);
        }
        connection.commit();
        connection.setAutoCommit(true);
        return Optional.empty();
    }

    /** Switches every trigger of people off; returns what puts each back as it was. */
    private List<String> switched() throws SQLException {
        List<String> back = Sql.texts(connection, """
                select format('alter table %I %s trigger %I', c.relname,
                              case t.tgenabled when 'A' then 'enable always' when 'R' then 'enable replica'
                                               when 'D' then 'disable' else 'enable' end, t.tgname)
                from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where c.relnamespace = current_schema::regnamespace and not t.tgisinternal
                """);
        for (String table : Sql.texts(connection, """
                select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where c.relnamespace = current_schema::regnamespace and not t.tgisinternal
                """)) {
            Sql.run(connection, "alter table \"%s\" disable trigger user".formatted(table));
        }
        return back;
    }

    /** Drops every foreign key; returns what makes each again. */
    private List<String> foreignKeys() throws SQLException {
        String all = """
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where c.relnamespace = current_schema::regnamespace and k.contype = 'f' and k.conparentid = 0
                """;
        List<String> back = Sql.texts(
                connection,
                "select format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) "
                        + all);
        for (String drop : Sql.texts(
                connection, "select format('alter table %I drop constraint %I', c.relname, k.conname) " + all)) {
            Sql.run(connection, drop);
        }
        return back;
    }

    /** Brings the tables to the present version of the program. */
    void bringUpToDate() throws IOException, SQLException {
        migrate(MigrationScripts.all());
        Sql.run(connection, "analyze");
    }

    /** What is in the present schema and not of this program, so that it must not go with it. */
    List<String> strangers() throws SQLException {
        List<String> found = new ArrayList<>(Sql.texts(connection, """
                select c.relname from pg_class c
                where c.relnamespace = to_regnamespace(?) and c.relkind in ('r', 'p', 'v', 'm', 'f')
                  and not exists (select from pg_class o where o.relname = c.relname and o.relnamespace = to_regnamespace(?))
                order by 1 limit 10
                """, present, NAME));
        found.addAll(Sql.texts(
                connection, "select extname from pg_extension where extnamespace = to_regnamespace(?)", present));
        return found;
    }

    /** Puts this schema into the place of the present one, which goes: both at once, or neither. */
    void swap() throws SQLException {
        connection.setAutoCommit(false);
        Sql.run(connection, "alter schema \"%s\" rename to %s".formatted(present, REPLACED));
        Sql.run(connection, "alter schema %s rename to \"%s\"".formatted(NAME, present));
        Sql.run(connection, "drop schema %s cascade".formatted(REPLACED));
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Takes away what was built, when it is not to be used. */
    void clear() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        Sql.run(connection, "drop schema if exists %s cascade".formatted(NAME));
    }
}
