package pmqa.workbench.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.exchange.xlsx.CellContent.NumberLook;

/** Texts and numbers between people, Excel and us. */
class CellTextTests {

    @Property(tries = 300)
    void any_text_survives_the_way_excel_writes_it(@ForAll String text) {
        assertThat(XmlText.unescaped(XmlText.escaped(text))).isEqualTo(text);
    }

    @Property(tries = 300)
    void texts_that_look_escaped_survive_too(@ForAll @CharRange(from = '0', to = '2') String digits) {
        String text = digits.replace('0', '_').replace('1', 'x').replace("2", "0041");

        assertThat(XmlText.unescaped(XmlText.escaped(text))).isEqualTo(text);
    }

    @Property(tries = 300)
    void what_is_written_holds_only_what_xml_allows(@ForAll String text) throws XMLStreamException {
        String xml = "<t>" + XmlText.escaped(text).replace("&", "&amp;").replace("<", "&lt;") + "</t>";
        var reader = SafeXml.open(Zips.stream(xml));
        reader.next();

        assertThat(XmlText.unescaped(SafeXml.text(reader, 10_000))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"85", "ร้อยละ 85:", "0085", "''"})
    void figures_are_numbers_only_when_nothing_else_stands_beside_them(String text) {
        assertThat(Numerals.parse(text).isPresent()).isEqualTo(text.matches("\\d+"));
    }

    @Test
    void every_thai_digit_is_read() {
        assertThat(Numerals.parse("๑๒๓๔๕๖๗๘๙๐")).contains(new BigDecimal("1234567890"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,34", "1,2345", "1.2.3", "1e5", "--1", "1 000,5", ".", "๘๕%"})
    void what_could_mean_two_things_is_no_number(String text) {
        assertThat(Numerals.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00|PLAIN",
                "#,##0|PLAIN",
                "General|PLAIN",
                "\"วันที่\" 0|PLAIN",
                "[Red]0.00|PLAIN",
                "0\\d|PLAIN",
                "dd/mm/yyyy|DATE",
                "[$-D07041E]d mmmm bbbb|DATE",
                "[h]:mm|DATE",
                "0.0%|PERCENT",
                "0\" %\"|PLAIN"
            })
    void a_format_says_how_a_number_is_seen(String format, NumberLook look) throws XMLStreamException {
        String styles = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\""
                + format.replace("\"", "&quot;")
                + "\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>";
        NumberLooks looks = NumberLooks.read(SafeXml.open(Zips.stream(styles)));

        assertThat(looks.of(0)).isEqualTo(NumberLook.PLAIN);
        assertThat(looks.of(1)).isEqualTo(look);
        assertThat(looks.of(99)).isEqualTo(NumberLook.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "85.0,PLAIN,85",
        "86.200000000000003,PLAIN,86.2",
        "0.855,PERCENT,85.5%",
        "45931,DATE,1 ตุลาคม 2568",
        "-1,DATE,-1",
        "1E+30,PLAIN,1E+30"
    })
    void numbers_are_quoted_as_people_see_them(String raw, NumberLook look, String shown) {
        assertThat(NumberText.of(new BigDecimal(raw), look)).isEqualTo(shown);
    }

    @Test
    void tone_marks_and_vowels_above_take_no_room() {
        assertThat(TextMeasure.width("กี้")).isEqualTo(TextMeasure.width("ก"));
    }

    @Test
    void a_wrapped_text_has_as_many_lines_as_its_words_need() {
        String text = "กำหนดวิสัยทัศน์ ".repeat(20).strip();
        double word = TextMeasure.width("กำหนดวิสัยทัศน์");

        assertThat(TextMeasure.lines(text, word + 0.1)).isGreaterThanOrEqualTo(20);
        assertThat(TextMeasure.lines(text, 10_000)).isEqualTo(1);
        assertThat(TextMeasure.lines("ก\nข\nค", 100)).isEqualTo(3);
        assertThat(TextMeasure.lines("ก".repeat(100), 10)).isGreaterThanOrEqualTo(10);
    }

    @Test
    void a_row_code_is_read_as_it_was_written() {
        var codes = java.util.stream.Stream.of(
                        RowCode.Structure.ROW,
                        RowCode.Years.ROW,
                        RowCode.Fact.YEAR,
                        RowCode.Key.CATALOGUE,
                        new RowCode.Chosen("P"),
                        new RowCode.Topic("P1.1"),
                        new RowCode.Box("1.1", "RB1"),
                        new RowCode.Explanation("1.1", "basic"),
                        new RowCode.MeasureOf("7.1"),
                        new RowCode.Rating("1.1-4.1", "A", 2),
                        new RowCode.RequirementOf("LD1"))
                .collect(Collectors.toMap(RowCode::text, code -> code));

        assertThat(codes).hasSize(11);
        assertThat(codes)
                .allSatisfy((text, code) -> assertThat(RowCode.parse(text)).contains(code));
        assertThat(RowCode.parse("rating 1.1-1 A x")).isEmpty();
        assertThat(RowCode.parse("box 1.1 B1 extra words")).isEmpty();
    }
}
