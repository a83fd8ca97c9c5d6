package pmqa.workbench.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs the program inside a test as a shell would: arguments, environment and standard input in; exit code and output out. */
final class CommandLineRun {

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private byte[] input = {};

    /** What a run left behind. */
    record Outcome(int exitCode, String out, String err) {}

    static Outcome of(String... arguments) {
        return new CommandLineRun().run(arguments);
    }

    CommandLineRun environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    CommandLineRun property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    CommandLineRun columns(int columns) {
        return property("pmqa.columns", Integer.toString(columns));
    }

    CommandLineRun input(String text) {
        return input(text.getBytes(StandardCharsets.UTF_8));
    }

    CommandLineRun input(byte[] bytes) {
        input = bytes;
        return this;
    }

    Outcome run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings = new Surroundings(
                environment,
                name -> Optional.ofNullable(properties.get(name)),
                new ByteArrayInputStream(input),
                out,
                err);
        int exitCode = new Program(surroundings).run(arguments);
        return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
