package pmqa.workbench.exchange.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Reads measures, one a row; a row of which only the prepared cells are filled is not used. */
final class MeasureRows {

    private static final String MEASURES = "measures";
    private static final List<Field> FILLED_BY_HAND =
            List.of(Field.NAME, Field.DIRECTION, Field.BEST, Field.TARGET, Field.BENCHMARK, Field.SOURCE, Field.LINKS);

    /** Every member but the results of the years, which have columns of their own. */
    static final List<Field> MEMBERS = List.of(
            Field.TYPE,
            Field.NAME,
            Field.UNIT,
            Field.DIRECTION,
            Field.BEST,
            Field.TARGET,
            Field.BENCHMARK,
            Field.SOURCE,
            Field.LINKS);

    private final Catalogue catalogue;
    private final boolean unfinished;
    private final Draft draft;
    private final FormCells cells;
    private final Optional<FiscalYear> fiscalYear;
    private final Map<String, List<Value>> measures = new LinkedHashMap<>();
    private final Map<FormSheet, YearColumns> yearColumns = new HashMap<>();

    MeasureRows(FormIdentity form, Draft draft, FormCells cells, Optional<FiscalYear> fiscalYear) {
        this.catalogue = form.catalogue();
        this.unfinished = form.base().isPresent();
        this.draft = draft;
        this.cells = cells;
        this.fiscalYear = fiscalYear;
    }

    void read(AnswerRow row, RowCode.MeasureOf item) {
        Optional<String> type = row.cell(Field.TYPE).text().flatMap(MeasureTypeLists::code);
        if (!isUsed(row, item, type)) {
            cells.measure(row, item, years(row), Optional.empty());
            return;
        }
        List<Value> siblings = measures.computeIfAbsent(item.item(), _ -> new ArrayList<>());
        String position = Integer.toString(siblings.size());
        Map<String, Value> members = new LinkedHashMap<>();
        type.ifPresent(code -> members.put("type", new Value.Str(code)));
        name(row, type).ifPresent(name -> members.put("name", new Value.Str(name)));
        members.put("unit", new Value.Str(row.cell(Field.UNIT).text().orElse("")));
        direction(row).ifPresent(code -> members.put("direction", new Value.Str(code)));
        target(row, members);
        number(row, Field.BEST, members);
        number(row, Field.BENCHMARK, members);
        members.put("actuals", actuals(row, item.item(), position));
        row.cell(Field.SOURCE).text().ifPresent(source -> members.put("source", new Value.Str(source)));
        links(row).ifPresent(links -> members.put("links", links));
        remember(row, item.item(), position);
        Value.Obj measure = new Value.Obj(members);
        siblings.add(measure);
        cells.measure(row, item, years(row), Optional.of(measure));
    }

    private boolean isUsed(AnswerRow row, RowCode.MeasureOf item, Optional<String> type) {
        return FILLED_BY_HAND.stream().anyMatch(field -> !row.cell(field).isBlank())
                || years(row).years().keySet().stream()
                        .anyMatch(field -> !row.cell(field).isBlank())
                || hasOwnUnit(row, item, type);
    }

    private boolean hasOwnUnit(AnswerRow row, RowCode.MeasureOf item, Optional<String> type) {
        Optional<String> prepared = catalogue
                .measureItems()
                .filter(candidate -> candidate.code().equals(item.item()))
                .findFirst()
                .flatMap(known -> type.flatMap(known::measureType))
                .flatMap(MeasureType::unit)
                .map(LocalizedText::th);
        AnswerCell unit = row.cell(Field.UNIT);
        return !unit.isBlank() && !unit.text().equals(prepared);
    }

    private Optional<String> name(AnswerRow row, Optional<String> type) {
        AnswerCell cell = row.cell(Field.NAME);
        if (cell.isBlank() && type.isEmpty()) {
            FormProblems.missingMeasureName(cell);
        }
        return cell.text();
    }

    private Optional<String> direction(AnswerRow row) {
        AnswerCell cell = row.cell(Field.DIRECTION);
        if (cell.isBlank()) {
            FormProblems.missingDirection(cell);
        }
        return cell.word(Vocabulary.DIRECTION);
    }

    private void target(AnswerRow row, Map<String, Value> members) {
        AnswerCell cell = row.cell(Field.TARGET);
        if (cell.isBlank() && !unfinished) {
            FormProblems.missingTarget(cell);
        }
        number(row, Field.TARGET, members);
    }

    private static void number(AnswerRow row, Field field, Map<String, Value> members) {
        row.cell(field).number().ifPresent(value -> members.put(field.text(), new Value.Num(value)));
    }

    private Value actuals(AnswerRow row, String item, String position) {
        Map<String, Value> actuals = new LinkedHashMap<>();
        years(row).years().forEach((field, year) -> {
            AnswerCell cell = row.cell(field);
            String name = Integer.toString(year);
            draft.at(cell.place(), MEASURES, item, position, "actuals", name);
            cell.number().ifPresent(value -> actuals.put(name, new Value.Num(value)));
        });
        return new Value.Obj(actuals);
    }

    private YearColumns years(AnswerRow row) {
        return yearColumns.computeIfAbsent(row.sheet(), sheet -> YearColumns.of(sheet, fiscalYear, row.problems()));
    }

    private static Optional<Value> links(AnswerRow row) {
        return row.cell(Field.LINKS).text().map(text -> {
            List<Value> codes = new ArrayList<>();
            for (String code : Numerals.arabic(text).split("[\\s,;،]+", -1)) {
                if (!code.isEmpty()) {
                    codes.add(new Value.Str(code));
                }
            }
            return new Value.Arr(codes);
        });
    }

    private void remember(AnswerRow row, String item, String position) {
        draft.at(row.sheet().place(row.index(), Field.NAME), MEASURES, item, position);
        for (Field field : FILLED_BY_HAND) {
            draft.at(row.sheet().place(row.index(), field), MEASURES, item, position, field.text());
        }
        draft.at(row.sheet().place(row.index(), Field.TYPE), MEASURES, item, position, Field.TYPE.text());
        draft.at(row.sheet().place(row.index(), Field.UNIT), MEASURES, item, position, Field.UNIT.text());
    }

    void finish(List<Problem> problems) {
        measures.forEach((item, list) -> draft.put(new Value.Arr(list), MEASURES, item));
        if (!measures.isEmpty()) {
            fiscalYear.ifPresent(year -> yearColumns.values().forEach(columns -> columns.requireYear(year, problems)));
        }
    }
}
