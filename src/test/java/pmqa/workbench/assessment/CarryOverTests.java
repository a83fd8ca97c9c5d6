package pmqa.workbench.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pmqa.workbench.catalogue.loading.Mappings;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.Conformity.Status;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.Examples;

class CarryOverTests {

    @Test
    void a_requirement_that_is_met_meets_the_checkpoint_that_it_covers_and_its_words_become_the_note() {
        var found = fromFundamentalLevel(
                Map.of("LD7", new Conformity(Status.MET, Optional.empty(), Optional.of("มีคณะทำงาน"))));

        assertThat(found.carried())
                .extracting(answer -> answer.key().subject() + "=" + answer.value())
                .containsExactly("checkpoint/1.4-B2=true", "note/1.4-B2=มีคณะทำงาน");
        assertThat(found.left()).isEmpty();
    }

    @Test
    void a_requirement_that_is_partly_met_meets_nothing_but_its_words_are_kept() {
        var found = fromFundamentalLevel(
                Map.of("LD7", new Conformity(Status.PARTIAL, Optional.empty(), Optional.of("เริ่มแล้ว"))));

        assertThat(found.carried()).extracting(answer -> answer.key().subject()).containsExactly("note/1.4-B2");
        assertThat(found.left()).singleElement().satisfies(left -> {
            assertThat(left.from()).isEqualTo("LD7");
            assertThat(left.reason().en()).contains("in part");
        });
    }

    @Test
    void a_checkpoint_that_two_requirements_cover_together_needs_both() {
        var one = fromFundamentalLevel(Map.of("LD6", Conformity.of(Status.MET)));
        var both = fromFundamentalLevel(Map.of("LD6", Conformity.of(Status.MET), "SP7", Conformity.of(Status.MET)));

        assertThat(one.carried()).isEmpty();
        assertThat(one.left())
                .singleElement()
                .satisfies(left -> assertThat(left.reason().en()).isEqualTo("SP7 would have to be met as well."));
        assertThat(both.carried()).extracting(answer -> answer.key().subject()).containsExactly("checkpoint/6.4-A2");
    }

    @Test
    void a_box_that_asks_for_more_stays_empty_and_says_what_more() {
        var found = CarryOver.find(
                Mappings.find("pmqa-4.0-form1", "pmqa-4.0").orElseThrow(),
                answers(
                        "pmqa-4.0-form1",
                        Map.of(
                                "1.4",
                                new ItemResponse(Set.of("B2"), Map.of("B2", "ทำประชาพิจารณ์"), Map.of("basic", "ครบ"))),
                        Map.of()),
                Set.of());

        assertThat(found.carried())
                .extracting(answer -> answer.key().subject() + "=" + answer.value())
                .containsExactly("note/1.4-B2=ทำประชาพิจารณ์", "explanation/1.4-basic=ครบ");
        assertThat(found.left()).singleElement().satisfies(left -> {
            assertThat(left.to()).contains("1.4-B2");
            assertThat(left.reason().en()).contains("also asks that the measures are carried out");
        });
    }

    @Test
    void words_of_several_criteria_become_one_note_that_names_each() {
        var found = CarryOver.find(
                Mappings.find("pmqa-4.0-form1", "pmqa-4.0").orElseThrow(),
                answers(
                        "pmqa-4.0-form1",
                        Map.of("1.1", new ItemResponse(Set.of(), Map.of("B2", "ประชุม", "B3", "ไลน์กลุ่ม"), Map.of())),
                        Map.of()),
                Set.of());

        assertThat(found.carried())
                .singleElement()
                .satisfies(answer -> assertThat(answer.value()).isEqualTo("1.1-B2: ประชุม\n\n1.1-B3: ไลน์กลุ่ม"));
    }

    @Test
    void what_is_not_assessed_this_time_stays_behind() {
        var everything = fromFundamentalLevel(Map.of("LD7", Conformity.of(Status.MET)));
        var onlyThree = CarryOver.find(
                Mappings.find("pmqa-fl-province", "pmqa-4.0").orElseThrow(),
                answers("pmqa-fl-province", Map.of(), Map.of("LD7", Conformity.of(Status.MET))),
                Set.of("3"));

        assertThat(everything.carried()).isNotEmpty();
        assertThat(onlyThree.carried()).isEmpty();
        assertThat(onlyThree.left())
                .singleElement()
                .satisfies(
                        left -> assertThat(left.reason().en()).isEqualTo("It is outside what is assessed this time."));
    }

    @Test
    void every_answer_of_a_filled_assessment_comes_over_or_is_named_among_those_that_do_not() {
        for (String name : java.util.List.of("province-2569.json", "department-form1-2569.json")) {
            var assessment = Examples.assessment(name);
            var catalogue = assessment.catalogue();
            var given = new GivenAnswers(catalogue, assessment.answers());
            var found = CarryOver.find(
                    Mappings.find(catalogue.id(), "pmqa-4.0").orElseThrow(), assessment.answers(), Set.of());
            var told = new java.util.HashSet<String>();
            found.carried().forEach(answer -> told.addAll(answer.from()));
            found.left().forEach(left -> told.add(left.from()));

            assertThat(pmqa.workbench.catalogue.Criteria.of(catalogue).codes().filter(given::isAnswered))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(told::contains);
            assertThat(found.carried()).as(name).isNotEmpty();
        }
    }

    @Test
    void a_measure_comes_under_the_type_that_measures_the_same_and_the_others_are_named() {
        var found = CarryOver.find(
                Mappings.find("pmqa-fl-province", "pmqa-4.0").orElseThrow(),
                Examples.assessment("province-2569.json").answers(),
                Set.of());

        assertThat(found.carried())
                .filteredOn(answer -> answer.key().kind() == AnswerKind.MEASURE)
                .extracting(answer -> answer.key().key().substring(0, 3) + " " + answer.from())
                .containsExactly("7.2 [RM2]", "7.3 [RM5]");
        assertThat(found.left()).extracting(CarriedOver.Left::from).contains("RM1", "RM6");
    }

    private static CarriedOver fromFundamentalLevel(Map<String, Conformity> conformance) {
        return CarryOver.find(
                Mappings.find("pmqa-fl-province", "pmqa-4.0").orElseThrow(),
                answers("pmqa-fl-province", Map.of(), conformance),
                Set.of());
    }

    private static Answers answers(
            String catalogue, Map<String, ItemResponse> responses, Map<String, Conformity> conformance) {
        return new Answers(
                catalogue,
                new Answers.Organization("จังหวัดตัวอย่าง", OrganizationType.PROVINCE),
                new FiscalYear(2569),
                Set.of(),
                Map.of(),
                new LinkedHashMap<>(responses),
                Map.of(),
                Map.of(),
                new LinkedHashMap<>(conformance));
    }
}
