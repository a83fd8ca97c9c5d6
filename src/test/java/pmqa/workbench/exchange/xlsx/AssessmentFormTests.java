package pmqa.workbench.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;

/** What a form shows, as another reader than ours sees it, and what Excel will let people do with it. */
class AssessmentFormTests {

    static final List<String> catalogues = Catalogues.IDS;

    private static final Catalogue PMQA_40 = Catalogues.get("pmqa-4.0");

    private static ReadableWorkbook opened(byte[] workbook) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(workbook));
    }

    private static List<Cell> cells(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .flatMap(AssessmentFormTests::rows)
                .flatMap(Row::stream)
                .filter(cell -> cell != null)
                .toList();
    }

    private static Stream<Row> rows(Sheet sheet) {
        try {
            return sheet.read().stream();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> texts(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = opened(workbook)) {
            return cells(read).stream().map(Cell::getText).toList();
        }
    }

    @Test
    void a_form_has_a_first_sheet_one_for_each_category_and_a_hidden_one() throws IOException {
        try (ReadableWorkbook form = opened(Forms.empty("pmqa-4.0", OrganizationType.DEPARTMENT))) {
            assertThat(form.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "คำชี้แจงและข้อมูลหน่วยงาน",
                            "หมวด P",
                            "หมวด 1",
                            "หมวด 2",
                            "หมวด 3",
                            "หมวด 4",
                            "หมวด 5",
                            "หมวด 6",
                            "หมวด 7",
                            "_pmqa");
            assertThat(form.findSheet("_pmqa").orElseThrow().getVisibility()).isEqualTo(SheetVisibility.HIDDEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_checkpoints_of_a_form_are_those_that_apply(OrganizationType type) throws IOException {
        List<String> texts = texts(Forms.empty("pmqa-4.0", type));

        assertThat(PMQA_40.levelItems().flatMap(LevelItem::checkpoints)).allSatisfy(box -> {
            if (box.appliesTo(type)) {
                assertThat(texts).contains(box.text());
            } else {
                assertThat(texts).doesNotContain(box.text());
            }
        });
    }

    @Test
    void a_department_is_not_asked_what_concerns_provinces_only() throws IOException {
        Checkpoint provincial = PMQA_40.levelItems()
                .flatMap(LevelItem::checkpoints)
                .filter(box -> !box.onlyFor().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(texts(Forms.empty("pmqa-4.0", OrganizationType.DEPARTMENT))).doesNotContain(provincial.text());
        assertThat(texts(Forms.empty("pmqa-4.0", OrganizationType.PROVINCE))).contains(provincial.text());
    }

    @ParameterizedTest
    @FieldSource("catalogues")
    void every_sheet_is_locked_but_for_its_answer_cells(String catalogue) {
        EditedForm form = EditedForm.of(Forms.empty(catalogue, OrganizationType.PROVINCE));

        Catalogues.get(catalogue)
                .categories()
                .forEach(category -> assertThat(form.sheetXml(SheetNames.of(category)))
                        .contains("<sheetProtection password=")
                        .contains("sheet=\"true\""));
        assertThat(form.sheetXml(SheetNames.FACTS)).contains("<sheetProtection password=");
    }

    @Test
    void criteria_are_locked_and_answers_are_not() {
        EditedForm form = EditedForm.of(Forms.empty("pmqa-4.0", OrganizationType.DEPARTMENT));
        List<Boolean> unlocked = unlockedStyles(form);
        String sheet = form.sheetXml("หมวด 1");
        String row =
                address(form.place(new RowCode.Box("1.1", "B1"), Field.TICK)).substring(1);

        assertThat(unlocked.get(style(sheet, "D" + row))).as("criteria").isFalse();
        assertThat(unlocked.get(style(sheet, "E" + row))).as("box").isTrue();
        assertThat(unlocked.get(style(sheet, "F" + row))).as("note").isTrue();
    }

    private static List<Boolean> unlockedStyles(EditedForm form) {
        String styles = form.xml("xl/styles.xml");
        String cells = styles.substring(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
        return Stream.of(cells.split("<xf ", -1))
                .skip(1)
                .map(xf -> xf.contains("locked=\"false\""))
                .toList();
    }

    private static int style(String sheet, String address) {
        return Pattern.compile("<c r=\"" + address + "\" s=\"(\\d+)\"")
                .matcher(sheet)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static String address(String place) {
        return place.substring(place.indexOf('!') + 1);
    }

    @Test
    void every_box_offers_ticked_and_not_ticked() {
        EditedForm form = EditedForm.of(Forms.empty("pmqa-4.0", OrganizationType.DEPARTMENT));
        List<String> lists = validations(form, "หมวด 1", "&quot;☑,☐&quot;");
        int boxes = PMQA_40.levelItems()
                .filter(item -> item.code().startsWith("1."))
                .mapToInt(item -> (int) item.checkpoints().count())
                .sum();

        assertThat(lists.stream().mapToInt(AssessmentFormTests::rowCount).sum()).isEqualTo(boxes);
    }

    @Test
    void a_rating_offers_only_what_has_a_descriptor() {
        EditedForm form = EditedForm.of(Forms.empty("pmqa-2551", OrganizationType.DEPARTMENT));
        Criterion criterion = Catalogues.get("pmqa-2551")
                .questions()
                .findFirst()
                .orElseThrow()
                .criteria()
                .findFirst()
                .orElseThrow();
        String cell = address(form.place(new RowCode.Rating("1.1-1", "A", 0), Field.RATING));

        assertThat(criterion.allows(1)).isFalse();
        assertThat(validations(form, "หมวด 1", "&quot;0,2,3,4,5&quot;")).contains(cell + ":" + cell);
    }

    /** The ranges of a sheet that are restricted to this list. */
    private static List<String> validations(EditedForm form, String sheet, String list) {
        String escaped = list.codePoints()
                .mapToObj(letter ->
                        letter > 0x7e ? "&#x" + Integer.toHexString(letter) + ";" : Character.toString(letter))
                .reduce("", String::concat);
        return Pattern.compile("<dataValidation sqref=\"([^\"]+)\" [^>]*><formula1>([^<]*)</formula1>")
                .matcher(form.sheetXml(sheet))
                .results()
                .filter(found -> found.group(2).equals(escaped))
                .map(found -> found.group(1))
                .toList();
    }

    private static int rowCount(String range) {
        List<Integer> rows = Pattern.compile("\\d+")
                .matcher(range)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
        return rows.getLast() - rows.getFirst() + 1;
    }

    @Test
    void a_page_is_a4_across_and_repeats_its_head() {
        EditedForm form = EditedForm.of(Forms.empty("pmqa-4.0", OrganizationType.DEPARTMENT));

        assertThat(form.sheetXml("หมวด 1"))
                .contains("paperSize=\"9\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"", "orientation=\"landscape\"")
                .contains("fitToPage=\"true\"", "state=\"frozen\"");
        assertThat(form.xml("xl/workbook.xml")).contains("_xlnm.Print_Titles");
    }

    @Test
    void text_that_looks_like_a_formula_is_text() throws IOException {
        Answers answers = new Answers(
                "pmqa-4.0",
                new Answers.Organization("=1+1", OrganizationType.DEPARTMENT),
                Forms.YEAR,
                Set.of(),
                Map.of("P1.1", "+66", "P1.2", "@SUM(A1)", "P1.3", "-5", "P1.4", "=cmd|' /C calc'!A0"),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());

        try (ReadableWorkbook form = opened(Forms.filled(answers))) {
            assertThat(cells(form)).noneMatch(cell -> cell.getType() == CellType.FORMULA);
            assertThat(cells(form))
                    .filteredOn(cell -> cell.getType() == CellType.STRING)
                    .extracting(Cell::getText)
                    .contains("=1+1", "+66", "@SUM(A1)", "-5", "=cmd|' /C calc'!A0");
        }
    }

    @Test
    void the_only_formulas_are_the_years_above_the_results_of_an_empty_form() throws IOException {
        try (ReadableWorkbook form = opened(Forms.empty("pmqa-4.0", OrganizationType.DEPARTMENT))) {
            assertThat(cells(form))
                    .filteredOn(cell -> cell.getType() == CellType.FORMULA)
                    .hasSize(5)
                    .allSatisfy(cell -> assertThat(cell.getFormula()).contains("'คำชี้แจงและข้อมูลหน่วยงาน'!$C$"));
        }
    }

    @Test
    void an_empty_form_for_a_year_names_its_years() throws IOException {
        byte[] form = Forms.written(
                out -> AssessmentForm.write(PMQA_40, OrganizationType.DEPARTMENT, new FiscalYear(2571), out));

        assertThat(texts(form)).contains("2567.0", "2571.0");
        assertThat(texts(form)).noneMatch(text -> text.contains("ปีก่อน"));
    }

    @Test
    void a_form_of_the_first_plausible_year_has_no_years_before_it() {
        Answers answers = Answers.blank(
                "pmqa-4.0", new Answers.Organization("ก", OrganizationType.UNIT), new FiscalYear(FiscalYear.EARLIEST));

        assertThat(Forms.accepted(Forms.filled(answers))).isEqualTo(answers);
    }

    @Test
    void no_row_is_higher_than_excel_allows_nor_too_low_for_its_text() {
        String text = "ส่วนราชการกำหนดวิสัยทัศน์ ".repeat(200);
        Answers answers = new Answers(
                "pmqa-4.0",
                new Answers.Organization("ก", OrganizationType.UNIT),
                Forms.YEAR,
                Set.of(),
                Map.of("P1.1", text, "P1.2", "สั้น"),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        EditedForm form = EditedForm.of(Forms.filled(answers));

        assertThat(height(form, new RowCode.Topic("P1.1"))).isEqualTo(409.5);
        assertThat(height(form, new RowCode.Topic("P1.2"))).isBetween(80.0, 160.0);
    }

    private static double height(EditedForm form, RowCode.Topic topic) {
        String row = address(form.place(topic, Field.NARRATIVE)).substring(1);
        return Pattern.compile("<row r=\"" + row + "\" ht=\"([0-9.]+)\"")
                .matcher(form.sheetXml("หมวด P"))
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_text_that_no_cell_can_hold_is_not_cut_in_silence() {
        Answers answers = new Answers(
                "pmqa-4.0",
                new Answers.Organization("ก", OrganizationType.UNIT),
                Forms.YEAR,
                Set.of(),
                Map.of("P1.1", "ก".repeat(XmlText.LONGEST + 1)),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());

        assertThatThrownBy(() -> Forms.filled(answers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32767");
    }

    @Test
    void the_first_sheet_says_where_the_criteria_come_from_and_what_they_lack() throws IOException {
        List<String> texts = texts(Forms.empty("pmqa-2551", OrganizationType.DEPARTMENT));
        Catalogue catalogue = Catalogues.get("pmqa-2551");

        assertThat(texts).contains(catalogue.description().th());
        assertThat(catalogue.gaps())
                .allSatisfy(gap -> assertThat(String.join("\n", texts)).contains(gap.th()));
        assertThat(String.join("\n", texts)).contains(catalogue.id() + " ฉบับ " + catalogue.version());
    }
}
