package pmqa.workbench.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.Answering;
import pmqa.workbench.assessment.Beginning;
import pmqa.workbench.assessment.Outcome;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.database.DatabaseAccess;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.organization.Role;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.TestDatabase;

/** A backup of a running installation, and what comes of it, of real PostgreSQL. */
@Tag("slow")
@Timeout(240)
class BackupTests {

    private static final RunningSite SITE = RunningSite.start(Map.of());
    private static final UUID ORGANIZATION = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private static final TestPerson CONTRIBUTOR = SITE.person(Role.COORDINATOR, ORGANIZATION);

    @TempDir
    Path folder;

    private Path backup;

    @BeforeEach
    void make() {
        backup = folder.resolve("backup.zip");
    }

    @BeforeAll
    static void begin() {
        var cycle = SITE.cycle(List.of(ORGANIZATION));
        var id = begin(cycle);
        answer(id, "1.1-B1", 0);
        SITE.citedEvidence(id, ORGANIZATION);
        SITE.signedIn(CONTRIBUTOR);
    }

    private static UUID begin(UUID cycle) {
        var begun = SITE.bean(Beginning.class).begin(cycle, ORGANIZATION, Set.of(), Optional.empty(), CONTRIBUTOR.id());
        assertThat(begun).isInstanceOf(Result.Accepted.class);
        return SITE.sql()
                .sql("select id from assessment where cycle_id = :cycle")
                .param("cycle", cycle)
                .query(UUID.class)
                .single();
    }

    private static void answer(UUID assessment, String box, long version) {
        assertThat(SITE.bean(Responding.class)
                        .respond(new Answering(
                                assessment,
                                new AnswerKey(AnswerKind.CHECKPOINT, box),
                                Optional.of("true"),
                                version,
                                CONTRIBUTOR.id())))
                .isInstanceOf(Outcome.Saved.class);
    }

    @Test
    void what_is_restored_into_an_empty_database_is_equal_by_hash_evidence_and_trail_included() throws Exception {
        var made = write(backup, (_, _, _) -> {});
        assertThat(made.missing()).isEmpty();
        assertThat(made.files()).isPositive();
        var empty = emptyDatabase();

        assertThat(restore(backup, empty, false)).isInstanceOf(Result.Accepted.class);

        var again = folder.resolve("again.zip");
        try (var out = new BufferedOutputStream(Files.newOutputStream(again))) {
            new Backup(empty, store("restored"), Settings.defaults(), "test", Clock.systemUTC())
                    .writeTo(out, (_, _, _) -> {});
        }
        assertThat(hashes(again)).isEqualTo(hashes(backup));
        assertThat(hashes(backup))
                .containsKeys(
                        "anchor.txt", "database/audit_entry.copy", "database/answer.copy", "database/evidence_pin.copy")
                .doesNotContainKey("database/spring_session.copy");
        assertThat(query(empty, "select count(*) from spring_session")).containsExactly("0");
        assertThat(query(empty, "select tgname from pg_trigger where tgenabled <> 'O' and not tgisinternal"))
                .as("guards that are off")
                .isEmpty();
        assertThat(query(empty, "select count(*) from pg_constraint where contype = 'f' and not convalidated"))
                .containsExactly("0");
        assertThat(foreignKeys(empty)).isEqualTo(foreignKeys(siteAccess())).isNotEmpty();
    }

    @Test
    void a_backup_holds_one_moment_although_people_go_on_working() throws Exception {
        var before = SITE.sql()
                .sql("select count(*) from audit_entry")
                .query(Long.class)
                .single();
        var written = new AtomicBoolean();

        write(backup, (_, _, _) -> {
            if (!written.getAndSet(true)) {
                var other = begin(SITE.cycle(List.of(ORGANIZATION)));
                answer(other, "1.1-B2", 0);
            }
        });

        var empty = emptyDatabase();
        assertThat(restore(backup, empty, false)).isInstanceOf(Result.Accepted.class);
        assertThat(query(empty, "select count(*) from audit_entry")).containsExactly(Long.toString(before));
        assertThat(SITE.sql()
                        .sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single())
                .isGreaterThan(before);
    }

