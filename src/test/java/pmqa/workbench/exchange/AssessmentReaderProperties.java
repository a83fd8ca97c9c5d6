package pmqa.workbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

/** Broken assessments by the thousand: each is scored or refused with places and reasons, and none is an exception. */
class AssessmentReaderProperties {

    private static final List<Value> STRANGERS = List.of(
            new Value.Null(),
            new Value.Bool(true),
            new Value.Str(""),
            new Value.Str(" "),
            new Value.Str("B1"),
            new Value.Str("\ud800"),
            new Value.Str("\u0000\u001b[2J"),
            new Value.Str("=cmd|'/C calc'!A0"),
            new Value.Str("ก".repeat(5_000)),
            number("0"),
            number("-1"),
            number("2026"),
            number("0.1"),
            number("1e15"),
            number("1e400"),
            number("1e999999999"),
            number("-1e-999999999"),
            number("99999999999999999999999999"),
            new Value.Arr(List.of()),
            new Value.Arr(List.of(new Value.Null(), new Value.Arr(List.of()))),
            new Value.Obj(Map.of()),
            new Value.Obj(Map.of("", new Value.Null(), "a/b~c", number("1"))));

    private static final List<String> NAMES = List.of(
            "",
            "B1",
            "1.1",
            "7.1",
            "7.1.1",
            "LD1",
            "RM",
            "2569",
            "2026",
            "catalogue",
            "met",
            "type",
            "A",
            "what",
            "a/b~c",
            "\ud83d\udcc8",
            "\u202e",
            "constructor",
            "x".repeat(300));

    @Property(tries = 1_000)
    void an_example_with_some_parts_exchanged_is_scored_or_refused(
            @ForAll("examples") String name, @ForAll("few") int changes, @ForAll long seed) {
        Random random = new Random(seed);
        Value document = Examples.document(name);
        for (int i = 0; i < changes; i++) {
            document = changed(document, random);
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
            members.put(field, tree(random, 4));
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

    /** The same document with one part, anywhere, left out, doubled, renamed or exchanged for something else. */
    private static Value changed(Value value, Random random) {
        if (random.nextInt(6) > 0) {
            if (value instanceof Value.Obj(Map<String, Value> members) && !members.isEmpty()) {
                return changedMember(members, random);
            }
            if (value instanceof Value.Arr(List<Value> elements) && !elements.isEmpty()) {
                return changedElement(elements, random);
            }
        }
        return STRANGERS.get(random.nextInt(STRANGERS.size()));
    }

    private static Value changedMember(Map<String, Value> members, Random random) {
        List<String> names = List.copyOf(members.keySet());
        String chosen = names.get(random.nextInt(names.size()));
        Map<String, Value> changed = new LinkedHashMap<>();
        int how = random.nextInt(10);
        members.forEach((name, value) -> {
            if (!name.equals(chosen)) {
                changed.put(name, value);
            } else if (how == 0) {
                changed.put(NAMES.get(random.nextInt(NAMES.size())), value);
            } else if (how == 1) {
                changed.put(name, value);
                changed.put(NAMES.get(random.nextInt(NAMES.size())), value);
            } else if (how > 2) {
                changed.put(name, changed(value, random));
            }
        });
        return new Value.Obj(changed);
    }

    private static Value changedElement(List<Value> elements, Random random) {
        List<Value> changed = new ArrayList<>(elements);
        int chosen = random.nextInt(changed.size());
        switch (random.nextInt(6)) {
            case 0 -> changed.remove(chosen);
            case 1 -> changed.add(changed.get(chosen));
            default -> changed.set(chosen, changed(changed.get(chosen), random));
        }
        return new Value.Arr(changed);
    }

    private static Value tree(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return STRANGERS.get(random.nextInt(STRANGERS.size()));
        }
        if (random.nextBoolean()) {
            return new Value.Arr(List.of(tree(random, depth - 1), tree(random, depth - 1)));
        }
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            members.put(NAMES.get(random.nextInt(NAMES.size())), tree(random, depth - 1));
        }
        return new Value.Obj(members);
    }

    private static Value number(String digits) {
        return new Value.Num(new BigDecimal(digits));
    }
}
