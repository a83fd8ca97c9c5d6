package pmqa.workbench.catalogue.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.catalogue.Mapping;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Node;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The mappings between catalogues that ship with the program; each is read when it is first asked for and kept. */
public final class Mappings {

    /** From which catalogue to which. */
    record Pair(String from, String to) {

        String file() {
            return "/catalogues/mappings/" + from + ".to." + to + ".yaml";
        }
    }

    static final List<Pair> SHIPPED = List.of(
            new Pair("pmqa-4.0-form1", "pmqa-4.0"),
            new Pair("pmqa-4.0", "pmqa-4.0-form1"),
            new Pair("pmqa-fl-province", "pmqa-4.0"));

    private static final Map<Pair, Mapping> LOADED = new ConcurrentHashMap<>();

    private Mappings() {}

    /** The mapping between two catalogues, if one was reviewed. */
    public static Optional<Mapping> find(String from, String to) {
        Pair pair = new Pair(from, to);
        return SHIPPED.contains(pair) ? Optional.of(LOADED.computeIfAbsent(pair, Mappings::shipped)) : Optional.empty();
    }

    /** Ids of the catalogues from which answers can come over to another, itself not among them. */
    public static List<String> sources(String to) {
        return SHIPPED.stream()
                .filter(pair -> pair.to().equals(to))
                .map(Pair::from)
                .toList();
    }

    /** A refusal lists every problem of the document, each with its JSON pointer. */
    static Result<Mapping> read(byte[] yaml) {
        return Documents.readYaml(yaml, Limits.CATALOGUE).flatMap(Mappings::decode);
    }

    private static Result<Mapping> decode(Value document) {
        List<Problem> problems = new ArrayList<>();
        Optional<Mapping> decoded = MappingDecoder.decode(Node.root(document, problems));
        if (problems.isEmpty()) {
            decoded.ifPresent(mapping -> problems.addAll(MappingChecks.of(mapping)));
        }
        return decoded.isPresent() && problems.isEmpty() ? Result.accepted(decoded.get()) : Result.refused(problems);
    }

    private static Mapping shipped(Pair pair) {
        try (@Nullable InputStream in = Mappings.class.getResourceAsStream(pair.file())) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + pair.file());
            }
            return switch (read(in.readAllBytes())) {
                case Result.Accepted<Mapping>(Mapping mapping) -> mapping;
                case Result.Refused<Mapping>(List<Problem> problems) ->
                    throw new IllegalStateException(pair.file() + " is broken: "
                            + problems.stream()
                                    .map(problem -> problem.place() + ": "
                                            + problem.message().en())
                                    .collect(Collectors.joining("; ")));
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + pair.file(), unreadable);
        }
    }
}
