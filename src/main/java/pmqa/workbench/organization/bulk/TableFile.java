package pmqa.workbench.organization.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pmqa.workbench.shared.Closest;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Reads a file of either kind and puts its cells into the order of the columns, whatever order the file has. */
public final class TableFile {

    public static final int MEGABYTES = 2;
    public static final int MOST_ROWS = 10_000;

    private static final int LARGEST = MEGABYTES * 1024 * 1024;

    private TableFile() {}

    /**
     * A line of a file of any shape.
     *
     * @param number as the person sees it, from 1
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** All lines of a file whose columns have no fixed names, without blank ones. */
    public static Result<List<Line>> lines(byte[] file) {
        return rows(file)
                .flatMap(rows -> rows.size() > MOST_ROWS
                        ? Result.refused(ImportProblems.tooManyRows(MOST_ROWS))
                        : Result.accepted(rows.stream()
                                .map(row -> new Line(row.number(), row.cells()))
                                .toList()));
    }

    /** The rows below the headings, without blank ones, each with a cell for every column of the kind. */
    static Result<List<TableRow>> read(byte[] file, ImportKind kind) {
        return rows(file).flatMap(rows -> ordered(rows, kind));
    }

    private static Result<List<TableRow>> rows(byte[] file) {
        if (file.length == 0) {
            return Result.refused(ImportProblems.EMPTY);
        }
        if (file.length > LARGEST) {
            return Result.refused(ImportProblems.tooLarge(MEGABYTES));
        }
        if (ExcelTable.isOldWorkbook(file)) {
            return Result.refused(ImportProblems.OLD_EXCEL);
        }
        Result<List<TableRow>> rows = ExcelTable.isWorkbook(file) ? ExcelTable.read(file) : TextTable.read(file);
        return rows.flatMap(found ->
                Result.accepted(found.stream().filter(row -> !row.isBlank()).toList()));
    }

    private static Result<List<TableRow>> ordered(List<TableRow> rows, ImportKind kind) {
        if (rows.isEmpty()) {
            return Result.refused(ImportProblems.EMPTY);
        }
        if (rows.size() - 1 > MOST_ROWS) {
            return Result.refused(ImportProblems.tooManyRows(MOST_ROWS));
        }
        List<String> headings = rows.getFirst().cells();
        List<Problem> problems = new ArrayList<>(strangers(headings, kind));
        List<ImportKind.Column> missing = kind.columns().stream()
                .filter(column -> column.required() && position(headings, column) < 0)
                .toList();
        if (!missing.isEmpty()) {
            problems.addFirst(ImportProblems.missingColumns(missing));
        }
        if (!problems.isEmpty()) {
            return Result.refused(problems);
        }
        if (rows.size() == 1) {
            return Result.refused(ImportProblems.NO_ROWS);
        }
        int[] positions = kind.columns().stream()
                .mapToInt(column -> position(headings, column))
                .toArray();
        return Result.accepted(rows.stream()
                .skip(1)
                .map(row -> new TableRow(
                        row.number(),
                        IntStream.of(positions).mapToObj(row::cell).toList()))
                .toList());
    }

    private static List<Problem> strangers(List<String> headings, ImportKind kind) {
        List<Problem> problems = new ArrayList<>();
        List<ImportKind.Column> seen = new ArrayList<>();
        for (String heading : headings.stream().filter(word -> !word.isEmpty()).toList()) {
            Optional<ImportKind.Column> column = kind.columns().stream()
                    .filter(candidate -> candidate.isNamed(heading))
                    .findFirst();
            if (column.isEmpty()) {
                List<String> titles = kind.columns().stream()
                        .flatMap(candidate -> List.of(
                                candidate.title().th(), candidate.title().en())
                                .stream())
                        .toList();
                problems.add(ImportProblems.unknownColumn(heading, Closest.to(heading, titles)));
            } else if (seen.contains(column.get())) {
                problems.add(ImportProblems.columnTwice(heading));
            } else {
                seen.add(column.get());
            }
        }
        return problems;
    }

    private static int position(List<String> headings, ImportKind.Column column) {
        return IntStream.range(0, headings.size())
                .filter(index -> column.isNamed(headings.get(index)))
                .findFirst()
                .orElse(-1);
    }
}
