package pmqa.workbench.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.organization.bulk.TableFile;

/**
 * Reads an owner sheet, the exported one or one that somebody made: the columns of addresses and of due dates are those whose headings say so, the
 * addresses else where an @ stands; the name is in the other one.
 */
public final class OwnerSheetReading {

    /** Where several owners share a cell of due dates: this one has none of its own. */
    static final String NO_DAY = "–";

    private static final Pattern CATEGORY = Pattern.compile(
            "(?:หมวด(?:ที่)?|category)\\s*([\\p{L}\\p{N}]+).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What can be assigned: lines, and whole categories. */
    private final Set<String> codes = new LinkedHashSet<>();

    private final Map<String, String> categories = new LinkedHashMap<>();

    OwnerSheetReading(Catalogue catalogue) {
        catalogue.categories().forEach(category -> {
            OwnerSheet.linesOf(category).forEach(line -> codes.add(line.code()));
            if (OwnerSheet.isAssignable(category)) {
                categories.put(category.number().toLowerCase(Locale.ROOT), category.code());
            }
        });
        codes.addAll(categories.values());
    }

    /**
     * A line of a file that names something to answer, or might.
     *
     * @param number the row in the file, from 1
     * @param code the code that the line begins with; empty where it begins with none that is known
     * @param text the beginning of the line as it stands
     * @param dues days as they were typed: none, one for all owners, or one for each
     * @param emailCell where the addresses stand, {@code C5}; empty where there is no such column
     * @param dueCell where the days stand
     */
    public record Row(
            int number,
            String code,
            String text,
            List<String> names,
            List<String> emails,
            List<String> dues,
            String emailCell,
            String dueCell) {
        public Row {
            names = List.copyOf(names);
            emails = List.copyOf(emails);
            dues = List.copyOf(dues);
        }

        /** The name that stands at the same place as an address. */
        Optional<String> nameOf(int position) {
            return position < names.size() ? Optional.of(names.get(position)) : Optional.empty();
        }

        /** What was typed as the day of an owner; empty where nothing was. */
        Optional<String> dueOf(int position) {
            int place = dues.size() == 1 ? 0 : position;
            return place < dues.size() ? Optional.of(dues.get(place)) : Optional.empty();
        }
    }

    /** Every code that a line may begin with. */
    Set<String> codes() {
        return java.util.Collections.unmodifiableSet(codes);
    }

    /** The lines about what can be assigned. A line with neither a known code nor an address is a heading and left out, as is a category without an owner. */
    List<Row> read(List<TableFile.Line> lines) {
        int emailColumn = column(lines, "mail", "อีเมล");
        int dueColumn = column(lines, "ครบกำหนด", "กำหนดส่ง", "due");
        int nameColumn = column(lines, "ชื่อ", "ผู้รับผิดชอบ", "name", "owner");
        List<Row> rows = new ArrayList<>();
        for (TableFile.Line line : lines) {
            int first = firstCell(line);
            String text = line.cells().get(first);
            int email = emailColumn >= 0 ? emailColumn : addressCell(line);
            int name = nameColumn >= 0 ? nameColumn : otherCell(line, first, List.of(email, dueColumn));
            List<String> emails = split(cell(line, email));
            List<String> dues = split(cell(line, dueColumn));
            boolean isHeading = line.cells().stream().anyMatch(cell -> isOneOf(cell, "mail", "อีเมล"))
                    && emails.stream().noneMatch(PersonalData::isEmail);
            String own = code(text);
            String code = own.isEmpty() && !(emails.isEmpty() && dues.isEmpty()) ? category(text) : own;
            if (!isHeading && (!code.isEmpty() || !emails.isEmpty())) {
                rows.add(new Row(
                        line.number(),
                        code,
                        text,
                        split(cell(line, name)),
                        emails,
                        dues,
                        place(email, line.number()),
                        place(dueColumn, line.number())));
            }
        }
        return rows;
    }

    /** The code that a text begins with. */
    private String code(String text) {
        String first = text.strip().split("[\\s:]+", 2)[0].replaceAll("[.)]$", "");
        return codes.stream().filter(first::equalsIgnoreCase).findFirst().orElse("");
    }

    /** The category that a heading names, {@code หมวด 1 การนำองค์กร}. */
    private String category(String text) {
        Matcher heading = CATEGORY.matcher(text.strip());
        return heading.matches() ? categories.getOrDefault(heading.group(1).toLowerCase(Locale.ROOT), "") : "";
    }

    /** As a spreadsheet names a cell. */
    private static String place(int column, int row) {
        return column < 0
                ? ""
                : (column < LETTERS ? "" : letter(column / LETTERS - 1)) + letter(column % LETTERS) + row;
    }

    private static final int LETTERS = 26;

    private static String letter(int position) {
        return String.valueOf((char) ('A' + position));
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

    private static int otherCell(TableFile.Line line, int first, List<Integer> taken) {
        for (int column = first + 1; column < line.cells().size(); column++) {
            if (!taken.contains(column) && !line.cells().get(column).isEmpty()) {
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
}
