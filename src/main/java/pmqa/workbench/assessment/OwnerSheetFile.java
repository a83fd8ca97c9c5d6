package pmqa.workbench.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pmqa.workbench.assessment.OwnerSheet.Heading;
import pmqa.workbench.assessment.OwnerSheet.Line;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.organization.bulk.TableFile;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/**
 * The owner sheet as a workbook, in the shape of source 002: what there is to answer, the owner, the owner's e-mail. Several owners stand in one
 * cell, separated by semicolons.
 */
public final class OwnerSheetFile {

    private static final String SEPARATOR = "; ";
    private static final int TEXT_WIDTH = 90;
    private static final int PERSON_WIDTH = 36;

    private OwnerSheetFile() {}

    /**
     * A line of a file that names something to answer, or might.
     *
     * @param number the row in the file, from 1
     * @param code the code that the line begins with; empty where it begins with none that is known
     * @param text the beginning of the line as it stands
     */
    public record Row(int number, String code, String text, List<String> names, List<String> emails) {
        public Row {
            names = List.copyOf(names);
            emails = List.copyOf(emails);
        }
    }

    public static byte[] write(OwnerSheet sheet, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "PMQA Workbench", "1.0")) {
            Worksheet page = workbook.newWorksheet(
                    LocalizedText.of("ผู้รับผิดชอบ", "Owners").in(language));
            List<String> headings = List.of(language == Language.THAI ? "หมวด" : "Category", name(language), "e-mail");
            for (int column = 0; column < headings.size(); column++) {
                page.value(0, column, headings.get(column));
                page.style(0, column).bold().set();
                page.width(column, column == 0 ? TEXT_WIDTH : PERSON_WIDTH);
            }
            int row = 1;
            for (OwnerSheet.Part part : sheet.parts()) {
                switch (part) {
                    case Heading heading -> {
                        page.value(row, 0, heading.text().in(language));
                        page.style(row, 0).bold().wrapText(true).set();
                    }
                    case Line line -> {
                        page.value(row, 0, line.code() + "  " + line.text().in(language));
                        page.style(row, 0).wrapText(true).set();
                        page.value(
                                row,
                                1,
                                joined(line.owners().stream().map(Owner::name).toList()));
                        page.value(
                                row,
                                2,
                                joined(line.owners().stream().map(Owner::email).toList()));
                    }
                }
                row++;
            }
            page.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String name(Language language) {
        return LocalizedText.of("ผู้รับผิดชอบ", "Owner").in(language);
    }

    private static String joined(List<String> texts) {
        return String.join(SEPARATOR, texts);
    }

    /**
     * The lines of a file about what can be assigned. The column of addresses is the one whose heading speaks of mail, else the one that holds an @;
     * the name is in the other one. Lines with neither a known code nor an address are headings and left out.
     */
    static List<Row> read(List<TableFile.Line> lines, Set<String> codes) {
        int emailColumn = column(lines, "mail", "อีเมล");
        int nameColumn = column(lines, "ชื่อ", "ผู้รับผิดชอบ", "name", "owner");
        List<Row> rows = new ArrayList<>();
        for (TableFile.Line line : lines) {
            int first = firstCell(line);
            String text = line.cells().get(first);
            String code = code(text, codes);
            int email = emailColumn >= 0 ? emailColumn : addressCell(line);
            int name = nameColumn >= 0 ? nameColumn : otherCell(line, first, email);
            List<String> emails = split(cell(line, email));
            boolean isHeading = line.cells().stream().anyMatch(cell -> isOneOf(cell, "mail", "อีเมล"))
                    && emails.stream().noneMatch(PersonalData::isEmail);
            if (!isHeading && (!code.isEmpty() || !emails.isEmpty())) {
                rows.add(new Row(line.number(), code, text, split(cell(line, name)), emails));
            }
        }
        return rows;
    }

    /** The code that a text begins with. */
    private static String code(String text, Set<String> codes) {
        String first = text.strip().split("[\\s:]+", 2)[0].replaceAll("[.)]$", "");
        return codes.stream().filter(first::equalsIgnoreCase).findFirst().orElse("");
    }

    private static int column(List<TableFile.Line> lines, String... words) {
        for (TableFile.Line line : lines) {
            for (int column = 0; column < line.cells().size(); column++) {
                String cell = line.cells().get(column);
                if (isOneOf(cell, words) && !cell.contains("@") && column > firstCell(line)) {
                    return column;
                }
            }
        }
        return -1;
    }

    /** Whether a cell is a heading with one of some words in it; headings are short. */
    private static boolean isOneOf(String cell, String... words) {
        String folded = cell.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}_]", "");
        return folded.length() <= 40 && List.of(words).stream().anyMatch(folded::contains);
    }

    private static int firstCell(TableFile.Line line) {
        for (int column = 0; column < line.cells().size(); column++) {
            if (!line.cells().get(column).isEmpty()) {
                return column;
            }
        }
        return 0;
    }

    private static int addressCell(TableFile.Line line) {
        for (int column = 0; column < line.cells().size(); column++) {
            if (line.cells().get(column).contains("@")) {
                return column;
            }
        }
        return -1;
    }

    private static int otherCell(TableFile.Line line, int first, int email) {
        for (int column = first + 1; column < line.cells().size(); column++) {
            if (column != email && !line.cells().get(column).isEmpty()) {
                return column;
            }
        }
        return -1;
    }

    private static String cell(TableFile.Line line, int column) {
        return column >= 0 && column < line.cells().size() ? line.cells().get(column) : "";
    }

    private static List<String> split(String cell) {
        return List.of(cell.split("[;,\n]")).stream()
                .map(PersonalData::tidied)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toList());
    }

    /** The name that stands at the same place as an address. */
    static Optional<String> nameOf(Row row, int position) {
        return position < row.names().size() ? Optional.of(row.names().get(position)) : Optional.empty();
    }
}
