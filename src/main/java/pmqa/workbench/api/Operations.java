package pmqa.workbench.api;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pmqa.workbench.document.Value;

/** Every operation of the API. */
@Component
public class Operations {

    private final List<Operation> all;
    private final Map<String, Value.Obj> schemas = new LinkedHashMap<>();

    Operations(ObjectProvider<OperationSource> sources) {
        List<OperationSource> found = sources.orderedStream().toList();
        all = found.stream()
                .flatMap(source -> source.operations().stream())
                .sorted(Comparator.comparing(Operation::section))
                .toList();
        found.forEach(source -> source.schemas().forEach((name, schema) -> {
            if (schemas.put(name, schema) != null) {
                throw new IllegalStateException("Two schemas are called " + name);
            }
        }));
    }

    public List<Operation> all() {
        return all;
    }

    Map<String, Value.Obj> schemas() {
        return schemas;
    }

    /** An operation with the values of its path's variables. */
    record Match(Operation operation, Map<String, String> variables) {}

    /** The operations at a path below {@link PathTemplate#ROOT}, whatever their method; a literal segment comes before a variable. */
    List<Match> at(String path) {
        List<Match> matches =
                all.stream().flatMap(operation -> match(operation, path)).toList();
        int fewest = matches.stream().mapToInt(Operations::variables).min().orElse(0);
        return matches.stream().filter(match -> variables(match) == fewest).toList();
    }

    private static int variables(Match match) {
        return match.operation().path().variables().size();
    }

    private static Stream<Match> match(Operation operation, String path) {
        Optional<Map<String, String>> variables = operation.path().match(path);
        return variables.map(values -> new Match(operation, values)).stream();
    }
}
