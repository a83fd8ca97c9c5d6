package pmqa.workbench.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import pmqa.workbench.database.DatabaseAccess;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.shared.Result;

/** A restoration in a process of its own that stops at a stage, to be killed there. */
final class KilledRestoration implements AutoCloseable {

    private final Process process;
    private final String reached;

    private KilledRestoration(Process process, String reached) {
        this.process = process;
        this.reached = reached;
    }

    static KilledRestoration at(Progress.Stage stage, DatabaseAccess access, Path backup, Path store)
            throws IOException {
        return at(stage, access, backup, store, "");
    }

    /** The same of a sealed backup; what is unsealed lies beside the store for the time. */
    static KilledRestoration at(Progress.Stage stage, DatabaseAccess access, Path backup, Path store, String passphrase)
            throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRestoration.class.getName(),
                        stage.name(),
                        access.url(),
                        access.user(),
                        access.password(),
                        backup.toString(),
                        store.toString(),
                        passphrase))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = process.inputReader(StandardCharsets.UTF_8).readLine();
        return new KilledRestoration(process, String.valueOf(line));
    }

    /** Where it stands. */
    String reached() {
        return reached;
    }

    /** The same as {@code kill -9}; returns when the process is gone. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Whatever logs must not be taken for the word that the test waits for.
        System.setOut(System.err);
        var stage = Progress.Stage.valueOf(arguments[0]);
        var access = new DatabaseAccess(arguments[1], arguments[2], arguments[3]);
        var store = ContentStore.inFolder(Path.of(arguments[5]), Clock.systemUTC());
        Progress stop = (at, _, _) -> {
            if (at == stage) {
                out.println(at);
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        Optional<char[]> passphrase =
                Optional.of(arguments[6]).filter(text -> !text.isEmpty()).map(String::toCharArray);
        Path room =
                Objects.requireNonNull(Path.of(arguments[5]).toAbsolutePath().getParent());
        if (BackupFile.open(Path.of(arguments[4]), passphrase, room)
                instanceof Result.Accepted<BackupFile>(BackupFile backup)) {
            out.println(new Restoration(access, store, true, stop).run(backup));
        }
    }
}
