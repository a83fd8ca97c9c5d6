package pmqa.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import pmqa.workbench.database.TestClusters;
import pmqa.workbench.settings.ServerSettings;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** A running site whose PostgreSQL is killed: what people, scripts and programs are told, and that everything goes on when it is back. */
@Tag("slow")
@Timeout(90)
class DatabaseAwayTests {

    private static final String PASSWORD = "pmqa-demo-open-to-all";
    private static final Pattern ITEM_OF_MINE = Pattern.compile("/assessments/([0-9a-f-]{36})");

    @TempDir
    static Path folder;

    private static RunningServer.Ready running;
    private static WebClient client;
    private static String assessment;

    private final Recorded log = new Recorded();

    @BeforeAll
    static void start() throws Exception {
        TestClusters.withPrograms(folder);
        running = RunningServer.start(
                new ServeOptions(
                        Settings.defaults()
                                .with(ServerSettings.PORT, "0")
                                .with(ServerSettings.DATA, folder.toString())
                                .with(ServerSettings.DEMO, "true"),
                        Language.THAI),
                Map.of());
        client = new WebClient(running.address());
        assertThat(client.post("/sign-in", "email", "contributor@demo.invalid", "password", PASSWORD)
                        .isRedirect())
                .isTrue();
        var mine = ITEM_OF_MINE.matcher(client.get("/assessments").body());
        assertThat(mine.find()).isTrue();
        assessment = mine.group(1);
    }

    @AfterAll
    static void stop() throws Exception {
        running.server().close();
        TestClusters.withoutPrograms(folder);
    }

    @BeforeEach
    void listen() {
        log.begin();
    }

    @AfterEach
    void listenNoMore() {
        log.end();
    }

    @Test
    void everybody_is_told_in_their_own_form_and_everything_goes_on_when_it_is_back() throws Exception {
        var before = save("ก่อนฐานข้อมูลหาย", version());
        assertThat(before.status()).isEqualTo(200);
        // Without this file the database cannot start again, however often that is tried.
        var needed = folder.resolve("database/global/pg_control");
        var away = folder.resolve("pg_control.away");
        Files.move(needed, away);
        try {
            TestClusters.kill(folder);
            await(() -> client.get("/"), answer -> answer.status() == 503);

            Stream.of(
                            client.get("/"),
                            client.get("/assessments/" + assessment + "/items/1.1"),
                            client.get("/no-such-page"),
                            client.post("/language", "language", "en", "back", "/"),
                            new WebClient(running.address()).get("/sign-in"))
                    .forEach(DatabaseAwayTests::assertToldToPeople);
            assertToldToScripts(save("ระหว่างฐานข้อมูลหาย", versionAfter(before)));
            assertToldToScripts(client.json("GET", "/api/v1/cycles", ""));
            assertThat(client.get("/assets/style.css").status()).isEqualTo(200);
        } finally {
            Files.move(away, needed);
        }

        await(() -> client.get("/assessments"), answer -> answer.status() == 200);
        var after = save("ระหว่างฐานข้อมูลหาย", versionAfter(before));
        assertThat(after.status()).as(after.toString()).isEqualTo(200);
        assertThat(versionAfter(after)).isEqualTo(versionAfter(before) + 1);
        assertThat(log.lines("The database is away")).isOne();
        assertThat(log.lines("The database is back")).isOne();
        assertThat(log.stackTraces()).isEmpty();
    }

    @Test
    void a_killed_database_comes_back_by_itself_and_saves_go_on() throws Exception {
        var answer = save("1", version());
        for (int number = 2; number <= 4; number++) {
            TestClusters.kill(folder);
            var value = Integer.toString(number);
            long version = versionAfter(answer);
            answer = await(() -> save(value, version), one -> {
                assertThat(one.status()).as(one.toString()).isIn(200, 503);
                return one.status() == 200;
            });
            assertThat(versionAfter(answer)).isEqualTo(version + 1);
        }
        assertThat(log.stackTraces()).isEmpty();
    }

    private static void assertToldToPeople(WebResponse answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("5");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(answer.body())
                .contains(
                        "ระบบติดต่อฐานข้อมูลไม่ได้ชั่วคราว",
                        "ยังอยู่ครบ",
                        "รอสักครู่แล้วลองอีกครั้ง",
                        "The database cannot be reached for a moment",
                        "is still there",
                        "Wait a little and try again");
    }

    private static void assertToldToScripts(WebResponse answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("5");
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"database-away\"", "\"type\":\"/api#database-away\"", "ยังอยู่ครบ", "still there");
    }

    private static WebResponse save(String value, long version) {
        return client.json(
                "PUT",
                "/assessments/" + assessment + "/answers/note?key=1.1-B1",
                "{\"value\": \"" + value + "\", \"version\": " + version + "}");
    }

    /** The version that the answer has now: a wish that names none is told. */
    private static long version() {
        return versionAfter(save("ค่าที่ไม่มีใครเก็บไว้", -1));
    }

    private static long versionAfter(WebResponse answer) {
        var found = Pattern.compile("\"version\":(\\d+)").matcher(answer.body());
        assertThat(found.find()).as(answer.toString()).isTrue();
        return Long.parseLong(found.group(1));
    }

    /** Asks again and again until the answer will do; the time limit of the class ends it otherwise. */
    private static WebResponse await(java.util.function.Supplier<WebResponse> request, Predicate<WebResponse> enough) {
        var answer = request.get();
        while (!enough.test(answer)) {
            answer = request.get();
        }
        return answer;
    }

    /** What the log is given meanwhile. */
    private static final class Recorded {

        private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
        private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
        private final Logger root =
                ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);

        void begin() {
            appender.list = events;
            appender.start();
            root.addAppender(appender);
        }

        void end() {
            root.detachAppender(appender);
        }

        long lines(String words) {
            return events.stream()
                    .filter(event -> event.getFormattedMessage().contains(words))
                    .count();
        }

        List<String> stackTraces() {
            return events.stream()
                    .filter(event -> event.getThrowableProxy() != null)
                    .map(event -> event.getFormattedMessage() + ": "
                            + Objects.requireNonNull(event.getThrowableProxy()).getClassName())
                    .toList();
        }
    }
}
