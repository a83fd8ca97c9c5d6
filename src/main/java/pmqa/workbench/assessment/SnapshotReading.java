package pmqa.workbench.assessment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.AssessmentReader;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.Result;

/** Reads snapshots back: their score, whether they are what was signed, and how two of them differ. */
@Component
public class SnapshotReading {

    /** The largest content that is read back. */
    static final int MOST_MEGABYTES = Limits.ASSESSMENT.bytes() / (1024 * 1024);

    /**
     * A value that differs.
     *
     * @param place where, as a path: {@code responses/1.1/explanations/basic}
     */
    public record Difference(String place, Optional<String> first, Optional<String> second) {}

    /** The score sheet of what was signed, by the catalogue that it is pinned to. */
    public ScoreSheet score(Snapshot snapshot) {
        AssessmentReader.Assessment submitted = read(snapshot);
        return Scorer.score(submitted.catalogue(), submitted.answers());
    }

    /** The answers that were signed, with the catalogue that they are pinned to. */
    public AssessmentReader.Assessment read(Snapshot snapshot) {
        return switch (new AssessmentReader().read(document(snapshot))) {
            case Result.Accepted<AssessmentReader.Assessment>(AssessmentReader.Assessment assessment) -> assessment;
            case Result.Refused<AssessmentReader.Assessment> refused ->
                throw new IllegalStateException("Snapshot " + snapshot.id() + " cannot be read: "
                        + refused.problems().getFirst().message().en());
        };
    }

    /** Whether the content still has the hash under which it was signed. */
    public boolean isIntact(Snapshot snapshot) {
        return CanonicalJson.sha256(snapshot.content()).equals(snapshot.sha256());
    }

    /** The evidence that was submitted with it, by the answers that it backs. */
    public List<PinnedEvidence> evidence(Snapshot snapshot) {
        return PinnedEvidence.read(document(snapshot));
    }

    /** Everything in which two snapshots differ, in the order of its place. */
    public List<Difference> differences(Snapshot first, Snapshot second) {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        flatten("", document(first), before);
        flatten("", document(second), after);
        List<Difference> differences = new ArrayList<>();
        TreeMap<String, String> places = new TreeMap<>(before);
        places.putAll(after);
        for (String place : places.keySet()) {
            Optional<String> was = Optional.ofNullable(before.get(place));
            Optional<String> is = Optional.ofNullable(after.get(place));
            if (!was.equals(is)) {
                differences.add(new Difference(place, was, is));
            }
        }
        return differences;
    }

    /** Whether content is read back at all: JSON within the limits. */
    static boolean isReadable(String content) {
        return parsed(content) instanceof Result.Accepted<Value>;
    }

    private static Result<Value> parsed(String content) {
        return Documents.readJson(content.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT);
    }

    private static Value document(Snapshot snapshot) {
        return switch (parsed(snapshot.content())) {
            case Result.Accepted<Value>(Value value) -> value;
            case Result.Refused<Value> refused ->
                throw new IllegalStateException("Snapshot " + snapshot.id() + " is not JSON: "
                        + refused.problems().getFirst().message().en());
        };
    }

    /** A list of codes counts as a set: a place for each of its elements. */
    private static void flatten(String place, Value value, Map<String, String> leaves) {
        switch (value) {
            case Value.Obj(Map<String, Value> members) ->
                members.forEach((name, member) -> flatten(place.isEmpty() ? name : place + "/" + name, member, leaves));
            case Value.Arr(List<Value> elements) -> {
                for (int i = 0; i < elements.size(); i++) {
                    Value element = elements.get(i);
                    if (element instanceof Value.Str(String text)) {
                        leaves.put(place + "/" + text, "✓");
                    } else {
                        flatten(place + "/" + (i + 1), element, leaves);
                    }
                }
            }
            case Value.Str(String text) -> leaves.put(place, text);
            case Value.Num number -> leaves.put(place, number.number().toPlainString());
            case Value.Bool truth -> leaves.put(place, Boolean.toString(truth.value()));
            case Value.Null() -> leaves.put(place, "");
        }
    }
}
