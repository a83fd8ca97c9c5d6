package pmqa.workbench.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sub-criterion of a rubric question, rated on the catalogue's scale.
 *
 * @param code {@code A1} … {@code I3}, or {@code what1} … {@code what3}
 * @param title its heading
 * @param focus its full explanation
 * @param descriptors rating → descriptor; a rating without a descriptor cannot be chosen
 * @param steps the steps or systems that its descriptors count
 * @param percentOf what the percentages of its descriptors are of, for instance {@code staff}
 * @param thresholds the descriptors in machine-readable form, lowest rating first; empty where they cannot be counted
 */
public record Criterion(
        String code,
        String title,
        String focus,
        SortedMap<Integer, String> descriptors,
        List<String> steps,
        Optional<String> percentOf,
        List<Threshold> thresholds) {

    public Criterion {
        descriptors = Collections.unmodifiableSortedMap(new TreeMap<>(descriptors));
        steps = List.copyOf(steps);
        thresholds = List.copyOf(thresholds);
    }

    public boolean allows(int rating) {
        return descriptors.containsKey(rating);
    }
}
