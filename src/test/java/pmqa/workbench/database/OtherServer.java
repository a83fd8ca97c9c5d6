package pmqa.workbench.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A server in a process of its own, to be killed. */
final class OtherServer implements AutoCloseable {

    private final Process process;
    private final String firstLine;

    private OtherServer(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    /** Returns when the other process has its folder and its database, or has said why not. */
    static OtherServer on(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherServer.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        return new OtherServer(process, String.valueOf(output.readLine()));
    }

    String firstLine() {
        return firstLine;
    }

    /** The same as {@code kill -9}; returns when the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var folder = DataFolder.open(Path.of(arguments[0]));
                var postgres = EmbeddedPostgres.start(folder)) {
            folder.note(URI.create("http://127.0.0.1:1234/"));
            TestClusters.execute(postgres.access(), "create table if not exists kept (value text)");
            TestClusters.execute(postgres.access(), "insert into kept values ('acknowledged')");
            out.println("ready");
            new CountDownLatch(1).await();
        } catch (CannotStart e) {
            out.println(e.problem().code() + " " + e.problem().message().en());
        }
    }
}
