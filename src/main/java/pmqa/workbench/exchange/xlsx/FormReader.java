package pmqa.workbench.exchange.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.AssessmentReader;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Reads a filled Excel form (see {@link AssessmentForm}), whichever program saved it. The answers are put into the JSON shape of
 * an assessment and go through {@link AssessmentReader}, so that Excel and JSON meet the same checks. A refusal lists every
 * problem at once, each at its cell ({@code หมวด 1!E12}).
 */
public final class FormReader {

    private final List<Grid> grids;
    private final Map<Marker, FormSheet> sheets = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Draft draft = new Draft();
    private final FormCells cells = new FormCells();

    private FormReader(List<Grid> grids) {
        this.grids = grids;
    }

    /** The answers in a workbook, or everything that is wrong with it. */
    public static Result<Assessment> read(byte[] workbook) {
        return readForm(workbook).flatMap(form -> Result.accepted(form.assessment()));
    }

    /** The same, cell by cell and with what the form carries along. */
    public static Result<FilledForm> readForm(byte[] workbook) {
        return SafeWorkbook.examine(workbook)
                .flatMap(WorkbookReader::read)
                .flatMap(grids -> new FormReader(grids).form());
    }

    private Result<FilledForm> form() {
        for (Grid grid : grids) {
            Optional<FormSheet> sheet = FormSheet.in(grid);
            if (sheet.isPresent() && sheets.putIfAbsent(sheet.get().marker(), sheet.get()) != null) {
                problems.add(FormProblems.repeatedSheet(sheet.get().place()));
            }
        }
        FormSheet hidden = sheets.get(Marker.FORM);
        return hidden == null
                ? Result.refused(FormProblems.notAForm())
                : FormIdentity.read(hidden).flatMap(this::form);
    }

    private Result<FilledForm> form(FormIdentity form) {
        draft.put(new Value.Str(form.catalogue().id()), "catalogue");
        FactRows facts = facts(form);
        AnswerRows answers = new AnswerRows(form, draft, cells, facts.year(), problems);
        Set<String> present = new HashSet<>();
        for (Category category : form.catalogue().categories()) {
            Optional.ofNullable(sheets.get(Marker.category(category.code()))).ifPresent(sheet -> {
                answers.read(sheet);
                present.add(category.code());
            });
        }
        for (Category category : form.catalogue().categories()) {
            if (facts.covers(category.code())) {
                requireRows(category, form, answers);
            }
        }
        answers.finish();
        return checked(form)
                .flatMap(assessment -> Result.accepted(new FilledForm(
                        assessment, form.base(), present, cells.cells(), cells.statuses(), cells.measures())));
    }

    private FactRows facts(FormIdentity form) {
        FactRows facts = new FactRows(draft, form.type());
        FormSheet sheet = sheets.get(Marker.FACTS);
        if (sheet == null) {
            problems.add(missing(SheetNames.FACTS));
            return facts;
        }
        draft.at(sheet.place());
        Set<RowCode> seen = new HashSet<>();
        for (FormSheet.Row row : sheet.rows()) {
            RowCode code = row.code().orElse(RowCode.Structure.ROW);
            AnswerRow answer = new AnswerRow(sheet, row.index(), List.of(Field.VALUE), problems);
            if (!seen.add(code) && code != RowCode.Structure.ROW) {
                problems.add(FormProblems.repeatedRow(sheet.grid().place(row.index(), sheet.codeColumn()), code));
            } else if (code instanceof RowCode.Fact fact) {
                facts.read(answer, fact);
            } else if (code instanceof RowCode.Chosen category) {
                facts.read(answer, category);
            }
        }
        List<RowCode> absent = new ArrayList<>(List.of(RowCode.Fact.NAME, RowCode.Fact.YEAR));
        form.catalogue().categories().forEach(category -> absent.add(new RowCode.Chosen(category.code())));
        absent.removeAll(seen);
        if (!absent.isEmpty()) {
            problems.add(FormProblems.missingRows(sheet.place(), absent));
        }
        facts.finish();
        return facts;
    }

    private void requireRows(Category category, FormIdentity form, AnswerRows answers) {
        List<RowCode> expected = ExpectedRows.of(category, form);
        List<RowCode> absent = answers.missing(expected);
        FormSheet sheet = sheets.get(Marker.category(category.code()));
        if (absent.isEmpty()) {
            return;
        }
        if (sheet == null) {
            problems.add(missing(SheetNames.of(category)));
        } else if (absent.size() == expected.size()) {
            problems.add(FormProblems.missingCodes(sheet.place()));
        } else {
            problems.add(FormProblems.missingRows(sheet.place(), absent));
        }
    }

    /** A sheet that is there under its name but has lost its codes, or that is not there. */
    private Problem missing(String name) {
        return grids.stream()
                .filter(grid -> grid.name().equals(name) && FormSheet.in(grid).isEmpty())
                .findFirst()
                .map(grid -> FormProblems.missingCodes(grid.place(0, 0)))
                .orElseGet(() -> FormProblems.missingSheet(name));
    }

    /** Through the reader of all assessments; what it finds where a problem is known already says nothing new. */
    private Result<Assessment> checked(FormIdentity form) {
        AssessmentReader reader = new AssessmentReader();
        Result<Assessment> result =
                form.base().isPresent() ? reader.readUnfinished(draft.document()) : reader.read(draft.document());
        Set<String> known = problems.stream().map(Problem::place).collect(Collectors.toSet());
        switch (result) {
            case Result.Accepted<Assessment> _ -> {
                // What the sheets themselves are missing may still refuse it.
            }
            case Result.Refused<Assessment>(List<Problem> found) ->
                found.stream()
                        .map(problem -> problem.at(draft.place(problem.place()).orElse("")))
                        .filter(problem -> !known.contains(problem.place()))
                        .forEach(problems::add);
        }
        return problems.isEmpty() ? result : Result.refused(problems);
    }
}
