package pmqa.workbench.exchange.xlsx;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** A written form into which somebody has put things; cells are named by the codes of their row and column. */
final class EditedForm {

    private static final Pattern SHEET = Pattern.compile("<sheet name=\"([^\"]*)\" r:id=\"rId(\\d+)\"");
    private static final int FIRST_SHEET_ID = 3;

    private final Map<String, byte[]> parts;
    private final List<FormSheet> sheets;

    private EditedForm(Map<String, byte[]> parts, List<FormSheet> sheets) {
        this.parts = new LinkedHashMap<>(parts);
        this.sheets = sheets;
    }

    static EditedForm of(byte[] workbook) {
        return new EditedForm(Zips.entries(workbook), sheets(workbook));
    }

    /** Another copy that can be edited by itself. */
    EditedForm copy() {
        return new EditedForm(parts, sheets);
    }

    private static List<FormSheet> sheets(byte[] workbook) {
        return switch (SafeWorkbook.examine(workbook).flatMap(WorkbookReader::read)) {
            case Result.Accepted<List<Grid>>(List<Grid> grids) ->
                grids.stream().flatMap(grid -> FormSheet.in(grid).stream()).toList();
            case Result.Refused<List<Grid>>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    byte[] bytes() {
        return Zips.of(parts);
    }

    /** Where a cell is, as a problem would say it. */
    String place(RowCode row, Field field) {
        FormSheet sheet = sheetOf(row);
        return sheet.grid().place(rowOf(sheet, row), sheet.column(field).orElseThrow());
    }

    private FormSheet sheetOf(RowCode row) {
        return sheets.stream()
                .filter(sheet -> sheet.rows().stream()
                        .anyMatch(candidate -> candidate.text().equals(row.text())))
                .findFirst()
                .orElseThrow();
    }

    private static int rowOf(FormSheet sheet, RowCode row) {
        return sheet.rows().stream()
                .filter(candidate -> candidate.text().equals(row.text()))
                .findFirst()
                .orElseThrow()
                .index();
    }

    EditedForm text(RowCode row, Field field, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return cell(row, field, "t=\"inlineStr\"", "<is><t xml:space=\"preserve\">" + escaped + "</t></is>");
    }

    EditedForm number(RowCode row, Field field, String number) {
        return cell(row, field, "", "<v>" + number + "</v>");
    }

    EditedForm formula(RowCode row, Field field, String formula, String saved) {
        return cell(row, field, "", "<f>" + formula + "</f><v>" + saved + "</v>");
    }

    EditedForm blank(RowCode row, Field field) {
        return cell(row, field, "", "");
    }

    /** Writes another code into the hidden cell of a row. */
    EditedForm recode(RowCode row, String code) {
        FormSheet sheet = sheetOf(row);
        String address = Addresses.cell(rowOf(sheet, row), sheet.codeColumn());
        String cell = "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + code + "</t></is></c>";
        return edit(
                part(sheet.grid().name()),
                xml -> xml.replaceFirst(
                        "<c r=\"" + address + "\"(?:[^>]*/>|[^>]*[^/]>.*?</c>)", Matcher.quoteReplacement(cell)));
    }

    /** Where the hidden code of a row is. */
    String codePlace(RowCode row) {
        FormSheet sheet = sheetOf(row);
        return sheet.grid().place(rowOf(sheet, row), sheet.codeColumn());
    }

    /** A number that the cell's format shows as something else; 14 is a date, 9 a percentage. */
    EditedForm formatted(RowCode row, Field field, String number, int format) {
        edit(
                "xl/styles.xml",
                styles -> styles.replace(
                        "</cellXfs>",
                        "<xf numFmtId=\"" + format + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellXfs>"));
        String styles = string("xl/styles.xml");
        String cells = styles.substring(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
        long last = Pattern.compile("<xf ").matcher(cells).results().count() - 1;
        return cell(row, field, "s=\"" + last + "\"", "<v>" + number + "</v>");
    }

    /** Replaces a cell by one with these attributes and this content. */
    EditedForm cell(RowCode row, Field field, String attributes, String content) {
        FormSheet sheet = sheetOf(row);
        int index = rowOf(sheet, row);
        String address = Addresses.cell(index, sheet.column(field).orElseThrow());
        String written = "<c r=\"" + address + "\" " + attributes + ">" + content + "</c>";
        return edit(part(sheet.grid().name()), xml -> {
            Matcher old = Pattern.compile("<c r=\"" + address + "\"(?:[^>]*/>|[^>]*[^/]>.*?</c>)")
                    .matcher(xml);
            if (old.find()) {
                return old.replaceFirst(Matcher.quoteReplacement(written));
            }
            Matcher end = Pattern.compile("(<row r=\"" + (index + 1) + "\".*?)(</row>)", Pattern.DOTALL)
                    .matcher(xml);
            return end.replaceFirst("$1" + Matcher.quoteReplacement(written) + "$2");
        });
    }

    /** Merges so many cells below each other, beginning with that one. */
    EditedForm merge(RowCode row, Field field, int cells) {
        FormSheet sheet = sheetOf(row);
        int top = rowOf(sheet, row);
        int column = sheet.column(field).orElseThrow();
        return merge(sheet, Addresses.cell(top, column) + ":" + Addresses.cell(top + cells - 1, column));
    }

    /** Merges the cells of a row from one field to another. */
    EditedForm mergeAcross(RowCode row, Field first, Field last) {
        return merge(sheetOf(row), range(row, first, last));
    }

    private EditedForm merge(FormSheet sheet, String range) {
        return edit(
                part(sheet.grid().name()),
                xml -> xml.replace("</mergeCells>", "<mergeCell ref=\"" + range + "\"/></mergeCells>"));
    }

    /** The cells of a row from one field to another. */
    String range(RowCode row, Field first, Field last) {
        FormSheet sheet = sheetOf(row);
        int index = rowOf(sheet, row);
        return Addresses.cell(index, sheet.column(first).orElseThrow()) + ":"
                + Addresses.cell(index, sheet.column(last).orElseThrow());
    }

    EditedForm rename(String sheet, String name) {
        return edit("xl/workbook.xml", xml -> xml.replace("name=\"" + escaped(sheet) + "\"", "name=\"" + name + "\""));
    }

    EditedForm removeSheet(String sheet) {
        return edit("xl/workbook.xml", xml -> xml.replaceFirst("<sheet name=\"" + escaped(sheet) + "\"[^>]*/>", ""));
    }

    /** Empties the hidden column. */
    EditedForm removeCodes(String sheet) {
        return edit(part(sheet), xml -> xml.replaceAll("<c r=\"A\\d+\"(?:[^>]*/>|[^>]*[^/]>.*?</c>)", ""));
    }

    EditedForm removeRow(RowCode row) {
        FormSheet sheet = sheetOf(row);
        int number = rowOf(sheet, row) + 1;
        return edit(part(sheet.grid().name()), xml -> xml.replaceFirst("<row r=\"" + number + "\".*?</row>", ""));
    }

    /** Moves a row with all it holds to a place far below. */
    EditedForm move(RowCode row, int number) {
        FormSheet sheet = sheetOf(row);
        int old = rowOf(sheet, row) + 1;
        return edit(part(sheet.grid().name()), xml -> {
            Matcher found = Pattern.compile("<row r=\"" + old + "\".*?</row>").matcher(xml);
            if (!found.find()) {
                throw new AssertionError("No row " + old);
            }
            String moved = found.group()
                    .replace("<row r=\"" + old + "\"", "<row r=\"" + number + "\"")
                    .replaceAll("<c r=\"([A-Z]+)" + old + "\"", "<c r=\"$1" + number + "\"");
            return xml.replace(found.group(), "").replace("</sheetData>", moved + "</sheetData>");
        });
    }

    /** Inserts an empty column before the first one. */
    EditedForm shiftColumns(String sheet) {
        return edit(
                part(sheet),
                xml -> Pattern.compile("(?<=<c r=\"|<mergeCell ref=\"|<mergeCell ref=\"[A-Y]\\d{1,4}:)([A-Y])")
                        .matcher(xml)
                        .replaceAll(
                                letter -> String.valueOf((char) (letter.group(1).charAt(0) + 1))));
    }

    /** A sheet's XML, to look at or to change. */
    EditedForm editSheet(String sheet, UnaryOperator<String> change) {
        return edit(part(sheet), change);
    }

    String sheetXml(String sheet) {
        return string(part(sheet));
    }

    String xml(String part) {
        return string(part);
    }

    EditedForm edit(String part, UnaryOperator<String> change) {
        String before = string(part);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("Nothing changed in " + part);
        }
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private String string(String part) {
        return new String(requireNonNull(parts.get(part), part), StandardCharsets.UTF_8);
    }

    private String part(String sheet) {
        return SHEET.matcher(string("xl/workbook.xml"))
                .results()
                .filter(found -> found.group(1).equals(escaped(sheet)))
                .map(found -> "xl/worksheets/sheet" + (Integer.parseInt(found.group(2)) - FIRST_SHEET_ID + 1) + ".xml")
                .findFirst()
                .orElseThrow(() -> new AssertionError("No sheet " + sheet));
    }

    /** As fastexcel writes names: every letter beyond ASCII as a character reference. */
    private static String escaped(String name) {
        List<String> letters = new ArrayList<>();
        name.codePoints()
                .forEach(letter -> letters.add(
                        letter > 0x7e ? "&#x" + Integer.toHexString(letter) + ";" : Character.toString(letter)));
        return String.join("", letters);
    }
}
