package pmqa.workbench.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What PostgreSQL says while it starts: its first words go to a file of their own, and as soon as it has a logger everything goes
 * to the log of the day.
 */
final class StartLog {

    private static final int FEW_LINES = 5;

    private StartLog() {}

    static Path in(Path logs) {
        return logs.resolve("database-start.log");
    }

    /** The last lines before it gave up. */
    static String lastWords(Path logs) throws IOException {
        var first = Files.readAllLines(in(logs), StandardCharsets.ISO_8859_1);
        boolean hasLogger = first.stream().anyMatch(line -> line.contains("redirecting log output"));
        return String.join(
                "\n", lastOf(hasLogger ? Files.readAllLines(newest(logs), StandardCharsets.ISO_8859_1) : first));
    }

    private static List<String> lastOf(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - FEW_LINES), lines.size());
    }

    private static Path newest(Path logs) throws IOException {
        var newest = in(logs);
        try (var files = Files.newDirectoryStream(logs, "database-*.log")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(newest)) > 0) {
                    newest = file;
                }
            }
        }
        return newest;
    }
}
