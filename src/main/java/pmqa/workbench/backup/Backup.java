package pmqa.workbench.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pmqa.workbench.audit.TrailAnchor;
import pmqa.workbench.database.DatabaseAccess;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.seal.Seal;
import pmqa.workbench.seal.SealingStream;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.Problem;

/**
 * Writes a whole installation as of one moment, while people go on working: every table from one REPEATABLE READ transaction, then the
 * files that these rows know. Nothing is held in memory; the hashes of all parts come last.
 */
public final class Backup {

    private static final int FETCHED = 1_000;

    private final DatabaseAccess access;
    private final ContentStore store;
    private final Settings settings;
    private final String program;
    private final Clock clock;
    private final Optional<Sealing> sealing;

    /** With what a backup is sealed, and the key of the installation, which only a sealed one may hold. */
    private record Sealing(String passphrase, Optional<String> key) {}

    /**
     * A backup of this installation.
     *
     * @param program the version of this program, to be read by people
     */
    public Backup(DatabaseAccess access, ContentStore store, Settings settings, String program, Clock clock) {
        this(access, store, settings, program, clock, Optional.empty());
    }

    private Backup(
            DatabaseAccess access,
            ContentStore store,
            Settings settings,
            String program,
            Clock clock,
            Optional<Sealing> sealing) {
        this.access = access;
        this.store = store;
        this.settings = settings;
        this.program = program;
        this.clock = clock;
        this.sealing = sealing;
    }

    /**
     * The same, sealed with a passphrase, and therefore with the secrets in it: those of the settings, and the key.
     *
     * @param key with which secrets in the database are encrypted, in Base64, if there is one already
     */
    public Backup sealed(char[] passphrase, Optional<String> key) {
        Sealing sealed = new Sealing(String.valueOf(passphrase), key);
        return new Backup(access, store, settings, program, clock, Optional.of(sealed));
    }

    /**
     * What went in.
     *
     * @param missing evidence that could not be read, or is not what it was: the backup is without it
     */
    public record Made(int tables, long rows, long files, long bytes, List<Problem> missing) {
        public Made {
            missing = List.copyOf(missing);
        }
    }

    /** Writes it; the stream is left open. What is written is a backup only when this returns. */
    public Made writeTo(OutputStream out, Progress progress) throws IOException {
        if (sealing.isEmpty()) {
            return writePlain(out, progress);
        }
        try (SealingStream sealed = Seal.sealing(out, sealing.get().passphrase().toCharArray())) {
            Made made = writePlain(sealed, progress);
            sealed.finish();
            return made;
        }
    }

