package pmqa.workbench.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import pmqa.workbench.benchmarks.AnswerColumns.MeasureColumns;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.Measure.Direction;
import pmqa.workbench.shared.OrganizationType;

/**
 * A workbook that holds assessments, one a row: what was answered on one sheet, and on another formulas that score it. It is
 * written without a single computed value, so whatever is read from it afterwards was computed by who opened it in between.
 */
final class ParityWorkbook {

    static final String ANSWERS = "answers";
    static final int APPLIES_ROW = 1;
    private static final String SCORES = "scores";
    private static final int HEADING_ROW = 0;
    private static final int FIRST_ROW = 2;
    private static final String YES = "x";

    private final Catalogue catalogue;
    private final AnswerColumns columns;
    private final ScoreColumns scores;

    ParityWorkbook(Catalogue catalogue, Set<Fault> faults) {
        this.catalogue = catalogue;
        this.columns = new AnswerColumns(catalogue);
        this.scores = new ScoreColumns(catalogue, columns, faults);
    }

    /** Writes assessments; {@code withFormulas} is off to see what opening and saving the answers alone takes. */
    void write(Path file, List<Answers> assessments, boolean withFormulas) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "pmqa", "1.0")) {
            Worksheet scoreSheet = workbook.newWorksheet(SCORES);
            scores.nodes().forEach((node, column) -> scoreSheet.value(HEADING_ROW, column, node));
            Worksheet answerSheet = workbook.newWorksheet(ANSWERS);
            writeHeadings(answerSheet);
            for (int i = 0; i < assessments.size(); i++) {
                int row = FIRST_ROW + i;
                scoreSheet.value(row, AnswerColumns.NUMBER, i + 1);
                if (withFormulas) {
                    scores.formulas()
                            .forEach((column, formula) -> scoreSheet.formula(row, column, Cells.atRow(formula, row)));
                }
                writeAnswers(answerSheet, row, i + 1, assessments.get(i));
            }
        }
    }

    private void writeHeadings(Worksheet sheet) {
        for (LevelItem item : catalogue.levelItems().toList()) {
            for (Checkpoint box : item.checkpoints().toList()) {
                int column = columns.box(item, box);
                sheet.value(HEADING_ROW, column, item.key(box));
                sheet.value(APPLIES_ROW, column, appliesTo(box));
            }
        }
    }

    /** The formulas know checkpoints for all and checkpoints for one type. */
    private static String appliesTo(Checkpoint box) {
        if (box.onlyFor().size() > 1) {
            throw new IllegalArgumentException(box.code() + " applies to several types of organisation");
        }
        return box.onlyFor().stream().map(OrganizationType::code).findFirst().orElse("all");
    }

    private void writeAnswers(Worksheet sheet, int row, int number, Answers answers) {
        sheet.value(row, AnswerColumns.NUMBER, number);
        sheet.value(
                row,
                AnswerColumns.ORGANIZATION_TYPE,
                answers.organization().type().code());
        for (int i = 0; i < columns.categories.size(); i++) {
            if (answers.covers(columns.categories.get(i))) {
                sheet.value(row, columns.firstCategory + i, YES);
            }
        }
        for (LevelItem item : catalogue.levelItems().toList()) {
            Set<String> met = answers.responses()
                    .getOrDefault(item.code(), ItemResponse.NONE)
                    .met();
            item.checkpoints()
                    .filter(box -> met.contains(box.code()))
                    .forEach(box -> sheet.value(row, columns.box(item, box), YES));
        }
        for (MeasureItem item : catalogue.measureItems().toList()) {
            List<Measure> measures = answers.measures().getOrDefault(item.code(), List.of());
            for (int slot = 0; slot < measures.size(); slot++) {
                writeMeasure(sheet, row, columns.measures(item), slot, measures.get(slot), answers);
            }
        }
    }

    private static void writeMeasure(
            Worksheet sheet, int row, MeasureColumns columns, int slot, Measure measure, Answers answers) {
        measure.type().ifPresent(type -> sheet.value(row, columns.type(slot), type));
        sheet.value(row, columns.direction(slot), measure.direction() == Direction.HIGHER ? "higher" : "lower");
        measure.target().ifPresent(target -> sheet.value(row, columns.target(slot), target));
        measure.actual(answers.fiscalYear()).ifPresent(actual -> sheet.value(row, columns.actual(slot), actual));
        measure.best().ifPresent(best -> sheet.value(row, columns.best(slot), best));
    }

    /** What the formulas of each assessment came to, by node; an error of a formula is NaN. */
    List<Map<String, Double>> read(Path file) throws IOException {
        List<Map<String, Double>> assessments = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.findSheet(SCORES).orElseThrow().openStream()) {
            rows.filter(row -> row.getRowNum() > FIRST_ROW)
                    .forEach(row -> assessments.add(scores.nodes().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    node -> row.getOptionalCell(node.getValue())
                                            .map(ParityWorkbook::number)
                                            .orElse(Double.NaN),
                                    (first, _) -> first,
                                    LinkedHashMap::new))));
        }
        return assessments;
    }

    private static double number(Cell cell) {
        return cell.getType() == CellType.ERROR ? Double.NaN : Double.parseDouble(cell.getRawValue());
    }
}
