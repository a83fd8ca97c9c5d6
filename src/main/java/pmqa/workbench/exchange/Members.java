package pmqa.workbench.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/** Puts a JSON object together, member by member, in the order in which it is written. */
final class Members {

    /** Beyond this digit after the point there is only the noise of binary arithmetic. */
    private static final int DECIMALS = 10;

    private static final Value NOTHING = new Value.Null();

    private final Map<String, Value> members = new LinkedHashMap<>();

    Value.Obj object() {
        return new Value.Obj(members);
    }

    Members put(String name, Value value) {
        members.put(name, value);
        return this;
    }

    Members text(String name, String text) {
        return put(name, new Value.Str(text));
    }

    /** {@code null} where there is none. */
    Members text(String name, Optional<String> text) {
        return put(name, text.<Value>map(Value.Str::new).orElse(NOTHING));
    }

    Members truth(String name, boolean truth) {
        return put(name, new Value.Bool(truth));
    }

    Members count(String name, int count) {
        return put(name, new Value.Num(BigDecimal.valueOf(count)));
    }

    Members figure(String name, double figure) {
        return put(name, figure(figure));
    }

    /** {@code null} where there is none. */
    Members figure(String name, OptionalDouble figure) {
        return put(name, figure.isPresent() ? figure(figure.getAsDouble()) : NOTHING);
    }

    Members list(String name, List<? extends Value> elements) {
        return put(name, new Value.Arr(List.copyOf(elements)));
    }

    Members texts(String name, List<String> texts) {
        return list(name, texts.stream().map(Value.Str::new).toList());
    }

    Members bothLanguages(String name, LocalizedText text) {
        return put(
                name, new Members().text("th", text.th()).text("en", text.en()).object());
    }

    /** The derivation in the language asked for; nothing where none was asked for. */
    Members because(Optional<Language> language, LocalizedText because) {
        language.ifPresent(chosen -> text("because", because.in(chosen)));
        return this;
    }

    /** A computed figure: {@code 354.1666666667}, {@code 200.0}. */
    static Value figure(double figure) {
        return new Value.Num(rounded(figure));
    }

    static BigDecimal rounded(double figure) {
        BigDecimal short10 = BigDecimal.valueOf(figure)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return short10.scale() < 1 ? short10.setScale(1, RoundingMode.UNNECESSARY) : short10;
    }
}
