package pmqa.workbench.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * The rules by which a catalogue is scored. Every number in them is a parameter of the catalogue.
 *
 * @param rules one rule for each kind of category that the catalogue has
 * @param totals how category results become a total
 * @param grading how a score becomes a level and an index; absent where the criteria have no points
 */
public record ScoringRules(List<ScoringRule> rules, Totals totals, Optional<Grading> grading) {

    public ScoringRules {
        rules = List.copyOf(rules);
    }

    /** The rule of that family, if the catalogue uses it. */
    public <R extends ScoringRule> Optional<R> rule(Class<R> family) {
        return rules.stream().filter(family::isInstance).map(family::cast).findFirst();
    }
}
