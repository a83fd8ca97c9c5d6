package pmqa.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.settings.DatabaseSettings;
import pmqa.workbench.settings.ServerSettings;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.TestDatabase;
import pmqa.workbench.testing.WebClient;

/** The first start of an installation on a database server: from the link at the terminal to the first administrator. */
@Tag("slow")
class FirstStartTests {

    @TempDir
    Path folder;

    @Test
    void every_start_of_an_empty_installation_shows_a_fresh_link_until_one_was_used() throws Exception {
        try (var database = TestDatabase.empty()) {
            var options = new ServeOptions(
                    Settings.defaults()
                            .with(ServerSettings.PORT, "0")
                            .with(ServerSettings.DATA, folder.toString())
                            .with(DatabaseSettings.URL, database.getJdbcUrl())
                            .with(
                                    DatabaseSettings.PASSWORD,
                                    Optional.ofNullable(database.getPassword()).orElse("")),
                    Language.ENGLISH);
            var environment = Map.of("PGUSER", database.getUsername());

            String first;
            var unused = RunningServer.start(options, environment);
            try (var server = unused.server()) {
                assertThat(server).isNotNull();
                first = link(unused).orElseThrow();
            }

            var used = RunningServer.start(options, environment);
            try (var server = used.server()) {
                assertThat(server).isNotNull();
                var second = link(used).orElseThrow();
                assertThat(second).isNotEqualTo(first);
                assertThat(visitor(used).get(first).status())
                        .as("the link of the earlier start")
                        .isEqualTo(410);

                var administrator = visitor(used);
                assertThat(administrator.get(second).status()).isEqualTo(200);
                var made = administrator.post(
                        second, "email", "first@example.test", "name", "คนแรก", "password", "ปากกา แดดเช้า รถราง");
                assertThat(made.isRedirect()).isTrue();
                assertThat(administrator.get("/administration/people").status()).isEqualTo(200);
                assertThat(visitor(used).get(second).status())
                        .as("the link after its use")
                        .isEqualTo(410);
            }

            var later = RunningServer.start(options, environment);
            try (var server = later.server()) {
                assertThat(server).isNotNull();
                assertThat(link(later)).isEmpty();
            }
        }
        assertThat(folder.resolve("database"))
                .as("an embedded database beside the one on the server")
                .doesNotExist();
    }

    private static WebClient visitor(RunningServer.Ready ready) {
        return new WebClient(ready.address());
    }

    private static Optional<String> link(RunningServer.Ready ready) {
        return ready.notices().stream()
                .map(line -> line.en().strip())
                .filter(line -> line.contains("/link/"))
                .map(line -> URI.create(line).getPath())
                .findFirst();
    }
}
