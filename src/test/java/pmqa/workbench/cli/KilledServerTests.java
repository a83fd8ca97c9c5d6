package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.database.TestClusters;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/**
 * {@code kill -9} of the database and of the server while people save over HTTP (quality.md, Reliability): not one acknowledged
 * answer is lost, and the trail is whole.
 */
@Tag("slow")
@Timeout(120)
class KilledServerTests {

    private static final int PEOPLE = 9;
    private static final int EACH_TIME = 100;
    private static final List<String> ACCOUNTS = List.of("contributor", "coordinator", "colleague");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    @TempDir
    Path folder;

    /** A save that was answered with 200. */
    private record Acknowledged(String key, long version, String value) {}

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile boolean working = true;
    private volatile CountDownLatch enough = new CountDownLatch(EACH_TIME);

    @BeforeEach
    void linkPrograms() throws Exception {
        TestClusters.withPrograms(folder);
    }

    @AfterEach
    void unlinkPrograms() throws Exception {
        TestClusters.withoutPrograms(folder);
    }

    @Test
    void no_acknowledged_answer_is_lost_when_database_and_server_are_killed() throws Exception {
        int port = ServeProcess.freePort();
        List<Thread> people;
        UUID assessment;
        try (var first = ServeProcess.start(folder, port)) {
            var clients = signedIn(first);
            assessment = assessmentOf(clients.getFirst());
            people = begin(clients, assessment);
            awaitMore();
            TestClusters.kill(folder);
            awaitMore();
            first.kill();
        }
        try (var second = ServeProcess.start(folder, port)) {
            assertThat(second.address().getPort()).isEqualTo(port);
            awaitMore();
            working = false;
            for (Thread one : people) {
                one.join();
            }

            assertNothingIsLost(assessment);
            var verification = CommandLineRun.of("verify", "--data", folder.toString(), "--lang", "en");
            assertThat(verification.exitCode()).as(verification.out()).isEqualTo(ExitCode.DONE);
        }
    }

    private void awaitMore() throws InterruptedException {
        var next = new CountDownLatch(EACH_TIME);
        enough = next;
        next.await();
    }

    private static List<WebClient> signedIn(ServeProcess server) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> {
                    var client = new WebClient(server.address());
                    var account = ACCOUNTS.get(number % ACCOUNTS.size()) + "@demo.invalid";
                    assertThat(client.post("/sign-in", "email", account, "password", "pmqa-demo-open-to-all")
                                    .isRedirect())
                            .isTrue();
                    return client;
                })
                .toList();
    }

    private static UUID assessmentOf(WebClient client) {
        var found = Pattern.compile("/assessments/([0-9a-f-]{36})")
                .matcher(client.get("/assessments").body());
        assertThat(found.find()).isTrue();
        return UUID.fromString(found.group(1));
    }

    private List<Thread> begin(List<WebClient> clients, UUID assessment) throws Exception {
        var keys = unusedKeys(assessment);
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < clients.size(); number++) {
            var client = clients.get(number);
            var key = keys.get(number);
            threads.add(Thread.ofPlatform().start(() -> saveAgainAndAgain(client, assessment, key)));
        }
        return threads;
    }

    /** Notes that nobody has written yet, so that versions count from 1. */
    private List<String> unusedKeys(UUID assessment) throws Exception {
        try (var connection = TestClusters.connect(TestClusters.running(folder))) {
            var used = rows(connection, "select key from answer where assessment_id = ? and kind = 'note'", assessment);
            return Catalogues.get("pmqa-4.0")
                    .levelItems()
                    .flatMap(item -> item.checkpoints()
                            .filter(box -> box.appliesTo(OrganizationType.DEPARTMENT))
                            .map(item::key))
                    .filter(key -> !used.contains(key))
                    .toList();
        }
    }

    /** As a browser does: absolute states, the same one again until it is answered. */
    private void saveAgainAndAgain(WebClient client, UUID assessment, String key) {
        long version = 0;
        for (int number = 1; working; number++) {
            var value = "ครั้งที่ " + number;
            var answer = save(client, assessment, key, value, version);
            while (working && (answer == null || answer.status() >= 500)) {
                answer = save(client, assessment, key, value, version);
            }
            if (answer == null || answer.status() >= 500) {
                return;
            }
            // What was cut off may have been saved all the same: then the wish equals what is stored, and that is a
            // 200.
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            var told = VERSION.matcher(answer.body());
            assertThat(told.find()).isTrue();
            version = Long.parseLong(told.group(1));
            acknowledged.add(new Acknowledged(key, version, value));
            enough.countDown();
        }
    }

    private static @org.jspecify.annotations.Nullable WebResponse save(
            WebClient client, UUID assessment, String key, String value, long version) {
        try {
            return client.json(
                    "PUT",
                    "/assessments/" + assessment + "/answers/note?key=" + key,
                    "{\"value\": \"" + value + "\", \"version\": " + version + "}");
        } catch (UncheckedIOException cutOff) {
            return null;
        }
    }

    /** The n-th entry of the trail about an answer is its version n, and the row is the last of them. */
    private void assertNothingIsLost(UUID assessment) throws Exception {
        Map<String, List<String>> trails = new LinkedHashMap<>();
        try (var connection = TestClusters.connect(TestClusters.running(folder))) {
            for (Acknowledged one : acknowledged) {
                if (!trails.containsKey(one.key())) {
                    trails.put(one.key(), trail(connection, assessment, one.key()));
                }
            }
            assertThat(trails).hasSize(PEOPLE);
            assertThat(acknowledged)
                    .hasSizeGreaterThanOrEqualTo(3 * EACH_TIME)
                    .allSatisfy(one -> assertThat(trails.getOrDefault(one.key(), List.of()))
                            .element((int) one.version() - 1)
                            .isEqualTo(one.value()));
            for (var trail : trails.entrySet()) {
                assertThat(rows(
                                connection,
                                "select version || ' ' || value from answer where assessment_id = ? and kind = 'note'"
                                        + " and key = '"
                                        + trail.getKey() + "'",
                                assessment))
                        .containsExactly(
                                trail.getValue().size() + " " + trail.getValue().getLast());
            }
        }
    }

    private static List<String> trail(Connection connection, UUID assessment, String key) throws SQLException {
        return rows(
                connection,
                "select after from audit_entry where stream = ? and action = 'answer' and subject = 'note/" + key
                        + "' order by sequence",
                assessment);
    }

    private static List<String> rows(Connection connection, String sql, UUID assessment) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, assessment);
            try (var rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
