package pmqa.workbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.Conformity.Status;
import pmqa.workbench.testing.Answering;
import pmqa.workbench.testing.Measuring;

/** What the program tells an agency to do next. */
class NextStepsTests {

    @Test
    void the_only_missing_basic_box_is_worth_its_share_and_releases_what_waits_above() {
        // 1.2 of the earlier form: 2 of 3, then 3 of 3 and 1 of 3 that do not count yet
        NextStep.CompleteLevel step =
                completion(Answering.to("pmqa-4.0-form1").met("1.2", "B1", "B2", "A1", "A2", "A3", "S1"), "1.2");

        assertThat(step.checkpoints()).containsExactly("B3");
        assertThat(step.own()).isCloseTo(100, within(1e-9));
        assertThat(step.released()).isCloseTo(100 + 100 / 3.0, within(1e-9));
        assertThat(step.gain()).isCloseTo(200 + 100 / 3.0, within(1e-9));
        assertThat(step.gainPerCheckpoint()).isEqualTo(step.gain());
        assertThat(step.total()).isCloseTo((200 + 100 / 3.0) / 4, within(1e-9));
        assertThat(step.because().en())
                .isEqualTo("B3 is the only box missing on level Basic: worth +100.00 and releases 133.33 more"
                        + " that is already earned");
        assertThat(step.because().th())
                .isEqualTo("B3 เป็นช่องเดียวที่ขาดของระดับพื้นฐาน: ได้เพิ่ม 100.00 คะแนน"
                        + " และปลดล็อกคะแนนที่ทำไว้แล้วอีก 133.33");
    }

    @Test
    void several_missing_boxes_are_named_together_in_the_order_of_the_form() {
        NextStep.CompleteLevel step = completion(Answering.to("pmqa-4.0-form1").met("1.4", "B3", "A1"), "1.4");

        assertThat(step.checkpoints()).containsExactly("B1", "B2", "B4");
        assertThat(step.own()).isEqualTo(225);
        assertThat(step.released()).isEqualTo(50); // half of advance, and nothing of what is above it
        assertThat(step.gainPerCheckpoint()).isCloseTo(275 / 3.0, within(1e-9));
        assertThat(step.because().en()).startsWith("B1, B2, B4 are missing on level Basic: worth +225.00");
    }

    @Test
    void a_step_that_releases_nothing_says_nothing_of_it() {
        NextStep.CompleteLevel step = completion(Answering.to("pmqa-4.0-form1").complete("1.4", "basic"), "1.4");

        assertThat(step.checkpoints()).containsExactly("A1", "A2");
        assertThat(step.released()).isZero();
        assertThat(step.because().en()).isEqualTo("A1, A2 are missing on level Advance: worth +100.00");
        assertThat(step.because().th()).isEqualTo("ขาด A1, A2 ของระดับก้าวหน้า: ได้เพิ่ม 100.00 คะแนน");
    }

    @Test
    void an_item_that_has_everything_has_no_step() {
        List<NextStep> steps = steps(Answering.to("pmqa-4.0-form1")
                .complete("1.1", "basic", "advance", "significance")
                .complete("1.3", "basic", "advance", "significance"));

        assertThat(steps).extracting(NextStep::item).containsExactlyInAnyOrder("1.2", "1.4");
    }

    @Test
    void the_step_of_one_item_can_be_asked_for_by_itself() {
        CategoryResult.Process category = (CategoryResult.Process) Answering.to("pmqa-4.0-form1")
                .met("1.2", "B1", "B2")
                .complete("1.1", "basic", "advance", "significance")
                .score()
                .categories()
                .getFirst();

        assertThat(NextSteps.of(category.items().getFirst())).isEmpty();
        NextStep.CompleteLevel step = NextSteps.of(category.items().get(1)).orElseThrow();
        assertThat(step.checkpoints()).containsExactly("B3");
        assertThat(step.total()).isEqualTo(step.gain());
    }

    @Test
    void steps_that_release_earned_credit_come_first_then_those_worth_most_for_each_box() {
        List<NextStep> steps = steps(Answering.to("pmqa-4.0-form1")
                .met("1.1", "B1", "B2") // B3: +100, nothing above
                .met("1.2", "B1", "B2") // B3: +100, nothing above
                .met("1.3", "B1", "B2", "A1") // B3: +100 and releases 50
                .met("1.4", "B1", "B2", "A1", "A2", "S1")); // B3 and B4: +150 and release 150, 150 each

        assertThat(steps).extracting(NextStep::item).containsExactly("1.3", "1.4", "1.1", "1.2");
    }

    @Test
    void a_release_beats_a_step_that_is_worth_more() {
        List<NextStep> steps = steps(Answering.to("pmqa-4.0-form1")
                .met("1.1", "B1", "B2") // +100 for one box
                .met("1.4", "A1")); // 300 and releases 50 for four boxes, 87.5 each

        assertThat(steps.getFirst().item()).isEqualTo("1.4");
    }

