package pmqa.workbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pmqa.workbench.scoring.Conformity.Status;
import pmqa.workbench.scoring.LevelledResult.LevelTally;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.Answering;
import pmqa.workbench.testing.Measuring;
import pmqa.workbench.testing.TestCatalogues;

/** "Why?" – the derivation of every kind of node, in both languages. */
class DerivationTests {

    @Test
    void of_a_level() {
        List<LevelTally> levels = item(Answering.to("pmqa-4.0-form1").met("1.2", "B1", "B3", "A1", "A2", "A3", "S2"), 1)
                .levels();

        says(
                levels.get(0),
                "ผ่าน 2 จาก 3 ข้อ: 300 × 2/3 = 200.00 คะแนน (ขาด B2)",
                "2 of 3 met: 300 × 2/3 = 200.00 points (missing B2)");
        says(
                levels.get(1),
                "ผ่าน 3 จาก 3 ข้อ: 100 × 3/3 = 100.00 คะแนน – ยังไม่นับ เพราะระดับที่ต่ำกว่ายังไม่ครบ",
                "3 of 3 met: 100 × 3/3 = 100.00 points – not counted, because a lower level is incomplete");
        says(
                levels.get(2),
                "ผ่าน 1 จาก 3 ข้อ: 100 × 1/3 = 33.33 คะแนน (ขาด S1, S3) – ยังไม่นับ เพราะระดับที่ต่ำกว่ายังไม่ครบ",
                "1 of 3 met: 100 × 1/3 = 33.33 points (missing S1, S3)"
                        + " – not counted, because a lower level is incomplete");
    }

    @Test
    void of_a_level_in_which_nothing_applies() {
        LevelTally basic = item(Answering.to(TestCatalogues.withBasicForProvincesOnly()), 0)
                .levels()
                .getFirst();

        says(
                basic,
                "ไม่มีช่องเลือกที่ใช้กับหน่วยงานประเภทนี้ จึงถือว่าผ่าน: 300 คะแนน",
                "No checkpoint applies to this type of organisation, so the level counts as met: 300 points");
    }

    @Test
    void of_a_level_whose_boxes_weigh_unlike() {
        Answering answering = Answering.to(TestCatalogues.weighing(1, 3)).met("1.1", "B1");

        LevelTally basic = item(answering, 0).levels().getFirst();

        assertThat(basic.share()).isEqualTo(0.25);
        assertThat(basic.because().en()).isEqualTo("1 of 2 met: 300 × 0.2500 = 75.00 points (missing RB1)");
        assertThat(item(answering.met("1.1", "RB1"), 0)
                        .levels()
                        .getFirst()
                        .because()
                        .en())
                .isEqualTo("2 of 2 met: 300 × 2/2 = 300.00 points");
    }

    @Test
    void of_an_item() {
        says(
                item(
                        Answering.to("pmqa-4.0-form1")
                                .complete("1.4", "basic", "advance")
                                .met("1.4", "S1"),
                        3),
                "300.00 + 100.00 + 50.00 = 450.00 คะแนน → ระดับก้าวหน้า",
                "300.00 + 100.00 + 50.00 = 450.00 points → Advance");
        says(
                item(Answering.to("pmqa-4.0-form1").met("1.2", "B1", "B3", "A1", "A2", "A3", "S2"), 1),
                "200.00 คะแนน → ยังไม่ผ่านระดับพื้นฐาน · ทำแล้วแต่ยังไม่นับ 133.33 คะแนน",
                "200.00 points → below the lowest level · 133.33 points are earned but do not count yet");
        says(
                item(Answering.to("pmqa-4.0-form1").complete("1.2", "basic"), 1),
                "300.00 + 0.00 = 300.00 คะแนน → ระดับพื้นฐาน",
                "300.00 + 0.00 = 300.00 points → Basic");
    }

    @Test
    void of_a_category_and_of_the_total() {
        ScoreSheet sheet = Answering.to("pmqa-4.0-form1")
                .met("1.1", "B1", "B2")
                .complete("1.2", "basic")
                .met("1.2", "A1", "A3")
                .complete("1.3", "basic", "advance")
                .complete("1.4", "basic", "advance")
                .met("1.4", "S1")
                .score();

        says(
                sheet.categories().getFirst(),
                "ค่าเฉลี่ยของ 4 หัวข้อ: (200.00 + 366.67 + 400.00 + 450.00) ÷ 4 = 354.17 → ระดับพื้นฐาน",
                "Mean of 4 items: (200.00 + 366.67 + 400.00 + 450.00) ÷ 4 = 354.17 → Basic");
        says(
                sheet,
                "ค่าเฉลี่ยของ 1 หมวด: (354.17) ÷ 1 = 354.17 → ระดับพื้นฐาน",
                "Mean of 1 category: (354.17) ÷ 1 = 354.17 → Basic");
        assertThat(Answering.to("pmqa-4.0").covering("1", "7").score().because().th())
                .isEqualTo(
                        "ค่าเฉลี่ยของ 2 หมวด: (0.00 + 0.00) ÷ 2 = 0.00 → ต่ำกว่าระดับพื้นฐาน · คิดเฉพาะ 2 หมวดที่เลือกประเมิน");
    }

