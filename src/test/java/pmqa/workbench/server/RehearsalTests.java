package pmqa.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.cli.Main;

/** The run from which {@code ./pmqa} makes its cache goes as far as a stored tick, and no method often. */
@Tag("slow")
class RehearsalTests {

    private static final int FEW = 20;

    @TempDir
    Path temporary;

    @Test
    void signs_in_opens_an_item_and_the_score_stores_two_ticks_and_stops() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx300m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djdk.reflect.useNativeAccessorOnly=true",
                        "-Dpmqa.rehearsal=true",
                        "-cp",
                        ServeNode.classPathOfTheProgram(),
                        Main.class.getName(),
                        "serve",
                        "--demo",
                        "--port",
                        "0",
                        "--data",
                        temporary.toString())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("said.txt").toFile())
                .start();

        assertThat(process.waitFor()).as(said()).isZero();

        List<String> requests = requests();
        assertThat(requests)
                .containsSubsequence(
                        "GET /sign-in 200",
                        "POST /sign-in 302",
                        "GET /assessments/{id}/items/{code} 200",
                        "GET /assessments/{id}/score 200",
                        "PUT /assessments/{id}/answers/{kind} 200",
                        "PUT /assessments/{id}/answers/{kind} 200");
        assertThat(requests)
                .as("what is done often stays with the quick compiler")
                .hasSizeLessThan(FEW);
    }

    @Test
    void leaves_uncompiled_what_its_list_says_and_the_jvm_understands_the_list() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var list = temporary.resolve("list.txt");
        Files.writeString(
                list,
                Files.readString(Path.of("scripts/rehearsal-compiler"))
                        .replace("quiet\n", "")
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .collect(Collectors.joining("\n")));
        var process = new ProcessBuilder(java, "-XX:CompileCommandFile=" + list, "--version")
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("said.txt").toFile())
                .start();

        assertThat(process.waitFor()).as(said()).isZero();
        assertThat(said().lines().filter(line -> line.startsWith("CompileCommand: exclude ")))
                .hasSameSizeAs(Files.readAllLines(list).stream()
                        .filter(line -> line.startsWith("exclude "))
                        .toList())
                .contains("CompileCommand: exclude org/postgresql/*.* bool exclude = true");
    }

    private String said() throws IOException {
        return Files.readString(temporary.resolve("said.txt"));
    }

    /** Of the log of accesses: method, path, status. */
    private List<String> requests() throws IOException {
        try (var lines = Files.lines(temporary.resolve("logs/server.log"))) {
            return lines.filter(line -> line.contains(" access ") && line.contains(" account="))
                    .map(line -> line.replaceFirst(".* account=\\S+ (.*) \\d+ms$", "$1"))
                    .toList();
        }
    }
}
