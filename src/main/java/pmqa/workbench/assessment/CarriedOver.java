package pmqa.workbench.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Mapping;
import pmqa.workbench.shared.LocalizedText;

/**
 * What an earlier assessment by other criteria gives to a new one, and what it does not.
 *
 * @param mapping by which it was found out
 * @param carried the answers that come over, each to be confirmed
 * @param left the answers that do not, each with the reason
 */
public record CarriedOver(Mapping mapping, List<Carried> carried, List<Left> left) {

    public CarriedOver {
        carried = List.copyOf(carried);
        left = List.copyOf(left);
    }

    /**
     * An answer that comes over.
     *
     * @param value as it is kept
     * @param to the criterion or the level that it answers
     * @param from the criteria whose answers it comes from
     */
    public record Carried(AnswerKey key, String value, String to, List<String> from, LocalizedText reason) {

        public Carried {
            from = List.copyOf(from);
        }
    }

    /**
     * An answer that stays behind.
     *
     * @param from the criterion that was answered, or the category for everything in it
     * @param to the criterion to which it belongs in part, if there is one
     */
    public record Left(String from, Optional<String> to, LocalizedText reason) {}

    /** How many answers of each kind come over, in the order of the kinds. */
    public List<Map.Entry<AnswerKind, Long>> counts() {
        return carried.stream()
                .collect(Collectors.groupingBy(answer -> answer.key().kind(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .toList();
    }
}
