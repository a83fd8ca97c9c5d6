package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What README.md shows of the terminal is what the program prints; a line with an ellipsis alone stands for lines left out.
 * {@code -Dreadme=write} brings excerpts up to date whose first and last lines are still printed.
 */
class ReadmeTests {

    private static final Path README = Path.of("README.md");
    private static final Pattern SESSION =
            Pattern.compile("```console\n\\$ \\./pmqa ([^\n]*)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LEFT_OUT = Pattern.compile("^…\n", Pattern.MULTILINE);

    record Shown(String command, List<String> excerpts) {
        @Override
        public String toString() {
            return command;
        }
    }

    static List<Shown> sessions() throws IOException {
        return SESSION.matcher(Files.readString(README))
                .results()
                .map(session -> new Shown(
                        session.group(1),
                        LEFT_OUT.splitAsStream(session.group(2))
                                .filter(excerpt -> !excerpt.isEmpty())
                                .toList()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void what_the_readme_shows_is_what_the_program_prints(Shown shown) throws IOException {
        List<String> printed = printedBy(shown.command());
        if (System.getProperty("readme", "").equals("write")) {
            String page = Files.readString(README);
            for (String excerpt : shown.excerpts()) {
                page = page.replace(excerpt, anew(excerpt, printed));
            }
            Files.writeString(README, page);
        }

        assertThat(sessions())
                .filteredOn(session -> session.command().equals(shown.command()))
                .singleElement()
                .satisfies(session -> assertThat(lines(printed))
                        .as(
                                "README.md is stale; bring it up to date with: ./mvnw test -Dtest=ReadmeTests -Dreadme=write")
                        .contains(session.excerpts()));
    }

    /** From the line with which the excerpt begins to the one with which it ends, as they are printed now. */
    private static String anew(String excerpt, List<String> printed) {
        List<String> shown = excerpt.lines().toList();
        int first = printed.indexOf(shown.getFirst());
        int last = first < 0 ? -1 : printed.subList(first, printed.size()).indexOf(shown.getLast());
        return last < 0 ? excerpt : lines(printed.subList(first, first + last + 1));
    }

    private static String lines(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> printedBy(String command) {
        var out = new ByteArrayOutputStream();
        var surroundings = new Surroundings(
                Map.of(), _ -> Optional.empty(), InputStream.nullInputStream(), out, OutputStream.nullOutputStream());

        int exitCode = new Program(surroundings).run(command.split(" "));

        assertThat(exitCode).isEqualTo(ExitCode.DONE);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(String::stripTrailing)
                .toList();
    }
}
