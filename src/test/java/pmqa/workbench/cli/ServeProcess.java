package pmqa.workbench.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code serve --demo} in a process of its own, to be killed. */
final class ServeProcess implements AutoCloseable {

    private final Process process;
    private final URI address;

    private ServeProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Returns when the server has said where it is. */
    static ServeProcess start(Path data, int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djdk.reflect.useNativeAccessorOnly=true",
                        "-Xmx256m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--demo",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("http://")) {
                // A full pipe would stop the server when it logs.
                Thread.ofPlatform().daemon().start(() -> drain(output));
                return new ServeProcess(process, URI.create(line.substring(line.indexOf("http://"))));
            }
        }
        process.destroyForcibly();
        throw new IOException("The server did not start");
    }

    private static void drain(BufferedReader output) {
        try {
            while (output.readLine() != null) {
                // Nobody is interested.
            }
        } catch (IOException killed) {
            // That ends it, too.
        }
    }

    /** A port that nobody uses now, so that clients find the server again after its second start. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return address;
    }

    /** {@code kill -9}; returns when the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C would; returns when everything is stopped. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
