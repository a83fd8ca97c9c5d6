package pmqa.workbench.exchange.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.document.Value;

/** Reads checkpoints with their notes, and the explanations of levels. */
final class BoxRows {

    private static final String RESPONSES = "responses";

    private final Draft draft;
    private final FormCells cells;
    private final Map<String, List<Value>> met = new LinkedHashMap<>();

    BoxRows(Draft draft, FormCells cells) {
        this.draft = draft;
        this.cells = cells;
    }

    void read(AnswerRow row, RowCode.Box box) {
        AnswerCell tick = row.cell(Field.TICK);
        boolean ticked = tick.ticked();
        cells.tick(box, tick.place(), ticked);
        if (ticked) {
            List<Value> codes = met.computeIfAbsent(box.item(), _ -> new ArrayList<>());
            draft.at(tick.place(), RESPONSES, box.item(), "met", Integer.toString(codes.size()));
            codes.add(new Value.Str(box.code()));
        }
        AnswerCell note = row.cell(Field.NOTE);
        draft.at(note.place(), RESPONSES, box.item(), "notes", box.code());
        Optional<String> noted = note.text();
        cells.text(FilledForm.Kind.NOTE, box.item(), box.code(), note.place(), noted);
        noted.ifPresent(text -> draft.put(new Value.Str(text), RESPONSES, box.item(), "notes", box.code()));
    }

    void read(AnswerRow row, RowCode.Explanation level) {
        AnswerCell cell = row.cell(Field.EXPLANATION);
        draft.at(cell.place(), RESPONSES, level.item(), "explanations", level.level());
        Optional<String> explained = cell.text();
        cells.text(FilledForm.Kind.EXPLANATION, level.item(), level.level(), cell.place(), explained);
        explained.ifPresent(
                text -> draft.put(new Value.Str(text), RESPONSES, level.item(), "explanations", level.level()));
    }

    void read(AnswerRow row, RowCode.ResultOf level) {
        AnswerCell cell = row.cell(Field.EXPLANATION);
        draft.at(cell.place(), RESPONSES, level.item(), "results", level.level());
        Optional<String> told = cell.text();
        cells.text(FilledForm.Kind.RESULT, level.item(), level.level(), cell.place(), told);
        told.ifPresent(text -> draft.put(new Value.Str(text), RESPONSES, level.item(), "results", level.level()));
    }

    void finish() {
        met.forEach((item, codes) -> draft.put(new Value.Arr(codes), RESPONSES, item, "met"));
    }
}