    @Test
    void evidence_that_is_missing_or_changed_is_named_and_the_rest_is_backed_up() throws Exception {
        var sha256 = SITE.sql()
                .sql("select sha256 from evidence_content")
                .query(String.class)
                .single();
        var file = siteEvidence()
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
        var content = Files.readAllBytes(file);
        try {
            for (boolean gone : new boolean[] {false, true}) {
                if (gone) {
                    Files.delete(file);
                } else {
                    Files.writeString(file, "tampered with");
                }
                var made = write(backup, (_, _, _) -> {});
                assertThat(made.missing())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.message().en()).contains(sha256));
                var empty = emptyDatabase();
                assertThat(restore(backup, empty, false)).isInstanceOf(Result.Accepted.class);
                assertThat(folder.resolve("restored").resolve(siteEvidence().relativize(file)))
                        .doesNotExist();
            }
        } finally {
            Files.write(file, content);
        }
    }

    @Test
    void an_installation_is_not_replaced_unasked_and_wholly_when_asked() throws Exception {
        write(backup, (_, _, _) -> {});
        var other = installation("old");

        assertRefused(restore(backup, other, false), "installation-exists");
        assertThat(query(other, "select name from person")).containsExactly("old");

        assertThat(restore(backup, other, true)).isInstanceOf(Result.Accepted.class);
        assertThat(query(other, "select count(*) from audit_entry"))
                .isEqualTo(query(siteAccess(), "select count(*) from audit_entry"));
        assertThat(query(other, "select nspname from pg_namespace where nspname like 'pmqa%'"))
                .isEmpty();
    }

    @Test
    void what_is_not_of_this_program_is_not_dropped_with_it() throws Exception {
        write(backup, (_, _, _) -> {});
        var shared = installation("ours");
        run(shared, "create table stranger as select 'theirs' as name");

        assertRefused(restore(backup, shared, true), "schema-shared");

        assertThat(query(shared, "select name from stranger")).containsExactly("theirs");
        assertThat(query(shared, "select name from person")).containsExactly("ours");
        assertThat(query(shared, "select nspname from pg_namespace where nspname like 'pmqa%'"))
                .isEmpty();
    }

    @Test
    void a_database_that_somebody_uses_is_left_alone() throws Exception {
        write(backup, (_, _, _) -> {});
        var used = installation("used");

        try (var connection = DriverManager.getConnection(used.url(), used.user(), used.password())) {
            assertThat(connection.isValid(1)).isTrue();
            assertRefused(restore(backup, used, true), "database-in-use");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EVIDENCE", "DATABASE", "SWAP"})
    void a_restoration_that_is_killed_leaves_what_was_there_and_the_next_one_works(Progress.Stage stage)
            throws Exception {
        write(backup, (_, _, _) -> {});
        var old = installation("old");
        var before = tables(old);

        try (var killed = KilledRestoration.at(stage, old, backup, folder.resolve("restored"))) {
            assertThat(killed.reached()).isEqualTo(stage.name());
        }
        awaitNobody(old);

        assertThat(query(old, "select name from person")).containsExactly("old");
        assertThat(tables(old)).isEqualTo(before);
        awaitNobody(old);

        assertThat(restore(backup, old, true)).isInstanceOf(Result.Accepted.class);
        assertThat(query(old, "select count(*) from audit_entry"))
                .isEqualTo(query(siteAccess(), "select count(*) from audit_entry"));
    }

    @Test
    void a_restoration_of_a_sealed_backup_that_is_killed_leaves_what_was_there_and_nothing_unsealed() throws Exception {
        String passphrase = "ม้า แบตเตอรี่ ลวดเย็บ";
        try (var out = new BufferedOutputStream(Files.newOutputStream(backup))) {
            new Backup(
                            siteAccess(),
                            ContentStore.inFolder(siteEvidence(), Clock.systemUTC()),
                            Settings.defaults(),
                            "test",
                            Clock.systemUTC())
                    .sealed(passphrase.toCharArray(), Optional.of("the key"))
                    .writeTo(out, (_, _, _) -> {});
        }
        var old = installation("old");

        try (var killed =
                KilledRestoration.at(Progress.Stage.DATABASE, old, backup, folder.resolve("restored"), passphrase)) {
            assertThat(killed.reached()).isEqualTo(Progress.Stage.DATABASE.name());
        }
        awaitNobody(old);

        assertThat(query(old, "select name from person")).containsExactly("old");
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains("unsealed"));
        }
        var opened = BackupFile.open(backup, Optional.of(passphrase.toCharArray()), folder);
        assertThat(opened).isInstanceOf(Result.Accepted.class);
        try (var file = ((Result.Accepted<BackupFile>) opened).value()) {
            assertThat(file.key()).contains("the key");
            assertThat(new Restoration(old, store("restored"), true, (_, _, _) -> {}).run(file))
                    .isInstanceOf(Result.Accepted.class);
        }
    }

    @Test
    void every_damage_is_found_before_anything_is_touched() throws Exception {
        write(backup, (_, _, _) -> {});
        var old = installation("old");
        var whole = Files.readAllBytes(backup);
        var random = new Random(1);
        for (int i = 0; i < 40; i++) {
            var damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(backup, damaged);

            Result<Restoration.Restored> result = restore(backup, old, true);

            // Some bits mean nothing: times and attributes in the zip's own headers.
            if (result instanceof Result.Accepted) {
                old = installation("old");
            } else {
                assertThat(query(old, "select name from person"))
                        .as("after a damage at %d", at)
                        .containsExactly("old");
            }
        }
    }

    @Test
    void a_part_that_was_changed_is_named_whatever_the_zip_says_of_it() throws Exception {
        write(backup, (_, _, _) -> {});
        for (String part : List.of("database/answer.copy", "anchor.txt", "backup.json", "summary.json")) {
            var changed = folder.resolve("changed.zip");
            rewritten(backup, changed, Map.of(part, bytes -> {
                var other = bytes.clone();
                other[other.length / 2] ^= 1;
                return other;
            }));
            var result = opened(changed)
                    .map(file -> file.check((_, _, _) -> {}))
                    .orElseGet(() -> ((Result.Refused<BackupFile>) open(changed)).problems());
            assertThat(result).as(part).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.sha256", "backup.json", "database/person.copy", "summary.json"})
    void a_part_that_is_gone_makes_it_no_backup(String part) throws Exception {
        write(backup, (_, _, _) -> {});
        var without = folder.resolve("without.zip");
        rewritten(backup, without, Map.of(part, _ -> new byte[0]));

        assertThat(open(without)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void a_part_too_many_is_found() throws Exception {
        write(backup, (_, _, _) -> {});
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("more.zip")))) {
            copy(backup, zip, Map.of());
            zip.putNextEntry(new ZipEntry("database/more.copy"));
            zip.closeEntry();
        }

        assertRefused(open(folder.resolve("more.zip")), "backup-damaged");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.999})
    void one_that_was_cut_off_is_no_backup(double part) throws Exception {
        write(backup, (_, _, _) -> {});
        var whole = Files.readAllBytes(backup);
        Files.write(backup, java.util.Arrays.copyOf(whole, (int) (whole.length * part)));

        assertRefused(open(backup), "not-a-backup");
    }

    @Test
    void one_of_a_later_program_is_refused() throws Exception {
        write(backup, (_, _, _) -> {});
        var later = folder.resolve("later.zip");
        rewritten(
                backup,
                later,
                Map.of(
                        "backup.json",
                        bytes -> new String(bytes, StandardCharsets.UTF_8)
                                .replace("\"migrations\": {", "\"migrations\": {\"site/V999__later.sql\": 1,")
                                .getBytes(StandardCharsets.UTF_8)));

        var empty = emptyDatabase();
        assertRefused(restore(later, empty, false), "backup-of-later-program");
        assertThat(query(empty, "select nspname from pg_namespace where nspname like 'pmqa%'"))
                .isEmpty();
    }

    @Test
    void one_of_an_earlier_program_is_brought_up_to_date() throws Exception {
        var early = emptyDatabase();
        var scripts = MigrationScripts.all();
        Flyway.configure()
                .dataSource(early.url(), early.user(), early.password())
                .resourceProvider(scripts.only(Set.copyOf(scripts.names().stream()
                        .filter(name -> name.matches("(organization|audit|evidence)/.*") || name.contains("/V010"))
                        .filter(name -> !name.matches(".*/V1\\d\\d_.*"))
                        .toList())))
                .load()
                .migrate();
        run(
                early,
                "insert into person (id, email, name, created_at) values ('%s', 'early@example.test', 'คนก่อน', now())"
                        .formatted(UUID.randomUUID()));
        try (var out = Files.newOutputStream(backup)) {
            new Backup(early, store("early"), Settings.defaults(), "early", Clock.systemUTC())
                    .writeTo(out, (_, _, _) -> {});
        }
        assertThat(hashes(backup)).doesNotContainKey("database/webhook.copy");

        var empty = emptyDatabase();
        assertThat(restore(backup, empty, false)).isInstanceOf(Result.Accepted.class);

        assertThat(query(empty, "select name from person")).containsExactly("คนก่อน");
        assertThat(query(empty, "select count(*) from webhook")).containsExactly("0");
        assertThat(Flyway.configure()
                        .dataSource(empty.url(), empty.user(), empty.password())
                        .outOfOrder(true)
                        .load()
                        .info()
                        .pending())
                .isEmpty();
    }

    private static DatabaseAccess siteAccess() {
        var settings = SITE.context().getEnvironment();
        return new DatabaseAccess(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"));
    }

    private static Path siteEvidence() {
        return Path.of(SITE.context().getEnvironment().getRequiredProperty("pmqa.data"), "evidence");
    }

    private static Backup.Made write(Path file, Progress progress) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return new Backup(
                            siteAccess(),
                            ContentStore.inFolder(siteEvidence(), Clock.systemUTC()),
                            Settings.defaults(),
                            "test",
                            Clock.systemUTC())
                    .writeTo(out, progress);
        }
    }

    private ContentStore store(String name) {
        return ContentStore.inFolder(folder.resolve(name), Clock.systemUTC());
    }

    private Result<Restoration.Restored> restore(Path file, DatabaseAccess access, boolean replace) throws IOException {
        return switch (BackupFile.open(file)) {
            case Result.Refused<BackupFile>(List<Problem> problems) -> Result.refused(problems);
            case Result.Accepted<BackupFile>(BackupFile opened) -> {
                try (opened) {
                    yield new Restoration(access, store("restored"), replace, (_, _, _) -> {}).run(opened);
                }
            }
        };
    }

    /** A database that nobody is connected to. */
    private static DatabaseAccess emptyDatabase() {
        var pool = TestDatabase.empty();
        var access = new DatabaseAccess(
                pool.getJdbcUrl(), pool.getUsername(), Objects.requireNonNullElse(pool.getPassword(), ""));
        pool.close();
        awaitNobody(access);
        return access;
    }

    /** An installation with one person, by whose name to know it again. */
    private static DatabaseAccess installation(String mark) throws SQLException {
        var pool = TestDatabase.fresh();
        var access = new DatabaseAccess(
                pool.getJdbcUrl(), pool.getUsername(), Objects.requireNonNullElse(pool.getPassword(), ""));
        pool.close();
        mark(access, mark);
        awaitNobody(access);
        return access;
    }

    private static void mark(DatabaseAccess access, String name) throws SQLException {
        run(
                access,
                "insert into person (id, email, name, created_at) values ('%s', 'mark@example.test', '%s', now())"
                        .formatted(UUID.randomUUID(), name));
    }

    /** A connection that was closed, or whose owner was killed, is gone only a moment later; asked from another database. */
    private static void awaitNobody(DatabaseAccess access) {
        var name = access.url().substring(access.url().lastIndexOf('/') + 1);
        var site = siteAccess();
        try (var connection = DriverManager.getConnection(site.url(), site.user(), site.password())) {
            while (!Sql.text(
                            connection,
                            "select count(*) from pg_stat_activity where datname = ? and backend_type = 'client backend'",
                            name)
                    .equals("0")) {
                Thread.onSpinWait();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> tables(DatabaseAccess access) throws SQLException {
        return query(
                access,
                "select oid || ' ' || relname from pg_class where relnamespace = 'public'::regnamespace order by 1");
    }

    private static List<String> foreignKeys(DatabaseAccess access) throws SQLException {
        return query(
                access,
                "select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where contype = 'f' order by 1");
    }

    private static List<String> query(DatabaseAccess access, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            return Sql.texts(connection, query);
        } finally {
            awaitNobodyButTheSite(access);
        }
    }

    private static void awaitNobodyButTheSite(DatabaseAccess access) {
        if (!access.url().equals(siteAccess().url())) {
            awaitNobody(access);
        }
    }

    private static void run(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            Sql.run(connection, sql);
        }
        awaitNobodyButTheSite(access);
    }

    private static Result<BackupFile> open(Path file) {
        try {
            return BackupFile.open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<BackupFile> opened(Path file) {
        return open(file) instanceof Result.Accepted<BackupFile>(BackupFile opened)
                ? Optional.of(opened)
                : Optional.empty();
    }

    private static void assertRefused(Result<?> result, String code) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        assertThat(((Result.Refused<?>) result).problems())
                .extracting(Problem::code)
                .contains(code);
    }

    /** What is in it by its manifest, without what tells the time. */
    private static Map<String, String> hashes(Path file) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(Objects.requireNonNull(zip.getEntry("manifest.sha256")))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                hashes.put(line.substring(66), line.substring(0, 64));
            }
        }
        hashes.remove("backup.json");
        return hashes;
    }

    private interface Change {
        byte[] of(byte[] content);
    }

    /** The same with some parts changed – to nothing: left out – and, but for the manifest, a manifest that fits. */
    private static void rewritten(Path from, Path to, Map<String, Change> changes) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            copy(from, zip, changes);
        }
    }

    private static void copy(Path from, ZipOutputStream zip, Map<String, Change> changes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var old = new ZipFile(from.toFile())) {
            for (var entry : new ArrayList<>(old.stream().toList())) {
                var out = new ByteArrayOutputStream();
                try (var in = old.getInputStream(entry)) {
                    in.transferTo(out);
                }
                parts.put(entry.getName(), out.toByteArray());
            }
        }
        for (var part : parts.entrySet()) {
            byte[] content = changes.getOrDefault(part.getKey(), bytes -> bytes).of(part.getValue());
            if (content.length > 0 || part.getValue().length == 0) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(content);
                zip.closeEntry();
            }
        }
    }
}