    @Test
    void of_a_measure() {
        says(
                measure(Measuring.higher("7.5.1").target(85).actual(80)),
                "ผลเทียบเป้าหมาย 100 × 80 ÷ 85 = 94.12% → 282.35 คะแนน",
                "Attainment 100 × 80 ÷ 85 = 94.12% → 282.35 points");
        says(
                measure(Measuring.lower("7.5.1").target(10).actual(12.5)),
                "ผลเทียบเป้าหมาย 200 − 100 × 12.5 ÷ 10 = 75.00% → 225.00 คะแนน",
                "Attainment 200 − 100 × 12.5 ÷ 10 = 75.00% → 225.00 points");
        says(
                measure(Measuring.lower("7.5.1").target(5).best(0).actual(0)),
                "ถึงค่าดีที่สุดที่เป็นไปได้ (0) → 500.00 คะแนน",
                "Reaches the best possible value (0) → 500.00 points");
        says(
                measure(Measuring.lower("7.5.1").target(0).actual(2)),
                "เป้าหมายเป็น 0 และผลเป็น 2 → 0.00 คะแนน",
                "The target is 0 and the actual 2 → 0.00 points");
        says(
                measure(Measuring.higher("7.5.1").target(10).actual(Double.NaN)),
                "ไม่มีผลการดำเนินการหรือค่าเป้าหมายของปีที่ประเมิน จึงไม่นับตัวชี้วัดนี้",
                "No actual or no target for the year: this measure is not counted");
    }

    @Test
    void of_a_measure_says_what_was_reckoned_and_by_which_part_of_the_rule() {
        MeasureResult best =
                measure(Measuring.higher("7.5.1").target(90).best(100).actual(100));
        MeasureResult zero = measure(Measuring.lower("7.5.1").target(0).actual(2));
        MeasureResult band = measure(Measuring.higher("7.5.1").target(90).actual(99));
        MeasureResult none = measure(Measuring.higher("7.5.1").actual(99));

        assertThat(best.reason()).isEqualTo(MeasuredResult.Reason.BEST_VALUE);
        assertThat(best.attainment().getAsDouble()).isEqualTo(100 * 100 / 90.0);
        assertThat(zero.reason()).isEqualTo(MeasuredResult.Reason.ZERO_TARGET);
        assertThat(zero.attainment()).isEmpty();
        assertThat(band.reason()).isEqualTo(MeasuredResult.Reason.BAND);
        assertThat(band.attainment()).hasValue(110);
        assertThat(band.actual()).hasValue(99);
        assertThat(none.reason()).isEqualTo(MeasuredResult.Reason.NO_DATA);
        assertThat(none.score()).isEmpty();
    }

    @Test
    void of_an_item_of_measures() {
        says(
                measures(Answering.to("pmqa-4.0")
                        .measure("7.5", Measuring.higher("7.5.1").target(10).actual(10))
                        .measure("7.5", Measuring.own().target(10).actual(9))),
                "ค่าเฉลี่ยของ 2 ตัวชี้วัดที่มีข้อมูลหรือบังคับ: (300.00 + 270.00) ÷ 2 = 285.00",
                "Mean of 2 measures with data or required: (300.00 + 270.00) ÷ 2 = 285.00");
        says(
                measures(Answering.to("pmqa-4.0")
                        .measure("7.5", Measuring.own().target(10).actual(9))),
                "ค่าเฉลี่ยของ 2 ตัวชี้วัดที่มีข้อมูลหรือบังคับ: (270.00 + 0.00) ÷ 2 = 135.00"
                        + " · ตัวชี้วัดบังคับที่ไม่มีข้อมูลนับเป็น 0.00: 7.5.1 การบรรลุผลตัววัดร่วม",
                "Mean of 2 measures with data or required: (270.00 + 0.00) ÷ 2 = 135.00"
                        + " · required measures without data count 0.00: 7.5.1 Attainment of joint measures");
    }

    @Test
    void of_results_that_stand_beside_the_total() {
        CategoryResult results = Answering.to("pmqa-fl-province")
                .covering("RM")
                .score()
                .categories()
                .getFirst();

        assertThat(results.because().en()).endsWith("(stands beside the total and is not part of it)");
        assertThat(results.because().th()).endsWith("(แสดงเคียงข้าง ไม่รวมในผลรวม)");
    }

