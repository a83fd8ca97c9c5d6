package pmqa.workbench.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pmqa.workbench.cli.Main;

/** A node: {@code ./pmqa serve} in a process of its own, on a free port of this machine. */
public final class ServeNode implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    private final Process process;
    private final URI address;

    private ServeNode(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Returns when it is ready. */
    static ServeNode start(Path data, Map<String, String> settings, String... more) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-Djdk.reflect.useNativeAccessorOnly=true",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPathOfTheProgram(),
                Main.class.getName(),
                "serve",
                "--lang",
                "en",
                "--port",
                "0",
                "--data",
                data.toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(settings);
        var process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                // Whatever else it says must not fill the pipe.
                Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
                return new ServeNode(process, URI.create(address.group()));
            }
        }
        process.destroyForcibly();
        throw new IOException("the node did not start");
    }

    /** Without the tests, which have a configuration of logs that would count more than the program's. */
    public static String classPathOfTheProgram() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(element -> !element.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    URI address() {
        return address;
    }

    /** The same as {@code kill -9}; returns when the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
