package pmqa.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pmqa.workbench.database.TestClusters.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a running database promises, on one that runs as it does in production. */
@Tag("slow")
class EmbeddedPostgresTests {

    @TempDir
    static Path temporary;

    private static DataFolder folder;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.open(TestClusters.withPrograms(temporary));
        postgres = EmbeddedPostgres.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
        folder.close();
        TestClusters.withoutPrograms(temporary);
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "server_encoding, UTF8",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "max_connections, 60",
        "logging_collector, on"
    })
    void it_runs_with(String parameter, String value) throws SQLException {
        assertThat(query(postgres.access(), "show " + parameter)).containsExactly(value);
    }

    @Test
    void it_wants_the_password() {
        var guessed =
                new DatabaseAccess(postgres.access().url(), postgres.access().user(), "guessed");

        assertThatThrownBy(() -> query(guessed, "select 1")).hasMessageContaining("password authentication failed");
    }

    @Test
    void the_password_is_for_the_owner_alone_and_is_not_shown() throws Exception {
        var file = temporary.resolve("database-password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file).strip())
                .isEqualTo(postgres.access().password())
                .hasSizeGreaterThanOrEqualTo(32);
        assertThat(postgres.access().toString())
                .doesNotContain(postgres.access().password());
    }

    @Test
    void the_files_are_for_the_owner_alone() throws Exception {
        for (String name : List.of("database", "logs")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve(name))))
                    .as(name)
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void thai_text_is_sorted_as_in_a_thai_dictionary() throws SQLException {
        var sorted = query(postgres.access(), """
                        select name
                        from (values ('ไก่'), ('เข้า'), ('กา'), ('โคม'), ('ขา'), ('แก้ว'), ('ใคร'), ('คน'), ('เกม'), ('กรม')) as names (name)
                        order by name collate "th-x-icu"
                        """);

        assertThat(sorted).containsExactly("กรม", "กา", "เกม", "แก้ว", "ไก่", "ขา", "เข้า", "คน", "โคม", "ใคร");
    }

    @Test
    void text_is_compared_by_code_point_so_that_indexes_stay_right_whatever_the_machine() throws SQLException {
        var provider = query(
                postgres.access(),
                "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()");

        assertThat(provider).containsExactly("b C.UTF-8");
    }

    @Test
    void an_error_leaves_no_row_in_the_log() throws Exception {
        TestClusters.execute(postgres.access(), "create table secret (word text primary key)");
        TestClusters.execute(postgres.access(), "insert into secret values ('ความลับ')");

        assertThatThrownBy(() -> {
                    try (var connection = TestClusters.connect(postgres.access());
                            var insert = connection.prepareStatement("insert into secret values (?)")) {
                        insert.setString(1, "ความลับ");
                        insert.execute();
                    }
                })
                .isInstanceOf(SQLException.class);

        try (var logs = Files.list(folder.logs())) {
            for (Path log : (Iterable<Path>) logs::iterator) {
                assertThat(Files.readString(log)).doesNotContain("ความลับ");
            }
        }
    }

    @Test
    void its_programs_are_of_the_version_that_names_their_folder() throws Exception {
        var postgresProgram = Binaries.in(temporary).program("postgres").toString();

        var outcome = Commands.run(List.of(postgresProgram, "--version"), temporary);

        assertThat(outcome.output()).contains("PostgreSQL) " + Binaries.VERSION);
    }
}
