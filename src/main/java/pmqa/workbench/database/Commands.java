package pmqa.workbench.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs programs that end by themselves. */
final class Commands {

    private Commands() {}

    /**
     * How a program ended.
     *
     * @param code 0 for success
     * @param output what it wrote to both of its streams
     */
    record Outcome(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    /** Whether the search path has a program of this name. */
    static boolean exists(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    static Outcome run(List<String> command, Path workingFolder) throws IOException, InterruptedException {
        return run(command, workingFolder, "");
    }

    static Outcome run(List<String> command, Path workingFolder, String input)
            throws IOException, InterruptedException {
        var process = prepared(command, workingFolder).redirectErrorStream(true).start();
        try {
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } finally {
            process.destroyForcibly();
        }
    }

    /** With nothing of this process's environment but the search path: settings like PGDATA or LANG must not leak in. */
    static ProcessBuilder prepared(List<String> command, Path workingFolder) {
        var builder = new ProcessBuilder(command).directory(workingFolder.toFile());
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path, "LC_ALL", "C"));
        return builder;
    }
}
