package pmqa.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.database.TestClusters;
import pmqa.workbench.settings.ServerSettings;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.SmallDisk;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** The data folder on a disk that runs full while people save. */
@Tag("slow")
@Timeout(120)
class DiskFullTests {

    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    @TempDir
    Path temporary;

    /** Something like a page of text, each time another one. */
    private static String text(int number) {
        return ("ข้อความครั้งที่ " + number + " ").repeat(1500);
    }

    @Test
    void a_full_disk_is_told_nothing_is_half_written_and_saving_goes_on_when_there_is_room() throws Exception {
        var folder = Files.createDirectory(temporary.resolve("data"));
        try (var disk = SmallDisk.on(folder, 160)) {
            TestClusters.withPrograms(folder);
            var running = RunningServer.start(
                    new ServeOptions(
                            Settings.defaults()
                                    .with(ServerSettings.PORT, "0")
                                    .with(ServerSettings.DATA, folder.toString())
                                    .with(ServerSettings.DEMO, "true"),
                            Language.THAI),
                    Map.of());
            try (var server = running.server()) {
                assertThat(server).isNotNull();
                savesUntilFullAndAfter(disk, running);
            }
            TestClusters.withoutPrograms(folder);
        }
    }

    private static void savesUntilFullAndAfter(SmallDisk disk, RunningServer.Ready running) throws Exception {
        var client = new WebClient(running.address());
        client.post("/sign-in", "email", "contributor@demo.invalid", "password", "pmqa-demo-open-to-all");
        var mine = Pattern.compile("/assessments/([0-9a-f-]{36})")
                .matcher(client.get("/assessments").body());
        assertThat(mine.find()).isTrue();
        var item = "/assessments/" + mine.group(1) + "/items/6.1";
        var path = "/assessments/" + mine.group(1) + "/answers/note?key=6.1-B1";
        List<String> kept = new ArrayList<>();
        long version = version(save(client, path, "ยังไม่เก็บ", -1));
        disk.fill();

        int number = 0;
        var answer = save(client, path, text(number), version);
        while (answer.status() == 200) {
            kept.add(text(number));
            version = version(answer);
            answer = save(client, path, text(++number), version);
        }
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.body()).containsPattern("\"code\":\"database-(full|away)\"");
        assertThat(client.get(item).status()).isIn(200, 503);

        disk.makeRoom();
        var wanted = text(number);
        long seen = version;
        var saved = await(() -> save(client, path, wanted, seen));
        kept.add(wanted);

        assertThat(version(saved)).isEqualTo(seen + 1);
        assertThat(client.get(item).body()).contains(wanted.strip());
        assertThat(trail(disk.folder()))
                .as("each acknowledged text once, in its order")
                .endsWith(kept.toArray(String[]::new));
    }

    private static List<String> trail(Path folder) throws Exception {
        try (var connection = TestClusters.connect(TestClusters.running(folder));
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select after from audit_entry where subject = 'note/6.1-B1' order by sequence")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WebResponse save(WebClient client, String path, String value, long version) {
        return client.json("PUT", path, "{\"value\": \"" + value + "\", \"version\": " + version + "}");
    }

    private static long version(WebResponse answer) {
        var found = VERSION.matcher(answer.body());
        assertThat(found.find()).as(answer.toString()).isTrue();
        return Long.parseLong(found.group(1));
    }

    /** Again and again until it is saved; the time limit of the class ends it otherwise. */
    private static WebResponse await(Supplier<WebResponse> request) {
        var answer = request.get();
        while (answer.status() != 200) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            answer = request.get();
        }
        return answer;
    }
}
