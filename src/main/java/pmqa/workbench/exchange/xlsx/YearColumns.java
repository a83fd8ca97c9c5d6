package pmqa.workbench.exchange.xlsx;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.Problem;

/**
 * Which year each column of results holds. A year that stands above the column counts; where a formula or nothing stands there,
 * the column is so many years before the fiscal year as its code says.
 */
final class YearColumns {

    /** Stands in for a fiscal year that is missing, which is a problem of its own. */
    private static final FiscalYear UNKNOWN = new FiscalYear(FiscalYear.EARLIEST + 100);

    private final FormSheet sheet;
    private final Map<Field, Integer> years = new LinkedHashMap<>();

    private YearColumns(FormSheet sheet) {
        this.sheet = sheet;
    }

    static YearColumns of(FormSheet sheet, Optional<FiscalYear> fiscalYear, List<Problem> problems) {
        YearColumns columns = new YearColumns(sheet);
        OptionalInt header = columns.header();
        sheet.columns().entrySet().stream()
                .filter(column -> column.getKey().isActual())
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(column -> columns.add(column.getKey(), header, fiscalYear.orElse(UNKNOWN), problems));
        columns.reportRepeated(problems);
        return columns;
    }

    /** Column → Buddhist year, from left to right. */
    Map<Field, Integer> years() {
        return years;
    }

    /** Notes it if no column holds the year that is scored. */
    void requireYear(FiscalYear year, List<Problem> problems) {
        if (!years.isEmpty() && !years.containsValue(year.buddhist())) {
            problems.add(FormProblems.missingYearColumn(
                    place(years.keySet().iterator().next()), year));
        }
    }

    private OptionalInt header() {
        return sheet.rows().stream()
                .filter(row -> row.code().equals(Optional.of(RowCode.Years.ROW)))
                .mapToInt(FormSheet.Row::index)
                .findFirst();
    }

    private void add(Field field, OptionalInt header, FiscalYear fiscalYear, List<Problem> problems) {
        int column = sheet.column(field).orElseThrow();
        SheetCell cell = header.isPresent() ? sheet.grid().cell(header.getAsInt(), column) : SheetCell.BLANK;
        if (cell.isBlank() || cell.formula()) {
            field.yearsBefore().ifPresent(before -> years.put(field, fiscalYear.buddhist() - before));
            return;
        }
        Optional<Integer> year = number(cell.content())
                .filter(value -> value.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValue)
                .filter(FiscalYear::isPlausible);
        if (year.isEmpty()) {
            problems.add(FormProblems.notAYear(sheet.grid().place(header.getAsInt(), column)));
        }
        year.ifPresent(known -> years.put(field, known));
    }

    private static Optional<BigDecimal> number(CellContent content) {
        return switch (content) {
            case CellContent.Number number -> Optional.of(number.value());
            case CellContent.Text(String text) -> Numerals.parse(text);
            default -> Optional.empty();
        };
    }

    private void reportRepeated(List<Problem> problems) {
        Set<Integer> seen = new HashSet<>();
        years.forEach((field, year) -> {
            if (!seen.add(year)) {
                problems.add(FormProblems.repeatedYear(place(field), year));
            }
        });
    }

    private String place(Field field) {
        return sheet.place(header().orElse(sheet.codeRow()), field);
    }
}
