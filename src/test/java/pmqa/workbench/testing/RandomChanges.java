package pmqa.workbench.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import pmqa.workbench.document.Value;

/** Breaks documents: parts are left out, doubled, renamed or exchanged for something that does not belong there. */
public final class RandomChanges {

    private static final List<Value> STRANGERS = List.of(
            new Value.Null(),
            new Value.Bool(true),
            new Value.Str(""),
            new Value.Str(" "),
            new Value.Str("B1"),
            new Value.Str("\ud800"),
            new Value.Str("\u0000\u001b[2J"),
            new Value.Str("=cmd|'/C calc'!A0"),
            new Value.Str("ก".repeat(5_000)),
            number("0"),
            number("-1"),
            number("2026"),
            number("0.1"),
            number("1e15"),
            number("1e400"),
            number("1e999999999"),
            number("-1e-999999999"),
            number("99999999999999999999999999"),
            new Value.Arr(List.of()),
            new Value.Arr(List.of(new Value.Null(), new Value.Arr(List.of()))),
            new Value.Obj(Map.of()),
            new Value.Obj(Map.of("", new Value.Null(), "a/b~c", number("1"))));

    private static final List<String> NAMES = List.of(
            "",
            "B1",
            "1.1",
            "7.1",
            "7.1.1",
            "LD1",
            "RM",
            "2569",
            "2026",
            "catalogue",
            "met",
            "type",
            "A",
            "what",
            "a/b~c",
            "\ud83d\udcc8",
            "\u202e",
            "constructor",
            "x".repeat(300));

    private RandomChanges() {}

    /** The same document with one part, anywhere, changed. */
    public static Value of(Value value, Random random) {
        if (random.nextInt(6) > 0) {
            if (value instanceof Value.Obj(Map<String, Value> members) && !members.isEmpty()) {
                return changedMember(members, random);
            }
            if (value instanceof Value.Arr(List<Value> elements) && !elements.isEmpty()) {
                return changedElement(elements, random);
            }
        }
        return stranger(random);
    }

    /** A tree of values that mean nothing. */
    public static Value nonsense(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return stranger(random);
        }
        if (random.nextBoolean()) {
            return new Value.Arr(List.of(nonsense(random, depth - 1), nonsense(random, depth - 1)));
        }
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            members.put(name(random), nonsense(random, depth - 1));
        }
        return new Value.Obj(members);
    }

    private static Value changedMember(Map<String, Value> members, Random random) {
        List<String> names = List.copyOf(members.keySet());
        String chosen = names.get(random.nextInt(names.size()));
        Map<String, Value> changed = new LinkedHashMap<>();
        int how = random.nextInt(10);
        members.forEach((name, value) -> {
            if (!name.equals(chosen)) {
                changed.put(name, value);
            } else if (how == 0) {
                changed.put(name(random), value);
            } else if (how == 1) {
                changed.put(name, value);
                changed.put(name(random), value);
            } else if (how > 2) {
                changed.put(name, of(value, random));
            }
        });
        return new Value.Obj(changed);
    }

    private static Value changedElement(List<Value> elements, Random random) {
        List<Value> changed = new ArrayList<>(elements);
        int chosen = random.nextInt(changed.size());
        switch (random.nextInt(6)) {
            case 0 -> changed.remove(chosen);
            case 1 -> changed.add(changed.get(chosen));
            default -> changed.set(chosen, of(changed.get(chosen), random));
        }
        return new Value.Arr(changed);
    }

    private static Value stranger(Random random) {
        return STRANGERS.get(random.nextInt(STRANGERS.size()));
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static Value number(String digits) {
        return new Value.Num(new BigDecimal(digits));
    }
}
