package pmqa.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts the server, PostgreSQL runs as somebody who is not root and who owns its files. */
@Tag("slow")
@Timeout(120)
class AccountTests {

    /** The account daemon, which every Linux has: initdb wants one with a name. */
    private static final int SOMEBODY = 1;

    @TempDir
    Path temporary;

    private Path data;

    @BeforeEach
    void prepare() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = Files.createDirectory(temporary.resolve("data"), Owners.ONLY_OWNER_ENTERS);
        TestClusters.withPrograms(data);
    }

    @AfterEach
    void cleanUp() throws IOException {
        TestClusters.withoutPrograms(data);
    }

    @Test
    void nobody_runs_the_database_as_root() throws Exception {
        var account = Account.forFolder(data);

        var seen = Commands.run(account.command(Path.of("id"), "-u"), data);

        assertThat(seen.output()).isNotEqualTo("0");
    }

    @Test
    void an_ordinary_user_needs_no_help() throws Exception {
        assumeFalse(Owners.amRoot());

        assertThat(Account.forFolder(data).prefix()).isEmpty();
    }

    @Test
    void root_starts_the_database_of_an_ordinary_user_as_that_user_and_leaves_every_file_to_them() throws Exception {
        assumeTrue(Owners.amRoot());
        Owners.handOver(data, SOMEBODY, SOMEBODY);

        try (var folder = DataFolder.open(data);
                var postgres = EmbeddedPostgres.start(folder)) {
            TestClusters.execute(postgres.access(), "create table kept ()");
            assertThat(ClusterProcesses.of(folder.path().resolve("database")))
                    .allSatisfy(process -> assertThat(Owners.userOf(Path.of("/proc", Long.toString(process.pid()))))
                            .isEqualTo(SOMEBODY));
        }

        assertThat(foreignFiles()).isEmpty();
    }

    @Test
    void where_namespaces_are_forbidden_root_gives_the_folder_to_nobody() throws Exception {
        assumeTrue(Owners.amRoot());

        var account = Account.forRoot(data, List.of("false"));

        assertThat(account.prefix()).contains("setpriv");
        assertThat(Owners.userOf(data)).isEqualTo(65_534);
    }

    @Test
    void where_no_other_account_can_go_root_is_told_so() throws Exception {
        assumeTrue(Owners.amRoot());
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> Account.forRoot(data, List.of("false")))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        e -> assertThat(e.problem().code()).isEqualTo("root-cannot-run-the-database"));
        assertThat(Owners.userOf(data)).isZero();
    }

    private List<Path> foreignFiles() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(file -> !isOf(SOMEBODY, file)).toList();
        }
    }

    private static boolean isOf(int user, Path file) {
        try {
            return Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                    .equals(user);
        } catch (IOException e) {
            return false;
        }
    }
}
