package pmqa.workbench.exchange.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pmqa.workbench.document.Value;

/** Reads the ratings of sub-criteria. */
final class RatingRows {

    private static final String RATINGS = "ratings";

    private final Draft draft;
    private final Map<String, Map<String, List<Value>>> ratings = new LinkedHashMap<>();

    RatingRows(Draft draft) {
        this.draft = draft;
    }

    void read(AnswerRow row, RowCode.Rating rating) {
        AnswerCell cell = row.cell(Field.RATING);
        draft.at(cell.place(), RATINGS, rating.question(), rating.group(), Integer.toString(rating.position()));
        cell.number().ifPresent(value -> {
            List<Value> group = ratings.computeIfAbsent(rating.question(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(rating.group(), _ -> new ArrayList<>());
            while (group.size() <= rating.position()) {
                group.add(new Value.Null());
            }
            group.set(rating.position(), new Value.Num(value));
        });
    }

    void finish() {
        ratings.forEach((question, groups) ->
                groups.forEach((group, values) -> draft.put(new Value.Arr(values), RATINGS, question, group)));
    }
}
