package pmqa.workbench.exchange.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.document.Value;

/** Collects what stands in each cell while a form is read. */
final class FormCells {

    private final List<FilledForm.Cell> cells = new ArrayList<>();
    private final List<FilledForm.Status> statuses = new ArrayList<>();
    private final List<FilledForm.MeasureRow> measures = new ArrayList<>();

    void tick(RowCode.Box box, String place, boolean ticked) {
        cells.add(new FilledForm.Cell(FilledForm.Kind.TICK, box.item(), box.code(), place, ticked ? "true" : ""));
    }

    void text(FilledForm.Kind kind, String of, String part, String place, Optional<String> text) {
        cells.add(new FilledForm.Cell(kind, of, part, place, text.orElse("")));
    }

    void status(String requirement, String place, String status, Optional<String> reason) {
        statuses.add(new FilledForm.Status(requirement, place, status, reason.orElse("")));
    }

    void measure(AnswerRow row, RowCode.MeasureOf item, YearColumns years, Optional<Value.Obj> content) {
        Map<String, String> places = new LinkedHashMap<>();
        for (Field field : MeasureRows.MEMBERS) {
            places.put(field.text(), row.cell(field).place());
        }
        years.years()
                .forEach((field, year) ->
                        places.put("actuals/" + year, row.cell(field).place()));
        measures.add(new FilledForm.MeasureRow(
                item.item(), item.id(), row.cell(Field.NAME).place(), places, content));
    }

    List<FilledForm.Cell> cells() {
        return cells;
    }

    List<FilledForm.Status> statuses() {
        return statuses;
    }

    List<FilledForm.MeasureRow> measures() {
        return measures;
    }
}