    @Test
    void of_a_rubric_question_and_what_is_above_it() {
        ScoreSheet sheet = Answering.to("pmqa-2551")
                .covering("4")
                .rated("4.1-4", "what", 4, 3, 4)
                .rated("4.1-5", "A", 3, 4, 2)
                .rated("4.1-1", "A", 4, 4, 3)
                .score();
        CategoryResult.Rubric four = (CategoryResult.Rubric) sheet.categories().getFirst();
        List<QuestionResult> questions = four.items().getFirst().questions();

        says(
                questions.get(3),
                "ค่าเฉลี่ยของ 3 ด้าน: (4.00 + 3.00 + 4.00) ÷ 3 = 3.67",
                "Mean of 3 aspects: (4.00 + 3.00 + 4.00) ÷ 3 = 3.67");
        says(
                questions.get(4),
                "ค่าเฉลี่ยของมิติ A 3.00 (3, 4, 2) → 3.00",
                "Mean of the dimensions A 3.00 (3, 4, 2) → 3.00");
        says(
                questions.get(0),
                "ค่าเฉลี่ยของมิติ A 3.67 (4, 4, 3) · D 0.00 (0, 0, 0) · L 0.00 (0, 0, 0) · I 0.00 (0, 0, 0) → 0.92"
                        + " · ยังไม่ได้ให้คะแนน (นับเป็น 0): D1, D2, D3, L1, L2, L3, I1, I2, I3",
                "Mean of the dimensions A 3.67 (4, 4, 3) · D 0.00 (0, 0, 0) · L 0.00 (0, 0, 0) · I 0.00 (0, 0, 0) → 0.92"
                        + " · not rated yet (counts 0): D1, D2, D3, L1, L2, L3, I1, I2, I3");
        says(
                four,
                "ค่าเฉลี่ยของ 5 คำถามที่มีเกณฑ์ให้คะแนน: (0.92 + 0.00 + 0.00 + 3.67 + 3.00) ÷ 5 = 1.52"
                        + " · ยังไม่ได้ให้คะแนน 33 เกณฑ์ย่อย ซึ่งนับเป็น 0",
                "Mean of 5 questions that have a rubric: (0.92 + 0.00 + 0.00 + 3.67 + 3.00) ÷ 5 = 1.52"
                        + " · 33 sub-criteria are not rated yet and counted as 0");
        says(
                sheet,
                "ค่าเฉลี่ยของ 1 หมวด: (1.52) ÷ 1 = 1.52 (30.3%) · คิดเฉพาะ 1 หมวดที่เลือกประเมิน",
                "Mean of 1 category: (1.52) ÷ 1 = 1.52 (30.3%) · over the 1 category chosen only");
        assertThat(four.items().getFirst().because()).isEqualTo(four.because());
    }

    @Test
    void of_conformance() {
        ScoreSheet sheet = Answering.to("pmqa-fl-province")
                .covering("HR")
                .status(Status.MET, "HR1", "HR2")
                .status(Status.NOT_APPLICABLE, "HR4")
                .score();

        says(
                sheet.categories().getFirst(),
                "ดำเนินการครบ 2 จาก 4 ข้อ (ไม่เกี่ยวข้อง 1 ข้อ ไม่นับ)",
                "2 of 4 requirements are met (1 not applicable, left out)");
        says(
                sheet,
                "ดำเนินการครบ 2 จาก 4 ข้อที่ใช้กับหน่วยงาน · คิดเฉพาะ 1 หมวดที่เลือกประเมิน",
                "2 of 4 applicable requirements are met · over the 1 category chosen only");
        assertThat(Answering.to("pmqa-fl-province")
                        .score()
                        .categories()
                        .getFirst()
                        .because()
                        .en())
                .isEqualTo("0 of 7 requirements are met");
    }

    private static void says(Explained node, String th, String en) {
        assertThat(node.because()).isEqualTo(LocalizedText.of(th, en));
    }

    private static LevelledResult item(Answering answering, int position) {
        return ((CategoryResult.Process) answering
                        .by(OrganizationType.DEPARTMENT)
                        .score()
                        .categories()
                        .getFirst())
                .items()
                .get(position);
    }

    private static MeasuredResult measures(Answering answering) {
        return ((CategoryResult.Results)
                        answering.covering("7").score().categories().getFirst())
                .items()
                .get(4);
    }

    private static MeasureResult measure(Measuring measure) {
        return measures(Answering.to("pmqa-4.0").measure("7.5", measure))
                .measures()
                .getFirst();
    }
}
