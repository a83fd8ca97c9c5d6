package pmqa.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pmqa.workbench.database.TestClusters.query;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left after somebody pulls the plug. */
@Tag("slow")
@Timeout(120)
class CrashTests {

    @TempDir
    Path temporary;

    @BeforeEach
    void linkPrograms() throws Exception {
        TestClusters.withPrograms(temporary);
    }

    @AfterEach
    void unlinkPrograms() throws Exception {
        TestClusters.withoutPrograms(temporary);
    }

    @Test
    void acknowledged_commits_survive_kill_9_of_the_database_which_comes_back_on_the_same_address() throws Exception {
        try (var folder = DataFolder.open(temporary);
                var postgres = EmbeddedPostgres.start(folder)) {
            var access = postgres.access();
            TestClusters.execute(access, "create table kept (number integer primary key)");
            Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
            var enough = new CountDownLatch(500);

            var writers = writers(access, acknowledged, enough);
            enough.await();
            assertThat(ClusterProcesses.of(cluster())).hasSizeGreaterThan(4);
            TestClusters.kill(temporary);
            for (Thread writer : writers) {
                writer.join();
            }

            try (var connection = TestClusters.connectAgain(access)) {
                var found = query(connection, "select number from kept").stream()
                        .map(Integer::valueOf)
                        .toList();
                assertThat(found).containsAll(acknowledged);
            }
        }
    }

    @Test
    void the_database_comes_back_when_only_its_first_process_is_killed() throws Exception {
        try (var folder = DataFolder.open(temporary);
                var postgres = EmbeddedPostgres.start(folder)) {
            TestClusters.execute(postgres.access(), "create table kept ()");
            var first = PostmasterFile.read(cluster()).orElseThrow().pid();
            var busy = busyConnection(postgres.access());

            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            busy.join();

            try (var connection = TestClusters.connectAgain(postgres.access())) {
                assertThat(query(connection, "select count(*) from kept")).containsExactly("0");
            }
            assertThat(PostmasterFile.read(cluster()).orElseThrow().pid()).isNotEqualTo(first);
        }
    }

    @Test
    void after_kill_9_of_the_server_the_next_start_works_at_once_and_nothing_is_lost() throws Exception {
        try (var killed = OtherServer.on(temporary)) {
            assertThat(killed.firstLine()).isEqualTo("ready");
            killed.kill();
        }

        assertStartsWith(List.of("acknowledged"));
    }

    @Test
    void a_database_that_outlived_its_server_is_stopped_first() throws Exception {
        startAndStop();
        var orphan = startUnbound();

        assertStartsWith(List.of());
        assertThat(orphan.waitFor()).isZero();
    }

    @Test
    void a_process_number_that_belongs_to_somebody_else_by_now_is_no_obstacle() throws Exception {
        startAndStop();
        var somebody = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    PostmasterFile.in(cluster()),
                    "%d\n%s\n1\n5432\n\n127.0.0.1\n1 1\nready\n".formatted(somebody.pid(), cluster()));
            Owners.handOver(cluster(), temporary);

            assertStartsWith(List.of());
            assertThat(somebody.isAlive()).isTrue();
        } finally {
            somebody.destroy();
        }
    }

    @Test
    void an_interrupted_creation_is_begun_again() throws Exception {
        Files.createDirectories(temporary.resolve("database.unfinished/base"));
        Files.writeString(temporary.resolve("database.unfinished/PG_VERSION"), "18\n");

        startAndStop();

        assertThat(temporary.resolve("database.unfinished")).doesNotExist();
    }

    @Test
    void without_the_password_file_the_data_is_still_there() throws Exception {
        startAndStop();
        var file = temporary.resolve("database-password");
        var old = Files.readString(file);
        Files.delete(file);

        assertStartsWith(List.of());
        assertThat(Files.readString(file)).isNotEqualTo(old);
    }

    @Test
    void a_database_of_another_version_is_left_alone() throws Exception {
        startAndStop();
        Files.writeString(cluster().resolve("PG_VERSION"), "17\n");

        try (var folder = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOfSatisfying(
                            CannotStart.class,
                            e -> assertThat(e.problem().code()).isEqualTo("database-of-another-version"));
        }
    }

    @Test
    void when_the_database_cannot_start_its_own_words_are_passed_on() throws Exception {
        startAndStop();
        Files.writeString(cluster().resolve("postgresql.conf"), "no_such_parameter = 1\n");

        try (var folder = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).hasMessageContaining("no_such_parameter");
        }
    }

    @Test
    void damage_that_is_found_later_is_told_too() throws Exception {
        startAndStop();
        Binaries.delete(cluster().resolve("pg_wal"));
        Files.createDirectories(cluster().resolve("pg_wal/archive_status"));
        Owners.handOver(cluster(), temporary);

        try (var folder = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).hasMessageContaining("checkpoint record");
        }
    }

    private Path cluster() throws Exception {
        return temporary.toRealPath().resolve("database");
    }

    private void startAndStop() throws Exception {
        try (var folder = DataFolder.open(temporary);
                var postgres = EmbeddedPostgres.start(folder)) {
            TestClusters.execute(postgres.access(), "create table kept (value text)");
        }
    }

    private void assertStartsWith(List<String> kept) throws Exception {
        try (var folder = DataFolder.open(temporary);
                var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(query(postgres.access(), "select value from kept")).isEqualTo(kept);
        }
    }

    /** A database that nothing ties to its server, as on a system without setpriv. */
    private Process startUnbound() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var command = Account.forFolder(temporary.toRealPath())
                .command(
                        Binaries.in(temporary).program("postgres"),
                        "-D",
                        cluster().toString(),
                        "-c",
                        "port=" + port,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=");
        var process = Commands.prepared(command, cluster())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (PostmasterFile.read(cluster()).filter(PostmasterFile::ready).isEmpty()) {
            assertThat(process.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        return process;
    }

    private static List<Thread> writers(DatabaseAccess access, Queue<Integer> acknowledged, CountDownLatch enough) {
        var next = new AtomicInteger();
        Runnable write = () -> {
            try (var connection = TestClusters.connect(access);
                    var insert = connection.prepareStatement("insert into kept values (?)")) {
                while (true) {
                    int number = next.incrementAndGet();
                    insert.setInt(1, number);
                    insert.execute();
                    acknowledged.add(number);
                    enough.countDown();
                }
            } catch (SQLException e) {
                // The plug is pulled.
            }
        };
        return IntStream.range(0, 8)
                .mapToObj(_ -> Thread.ofPlatform().start(write))
                .toList();
    }

    /** A statement that never looks up from its work. */
    private static Thread busyConnection(DatabaseAccess access) throws Exception {
        var connection = TestClusters.connect(access);
        var started = new CountDownLatch(1);
        var thread = Thread.ofPlatform().start(() -> {
            try (connection;
                    var statement = connection.createStatement()) {
                started.countDown();
                statement.execute("do $$ begin loop end loop; end $$");
            } catch (SQLException e) {
                // It was ended, as it should be.
            }
        });
        started.await();
        return thread;
    }
}
