package pmqa.workbench.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.SchemaCheck;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Result;

/**
 * Whatever is handed in: every problem with its place and what to do about it, exit code 1, no stack trace, and the other files of
 * the run are scored.
 */
class BadInputTests {

    private static final SchemaCheck SCHEMA = SchemaCheck.against("score-sheet");

    @TempDir
    private Path folder;

    /**
     * One unacceptable file.
     *
     * @param code the problem's stable word
     * @param place where the problem is
     * @param advice part of what to do, in English
     */
    record Bad(String name, ByteBuffer content, String code, String place, String advice) {
        Bad(String name, byte[] content, String code, String place, String advice) {
            this(name, ByteBuffer.wrap(content), code, place, advice);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Bad> badInputs() throws IOException {
        return List.of(
                json(
                        "unknown-catalogue",
                        assessment("pmqa-4.1", "department", ""),
                        "unknown-catalogue",
                        "/catalogue",
                        "pmqa-4.0"),
                json(
                        "unknown-item",
                        responses("department", "\"1.9\": {\"met\": [\"B1\"]}"),
                        "unknown-item",
                        "/responses/1.9",
                        "1.1"),
                json(
                        "unknown-code",
                        responses("department", "\"1.1\": {\"met\": [\"B1\", \"B8\"]}"),
                        "unknown-checkpoint",
                        "/responses/1.1/met/1",
                        "Use one of"),
                json(
                        "not-applicable",
                        responses("department", "\"2.3\": {\"met\": [\"S4\"]}"),
                        "not-applicable",
                        "/responses/2.3/met/0",
                        "Leave it out"),
                json(
                        "rating-without-descriptor",
                        assessment("pmqa-2551", "department", "\"ratings\": {\"1.1-1\": {\"A\": [1, 2, 1]}}"),
                        "rating-without-descriptor",
                        "/ratings/1.1-1/A/0",
                        "0, 2, 3, 4, 5"),
                json(
                        "text-for-number",
                        measure("\"target\": \"85\", \"actuals\": {\"2569\": 1}"),
                        "wrong-kind",
                        "/measures/7.1/0/target",
                        "Put a number"),
                json(
                        "missing-target",
                        measure("\"actuals\": {\"2569\": 1}"),
                        "missing-field",
                        "/measures/7.1/0/target",
                        "Add"),
                json(
                        "number-for-text",
                        responses("department", "\"1.1\": {\"met\": [1]}"),
                        "wrong-kind",
                        "/responses/1.1/met/0",
                        "Put"),
                json(
                        "common-era",
                        assessment("pmqa-4.0", "department", "").replace("2569", "2026"),
                        "not-a-fiscal-year",
                        "/fiscalYear",
                        "2569"),
                new Bad("not-json.json", bytes("แบบประเมิน"), "not-json", "line 1, column 1", "template"),
                new Bad("cut.json", bytes("{\"catalogue\": \"pmqa-4.0\""), "not-json", "line 1", "template"),
                new Bad("not-a-workbook.xlsx", bytes("แบบประเมิน"), "not-a-workbook", "", ".xlsx"),
                new Bad("empty.json", new byte[0], "empty", "", "saved"),
                new Bad("empty.xlsx", new byte[0], "empty", "", "saved"),
                new Bad("blank.json", bytes(" \n\t\n"), "empty", "", "saved"),
                new Bad(
                        "ten-mebibytes.json",
                        " ".repeat(10 << 20).getBytes(StandardCharsets.UTF_8),
                        "too-large",
                        "",
                        "right file"),
                new Bad("deep.json", bytes("[".repeat(10_000)), "beyond-limits", "line 1", "assessment"),
                new Bad(
                        "latin.json",
                        "{\"catalogue\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
                        "not-utf-8",
                        "",
                        "UTF-8"),
                new Bad(
                        "twice.json",
                        bytes("{\"catalogue\": \"pmqa-4.0\", \"catalogue\": \"pmqa-4.0\"}"),
                        "duplicate-field",
                        "line 1",
                        "one"),
                new Bad("list.json", bytes("[]"), "wrong-kind", "", "object"),
                new Bad("bomb.xlsx", FilledForms.bomb(), "", "", ""),
                new Bad("formula.xlsx", FilledForms.withFormula(), "formula", "!E8", ""));
    }

    private static Bad json(String name, String text, String code, String place, String advice) {
        return new Bad(name + ".json", bytes(text), code, place, advice);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String assessment(String catalogue, String type, String more) {
        return "{\"catalogue\": \"" + catalogue + "\", \"organization\": {\"name\": \"ก\", \"type\": \"" + type
                + "\"}, \"fiscalYear\": 2569" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    private static String responses(String type, String responses) {
        return assessment("pmqa-4.0", type, "\"responses\": {" + responses + "}");
    }

    private static String measure(String fields) {
        return assessment(
                "pmqa-4.0",
                "department",
                "\"measures\": {\"7.1\": [{\"name\": \"ม\", \"direction\": \"higher\", " + fields + "}]}");
    }

    @ParameterizedTest
    @MethodSource("badInputs")
    void it_is_refused_with_place_and_advice_and_the_other_file_is_scored(Bad bad) throws IOException {
        Path unacceptable =
                Files.write(folder.resolve(bad.name()), bad.content().array());
        Path good = Files.writeString(folder.resolve("z-good.json"), SmallAssessments.LEVELS);

        var run = new CommandLineRun()
                .columns(140)
                .run("score", "--format", "json", unacceptable.toString(), good.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        List<Value.Obj> lines = run.out().lines().map(BadInputTests::object).toList();
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(SCHEMA.problems(line)).isEmpty());
        assertThat(text(lines.getFirst(), "input")).isEqualTo(unacceptable.toString());
        assertThat(problems(lines.getFirst())).anySatisfy(problem -> {
            assertThat(text(problem, "code")).contains(bad.code());
            assertThat(text(problem, "place")).contains(bad.place());
            assertThat(text((Value.Obj) requireNonNull(problem.members().get("advice")), "en"))
                    .contains(bad.advice());
        });
        assertThat(text(lines.getLast(), "organization")).isEqualTo("กรมตัวอย่าง");
        assertThat(run.err()).contains(bad.name(), bad.place(), "→ ").doesNotContain("Exception", "\tat ", "java.");
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_of_a_file_is_listed_at_once(Language language) throws IOException {
        Path file = Files.writeString(
                folder.resolve("many.json"),
                responses("department", "\"1.1\": {\"met\": [\"B99\", 1], \"nots\": {}}, \"1.9\": {}")
                        .replace("2569", "69"));

        var run = CommandLineRun.of(
                "score", file.toString(), "--lang", language.locale().getLanguage());

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(run.err())
                .contains(
                        "/fiscalYear",
                        "/responses/1.1/met/0",
                        "/responses/1.1/met/1",
                        "/responses/1.1/nots",
                        "/responses/1.9")
                .contains(language == Language.THAI ? "พบปัญหา 5 ข้อ" : "5 problems");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void what_is_not_there_or_no_file_is_a_problem_of_its_own() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path good = Files.writeString(folder.resolve("good.json"), SmallAssessments.LEVELS);

        var run = CommandLineRun.of(
                "score",
                "--format",
                "json",
                folder + "/nowhere.json",
                empty.toString(),
                good + "/x.json",
                good.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        List<Value.Obj> lines = run.out().lines().map(BadInputTests::object).toList();
        assertThat(lines.subList(0, 3).stream().map(line -> text(problems(line).getFirst(), "code")))
                .containsExactly("missing-file", "empty-folder", "missing-file");
        assertThat(lines.getLast().members()).containsKey("total");
    }

    /** A sparse file: it says that it has ten gigabytes, and nobody could read them in the time of a test. */
    @Test
    void a_file_that_is_too_large_is_not_read() throws IOException {
        Path large = folder.resolve("large.json");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(10L << 30);
        }

        var run = CommandLineRun.of("score", large.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(run.err()).contains("larger than 8 MiB");
    }

    @Test
    void a_device_without_end_is_refused() {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero));

        var run = CommandLineRun.of("score", zero.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(run.err()).contains("larger than 8 MiB");
    }

    @Test
    void the_content_and_not_the_name_decides_how_a_file_is_read() throws IOException {
        Path workbook = Files.write(folder.resolve("form.json"), FilledForms.ofExample("department-form1-2569.json"));

        var run = CommandLineRun.of("score", workbook.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("354.17");
    }

    private static Value.Obj object(String line) {
        return switch (Documents.readJson(bytes(line), Limits.ASSESSMENT)) {
            case Result.Accepted<Value>(Value.Obj object) -> object;
            case Result.Accepted<Value>(Value other) -> throw new AssertionError(other);
            case Result.Refused<Value> refused -> throw new AssertionError(refused);
        };
    }

    private static List<Value.Obj> problems(Value.Obj refusal) {
        return ((Value.Arr) requireNonNull(refusal.members().get("problems")))
                .elements().stream().map(Value.Obj.class::cast).toList();
    }

    private static String text(Value.Obj object, String member) {
        return ((Value.Str) requireNonNull(object.members().get(member), member)).text();
    }
}
