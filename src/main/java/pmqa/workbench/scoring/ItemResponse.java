package pmqa.workbench.scoring;

import java.util.Map;
import java.util.Set;

/**
 * What an agency says of one level-gated item.
 *
 * @param met codes of the checkpoints that are met
 * @param notes checkpoint code → note
 * @param explanations level code → explanation of the result
 * @param results level code → the result in words, where the form has a column for it; never scored
 */
public record ItemResponse(
        Set<String> met, Map<String, String> notes, Map<String, String> explanations, Map<String, String> results) {

    public static final ItemResponse NONE = new ItemResponse(Set.of(), Map.of(), Map.of());

    public ItemResponse {
        met = Set.copyOf(met);
        notes = Map.copyOf(notes);
        explanations = Map.copyOf(explanations);
        results = Map.copyOf(results);
    }

    /** For forms without a column for results. */
    public ItemResponse(Set<String> met, Map<String, String> notes, Map<String, String> explanations) {
        this(met, notes, explanations, Map.of());
    }

    public static ItemResponse met(String... codes) {
        return new ItemResponse(Set.of(codes), Map.of(), Map.of());
    }

    /** Whether a met checkpoint is backed by a note of its own or by the explanation of its level. */
    boolean explains(String checkpoint, String level) {
        return notes.containsKey(checkpoint) || explanations.containsKey(level);
    }
}
