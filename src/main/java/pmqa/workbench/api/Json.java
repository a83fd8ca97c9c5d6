package pmqa.workbench.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Puts a JSON object together, member by member, in the order in which it is written. */
final class Json {

    static final Value NOTHING = new Value.Null();

    private final Map<String, Value> members = new LinkedHashMap<>();

    static Json object() {
        return new Json();
    }

    Value.Obj done() {
        return new Value.Obj(members);
    }

    Json put(String name, Value value) {
        members.put(name, value);
        return this;
    }

    Json put(String name, Json value) {
        return put(name, value.done());
    }

    Json text(String name, String text) {
        return put(name, new Value.Str(text));
    }

    /** {@code null} where there is none. */
    Json text(String name, Optional<String> text) {
        return put(name, text.<Value>map(Value.Str::new).orElse(NOTHING));
    }

    Json id(String name, UUID id) {
        return text(name, id.toString());
    }

    /** {@code null} where there is none. */
    Json id(String name, Optional<UUID> id) {
        return text(name, id.map(UUID::toString));
    }

    Json moment(String name, Instant moment) {
        return text(name, moment.toString());
    }

    Json count(String name, long count) {
        return put(name, new Value.Num(BigDecimal.valueOf(count)));
    }

    Json truth(String name, boolean truth) {
        return put(name, new Value.Bool(truth));
    }

    Json both(String name, LocalizedText text) {
        return put(name, both(text));
    }

    Json texts(String name, List<String> texts) {
        return put(name, new Value.Arr(texts.stream().<Value>map(Value.Str::new).toList()));
    }

    <T> Json list(String name, List<T> elements, Function<T, ? extends Value> write) {
        return put(name, new Value.Arr(elements.stream().<Value>map(write).toList()));
    }

    static Value.Obj both(LocalizedText text) {
        return object().text("th", text.th()).text("en", text.en()).done();
    }

    /** A problem as the command line and score sheets tell it, too. */
    static Value.Obj problem(Problem problem) {
        return object().text("code", problem.code())
                .text("place", problem.place())
                .both("message", problem.message())
                .both("advice", problem.advice())
                .done();
    }
}
