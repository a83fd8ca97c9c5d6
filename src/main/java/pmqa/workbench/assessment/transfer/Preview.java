package pmqa.workbench.assessment.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.CanonicalJson;

/**
 * What an offer would change as things are now.
 *
 * @param changedSince how many answers somebody has saved since the file left
 */
public record Preview(
        UUID id, String fileName, Offer.Origin origin, Filled filled, List<Change> changes, long changedSince) {

    public Preview {
        changes = List.copyOf(changes);
    }

    public long open() {
        return changes.stream().filter(Change::isOpen).count();
    }

    public long conflicts() {
        return changes.stream()
                .filter(change -> change.refusal().isEmpty() && change.needsChoice())
                .count();
    }

    public long refused() {
        return changes.stream().filter(change -> change.refusal().isPresent()).count();
    }

    /** Those that will be made without a question. */
    public long plain() {
        return changes.stream()
                .filter(change -> change.refusal().isEmpty() && !change.needsChoice())
                .count();
    }

    /** Names all that a person sees here but their own decisions: a confirmation holds for nothing else. */
    public String fingerprint() {
        List<Value> seen = new ArrayList<>();
        for (Change change : changes) {
            seen.add(new Value.Arr(List.of(
                    new Value.Str(change.field().id()),
                    new Value.Str(change.base()),
                    new Value.Str(change.mine()),
                    new Value.Str(change.theirs()),
                    new Value.Str(
                            change.refusal().map(problem -> problem.code()).orElse("")))));
        }
        return CanonicalJson.sha256(JsonWriter.toString(new Value.Arr(seen), JsonWriter.Layout.ONE_LINE));
    }

    /** The members of a measure as texts by their names, {@code actuals/2569} for a year. */
    public static Map<String, String> members(String measure) {
        return MeasureMembers.of(measure);
    }
}
