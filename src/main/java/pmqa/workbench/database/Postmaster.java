package pmqa.workbench.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pmqa.workbench.shared.LocalizedText;

/**
 * The running PostgreSQL of one cluster.
 *
 * <p>One thread does everything to the process: it clears away what an earlier, killed run left, starts the process, starts it
 * again on the same port should it die, and stops it at the end. It must live as long as the process, because the
 * system ties the process to the thread that started it (see {@link Account#boundCommand}).
 */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    private static final int ATTEMPTS = 3;
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration FAST_STOP = Duration.ofSeconds(60);
    private static final Duration PAUSE_BETWEEN_ATTEMPTS = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Path cluster;
    private final Path logs;
    private final Binaries binaries;
    private final Account account;
    private final Map<String, String> parameters;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread keeper;
    private @Nullable Process process;

    Postmaster(Path cluster, Path logs, Binaries binaries, Account account, Map<String, String> parameters) {
        this.cluster = cluster;
        this.logs = logs;
        this.binaries = binaries;
        this.account = account;
        this.parameters = Map.copyOf(parameters);
        this.keeper = Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
    }

    /** Returns the port when connections are taken. A recovery after a crash may take its time. */
    int start() throws IOException, InterruptedException, CannotStart {
        keeper.start();
        try {
            return port.get();
        } catch (InterruptedException e) {
            stop();
            throw e;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case CannotStart cannot -> throw cannot;
                case IOException io -> throw io;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Lets running transactions end in a rollback, writes everything out and returns when the process is gone. */
    void stop() {
        keeper.interrupt();
        boolean interrupted = false;
        while (keeper.isAlive()) {
            try {
                keeper.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            int chosen = startOnFreePort();
            port.complete(chosen);
            while (true) {
                int code = running().waitFor();
                LOG.error("PostgreSQL ended unexpectedly (exit code {}); it is started again", code);
                restart(chosen);
            }
        } catch (InterruptedException e) {
            port.cancel(false);
        } catch (IOException | CannotStart | RuntimeException e) {
            if (!port.completeExceptionally(e)) {
                LOG.error("nobody looks after PostgreSQL any more", e);
            }
        } finally {
            shutDown();
        }
    }

    private int startOnFreePort() throws IOException, InterruptedException, CannotStart {
        for (int attempt = 1; ; attempt++) {
            try {
                int free = freePort();
                launch(free);
                return free;
            } catch (CannotStart e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(PAUSE_BETWEEN_ATTEMPTS);
            }
        }
    }

    /** The rest of the program waits for the database, so there is no giving up. */
    private void restart(int samePort) throws InterruptedException {
        for (var pause = PAUSE_BETWEEN_ATTEMPTS; ; pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE)) {
            try {
                launch(samePort);
                LOG.warn("PostgreSQL runs again");
                return;
            } catch (IOException | CannotStart e) {
                LOG.error("PostgreSQL could not be started again; the next attempt follows: {}", e.toString());
                Thread.sleep(pause);
            }
        }
    }

    private void launch(int chosenPort) throws IOException, InterruptedException, CannotStart {
        clearTheWay();
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString()));
        List.of("port=" + chosenPort, "listen_addresses=127.0.0.1", "unix_socket_directories=")
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        parameters.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        var started = Commands.prepared(account.boundCommand(binaries.program("postgres"), arguments), cluster)
                .redirectErrorStream(true)
                .redirectOutput(StartLog.in(logs).toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        process = started;
        while (!isReady(started)) {
            if (!started.isAlive()) {
                throw notStarted();
            }
            Thread.sleep(POLL);
        }
    }

    private boolean isReady(Process started) throws IOException {
        return PostmasterFile.read(cluster)
                .filter(file -> file.pid() == started.pid() && file.ready())
                .isPresent();
    }

    /** Ends whatever still works in these files: the lock on the data folder says that it belongs to no living server. */
    private void clearTheWay() throws IOException, InterruptedException {
        if (ClusterProcesses.of(cluster).isEmpty()) {
            // After a restart of the machine the number in it may be anybody's, and PostgreSQL would take that for
            // itself.
            Files.deleteIfExists(PostmasterFile.in(cluster));
            return;
        }
        LOG.warn("An earlier run left PostgreSQL running; it is stopped first");
        pgCtlStop("fast", Duration.ofSeconds(30));
        pgCtlStop("immediate", Duration.ofSeconds(5));
        // What is left has lost its postmaster: it may end by itself when it notices, or never when it is busy.
        for (int wait = 0; !ClusterProcesses.of(cluster).isEmpty(); wait++) {
            boolean patienceIsOver = wait > 200;
            ClusterProcesses.of(cluster)
                    .forEach(patienceIsOver ? ProcessHandle::destroyForcibly : ProcessHandle::destroy);
            Thread.sleep(POLL);
        }
    }

    private void shutDown() {
        var last = process;
        if (last == null) {
            return;
        }
        try {
            if (last.isAlive()) {
                pgCtlStop("fast", FAST_STOP);
            }
            if (last.isAlive()) {
                pgCtlStop("immediate", FAST_STOP);
            }
        } catch (IOException | InterruptedException e) {
            LOG.error("PostgreSQL could not be stopped in good order; it recovers at the next start", e);
        } finally {
            last.destroyForcibly();
        }
    }

    private void pgCtlStop(String mode, Duration patience) throws IOException, InterruptedException {
        if (PostmasterFile.read(cluster).isPresent()) {
            var seconds = Long.toString(patience.toSeconds());
            Commands.run(
                    account.command(
                            binaries.program("pg_ctl"),
                            "stop",
                            "-D",
                            cluster.toString(),
                            "-m",
                            mode,
                            "-w",
                            "-t",
                            seconds),
                    cluster);
        }
    }

    private Process running() {
        var current = process;
        if (current == null) {
            throw new IllegalStateException("PostgreSQL was never started");
        }
        return current;
    }

    private CannotStart notStarted() throws IOException {
        var words = StartLog.lastWords(logs);
        return CannotStart.because(
                "database-not-started",
                cluster,
                LocalizedText.of("ฐานข้อมูลเริ่มทำงานไม่สำเร็จ: " + words, "The database did not start: " + words),
                LocalizedText.of("ดูบันทึกในโฟลเดอร์ %s".formatted(logs), "See the logs in %s.".formatted(logs)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
