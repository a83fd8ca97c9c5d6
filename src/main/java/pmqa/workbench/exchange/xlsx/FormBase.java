package pmqa.workbench.exchange.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a form carries along unseen, so that it can be compared with what it was filled with when it comes back.
 *
 * @param text what the maker of the form wants to have back, unchanged: at most 16 MiB in UTF-8
 * @param measures item → the UUIDs of its measures, in the order of the answers' measures
 * @param unstated requirements to which no status was given, whatever else was said of them: their status cells are blank
 * @param seed from which the names of the prepared, unused rows are made, so that each form has its own
 */
public record FormBase(String text, Map<String, List<UUID>> measures, Set<String> unstated, UUID seed) {

    public FormBase {
        measures = Map.copyOf(measures);
        unstated = Set.copyOf(unstated);
    }

    /** The name of a measure that stands in the form. */
    UUID measure(String item, int position) {
        return measures.getOrDefault(item, List.of()).get(position);
    }

    /** The name that a measure will have if somebody fills a prepared row in: the same whenever the form is read. */
    UUID unused(String item, int position) {
        String name = seed + " " + item + " " + position;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
