package pmqa.workbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.loading.Catalogues;

/** A rater ticks what was done, and the program proposes the rating that the descriptors give for it. */
class RatingProposalTests {

    @ParameterizedTest(name = "{0} of 4 issues are a {1}")
    @CsvSource({"0, 0", "1, 2", "2, 3", "3, 4", "4, 5"})
    void goals_for_so_many_of_the_four_issues_of_the_direction(int issues, int rating) {
        assertThat(proposal("1.1-1", "A1", done(issues, 0)).rating()).isEqualTo(rating);
    }

    @ParameterizedTest(name = "{0} of 4 issues in {1} of 3 steps are a {2}")
    @CsvSource({"3, 1, 3", "3, 3, 3", "4, 2, 4", "4, 3, 5", "4, 0, 0", "0, 3, 0", "1, 3, 1"})
    void a_plan_needs_issues_and_steps(int issues, int steps, int rating) {
        assertThat(proposal("1.1-1", "A2", done(issues, steps)).rating()).isEqualTo(rating);
    }

    @ParameterizedTest(name = "{0} % of the staff are a {1}")
    @CsvSource({
        "0, 0",
        "0.9, 0",
        "1, 1",
        "20, 1",
        "20.5, 1",
        "21, 2",
        "40, 2",
        "41, 3",
        "60.9, 3",
        "61, 4",
        "80.99, 4",
        "81, 5",
        "100, 5"
    })
    void shares_of_the_staff_are_read_from_their_lower_ends(double percent, int rating) {
        assertThat(proposal("1.1-1", "D2", percent(percent)).rating()).isEqualTo(rating);
    }

    @Test
    void a_share_that_nobody_entered_earns_the_lowest_rating() {
        RatingProposal proposal = proposal("1.1-1", "D2", Achievement.NOTHING);

        assertThat(proposal.rating()).isZero();
        assertThat(proposal.because().en()).isEqualTo("no percentage entered yet");
        assertThat(proposal.because().th()).isEqualTo("ยังไม่ได้กรอกร้อยละ");
    }

    @Test
    void what_was_done_and_the_descriptor_stand_beside_the_proposal() {
        RatingProposal proposal = proposal("1.1-1", "A2", done(3, 2));

        assertThat(proposal.descriptor())
                .isEqualTo("มีการทำแผนดำเนินการ 3 ประเด็นและมีการดำเนินการในบางขั้นตอนหรือทุกขั้นตอน");
        assertThat(proposal.because().en()).isEqualTo("3 of 4 issues, 2 of 3 steps");
        assertThat(proposal.because().th()).isEqualTo("3 จาก 4 ประเด็น, 2 จาก 3 ขั้นตอน");
    }

    @Test
    void a_number_read_into_a_word_says_so() {
        // "ในประเด็นส่วนใหญ่" is read as three of four
        assertThat(proposal("1.1-1", "I3", done(3, 0)).because().en())
                .isEqualTo("3 of 4 issues (the number is an inference from the criteria's words)");
        assertThat(proposal("1.1-1", "I3", done(3, 0)).because().th())
                .isEqualTo("3 จาก 4 ประเด็น (จำนวนนี้เป็นการตีความถ้อยคำของเกณฑ์)");
        assertThat(proposal("1.1-1", "I3", done(4, 0)).because().en()).isEqualTo("4 of 4 issues");
        assertThat(proposal("1.1-1", "I3", done(2, 0)).rating()).isEqualTo(1);
    }

    @Test
    void percentages_of_issues_and_of_steps_follow_from_the_ticks() {
        // two issues, three steps: 1 of 2 is 50 %, 2 of 3 is 66.67 %
        assertThat(proposal("4.1-5", "A1", done(1, 0)).rating()).isEqualTo(2);
        assertThat(proposal("4.1-5", "A1", done(2, 0)).rating()).isEqualTo(5);
        assertThat(proposal("4.1-5", "A2", done(0, 2)).rating()).isEqualTo(3);
        assertThat(proposal("4.1-5", "A2", done(0, 3)).rating()).isEqualTo(5);
        assertThat(proposal("4.1-5", "A2", done(0, 2)).because().en()).isEqualTo("67%");
    }

    @Test
    void a_percentage_that_a_rater_enters_goes_before_the_ticks() {
        Achievement both = new Achievement(Set.of(1, 2), Set.of(), OptionalDouble.of(80));

        assertThat(proposal("4.1-5", "A1", both).rating()).isEqualTo(4);
        assertThat(proposal("4.1-5", "A1", both).because().en()).isEqualTo("80%");
    }

    @Test
    void a_proposed_rating_always_has_a_descriptor() {
        Catalogues.get("pmqa-2551")
                .questions()
                .forEach(question -> question.criteria().forEach(criterion -> {
                    for (int issues = 0; issues <= question.head().issues().size(); issues++) {
                        for (int steps = 0; steps <= criterion.steps().size(); steps++) {
                            RatingProposal.propose(question, criterion, done(issues, steps))
                                    .ifPresent(proposal -> {
                                        assertThat(criterion.allows(proposal.rating()))
                                                .isTrue();
                                        assertThat(proposal.descriptor()).isNotBlank();
                                    });
                        }
                    }
                }));
    }

    @Test
    void everything_done_is_a_5_wherever_the_ticks_decide() {
        Catalogues.get("pmqa-2551")
                .questions()
                .forEach(question -> question.criteria()
                        .filter(criterion -> !criterion.thresholds().isEmpty())
                        .forEach(criterion -> {
                            Achievement all = new Achievement(
                                    done(question.head().issues().size(), 0).issues(),
                                    done(0, criterion.steps().size()).steps(),
                                    OptionalDouble.of(100));
                            assertThat(RatingProposal.propose(question, criterion, all)
                                            .orElseThrow()
                                            .rating())
                                    .as(question.code() + " " + criterion.code())
                                    .isEqualTo(5);
                        }));
    }

    @Test
    void where_descriptors_cannot_be_counted_nothing_is_proposed() {
        Question question = question("1.1-1");
        Criterion words = new Criterion(
                "A1",
                "หัวข้อ",
                "คำอธิบาย",
                criterion("1.1-1", "A1").descriptors(),
                java.util.List.of(),
                java.util.Optional.empty(),
                java.util.List.of());

        assertThat(RatingProposal.propose(question, words, done(4, 0))).isEmpty();
    }

    private static Achievement done(int issues, int steps) {
        return new Achievement(first(issues), first(steps), OptionalDouble.empty());
    }

    private static Achievement percent(double percent) {
        return new Achievement(Set.of(), Set.of(), OptionalDouble.of(percent));
    }

    private static Set<Integer> first(int count) {
        return IntStream.rangeClosed(1, count).boxed().collect(Collectors.toSet());
    }

    private static RatingProposal proposal(String question, String criterion, Achievement done) {
        return RatingProposal.propose(question(question), criterion(question, criterion), done)
                .orElseThrow();
    }

    private static Question question(String code) {
        return Catalogues.get("pmqa-2551")
                .questions()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Criterion criterion(String question, String code) {
        return question(question)
                .criteria()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
