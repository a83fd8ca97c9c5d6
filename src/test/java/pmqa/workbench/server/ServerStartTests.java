package pmqa.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pmqa.workbench.database.DataFolder;
import pmqa.workbench.settings.AllSettings;
import pmqa.workbench.settings.DatabaseSettings;
import pmqa.workbench.settings.ServerSettings;
import pmqa.workbench.settings.Setting;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.FakeS3;

/** What the person at the terminal reads when there is no start, in both languages and with exit code 1. */
class ServerStartTests {

    private static final String THIS_MACHINE = "127.0.0.1";

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_second_start_names_the_server_that_runs() throws Exception {
        try (var first = DataFolder.open(temporary)) {
            first.note(URI.create("http://127.0.0.1:8080/"));

            assertThat(run(0, THIS_MACHINE, Optional.empty())).isOne();
        }

        assertSaid(
                "มีเซิร์ฟเวอร์ใช้โฟลเดอร์ข้อมูล",
                "A server is already using the data folder",
                "http://127.0.0.1:8080/");
    }

    @Test
    void a_port_in_use_is_named_before_anything_is_started() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run(taken.getLocalPort(), THIS_MACHINE, Optional.empty()))
                    .isOne();

            assertSaid(
                    "พอร์ต %d มีโปรแกรมอื่นใช้อยู่แล้ว".formatted(taken.getLocalPort()),
                    "Another program is using port %d".formatted(taken.getLocalPort()),
                    "--port");
        }
        assertThat(temporary.resolve("database")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"no-such-host.invalid, is not known", "192.0.2.1, Cannot listen on 192.0.2.1"})
    void an_address_that_is_not_of_this_machine_is_refused(String address, String words) {
        assertThat(run(0, address, Optional.empty())).isOne();

        assertSaid(address, words);
    }

    @Test
    void a_database_that_is_not_there_is_named_without_its_password() {
        var url = "postgresql://anna:s3cret@127.0.0.1:1/pmqa";

        assertThat(run(0, THIS_MACHINE, Optional.of(url))).isOne();

        assertSaid("jdbc:postgresql://127.0.0.1:1/pmqa as anna", "เชื่อมต่อฐานข้อมูล", "Cannot connect");
        assertThat(said()).doesNotContain("s3cret");
    }

    @Test
    void a_data_folder_that_is_a_file_is_refused() throws Exception {
        temporary = Files.createFile(temporary.resolve("file"));

        assertThat(run(0, THIS_MACHINE, Optional.empty())).isOne();

        assertSaid("ไม่ใช่โฟลเดอร์", "is not a folder", "--data");
    }

    @Test
    void a_refused_start_gives_the_data_folder_back() throws Exception {
        run(0, "192.0.2.1", Optional.empty());

        DataFolder.open(temporary).close();
    }

    @Test
    void a_store_that_answers_and_cannot_be_used_as_set_is_named_without_its_secrets() throws Exception {
        try (var s3 = FakeS3.start()) {
            store = set(s3.settings("pmqa.evidence.s3.secret-key", "wr0ng-secret"));
            assertThat(run(0, THIS_MACHINE, Optional.empty())).isOne();
            assertSaid(
                    "ที่เก็บไม่ยอมรับกุญแจ", "does not accept the access key", "evidence.s3.secret-key", s3.address());
            assertThat(said()).doesNotContain("wr0ng-secret", FakeS3.ACCESS_KEY);

            err.reset();
            store = set(s3.settings("pmqa.evidence.s3.bucket", "elsewhere"));
            assertThat(run(0, THIS_MACHINE, Optional.empty())).isOne();
            assertSaid("ไม่มี bucket ชื่อนี้", "there is no such bucket", "evidence.s3.bucket");
        }
        assertThat(temporary.resolve("database")).doesNotExist();
    }

    private static Settings set(Map<String, Object> properties) {
        Settings settings = Settings.defaults();
        for (Setting one : AllSettings.all()) {
            if (properties.containsKey(one.property())) {
                settings = settings.with(one, properties.get(one.property()).toString());
            }
        }
        return settings;
    }

    private Settings store = Settings.defaults();

    private int run(int port, String address, Optional<String> database) {
        var settings = store.with(ServerSettings.PORT, Integer.toString(port))
                .with(ServerSettings.DATA, temporary.toString())
                .with(ServerSettings.ADDRESS, address);
        var options = new ServeOptions(
                database.map(url -> settings.with(DatabaseSettings.URL, url)).orElse(settings), Language.THAI);
        return ServerStart.run(
                options,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void assertSaid(CharSequence... words) {
        assertThat(said()).contains(words);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
