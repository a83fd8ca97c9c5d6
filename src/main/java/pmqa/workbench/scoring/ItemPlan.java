package pmqa.workbench.scoring;

import java.util.List;
import pmqa.workbench.catalogue.ScoringRule.AttainmentBands;
import pmqa.workbench.catalogue.ScoringRule.LevelGatedBoxes;

/** How one item is scored, compiled: masks and positions in place of codes. Scoring allocates nothing. */
sealed interface ItemPlan {

    /** 0 to the points of the highest level; full precision. */
    double score(PackedAnswers answers);

    /** A level-gated item; levels lowest first. */
    record Levelled(LevelGatedBoxes rule, List<LevelPlan> levels) implements ItemPlan {
        public Levelled {
            levels = List.copyOf(levels);
        }

        @Override
        public double score(PackedAnswers answers) {
            double score = 0;
            for (LevelPlan level : levels) {
                int processesMet = level.processes().countIn(answers.row);
                int resultsMet = level.results().countIn(answers.row);
                int processes = level.processes().size();
                int results = level.results().size();
                score += level.worth() * LevelGate.share(rule, processesMet, processes, resultsMet, results);
                if (processesMet < processes || resultsMet < results) {
                    break;
                }
            }
            return score;
        }
    }

    /**
     * A level of an item.
     *
     * @param worth what the complete level adds
     * @param processes its applicable process boxes
     * @param results its applicable result boxes
     */
    record LevelPlan(int worth, BitMask processes, BitMask results) {}

    /**
     * An item of measures.
     *
     * @param position its position among the items of measures
     * @param required its required measure types; a bit is set where a type has a measure with data
     */
    record Measured(AttainmentBands rule, int position, BitMask required) implements ItemPlan {
        @Override
        public double score(PackedAnswers answers) {
            int missing = required.size() - required.countIn(answers.row);
            double points = answers.pointsOf(position, rule) + missing * rule.missingRequired();
            return Means.of(points, answers.measuresOf(position) + missing);
        }
    }
}
