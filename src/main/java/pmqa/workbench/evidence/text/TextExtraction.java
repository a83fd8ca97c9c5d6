package pmqa.workbench.evidence.text;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pmqa.workbench.evidence.content.FileType;

/** Starts a {@link TextReader} for one file, and ends it when it takes too long. */
public final class TextExtraction {

    private static final Logger LOG = LoggerFactory.getLogger(TextExtraction.class);

    private static final String MEMORY = "-Xmx256m";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TextExtraction() {}

    /** What became of the search for text. */
    public sealed interface Outcome {

        /** There is some. */
        record Found(String text) implements Outcome {}

        /** There is none: a scan, or pictures only. */
        record None() implements Outcome {}

        /** It opens with a password only. */
        record Locked() implements Outcome {}

        /** It could not be read: damaged, too large for the memory, or too slow. */
        record Failed() implements Outcome {}
    }

    /**
     * Takes the text out of a file.
     *
     * @param answer an empty file that the other process may write to
     */
    public static Outcome of(Path file, FileType type, Path answer) throws IOException, InterruptedException {
        var command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-classpath",
                        absolute(System.getProperty("java.class.path")),
                        TextReader.class.getName(),
                        type.mediaType(),
                        file.toAbsolutePath().toString(),
                        answer.toAbsolutePath().toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // Nothing of this process is the other's business, passwords in the environment least of all.
        command.environment().clear();
        Process reader = command.start();
        try {
            if (!reader.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("no text of a {} within {}", type, PATIENCE);
                return new Outcome.Failed();
            }
        } finally {
            reader.destroyForcibly();
        }
        return reader.exitValue() == 0 ? read(Files.readString(answer)) : new Outcome.Failed();
    }

    private static Outcome read(String answer) {
        int line = answer.indexOf('\n');
        return switch (answer.substring(0, Math.max(0, line))) {
            case TextReader.FOUND -> new Outcome.Found(answer.substring(line + 1));
            case TextReader.NONE -> new Outcome.None();
            case TextReader.LOCKED -> new Outcome.Locked();
            default -> new Outcome.Failed();
        };
    }

    /** The other process starts where this one started, but nobody promises that this stays so. */
    private static String absolute(String classPath) {
        return String.join(
                File.pathSeparator,
                List.of(classPath.split(File.pathSeparator)).stream()
                        .map(part -> Path.of(part).toAbsolutePath().toString())
                        .toList());
    }
}
