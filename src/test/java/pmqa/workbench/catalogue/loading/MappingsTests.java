package pmqa.workbench.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import pmqa.workbench.catalogue.Criteria;
import pmqa.workbench.catalogue.Mapping;
import pmqa.workbench.catalogue.Mapping.Coverage;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

class MappingsTests {

    static final List<Mappings.Pair> shipped = Mappings.SHIPPED;

    @ParameterizedTest
    @FieldSource("shipped")
    void every_criterion_of_the_old_form_was_reviewed_and_every_row_says_why_in_both_languages(Mappings.Pair pair) {
        var mapping = Mappings.find(pair.from(), pair.to()).orElseThrow();
        var reviewed = Stream.of(
                        mapping.matches().stream().flatMap(match -> match.from().stream()),
                        mapping.measures().stream().map(Mapping.MeasureMatch::from),
                        mapping.left().stream().flatMap(group -> group.from().stream()))
                .flatMap(codes -> codes)
                .toList();
        var reasons = Stream.of(
                        mapping.matches().stream().map(Mapping.Match::reason),
                        mapping.measures().stream().map(Mapping.MeasureMatch::reason),
                        mapping.left().stream().map(Mapping.Left::reason))
                .flatMap(texts -> texts);

        assertThat(reasons).allSatisfy(reason -> {
            assertThat(reason.th()).matches(".*[ก-๙].*");
            assertThat(reason.en()).doesNotMatch(".*[ก-๙].*");
        });
        Criteria.of(Catalogues.get(pair.from()))
                .codes()
                .filter(code -> !reviewed.contains(code))
                .forEach(code -> assertThat(reviewed)
                        .as("the category of %s", code)
                        .contains(Criteria.of(Catalogues.get(pair.from()))
                                .find(code)
                                .orElseThrow()
                                .category()));
    }

    @Test
    void form_one_goes_both_ways_and_the_fundamental_level_one_way() {
        assertThat(Mappings.sources("pmqa-4.0")).containsExactly("pmqa-4.0-form1", "pmqa-fl-province");
        assertThat(Mappings.sources("pmqa-4.0-form1")).containsExactly("pmqa-4.0");
        assertThat(Mappings.sources("pmqa-fl-province")).isEmpty();
        assertThat(Mappings.find("pmqa-2551", "pmqa-4.0")).isEmpty();
    }

    /** Spot checks against the texts of the two forms, read by a person. */
    @ParameterizedTest
    @CsvSource({
        "pmqa-4.0-form1, pmqa-4.0, 1.1-B1, WHOLE",
        "pmqa-4.0-form1, pmqa-4.0, 1.2-B3, PART",
        "pmqa-4.0, pmqa-4.0-form1, 1.3-S1, WHOLE",
        "pmqa-4.0, pmqa-4.0-form1, 1.4-B1, PART",
        "pmqa-fl-province, pmqa-4.0, 1.4-B2, WHOLE",
        "pmqa-fl-province, pmqa-4.0, 3.2-B1, PART"
    })
    void a_row_says_whether_the_old_criteria_cover_the_new_one(String from, String to, String code, Coverage expected) {
        assertThat(Mappings.find(from, to).orElseThrow().matches())
                .filteredOn(match -> match.to().equals(code))
                .singleElement()
                .extracting(Mapping.Match::covers)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from: [LD7]                     | from: [LD9]                     | unknown-code
            to: 1.4-B2                      | to: 1.4-B9                      | unknown-code
            {from: [IT3],                   | {from: [IT9],                   | not-reviewed
            {from: [IT3],                   | {from: [IT3, LD7],              | matched-and-left
            to: 2.3-B2                      | to: 2.3-B1                      | matched-twice
            version: `1.0.0`                | version: `0.9.0`                | another-version
            covers: whole                   | covers: most                    | unknown-coverage
            standing: inferred              | standing: certain               | unknown-standing
            to: {catalogue: pmqa-4.0        | to: {catalogue: pmqa-5.0        | unknown-catalogue
            """)
    void a_row_that_is_wrong_is_named(String right, String wrong, String problem) throws IOException {
        var sound = Files.readString(Path.of("catalogues/mappings/pmqa-fl-province.to.pmqa-4.0.yaml"));
        var before = right.replace('`', '"');
        assertThat(sound).contains(before);

        var broken = sound.replaceFirst(java.util.regex.Pattern.quote(before), wrong.replace('`', '"'));

        assertThat(Mappings.read(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(((Result.Refused<?>) refused).problems())
                                .extracting(Problem::code)
                                .contains(problem));
        assertThat(Mappings.read(sound.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Result.Accepted.class);
    }
}
