package pmqa.workbench.scoring;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.shared.LocalizedText;

/**
 * The result of a level-gated item.
 *
 * @param score 0 to the points of the highest level
 * @param level the highest level whose boxes, and all below, are met; absent: ยังไม่ผ่านระดับพื้นฐาน
 * @param levels what each level gives, lowest first
 * @param answered whether the agency has said anything about the item
 */
public record LevelledResult(
        String code,
        LocalizedText title,
        double score,
        Optional<Level> level,
        List<LevelTally> levels,
        boolean answered)
        implements Explained {

    public LevelledResult {
        levels = List.copyOf(levels);
    }

    /**
     * What one level of an item gives.
     *
     * @param met how many of its applicable boxes are met
     * @param of how many boxes apply
     * @param share the weighted share of met boxes, 0 to 1; a level without applicable boxes is complete
     * @param worth what the complete level is worth
     * @param points {@code worth × share}, whether it counts or not
     * @param credited whether it counts: all levels below are complete
     * @param unmet codes of the applicable boxes that are not met, in order
     * @param unexplained codes of met boxes with neither a note nor an explanation of their level
     */
    public record LevelTally(
            Level level,
            int met,
            int of,
            double share,
            int worth,
            double points,
            boolean credited,
            List<String> unmet,
            List<String> unexplained)
            implements Explained {
        public LevelTally {
            unmet = List.copyOf(unmet);
            unexplained = List.copyOf(unexplained);
        }

        /** Whether nothing is left to be met. */
        public boolean isComplete() {
            return unmet.isEmpty();
        }

        @Override
        public LocalizedText because() {
            return Because.level(this);
        }
    }

    @Override
    public LocalizedText because() {
        return Because.item(this);
    }
}
