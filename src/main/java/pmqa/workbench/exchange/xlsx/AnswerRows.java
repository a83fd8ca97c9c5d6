package pmqa.workbench.exchange.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.Problem;

/** Reads the answers of the categories' sheets. What a row means is said by its code, whatever sheet it stands on. */
final class AnswerRows {

    private final Draft draft;
    private final FormCells cells;
    private final List<Problem> problems;
    private final BoxRows boxes;
    private final RatingRows ratings;
    private final RequirementRows requirements;
    private final MeasureRows measures;
    private final Set<RowCode> seen = new HashSet<>();

    AnswerRows(
            FormIdentity form, Draft draft, FormCells cells, Optional<FiscalYear> fiscalYear, List<Problem> problems) {
        this.draft = draft;
        this.cells = cells;
        this.problems = problems;
        boxes = new BoxRows(draft, cells);
        ratings = new RatingRows(form, draft, cells);
        requirements = new RequirementRows(form, draft, cells);
        measures = new MeasureRows(form, draft, cells, fiscalYear);
    }

    void read(FormSheet sheet) {
        Set<Field> missing = new HashSet<>();
        for (FormSheet.Row row : sheet.rows()) {
            if (row.code().isPresent()) {
                RowCode code = row.code().get();
                List<Field> fields = fields(code);
                fields.stream()
                        .filter(field -> sheet.column(field).isEmpty() && missing.add(field))
                        .forEach(field -> problems.add(FormProblems.missingColumn(sheet.place(), field)));
                read(new AnswerRow(sheet, row.index(), fields, problems), code);
            } else if (row.text().isEmpty()) {
                strayAnswer(sheet, row).ifPresent(place -> problems.add(FormProblems.rowWithoutCode(place)));
            } else {
                problems.add(FormProblems.unknownCode(sheet.grid().place(row.index(), sheet.codeColumn()), row.text()));
            }
        }
    }

    private void read(AnswerRow answer, RowCode code) {
        boolean repeatable = code instanceof RowCode.MeasureOf || code == RowCode.Structure.ROW;
        if (!seen.add(code) && !repeatable) {
            FormSheet sheet = answer.sheet();
            problems.add(FormProblems.repeatedRow(sheet.grid().place(answer.index(), sheet.codeColumn()), code));
            return;
        }
        switch (code) {
            case RowCode.Topic topic -> narrative(answer.cell(Field.NARRATIVE), topic);
            case RowCode.Box box -> boxes.read(answer, box);
            case RowCode.Explanation level -> boxes.read(answer, level);
            case RowCode.ResultOf level -> boxes.read(answer, level);
            case RowCode.MeasureOf item -> measures.read(answer, item);
            case RowCode.Rating rating -> ratings.read(answer, rating);
            case RowCode.QuestionOf question -> ratings.read(answer, question);
            case RowCode.RequirementOf requirement -> requirements.read(answer, requirement);
            case RowCode.Structure _,
                    RowCode.Years _,
                    RowCode.Fact _,
                    RowCode.Key _,
                    RowCode.Chosen _,
                    RowCode.Base _ -> {
                // No answer of a category.
            }
        }
    }

    private List<Field> fields(RowCode code) {
        return switch (code) {
            case RowCode.Topic _ -> List.of(Field.NARRATIVE);
            case RowCode.Box _ -> List.of(Field.TICK, Field.NOTE);
            case RowCode.Explanation _, RowCode.ResultOf _ -> List.of(Field.EXPLANATION);
            case RowCode.MeasureOf _ ->
                List.of(
                        Field.TYPE,
                        Field.NAME,
                        Field.UNIT,
                        Field.DIRECTION,
                        Field.BEST,
                        Field.TARGET,
                        Field.actual(0),
                        Field.BENCHMARK,
                        Field.SOURCE,
                        Field.LINKS);
            case RowCode.Rating _ -> ratings.fields();
            case RowCode.QuestionOf _ -> List.of(Field.EXPLANATION);
            case RowCode.RequirementOf _ -> List.of(Field.STATUS, Field.REASON, Field.EXPLANATION);
            case RowCode.Structure _,
                    RowCode.Years _,
                    RowCode.Fact _,
                    RowCode.Key _,
                    RowCode.Chosen _,
                    RowCode.Base _ -> List.of();
        };
    }

    private void narrative(AnswerCell cell, RowCode.Topic topic) {
        draft.at(cell.place(), "profile", topic.code());
        Optional<String> told = cell.text();
        cells.text(FilledForm.Kind.NARRATIVE, topic.code(), "", cell.place(), told);
        told.ifPresent(text -> draft.put(new Value.Str(text), "profile", topic.code()));
    }

    /** Where something stands in an answer column of a row without a code; an empty box is nothing. */
    private static Optional<String> strayAnswer(FormSheet sheet, FormSheet.Row row) {
        return sheet.columns().values().stream()
                .sorted()
                .filter(column -> {
                    SheetCell cell = sheet.grid().cell(row.index(), column);
                    return !cell.isBlank() && !cell.content().equals(new CellContent.Text(Tick.NO));
                })
                .findFirst()
                .map(column -> sheet.grid().place(row.index(), column));
    }

    /** The rows that the form must have and that were not read. */
    List<RowCode> missing(List<RowCode> expected) {
        List<RowCode> missing = new ArrayList<>(expected);
        missing.removeAll(seen);
        return missing;
    }

    void finish() {
        boxes.finish();
        ratings.finish();
        measures.finish(problems);
    }
}
