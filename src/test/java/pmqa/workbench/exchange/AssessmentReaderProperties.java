package pmqa.workbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.JsonWriter.Layout;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.scoring.NextSteps;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.Examples;
import pmqa.workbench.testing.RandomChanges;

/** Broken assessments by the thousand: each is scored or refused with places and reasons, and none is an exception. */
class AssessmentReaderProperties {

    @Property(tries = 1_000)
    void an_example_with_some_parts_exchanged_is_scored_or_refused(
            @ForAll("examples") String name, @ForAll("few") int changes, @ForAll long seed) {
        Random random = new Random(seed);
        Value document = Examples.document(name);
        for (int i = 0; i < changes; i++) {
            document = RandomChanges.of(document, random);
        }

        isScoredOrRefused(new AssessmentReader().read(document));
    }

    @Property(tries = 1_000)
    void an_example_with_some_bytes_exchanged_is_scored_or_refused(
            @ForAll("examples") String name, @ForAll("few") int changes, @ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = Examples.bytes(name);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : "{}[]\",:0e-".charAt(random.nextInt(10)));
        }

        isScoredOrRefused(Documents.readJson(bytes, Limits.ASSESSMENT).flatMap(new AssessmentReader()::read));
    }

    @Property(tries = 300)
    void an_example_that_is_cut_off_is_refused(@ForAll("examples") String name, @ForAll long seed) {
        byte[] bytes = Examples.bytes(name);
        int length = new Random(seed).nextInt(bytes.length - 2);
        byte[] cut = java.util.Arrays.copyOf(bytes, length);

        assertThat(Documents.readJson(cut, Limits.ASSESSMENT)).isInstanceOf(Result.Refused.class);
    }

    @Property(tries = 300)
    void any_tree_of_values_is_refused_or_scored(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Value> members = new LinkedHashMap<>();
        for (String field : List.of(
                "catalogue",
                "organization",
                "fiscalYear",
                "categories",
                "profile",
                "responses",
                "measures",
                "ratings",
                "conformance")) {
            members.put(field, RandomChanges.nonsense(random, 4));
        }
        members.put("catalogue", new Value.Str(random.nextBoolean() ? "pmqa-4.0" : "pmqa-2551"));

        isScoredOrRefused(new AssessmentReader().read(new Value.Obj(members)));
    }

    /** What is read and written again is read as the same. */
    @Property(tries = 20)
    void an_example_written_again_reads_the_same(@ForAll("examples") String name, @ForAll Layout layout) {
        Value document = Examples.document(name);

        byte[] written = JsonWriter.toString(document, layout).getBytes(StandardCharsets.UTF_8);

        assertThat(Documents.readJson(written, Limits.ASSESSMENT)).isEqualTo(Result.accepted(document));
    }

    @Provide
    Arbitrary<String> examples() {
        return Arbitraries.of(Examples.NAMES);
    }

    @Provide
    Arbitrary<Integer> few() {
        return Arbitraries.integers().between(1, 6);
    }

    private static void isScoredOrRefused(Result<Assessment> result) {
        switch (result) {
            case Result.Accepted<Assessment>(Assessment assessment) -> {
                ScoreSheet sheet = Scorer.score(assessment.catalogue(), assessment.answers());
                assertThat(sheet.because().th()).isNotBlank();
                NextSteps.of(assessment.catalogue(), sheet)
                        .forEach(step -> assertThat(step.because().en()).isNotBlank());
            }
            case Result.Refused<Assessment>(List<Problem> problems) ->
                assertThat(problems).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.code()).matches("[a-z0-9-]+");
                    assertThat(problem.message().th().length()).isLessThan(400);
                    assertThat(problem.message().th().chars()).noneMatch(Character::isISOControl);
                    assertThat(problem.advice().en()).isNotBlank();
                });
        }
    }
}
