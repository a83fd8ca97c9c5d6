package pmqa.workbench.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static pmqa.workbench.exchange.xlsx.Forms.problems;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;

/** Files that only claim to be workbooks, or that were made to do harm. */
class SafeWorkbookTests {

    private static final int MIB = 1024 * 1024;

    private static byte[] form() {
        return edited().bytes();
    }

    private static Map<String, byte[]> parts() {
        return new LinkedHashMap<>(Zips.entries(form()));
    }

    private static EditedForm edited() {
        return Forms.named("pmqa-4.0-form1", OrganizationType.DEPARTMENT);
    }

    private static void assertRefused(byte[] file, String code) {
        assertThat(problems(file)).extracting(Problem::code).containsExactly(code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void an_empty_file() {
        assertRefused(new byte[0], "empty");
    }

    @Test
    void a_file_of_ten_mebibytes() {
        assertRefused(new byte[10 * MIB], "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"catalogue\": \"pmqa-4.0\"}", "a,b,c", "PK", "PK\3\4", "%PDF-1.7"})
    void a_file_of_another_kind(String content) {
        assertThat(problems(bytes(content)))
                .extracting(Problem::code)
                .containsAnyOf("not-a-workbook", "broken-workbook");
    }

    @Test
    void a_zip_that_is_no_workbook() {
        assertRefused(Zips.of("word/document.xml", "<document/>"), "not-a-workbook");
    }

    @Test
    void a_document_of_another_program_of_the_same_family() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                bytes(
                        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        parts.put("word/document.xml", bytes("<document/>"));

        assertRefused(Zips.of(parts), "not-a-workbook");
    }

    @Test
    void an_open_document() {
        assertRefused(Zips.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "open-document");
    }

    @Test
    void a_binary_workbook() {
        assertRefused(Zips.of("xl/workbook.bin", "…"), "binary-workbook");
    }

    @Test
    void a_workbook_of_old_excel() {
        byte[] file = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 5_000);

        assertRefused(file, "old-excel");
    }

    @Test
    void a_workbook_with_a_password() {
        ByteBuffer file = ByteBuffer.allocate(5_000).put(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        file.put(1_024, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

        assertRefused(file.array(), "encrypted-workbook");
    }

    @Test
    void a_bomb_of_one_entry() {
        Map<String, byte[]> parts = parts();
        parts.put("xl/media/image1.png", new byte[40 * MIB]);

        assertThat(Zips.of(parts)).hasSizeLessThan(MIB);
        assertRefused(Zips.of(parts), "zip-bomb");
    }

    @Test
    void a_bomb_of_many_entries_none_of_which_is_large() {
        Map<String, byte[]> parts = parts();
        byte[] half = new byte[MIB];
        new Random(1).nextBytes(half);
        for (int i = 0; i < 70; i++) {
            byte[] content = new byte[MIB];
            System.arraycopy(half, 0, content, 0, 100_000);
            parts.put("xl/media/image" + i + ".png", content);
        }

        assertThat(Zips.of(parts)).hasSizeLessThan(SafeWorkbook.LARGEST_FILE);
        assertRefused(Zips.of(parts), "zip-bomb");
    }

    @Test
    void more_entries_than_any_workbook_has() {
        Map<String, byte[]> parts = parts();
        for (int i = 0; i < 1_001; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }

        assertRefused(Zips.of(parts), "zip-bomb");
    }

    @Test
    void headers_that_lie_about_sizes_do_not_help() {
        Map<String, byte[]> parts = parts();
        parts.put("xl/media/image1.png", new byte[40 * MIB]);
        byte[] zip = Zips.of(parts);
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 4 < zip.length; i++) {
            if (bytes.getInt(i) == 0x02014b50) {
                bytes.putInt(i + 24, 10);
            }
        }

        assertRefused(zip, "zip-bomb");
    }

    @Test
    void content_that_does_not_match_its_checksum() {
        Map<String, byte[]> parts = parts();
        byte[] marked = bytes("-".repeat(50) + "QQQQ");
        parts.put("xl/media/marked", marked);
        byte[] zip = stored(parts);
        int at = indexOf(zip, "QQQQ");
        zip[at] = 'R';

        assertRefused(zip, "broken-workbook");
    }

    /** Without compression, so that a changed byte stays readable. */
    private static byte[] stored(Map<String, byte[]> parts) {
        return Forms.written(out -> {
            try (var zip = new java.util.zip.ZipOutputStream(out)) {
                zip.setLevel(0);
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new java.util.zip.ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
        });
    }

    private static int indexOf(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 500, 5_000, -30, -1})
    void a_file_that_was_cut_off(int length) {
        byte[] form = form();
        byte[] cut = Arrays.copyOf(form, length < 0 ? form.length + length : length);

        assertRefused(cut, "broken-workbook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/worksheets/sheet2.xml",
                "_rels/.rels",
                "docProps/app.xml"
            })
    void a_doctype_in_any_part(String part) {
        EditedForm form = edited().edit(
                        part,
                        xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));

        assertRefused(form.bytes(), "doctype");
    }

    @Test
    void a_doctype_in_another_encoding() {
        Map<String, byte[]> parts = parts();
        parts.put(
                "docProps/app.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"
                        .getBytes(StandardCharsets.UTF_16));

        assertRefused(Zips.of(parts), "doctype");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ1\"><v>1</v></c>",
                "<c r=\"XFE1\"><v>1</v></c>",
                "<c r=\"A1\" t=\"s\"><v>2000000000</v></c>",
                "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
                "<c r=\"A1\"><v>1E9999999999</v></c>",
                "<c r=\"A1\"><v>eins</v></c>",
                "</row><row r=\"99999999\"><c><v>1</v></c>",
                "<c r=\"A1\"><v>1</v>",
                "&x;"
            })
    void cells_that_no_workbook_has(String cells) {
        EditedForm form = edited().editSheet(
                        "หมวด 1",
                        xml -> xml.replace("</sheetData>", "<row r=\"2000\">" + cells + "</row></sheetData>"));

        assertRefused(form.bytes(), "broken-workbook");
    }

    @Test
    void more_cells_than_any_form_has() {
        String row = "<row>" + "<c><v>1</v></c>".repeat(1_000) + "</row>";
        EditedForm form =
                edited().editSheet("หมวด 1", xml -> xml.replace("</sheetData>", row.repeat(201) + "</sheetData>"));

        assertRefused(form.bytes(), "too-many-cells");
    }

    @Test
    void a_number_of_enormous_size_is_a_problem_of_its_cell() {
        EditedForm form = edited().number(RowCode.Fact.YEAR, Field.VALUE, "1E+999999999");

        assertThat(problems(form.bytes()))
                .extracting(Problem::place)
                .containsExactly(form.place(RowCode.Fact.YEAR, Field.VALUE));
    }

    @Test
    void a_part_that_is_missing() {
        Map<String, byte[]> parts = parts();
        parts.remove("xl/worksheets/sheet2.xml");

        assertRefused(Zips.of(parts), "broken-workbook");
    }
}
