package pmqa.workbench.exchange.xlsx;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.document.Value;

/**
 * An assessment's JSON while it is put together from cells, with the place that each part came from.
 */
final class Draft {

    private final Branch root = new Branch(new LinkedHashMap<>());
    private final Map<String, String> places = new HashMap<>();

    /** Puts a value under a path of member names, making the objects on the way. */
    void put(Value value, String... path) {
        Branch branch = root;
        for (int i = 0; i < path.length - 1; i++) {
            branch = branch.child(path[i]);
        }
        branch.parts().put(path[path.length - 1], new Leaf(value));
    }

    private sealed interface Part {
        Value value();
    }

    private record Leaf(Value value) implements Part {}

    private record Branch(Map<String, Part> parts) implements Part {
        Branch child(String name) {
            if (parts.computeIfAbsent(name, _ -> new Branch(new LinkedHashMap<>())) instanceof Branch child) {
                return child;
            }
            throw new IllegalStateException("A value stands where an object is to be made: " + name);
        }

        @Override
        public Value.Obj value() {
            Map<String, Value> members = new LinkedHashMap<>();
            parts.forEach((name, part) -> members.put(name, part.value()));
            return new Value.Obj(members);
        }
    }

    /** Remembers where the value of a path stands, whether or not there is one. */
    void at(String place, String... path) {
        places.put(pointer(path), place);
    }

    Value.Obj document() {
        return root.value();
    }

    /** Where the value of a JSON pointer stands, or else the nearest value around it. */
    Optional<String> place(String pointer) {
        for (String part = pointer; ; part = part.substring(0, part.lastIndexOf('/'))) {
            if (places.get(part) instanceof String place) {
                return Optional.of(place);
            }
            if (part.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private static String pointer(String... path) {
        StringBuilder pointer = new StringBuilder();
        for (String name : path) {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
