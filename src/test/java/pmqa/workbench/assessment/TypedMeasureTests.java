package pmqa.workbench.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

class TypedMeasureTests {

    private static final Catalogue CATALOGUE = Catalogues.get("pmqa-4.0");

    @Test
    void numbers_are_read_as_they_were_typed() {
        var measure = accepted("""
                {"type": "7.1.1", "name": " น้ำสะอาด ", "direction": "higher", "target": "๑,๒๕๐", "best": "2,000",
                 "benchmark": "1250.5", "actuals": {"2568": "๙๙๙", "2569": "1,300"}, "links": ["6.1"]}""");

        assertThat(measure.name()).isEqualTo("น้ำสะอาด");
        assertThat(measure.target()).hasValue(1250);
        assertThat(measure.best()).hasValue(2000);
        assertThat(measure.benchmark()).hasValue(1250.5);
        assertThat(measure.actual(new FiscalYear(2568))).hasValue(999);
        assertThat(measure.actual(new FiscalYear(2569))).hasValue(1300);
        assertThat(measure.links()).containsExactly("6.1");
    }

    @Test
    void blank_is_no_data_and_zero_is_a_value() {
        var measure = accepted("""
                {"name": "ข้อร้องเรียน", "direction": "lower", "target": "  ", "unit": "",
                 "actuals": {"2568": "", "2569": "0"}}""");

        assertThat(measure.target()).isEmpty();
        assertThat(measure.unit()).isEmpty();
        assertThat(measure.actuals()).containsOnlyKeys(new FiscalYear(2569)).containsValue(0.0);
    }

    @Test
    void a_measure_without_any_result_may_still_be_written() {
        assertThat(accepted("{\"name\": \"ใหม่\", \"direction\": \"higher\"}").actuals())
                .isEmpty();
    }

    @Test
    void every_mistake_is_told_at_its_field() {
        assertThat(refused("""
                {"direction": "higher", "target": "แปดสิบ", "best": "100%", "actuals": {"2569": "1,5"}}"""))
                .extracting(Problem::code, Problem::place)
                .containsExactlyInAnyOrder(
                        tuple("not-a-number", "/target"),
                        tuple("not-a-number", "/best"),
                        tuple("not-a-number", "/actuals/2569"),
                        tuple("name-missing", "/name"));
    }

    @Test
    void a_long_mistake_is_quoted_in_short() {
        assertThat(refused("{\"name\": \"ก\", \"direction\": \"higher\", \"target\": \"" + "ยาว".repeat(500) + "\"}")
                        .getFirst()
                        .message()
                        .th())
                .hasSizeLessThan(60);
    }

    @Test
    void a_type_of_the_criteria_lends_its_name() {
        assertThat(accepted("{\"type\": \"7.1.1\", \"direction\": \"higher\"}").name())
                .isEqualTo("ตัววัดตามภารกิจหลัก");
    }

    @Test
    void a_target_of_zero_needs_lower_to_be_better() {
        assertThat(accepted("{\"name\": \"ก\", \"direction\": \"lower\", \"target\": \"0\"}")
                        .target())
                .hasValue(0);
        assertThat(refused("{\"name\": \"ก\", \"direction\": \"higher\", \"target\": \"0\"}"))
                .extracting(Problem::code, Problem::place)
                .containsExactly(tuple("unusable-target", "/target"));
        assertThat(refused("{\"name\": \"ก\", \"direction\": \"lower\", \"target\": \"-1\"}"))
                .extracting(Problem::place)
                .containsExactly("/target");
    }

    @Test
    void what_only_a_forger_sends_is_refused() {
        for (String forged : List.of(
                "[]",
                "\"7.1\"",
                "{\"name\": \"ก\", \"direction\": \"sideways\"}",
                "{\"name\": \"ก\", \"direction\": \"higher\", \"links\": [\"9.9\"]}",
                "{\"name\": \"ก\", \"direction\": \"higher\", \"type\": \"7.2.1\"}",
                "{\"name\": \"ก\", \"direction\": \"higher\", \"actuals\": {\"2026\": \"1\"}}",
                "{\"name\": \"ก\", \"direction\": \"higher\", \"actuals\": 5}",
                "{\"name\": \"ก\", \"direction\": \"higher\", \"target\": \"9999999999999999999999\"}",
                "{\"name\": \"ก\", \"direction\": \"higher\", \"score\": 500}")) {
            assertThat(refused(forged)).as(forged).isNotEmpty();
        }
    }

    @Test
    void what_is_kept_of_a_measure_reads_as_the_same_measure() {
        var measure = accepted("""
                {"type": "7.1.1", "name": "น้ำ", "unit": "ร้อยละ", "direction": "lower", "target": "0.1", "best": "0",
                 "benchmark": "1000000", "source": "รายงาน", "actuals": {"2569": "85.25"}, "links": ["6.1", "6.4"]}""");

        assertThat(accepted(MeasureJson.write(measure))).isEqualTo(measure);
        assertThat(MeasureJson.write(measure)).contains("\"benchmark\":1000000").contains("\"target\":0.1");
    }

    private static Measure accepted(String json) {
        return switch (read(json)) {
            case Result.Accepted<Measure>(Measure measure) -> measure;
            case Result.Refused<Measure>(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<Problem> refused(String json) {
        return switch (read(json)) {
            case Result.Accepted<Measure>(Measure measure) -> throw new AssertionError(measure.toString());
            case Result.Refused<Measure>(List<Problem> problems) -> problems;
        };
    }

    private static Result<Measure> read(String json) {
        Result<Value> value = Documents.readJson(json.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT);
        return value.flatMap(typed -> TypedMeasure.read(CATALOGUE, "7.1", typed));
    }
}
