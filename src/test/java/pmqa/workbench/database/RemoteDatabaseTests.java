package pmqa.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.testing.TestDatabase;

@Tag("slow")
class RemoteDatabaseTests {

    private final HikariDataSource database = TestDatabase.empty();
    private final Map<String, String> environment =
            Map.of("PGUSER", database.getUsername(), "PGPASSWORD", database.getPassword());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_suitable_server_is_taken() throws CannotStart {
        var access = RemoteDatabase.at(database.getJdbcUrl(), "", environment);

        assertThat(access)
                .isEqualTo(new DatabaseAccess(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    @Test
    void a_wrong_password_is_named_but_not_repeated() {
        var wrong = Map.of("PGUSER", database.getUsername(), "PGPASSWORD", "gu3ssed");

        assertRefused(database.getJdbcUrl(), wrong, "database-unreachable", "PMQA_DATABASE_PASSWORD");
    }

    @Test
    void a_missing_database_is_to_be_created() {
        assertRefused(
                database.getJdbcUrl() + "_missing", environment, "database-unreachable", "create the database first");
    }

    @Test
    void a_server_that_is_not_there_is_to_be_checked() {
        assertRefused("postgresql://127.0.0.1:1/pmqa", environment, "database-unreachable", "server is running");
    }

    @Test
    void a_database_that_cannot_hold_thai_is_refused() throws Exception {
        var name = "latin_" + ProcessHandle.current().pid();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database %s encoding 'LATIN1' locale_provider libc locale 'C' template template0"
                    .formatted(name));
        }
        var url = database.getJdbcUrl().replaceFirst("/[^/]*$", "/" + name);

        assertRefused(url, environment, "database-unsuitable", "encoding 'UTF8'");
    }

    private static void assertRefused(String url, Map<String, String> environment, String code, String advice) {
        assertThatThrownBy(() -> RemoteDatabase.at(url, "", environment))
                .isInstanceOfSatisfying(CannotStart.class, e -> {
                    assertThat(e.problem().code()).isEqualTo(code);
                    assertThat(e.problem().advice().en()).contains(advice);
                    assertThat(e.problem().toString())
                            .doesNotContain("gu3ssed")
                            .doesNotContain(environment.getOrDefault("PGPASSWORD", "gu3ssed"));
                });
    }
}
