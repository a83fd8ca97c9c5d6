package pmqa.workbench.organization.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

class TableFileTests {

    private static final String PEOPLE = "อีเมล,ชื่อ–นามสกุล,รหัสหน่วยงาน,บทบาท\n";
    private static final List<String> SOMCHAI = List.of("somchai@example.th", "สมชาย ใจดี", "ตย-01", "ผู้อ่าน");
    private static final String ROW = String.join(",", SOMCHAI) + "\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-874", "TIS-620"})
    void thai_text_is_read_in_either_encoding(String charset) {
        var text = (PEOPLE + ROW).replace("–", charset.equals("TIS-620") ? "-" : "–");

        assertThat(rows(text.getBytes(Charset.forName(charset)))).containsExactly(SOMCHAI);
    }

    @Test
    void unicode_text_as_excel_saves_it_is_read() {
        var text = ("\uFEFF" + PEOPLE + ROW).replace(',', '\t');

        assertThat(rows(text.getBytes(StandardCharsets.UTF_16LE))).containsExactly(SOMCHAI);
        assertThat(rows(("\uFEFF" + PEOPLE + ROW).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(SOMCHAI);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found_in_the_headings(String separator) {
        assertThat(read((PEOPLE + ROW).replace(",", separator))).containsExactly(SOMCHAI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_in_any_of_the_usual_ways(String end) {
        assertThat(read((PEOPLE + ROW).replace("\n", end))).containsExactly(SOMCHAI);
        assertThat(read((PEOPLE + ROW).replace("\n", end).stripTrailing())).containsExactly(SOMCHAI);
    }

    @Test
    void quoted_cells_hold_separators_quotes_and_line_breaks() {
        var text = PEOPLE + "a@b.th,\"ใจดี, \"\"สมชาย\"\"\nมาก\",ตย-01,\"ผู้อ่าน,ผู้กรอกข้อมูล\"\n";

        assertThat(read(text))
                .containsExactly(List.of("a@b.th", "ใจดี, \"สมชาย\" มาก", "ตย-01", "ผู้อ่าน,ผู้กรอกข้อมูล"));
    }

    @Test
    void rows_carry_the_number_of_their_line() {
        var text = PEOPLE + "\n" + ROW + ",,,\n\"a\nb\",x,y,z\n" + ROW;

        assertThat(accepted(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(TableRow::number)
                .containsExactly(3, 5, 7);
    }

    @Test
    void columns_may_stand_in_any_order_under_thai_english_or_technical_names() {
        var text = "ROLE;E-mail;organization;ชื่อ - นามสกุล\nผู้อ่าน;somchai@example.th;ตย-01;สมชาย ใจดี\n";

        assertThat(read(text)).containsExactly(SOMCHAI);
    }

    @Test
    void a_missing_cell_at_the_end_is_an_empty_one() {
        assertThat(read(PEOPLE + "a@b.th,ชื่อ\n")).containsExactly(List.of("a@b.th", "ชื่อ", "", ""));
    }

    @Test
    void an_unknown_column_is_named_with_what_was_meant() {
        var problem = problems((PEOPLE.replace("บทบาท", "บทบาด") + ROW).getBytes(StandardCharsets.UTF_8));

        assertThat(problem).extracting(Problem::code).containsExactly("missing-column", "unknown-column");
        assertThat(problem.getLast().advice().th()).contains("“บทบาท”");
    }

    @Test
    void a_column_that_is_there_twice_is_refused() {
        assertThat(codes(("อีเมล," + PEOPLE + "x," + ROW).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("column-twice");
    }

    @Test
    void an_open_quotation_mark_is_told_with_its_line() {
        var problems = problems((PEOPLE + ROW + "a@b.th,\"ชื่อ,x,y\n" + ROW).getBytes(StandardCharsets.UTF_8));

        assertThat(problems).extracting(Problem::code).containsExactly("open-quote");
        assertThat(problems.getFirst().message().en()).contains("line 3");
    }

    @Test
    void a_file_that_says_nothing_is_refused() {
        assertThat(codes(new byte[0])).containsExactly("empty-file");
        assertThat(codes("\n\n".getBytes(StandardCharsets.UTF_8))).containsExactly("empty-file");
        assertThat(codes(PEOPLE.getBytes(StandardCharsets.UTF_8))).containsExactly("no-rows");
        assertThat(codes(new byte[] {0, 1, 2, 3, 'a', ','})).containsExactly("not-text");
    }

    @Test
    void too_many_rows_and_too_many_bytes_are_refused() {
        assertThat(codes((PEOPLE + "a,b,c,d\n".repeat(TableFile.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("too-many-rows");
        assertThat(accepted((PEOPLE + "a,b,c,d\n".repeat(TableFile.MOST_ROWS)).getBytes(StandardCharsets.UTF_8)))
                .hasSize(TableFile.MOST_ROWS);
        assertThat(codes((PEOPLE + "\n".repeat(5_000) + "a,b,c,d\n".repeat(TableFile.MOST_ROWS + 1))
                        .getBytes(StandardCharsets.UTF_8)))
                .as("blank lines do not hide that there are too many")
                .containsExactly("too-many-rows");
        assertThat(codes(new byte[TableFile.MEGABYTES * 1024 * 1024 + 1])).containsExactly("file-too-large");
    }

    @ParameterizedTest
    @EnumSource
    void a_workbook_gives_the_same_rows_as_text(ImportKind kind) {
        for (Language language : Language.values()) {
            var expected = kind.examples();

            assertThat(rows(ImportTemplates.workbook(kind, language), kind)).isEqualTo(expected);
            assertThat(rows(ImportTemplates.text(kind, language), kind)).isEqualTo(expected);
        }
    }

    @Test
    void numbers_in_a_workbook_are_read_as_they_are_seen() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("a");
            var headings = List.of("code", "name_th", "type");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            sheet.value(2, 0, 1001);
            sheet.value(2, 1, "กรม");
            sheet.value(2, 2, "กรม");
        }

        var rows = accepted(bytes.toByteArray(), ImportKind.ORGANIZATIONS);

        assertThat(rows).extracting(TableRow::number).containsExactly(3);
        assertThat(rows.getFirst().cells()).containsExactly("1001", "กรม", "", "กรม", "");
    }

    @Test
    void an_old_or_damaged_workbook_is_told_apart() {
        var old = new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        };
        var whole = ImportTemplates.workbook(ImportKind.PEOPLE, Language.THAI);
        var half = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertThat(codes(old)).containsExactly("old-excel");
        assertThat(codes(half)).containsExactly("broken-workbook");
        assertThat(codes(zip("something.txt", 10))).containsExactly("broken-workbook");
    }

    @Test
    void a_bomb_is_not_unpacked() {
        assertThat(codes(zip("xl/worksheets/sheet1.xml", 100 * 1024 * 1024))).containsExactly("zip-bomb");
    }

    private static byte[] zip(String name, int size) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1024];
            for (int written = 0; written < size; written += zeros.length) {
                zip.write(zeros);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<List<String>> read(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> rows(byte[] file) {
        return rows(file, ImportKind.PEOPLE);
    }

    private static List<List<String>> rows(byte[] file, ImportKind kind) {
        return accepted(file, kind).stream().map(TableRow::cells).toList();
    }

    private static List<TableRow> accepted(byte[] file) {
        return accepted(file, ImportKind.PEOPLE);
    }

    private static List<TableRow> accepted(byte[] file, ImportKind kind) {
        return switch (TableFile.read(file, kind)) {
            case Result.Accepted<List<TableRow>>(List<TableRow> rows) -> rows;
            case Result.Refused<List<TableRow>>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private static List<Problem> problems(byte[] file) {
        return switch (TableFile.read(file, ImportKind.PEOPLE)) {
            case Result.Accepted<List<TableRow>>(List<TableRow> rows) ->
                throw new AssertionError(rows.size() + " rows");
            case Result.Refused<List<TableRow>>(List<Problem> problems) -> problems;
        };
    }

    private static List<String> codes(byte[] file) {
        return problems(file).stream().map(Problem::code).toList();
    }
}
