package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

class MeasureFieldsTests {

    @Test
    void a_measure_fills_its_form() {
        var actuals = new TreeMap<FiscalYear, Double>();
        actuals.put(new FiscalYear(2569), 12900.0);
        var fields = MeasureFields.of(new Measure(
                Optional.of("7.1.1"),
                "ครัวเรือน",
                "ครัวเรือน",
                Measure.Direction.LOWER,
                OptionalDouble.empty(),
                OptionalDouble.of(12000),
                actuals,
                OptionalDouble.of(0.5),
                Optional.of("รายงาน"),
                List.of("6.1")));

        assertThat(fields.target()).isEqualTo("12,000");
        assertThat(fields.best()).isEmpty();
        assertThat(fields.benchmark()).isEqualTo("0.5");
        assertThat(fields.actual("2569")).isEqualTo("12,900");
        assertThat(fields.actual("2568")).isEmpty();
        assertThat(fields.isHigher()).isFalse();
        assertThat(fields.isLinked("6.1")).isTrue();
        assertThat(fields.isLinked("6.2")).isFalse();
    }

    @Test
    void a_form_keeps_what_was_typed_word_for_word() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("_csrf", "token");
        form.add("version", "3");
        form.add("name", " ชื่อ “พิเศษ” ");
        form.add("direction", "higher");
        form.add("target", "แปดสิบ");
        form.add("unit", "");
        form.add("actuals/2568", "");
        form.add("actuals/2569", "๘๕");
        form.add("links", "6.1");
        form.add("links", "6.4");
        var fields = MeasureFields.of(form);

        assertThat(fields.target()).isEqualTo("แปดสิบ");
        assertThat(fields.json())
                .isEqualTo("{\"name\":\" ชื่อ “พิเศษ” \",\"direction\":\"higher\",\"target\":\"แปดสิบ\","
                        + "\"actuals\":{\"2569\":\"๘๕\"},\"links\":[\"6.1\",\"6.4\"]}");
    }

    @Test
    void an_empty_form_knows_the_unit_of_its_type() {
        var type = new MeasureType(
                "RM1", LocalizedText.same("ความสำเร็จ"), true, Optional.of(LocalizedText.of("ร้อยละ", "percent")));

        assertThat(MeasureFields.empty(Optional.of(type)).unit()).isEqualTo("ร้อยละ");
        assertThat(MeasureFields.empty(Optional.of(type)).type()).isEqualTo("RM1");
        assertThat(MeasureFields.empty(Optional.empty()).json()).isEqualTo("{\"direction\":\"higher\",\"actuals\":{}}");
    }
}
