package pmqa.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every example of docs/api.md with curl, in their order: a block headed {@code sh 200} must be answered with 200. */
@Tag("slow")
class CurlExampleTests {

    private static final Path PAGE = Path.of("docs/api.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("^```sh (\\d{3})\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final ApiWorld world = new ApiWorld();

    @TempDir
    Path folder;

    private record Example(int status, String script) {}

    @Test
    void every_example_of_the_page_is_answered_as_the_page_says() throws Exception {
        assumeTrue(isThere(), "curl is not installed");
        List<Example> examples = examples();
        assertThat(examples).hasSizeGreaterThan(8);

        for (Example example : examples) {
            String output = run(example.script());

            assertThat(output).as(example.script()).matches("(?s)HTTP/1\\.1 " + example.status() + ".*");
        }
    }

    private static List<Example> examples() throws IOException {
        Stream<Example> examples = EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(match -> new Example(Integer.parseInt(match.group(1)), match.group(2)));
        return examples.toList();
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("curl", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private String run(String script) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder shell = new ProcessBuilder("sh", "-eu", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        String address = world.site.address().toString();
        shell.directory(folder.toFile());
        shell.environment().put("SITE", address.substring(0, address.length() - 1));
        shell.environment().put("TOKEN", world.token);
        shell.environment().put("ASSESSMENT", world.assessment.toString());
        shell.environment().put("no_proxy", "127.0.0.1");
        assertThat(shell.start().waitFor()).as(script).isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