    private Made writePlain(OutputStream out, Progress progress) throws IOException {
        try (Connection connection = Sql.connect(access)) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            // Held by this connection, whatever becomes of it: nothing that these rows know is swept meanwhile.
            Sql.run(connection, "select pg_advisory_xact_lock_shared(%d)".formatted(ContentStore.NO_SWEEP));
            Made made = new Run(connection, out, progress).write();
            connection.rollback();
            return made;
        } catch (SQLException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    /** One backup under way. */
    private final class Run {

        private final Connection connection;
        private final ZipOutputStream zip;
        private final Progress progress;
        private final StringBuilder manifest = new StringBuilder();
        private final Map<String, Value> rowCounts = new LinkedHashMap<>();
        private final List<Problem> missing = new ArrayList<>();
        private long done;
        private long rows;
        private long files;

        Run(Connection connection, OutputStream out, Progress progress) {
            this.connection = connection;
            this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            this.progress = progress;
        }

        Made write() throws IOException, SQLException {
            List<TableShape> tables = TableShape.of(connection);
            part(BackupNames.HEADER, text(header(tables).json()));
            writeTables(tables);
            TrailAnchor anchor = new TrailAnchor(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            part(BackupNames.ANCHOR, text(anchor.present()));
            part(BackupNames.SETTINGS, text(sealing.isPresent() ? settings.whole() : settings.withoutSecrets()));
            Optional<String> key = sealing.flatMap(Sealing::key);
            if (key.isPresent()) {
                part(BackupNames.KEY, text(key.get() + "\n"));
            }
            writeEvidence();
            part(BackupNames.SUMMARY, text(summary()));
            zip.putNextEntry(new ZipEntry(BackupNames.MANIFEST));
            var lines = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            lines.append(manifest).flush();
            zip.closeEntry();
            zip.finish();
            return new Made(tables.size(), rows, files, done, missing);
        }

        private BackupHeader header(List<TableShape> tables) throws SQLException {
            Map<String, Integer> scripts = new LinkedHashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(
                            "select script, checksum from flyway_schema_history where success and checksum is not null")) {
                while (found.next()) {
                    scripts.put(found.getString(1), found.getInt(2));
                }
            }
            Map<String, List<String>> shapes = new LinkedHashMap<>();
            tables.forEach(table -> shapes.put(table.name(), table.columns()));
            String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            return new BackupHeader(now, program, scripts, shapes);
        }

        private void writeTables(List<TableShape> tables) throws IOException, SQLException {
            long expected = Long.parseLong(Sql.text(connection, """
                            select coalesce(sum(pg_table_size(oid)), 0) from pg_class
                            where relnamespace = current_schema::regnamespace and relkind = 'r' and relpersistence = 'p'
                            """));
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            zip.setLevel(Deflater.BEST_SPEED);
            for (TableShape table : tables) {
                long[] count = new long[1];
                part(BackupNames.table(table.name()), out -> count[0] = copied(copying, table, out), length -> {
                    done += length;
                    progress.at(Progress.Stage.DATABASE, done, expected);
                });
                rows += count[0];
                rowCounts.put(table.name(), BackupHeader.number(count[0]));
            }
        }

        private static long copied(CopyManager copying, TableShape table, OutputStream out) throws IOException {
            try {
                return copying.copyOut(table.copyOut(), out);
            } catch (SQLException failed) {
                throw new IOException(table.name() + ": " + failed.getMessage(), failed);
            }
        }

        private void writeEvidence() throws IOException, SQLException {
            long expected =
                    done + Long.parseLong(Sql.text(connection, "select coalesce(sum(size), 0) from evidence_content"));
            // Documents and images are compressed already.
            zip.setLevel(Deflater.NO_COMPRESSION);
            List<String> batch = after("");
            while (!batch.isEmpty()) {
                for (String sha256 : batch) {
                    writeEvidence(sha256, expected);
                }
                batch = after(batch.getLast());
            }
            zip.setLevel(Deflater.BEST_SPEED);
        }

        private List<String> after(String sha256) throws SQLException {
            return Sql.texts(
                    connection,
                    "select sha256 from evidence_content where sha256 > ? order by sha256 limit " + FETCHED,
                    sha256);
        }

        private void writeEvidence(String sha256, long expected) throws IOException {
            try (InputStream content = store.open(sha256)) {
                String found = part(BackupNames.evidence(sha256), content::transferTo, length -> {
                    done += length;
                    progress.at(Progress.Stage.EVIDENCE, done, expected);
                });
                files++;
                if (!found.equals(sha256)) {
                    missing.add(BackupProblems.evidenceMissing(sha256));
                }
            } catch (java.nio.file.NoSuchFileException | java.io.FileNotFoundException gone) {
                missing.add(BackupProblems.evidenceMissing(sha256));
            }
        }

        private String summary() {
            Map<String, Value> members = new LinkedHashMap<>();
            members.put("rows", new Value.Obj(rowCounts));
            members.put("evidenceFiles", BackupHeader.number(files));
            members.put("bytes", BackupHeader.number(done));
            members.put(
                    "missingEvidence",
                    new Value.Arr(missing.stream()
                            .<Value>map(problem -> new Value.Str(problem.place()))
                            .toList()));
            return JsonWriter.toString(new Value.Obj(members), JsonWriter.Layout.INDENTED) + "\n";
        }

        private void part(String name, Content content) throws IOException {
            part(name, content, _ -> {});
        }

        private String part(String name, Content content, LongConsumer written) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            Hashing hashing = new Hashing(zip, written);
            content.writeTo(hashing);
            zip.closeEntry();
            String sha256 = hashing.sha256Hex();
            manifest.append(sha256).append("  ").append(name).append('\n');
            return sha256;
        }

        private static Content text(String text) {
            return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
