package pmqa.workbench.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.reporting.ReportFacts.Evidence;
import pmqa.workbench.reporting.ReportFacts.Fingerprint;
import pmqa.workbench.reporting.ReportFacts.Review;
import pmqa.workbench.reporting.ReportFacts.Signature;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.Examples;

class ReportMakerTests {

    private static final String DEPARTMENT = "department-2569.json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "department-2569.json",
                "department-form1-2569.json",
                "province-2569.json",
                "department-2551.json"
            })
    void every_catalogue_has_its_report(String example) {
        Report report = Reports.of(example, Reports.THAI);

        assertThat(Reports.titles(report))
                .contains(
                        "1. บทสรุปผู้บริหาร",
                        "ภาคผนวก ก ความครบถ้วนและข้อที่ยังไม่มีคำอธิบาย",
                        "ภาคผนวก ข กติกาการให้คะแนน");
        assertThat(report.allSections().stream().map(Section::id)).doesNotHaveDuplicates();
        assertThat(texts(report)).noneMatch(text -> text.contains("{0}") || text.contains("null"));
        Examples.sheet(example)
                .categories()
                .forEach(category -> assertThat(Reports.titles(report))
                        .anyMatch(title -> title.contains(category.title().th())));
    }

    @Test
    void the_summary_says_the_result_in_a_sentence_and_in_a_table() {
        Section summary = Reports.of(DEPARTMENT, Reports.THAI).sections().getFirst();

        assertThat(texts(summary))
                .contains(
                        "กรมตัวอย่างพัฒนาแหล่งน้ำชุมชน ได้คะแนนรวม 369.51 จาก 500 คะแนน: ระดับพื้นฐาน (ระบบราชการ 3.0 จาก 4.0)")
                .contains("369.51");
        assertThat(summary.blocks()).hasAtLeastOneElementOfType(Block.Table.class);
        assertThat(charts(summary)).hasSize(2);
    }

    @Test
    void every_box_that_applies_is_there_and_ticked_as_it_was_answered() {
        Assessment assessment = Examples.assessment(DEPARTMENT);
        Report report = Reports.of(DEPARTMENT, Reports.THAI);

        long met = assessment.answers().responses().values().stream()
                .mapToLong(response -> response.met().size())
                .sum();
        assertThat(ticks(report, Cell.Mark.MET)).isEqualTo(met);
        assertThat(ticks(report, Cell.Mark.MET) + ticks(report, Cell.Mark.OPEN))
                .isEqualTo(assessment
                        .catalogue()
                        .levelItems()
                        .flatMap(item -> item.checkpoints())
                        .filter(box -> box.appliesTo(
                                assessment.answers().organization().type()))
                        .count());
    }

    @Test
    void only_chosen_categories_are_shown_in_detail_and_the_summary_stays_whole() {
        Report report = Reports.of(DEPARTMENT, Reports.THAI.only(Set.of("1", "7")));

        assertThat(Reports.titles(report))
                .contains("หมวด 1 การนำองค์กร")
                .anyMatch(title -> title.startsWith("หมวด 7"))
                .noneMatch(title -> title.startsWith("หมวด 2") || title.startsWith("P1"));
        assertThat(texts(report.sections().getFirst())).contains("2 การวางแผนเชิงยุทธศาสตร์");
        assertThat(report.cover().lines()).contains("เฉพาะหมวด 1, 7");
    }

    @Test
    void a_draft_says_so_and_a_submission_carries_hash_and_signature() {
        Report draft = Reports.of(DEPARTMENT, Reports.THAI.asDraft());
        ReportFacts submitted = ReportFacts.NONE
                .with(new Fingerprint(Fingerprint.Hashed.SUBMISSION, "ab".repeat(32)))
                .withSignature(new Signature(2, "อธิบดี ตัวอย่าง", "อธิบดี", LocalDate.of(2026, 9, 30)));
        Report report = Reports.of(DEPARTMENT, submitted, Reports.THAI);

        assertThat(draft.watermark()).contains("ร่าง");
        assertThat(draft.cover().status()).contains("ร่าง – ยังไม่ได้ส่ง");
        assertThat(report.watermark()).isEmpty();
        assertThat(report.cover().facts().stream().map(Block.Fact::value))
                .contains("ab".repeat(32), "2", "อธิบดี ตัวอย่าง อธิบดี", "30 ก.ย. 2569");
    }

    @Test
    void thai_numerals_are_everywhere_but_in_codes() {
        Report report = Reports.of(DEPARTMENT, Reports.THAI.with(Numerals.THAI));

        assertThat(texts(report.sections().getFirst())).contains("๓๖๙.๕๑", "๓๕/๓๕");
        assertThat(Reports.titles(report)).contains("๑. บทสรุปผู้บริหาร", "๑.๑ ระบบการนำองค์กรที่สร้างความยั่งยืน");
    }

    @Test
    void evidence_is_listed_with_its_item_and_in_a_list_unless_it_is_left_out() {
        ReportFacts facts = ReportFacts.NONE.withEvidence(
                List.of(new Evidence("1.1", Optional.of("B1"), "คำสั่งแต่งตั้งคณะทำงาน", "order.pdf หน้า 2")));

        Report with = Reports.of(DEPARTMENT, facts, Reports.THAI);
        Report without = Reports.of(DEPARTMENT, facts, Reports.THAI.withoutEvidence());

        assertThat(texts(with)).contains("B1 – คำสั่งแต่งตั้งคณะทำงาน (order.pdf หน้า 2)", "คำสั่งแต่งตั้งคณะทำงาน");
        assertThat(texts(without)).noneMatch(text -> text.contains("คำสั่งแต่งตั้งคณะทำงาน"));
        assertThat(Reports.titles(without)).noneMatch(title -> title.contains("รายการหลักฐาน"));
        assertThat(texts(Reports.of(DEPARTMENT, Reports.THAI))).contains("ยังไม่มีหลักฐานแนบกับการประเมินนี้");
    }

    @ParameterizedTest
    @CsvSource({"department-2569.json,1.1", "province-2569.json,LD1"})
    void assessor_and_consensus_have_columns_where_they_exist(String example, String first) {
        Assessment assessment = Examples.assessment(example);
        List<Review> reviews = Arrays.stream(Review.Reviewer.values())
                .map(by -> new Review(
                        by, assessment.answers(), Scorer.score(assessment.catalogue(), assessment.answers())))
                .toList();

        Report reviewed = Reports.of(example, ReportFacts.NONE.withReviews(reviews), Reports.THAI);

        assertThat(columns(reviewed)).contains("ผู้ตรวจ", "ฉันทามติ");
        assertThat(columns(Reports.of(example, Reports.THAI))).doesNotContain("ผู้ตรวจ", "ฉันทามติ");
        assertThat(ticks(reviewed, Cell.Mark.MET))
                .isEqualTo(3 * ticks(Reports.of(example, Reports.THAI), Cell.Mark.MET));
        assertThat(texts(reviewed)).contains(first);
    }

    @Test
    void last_year_stands_beside_this_year() {
        Assessment assessment = Examples.assessment(DEPARTMENT);
        ReportFacts facts = ReportFacts.NONE.withLastYear(Scorer.score(assessment.catalogue(), assessment.answers()));

        Report report = Reports.of(DEPARTMENT, facts, Reports.THAI);

        assertThat(texts(report)).contains("เท่ากับปีงบประมาณ พ.ศ. 2568 ซึ่งได้ 369.51 คะแนน");
        assertThat(charts(report.sections().getFirst()).getFirst().series()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void both_languages_have_the_same_words(Language language) {
        Set<String> thai = new HashSet<>(Pen.words(Language.THAI).keySet());

        assertThat(Pen.words(language).keySet()).containsExactlyInAnyOrderElementsOf(thai);
    }

    @Test
    void what_no_file_can_hold_is_left_out() {
        assertThat(Pen.printable("ก\u0000\u0007ข\uD800ค\uFFFEง\tจ\u0085\n🙂")).isEqualTo("กขคง จ\n🙂");
    }

    private static List<Chart> charts(Section section) {
        return section.blocks().stream()
                .flatMap(block -> switch (block) {
                    case Block.Figure(Chart chart) -> Stream.of(chart);
                    case Block.Gallery(List<Chart> list) -> list.stream();
                    case Block other -> Stream.<Chart>empty();
                })
                .toList();
    }

    private static List<String> columns(Report report) {
        return tables(report)
                .flatMap(table -> table.columns().stream())
                .map(Block.Column::title)
                .distinct()
                .toList();
    }

    private static Stream<Block.Table> tables(Report report) {
        return report.allSections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Block.Table table ? Stream.of(table) : Stream.empty());
    }

    private static long ticks(Report report, Cell.Mark mark) {
        return tables(report)
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row instanceof Row.Cells(List<Cell> cells, boolean _) ? cells.stream() : Stream.empty())
                .filter(cell -> cell.equals(new Cell.Tick(mark)))
                .count();
    }

    private static List<String> texts(Report report) {
        return report.sections().stream()
                .flatMap(section -> texts(section).stream())
                .toList();
    }

    private static List<String> texts(Section section) {
        return section.withInner()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.title()), one.blocks().stream().flatMap(ReportMakerTests::texts)))
                .toList();
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Facts(List<Block.Fact> facts) -> facts.stream().map(Block.Fact::value);
            case Block.Bullets(List<String> list) -> list.stream();
            case Block.Table table -> table.rows().stream().flatMap(ReportMakerTests::texts);
            case Block.Figure(Chart chart) -> Stream.of(chart.title());
            case Block.Gallery(List<Chart> charts) -> charts.stream().map(Chart::title);
        };
    }

    private static Stream<String> texts(Row row) {
        return switch (row) {
            case Row.Band(String text) -> Stream.of(text);
            case Row.Wide wide -> Stream.of(wide.text());
            case Row.Cells(List<Cell> cells, boolean _) ->
                cells.stream().flatMap(cell -> switch (cell) {
                    case Cell.Words(String text, List<String> below) -> Stream.concat(Stream.of(text), below.stream());
                    case Cell.Figure figure -> Stream.of(figure.text());
                    case Cell.Tick(Cell.Mark mark) -> Stream.of(mark.symbol());
                    case Cell.Nothing() -> Stream.of("–");
                });
        };
    }
}
