package pmqa.workbench.assessment.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.assessment.OwnerSheetReading.Row;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Result;

/** The rows of an owner sheet between preview and confirmation: the page carries them, and they are planned anew when they come back. */
final class OwnerRows {

    private static final int PARTS = 8;

    private OwnerRows() {}

    static String write(List<Row> rows) {
        return JsonWriter.toString(
                new Value.Arr(rows.stream()
                        .<Value>map(row -> new Value.Arr(List.of(
                                new Value.Num(BigDecimal.valueOf(row.number())),
                                new Value.Str(row.code()),
                                new Value.Str(row.text()),
                                texts(row.names()),
                                texts(row.emails()),
                                texts(row.dues()),
                                new Value.Str(row.emailCell()),
                                new Value.Str(row.dueCell()))))
                        .toList()),
                JsonWriter.Layout.ONE_LINE);
    }

    private static Value texts(List<String> texts) {
        return new Value.Arr(texts.stream().<Value>map(Value.Str::new).toList());
    }

    /** The rows; nothing if the text was not written here. */
    static Optional<List<Row>> read(String text) {
        return Documents.readJson(text.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT)
                        instanceof Result.Accepted<Value>(Value.Arr(List<Value> elements))
                ? rows(elements)
                : Optional.empty();
    }

    private static Optional<List<Row>> rows(List<Value> elements) {
        List<Row> rows = new ArrayList<>();
        for (Value element : elements) {
            if (!(element instanceof Value.Arr(List<Value> parts) && parts.size() == PARTS)
                    || !(parts.get(0) instanceof Value.Num(BigDecimal number))
                    || !(parts.get(1) instanceof Value.Str(String code))
                    || !(parts.get(2) instanceof Value.Str(String beginning))
                    || !(parts.get(6) instanceof Value.Str(String emailCell))
                    || !(parts.get(7) instanceof Value.Str(String dueCell))) {
                return Optional.empty();
            }
            rows.add(new Row(
                    number.intValue(),
                    code,
                    beginning,
                    texts(parts.get(3)),
                    texts(parts.get(4)),
                    texts(parts.get(5)),
                    emailCell,
                    dueCell));
        }
        return Optional.of(rows);
    }

    private static List<String> texts(Value value) {
        return value instanceof Value.Arr(List<Value> elements)
                ? elements.stream()
                        .filter(Value.Str.class::isInstance)
                        .map(element -> ((Value.Str) element).text())
                        .toList()
                : List.of();
    }
}