    @Test
    void a_required_measure_without_data_is_worth_what_the_item_can_gain_at_most() {
        Answering answering = Answering.to("pmqa-4.0")
                .covering("7")
                .measure("7.1", Measuring.higher("7.1.1").target(10).actual(10))
                .measure("7.1", Measuring.own().target(10).actual(10));

        NextStep.ReportMeasure step = steps(answering).stream()
                .filter(NextStep.ReportMeasure.class::isInstance)
                .map(NextStep.ReportMeasure.class::cast)
                .filter(candidate -> candidate.measureType().equals("7.1.2"))
                .findFirst()
                .orElseThrow();

        // two with data and the missing one: a third of 500
        assertThat(step.item()).isEqualTo("7.1");
        assertThat(step.own()).isCloseTo(500 / 3.0, within(1e-9));
        assertThat(step.total()).isCloseTo(500 / 3.0 / 6, within(1e-9));
        assertThat(step.because().en())
                .isEqualTo("7.1.2 Measures of the strategic plan is required and has no data: worth up to +166.67");
        assertThat(step.because().th())
                .isEqualTo(
                        "7.1.2 ตัววัดตามแผนยุทธศาสตร์ เป็นตัวชี้วัดบังคับที่ยังไม่มีข้อมูล: ได้เพิ่มสูงสุด 166.67 คะแนน");
    }

    @Test
    void a_measure_without_data_is_not_among_the_counted_ones() {
        Answering answering = Answering.to("pmqa-4.0")
                .covering("7")
                .measure("7.5", Measuring.higher("7.5.2").target(10).actual(Double.NaN));

        NextStep step = steps(answering).stream()
                .filter(candidate -> candidate.item().equals("7.5"))
                .findFirst()
                .orElseThrow();

        assertThat(((NextStep.ReportMeasure) step).own()).isEqualTo(500);
    }

    @Test
    void a_rating_is_raised_to_the_next_one_that_has_a_descriptor() {
        Answering answering = Answering.to("pmqa-2551").covering("1").rated("1.1-1", "L", 3, 3, 5);

        List<NextStep.RaiseRating> steps = raises(answering, "1.1-1");

        // L1 has every rating, L2 has no 4, L3 is at 5; A1 has no 1
        assertThat(steps).anySatisfy(step -> {
            assertThat(step.criterion()).isEqualTo("L1");
            assertThat(step.to()).isEqualTo(4);
            assertThat(step.own()).isCloseTo(1 / 12.0, within(1e-9));
        });
        assertThat(steps).anySatisfy(step -> {
            assertThat(step.criterion()).isEqualTo("L2");
            assertThat(step.to()).isEqualTo(5);
            assertThat(step.own()).isCloseTo(2 / 12.0, within(1e-9));
        });
        assertThat(steps).anySatisfy(step -> {
            assertThat(step.criterion()).isEqualTo("A1");
            assertThat(step.from()).isZero();
            assertThat(step.to()).isEqualTo(2);
            assertThat(step.descriptor()).isEqualTo("มีการกำหนดเป้าหมายของทิศทางองค์กร 1 ประเด็น");
            assertThat(step.because().th())
                    .isEqualTo("A1 จาก 0 เป็น 2 (+0.17): มีการกำหนดเป้าหมายของทิศทางองค์กร 1 ประเด็น");
            assertThat(step.because().en()).startsWith("A1 from 0 to 2 (+0.17): ");
        });
        assertThat(steps)
                .extracting(NextStep.RaiseRating::criterion)
                .doesNotContain("L3")
                .hasSize(11);
    }

    @Test
    void requirements_that_are_partly_met_come_before_those_not_started() {
        List<NextStep> steps = steps(Answering.to("pmqa-fl-province")
                .covering("LD", "SP")
                .status(Status.MET, "LD2", "LD3", "LD4", "LD5", "LD6", "LD7", "SP1", "SP2", "SP3", "SP4")
                .status(Status.PARTIAL, "SP5")
                .status(Status.NOT_APPLICABLE, "SP6"));

        assertThat(steps).extracting(NextStep::item).containsExactly("SP5", "LD1", "SP7");
        assertThat(steps.getFirst().because().th()).startsWith("SP5 ดำเนินการบางส่วน: จังหวัดมีการถ่ายทอด");
        assertThat(steps.get(1).because().en()).startsWith("LD1 Not started: ");
    }

    @Test
    void measures_beside_the_total_add_nothing_to_it() {
        List<NextStep> steps = steps(Answering.to("pmqa-fl-province").covering("RM"));

        assertThat(steps).hasSize(6).allSatisfy(step -> {
            NextStep.ReportMeasure report = (NextStep.ReportMeasure) step;
            assertThat(report.own()).isCloseTo(500 / 6.0, within(1e-9));
            assertThat(report.total()).isZero();
        });
    }

    private static List<NextStep> steps(Answering answering) {
        ScoreSheet sheet = answering.score();
        return NextSteps.of(Catalogues.get(sheet.catalogue()), sheet);
    }

    private static NextStep.CompleteLevel completion(Answering answering, String item) {
        return steps(answering).stream()
                .filter(step -> step.item().equals(item))
                .map(NextStep.CompleteLevel.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<NextStep.RaiseRating> raises(Answering answering, String question) {
        return steps(answering).stream()
                .filter(step -> step.item().equals(question))
                .map(NextStep.RaiseRating.class::cast)
                .toList();
    }
}
