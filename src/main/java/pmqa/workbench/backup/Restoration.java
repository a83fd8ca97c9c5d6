package pmqa.workbench.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import pmqa.workbench.database.DatabaseAccess;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Puts a backup into a database and a store. First everything in the backup is read and checked; then the evidence goes into the store,
 * where what nobody knows does no harm; then the database is built beside the present one; and only when it reads back exactly
 * as it was written, the two change places in one transaction.
 */
public final class Restoration {

    private final DatabaseAccess access;
    private final Optional<ContentStore> store;
    private final boolean replace;
    private final Progress progress;

    /**
     * A restoration into this place.
     *
     * @param replace whether an installation that is there may go
     */
    public Restoration(DatabaseAccess access, ContentStore store, boolean replace, Progress progress) {
        this(access, Optional.of(store), replace, progress);
    }

    private Restoration(DatabaseAccess access, Optional<ContentStore> store, boolean replace, Progress progress) {
        this.access = access;
        this.store = store;
        this.replace = replace;
        this.progress = progress;
    }

    /** One that only tries a backup: the files of the evidence are checked, but put nowhere. */
    public static Restoration onTrial(DatabaseAccess access, Progress progress) {
        return new Restoration(access, Optional.empty(), false, progress);
    }

    /** What came back. */
    public record Restored(int tables, long files) {}

    /** Restores it, or says why not; then whatever was there is still there. */
    public Result<Restored> run(BackupFile backup) throws IOException {
        try (Connection connection = Sql.connect(access)) {
            Optional<Problem> refusal = refusal(connection);
            if (refusal.isPresent()) {
                return Result.refused(refusal.get());
            }
            Optional<Problem> later = SchemaBeside.tooNew(backup);
            if (later.isPresent()) {
                return Result.refused(later.get());
            }
            List<Problem> damaged = backup.check(progress);
            if (!damaged.isEmpty()) {
                return Result.refused(damaged);
            }
            return restored(backup, connection);
        } catch (SQLException | FlywayException failed) {
            return Result.refused(BackupProblems.databaseRefuses(reason(failed)));
        }
    }

    private Optional<Problem> refusal(Connection connection) throws SQLException {
        String others = Sql.text(connection, """
                select count(*) from pg_stat_activity where datname = current_database()
                  and pid <> pg_backend_pid() and backend_type = 'client backend'
                """);
        if (!others.equals("0")) {
            return Optional.of(BackupProblems.inUse(others));
        }
        boolean exists = Sql.text(connection, "select to_regclass('flyway_schema_history') is not null")
                .equals("t");
        return exists && !replace ? Optional.of(BackupProblems.installationExists()) : Optional.empty();
    }

    private Result<Restored> restored(BackupFile backup, Connection connection) throws SQLException, IOException {
        try {
            if (store.isPresent()) {
                keepEvidence(backup, store.get());
            }
        } catch (IOException failed) {
            return Result.refused(BackupProblems.storeFails(reason(failed)));
        }
        String present = Sql.text(connection, "select coalesce(current_schema(), 'public')");
        SchemaBeside beside = new SchemaBeside(access, backup, connection, present);
        Optional<Problem> problem;
        try {
            problem = built(beside);
        } catch (SQLException | FlywayException failed) {
            beside.clear();
            throw failed;
        }
        if (problem.isPresent()) {
            beside.clear();
            return Result.refused(problem.get());
        }
        progress.at(Progress.Stage.SWAP, 0, 0);
        beside.swap();
        return Result.accepted(
                new Restored(backup.header().tables().size(), backup.evidence().size()));
    }

    private Optional<Problem> built(SchemaBeside beside) throws SQLException, IOException {
        Optional<Problem> problem = beside.build();
        if (problem.isEmpty()) {
            problem = beside.fill(progress);
        }
        if (problem.isEmpty()) {
            beside.bringUpToDate();
            List<String> strangers = beside.strangers();
            problem = strangers.isEmpty() ? Optional.empty() : Optional.of(BackupProblems.strangers(strangers));
        }
        return problem;
    }

    private void keepEvidence(BackupFile backup, ContentStore store) throws IOException {
        List<String> all = backup.evidence();
        if (!all.isEmpty()) {
            store.initialize();
        }
        long done = 0;
        for (String sha256 : all) {
            Path temporary = store.newTemporary();
            try (InputStream in = backup.read(BackupNames.evidence(sha256));
                    OutputStream out = Files.newOutputStream(temporary)) {
                Hashing hashing = new Hashing(out, _ -> {});
                in.transferTo(hashing);
                hashing.flush();
                if (!hashing.sha256Hex().equals(sha256)) {
                    throw new IOException("read differently a second time: " + sha256);
                }
            } catch (IOException failed) {
                Files.deleteIfExists(temporary);
                throw failed;
            }
            store.keep(temporary, sha256);
            progress.at(Progress.Stage.EVIDENCE, ++done, all.size());
        }
    }

    private static String reason(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString())
                .lines()
                .findFirst()
                .orElse("");
    }
}
