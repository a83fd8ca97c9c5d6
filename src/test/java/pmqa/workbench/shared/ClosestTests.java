package pmqa.workbench.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosestTests {

    private static final List<String> BOXES =
            List.of("B1", "B2", "B3", "B4", "RB1", "RB2", "A1", "A2", "RA1", "S1", "RS1");
    private static final List<String> CATALOGUES =
            List.of("pmqa-4.0", "pmqa-4.0-form1", "pmqa-fl-province", "pmqa-2551");
    private static final List<String> QUESTIONS = List.of("1.1-1", "1.1-4.1", "1.1-4.2", "1.2-8", "4.1-1", "4.2-10");

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({"b1, B1", "' B1 ', B1", "B 1, B1", "B01, B1", "B๑, B1", "1.1-B1, B1", "BR1, RB1", "RRB1, RB1", "1B, B1"
    })
    void a_slip_in_the_code_of_a_box_is_recognised(String typed, String meant) {
        assertThat(Closest.to(typed, BOXES)).contains(meant);
    }

    /** Another number is another box: to propose B1 for B9 would be a guess. */
    @ParameterizedTest
    @ValueSource(strings = {"B9", "B11", "C3", "B", "1", "", "   ", "ข้อหนึ่ง", "X1"})
    void what_could_be_many_boxes_or_none_is_not_guessed(String typed) {
        assertThat(Closest.to(typed, BOXES)).isEmpty();
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "PMQA-4.0, pmqa-4.0",
        "pmqa 4.0, pmqa-4.0",
        "pmqa4.0, pmqa-4.0",
        "4.0, pmqa-4.0",
        "form1, pmqa-4.0-form1",
        "province, pmqa-fl-province",
        "pmqa-fl-provinces, pmqa-fl-province",
        "2551, pmqa-2551",
        "pmqa_2551, pmqa-2551",
        "๒๕๕๑, pmqa-2551",
        "pqma-2551, pmqa-2551"
    })
    void a_slip_in_the_id_of_a_catalogue_is_recognised(String typed, String meant) {
        assertThat(Closest.to(typed, CATALOGUES)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pmqa-2550", "pmqa-5.0", "pmqa", "iso-9001"})
    void another_catalogue_is_not_guessed(String typed) {
        assertThat(Closest.to(typed, CATALOGUES)).isEmpty();
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({"1.1-1., 1.1-1", "11-1, 1.1-1", "1.1.1, 1.1-1", "4.2-10, 4.2-10", "10, 4.2-10", "1.1–4.2, 1.1-4.2"})
    void a_slip_in_the_code_of_a_question_is_recognised(String typed, String meant) {
        assertThat(Closest.to(typed, QUESTIONS)).contains(meant);
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({"heigher, higher", "highr, higher", "LOWER, lower", "lowest, lower"})
    void a_slip_in_a_word_is_recognised(String typed, String meant) {
        assertThat(Closest.to(typed, List.of("higher", "lower"))).contains(meant);
    }

    @Test
    void a_word_too_far_from_any_is_not_guessed() {
        assertThat(Closest.to("upwards", List.of("higher", "lower"))).isEmpty();
    }

    @Test
    void of_two_that_are_equally_near_none_is_meant() {
        assertThat(Closest.to("lovel", List.of("level", "hovel"))).isEmpty();
        assertThat(Closest.to("level", List.of("levels", "level", "lovel"))).contains("level");
    }

    @Test
    void the_nearer_one_is_meant() {
        assertThat(Closest.to("explanaton", List.of("explanations", "explanation")))
                .contains("explanation");
    }

    @Test
    void nothing_is_meant_where_there_is_nothing_to_mean() {
        assertThat(Closest.to("B1", List.of())).isEmpty();
    }

    @Test
    void a_text_is_not_taken_for_a_code() {
        assertThat(Closest.to("x".repeat(65), List.of("x".repeat(64)))).isEmpty();
        assertThat(Closest.to("x".repeat(64), List.of("x".repeat(64)))).isPresent();
    }

    @Property(tries = 300)
    void what_is_known_means_itself(@ForAll @NotEmpty List<String> known, @ForAll int seed) {
        List<String> codes =
                IntStream.range(0, known.size()).mapToObj(i -> "K" + i).toList();

        String code = codes.get(Math.floorMod(seed, codes.size()));

        assertThat(Closest.to(code, codes)).contains(code);
    }

    @Property(tries = 300)
    void any_text_whatever_has_an_answer(@ForAll String typed, @ForAll List<String> known) {
        List<String> distinct = known.stream().distinct().collect(Collectors.toList());

        assertThat(Closest.to(typed, distinct))
                .satisfiesAnyOf(
                        answer -> assertThat(answer).isEmpty(),
                        answer -> assertThat(distinct).contains(answer.orElseThrow()));
    }
}
