package pmqa.workbench.catalogue;

import java.util.List;
import pmqa.workbench.shared.LocalizedText;

/** A rule that scores one kind of category. The family is closed: a catalogue selects from it and sets the parameters. */
public sealed interface ScoringRule {

    Basis basis();

    /**
     * Level-gated boxes: a level's share of met boxes earns its share of the level's points, and counts only when all levels
     * below are complete (docs/scoring.md).
     *
     * @param processWeight weight of a process checkpoint within its level, above 0
     * @param resultWeight weight of a result checkpoint within its level, above 0
     */
    record LevelGatedBoxes(Basis basis, double processWeight, double resultWeight) implements ScoringRule {}

    /**
     * Attainment bands: a measure's attainment in percent of its target earns the points of the band in which it lies
     * (docs/scoring.md).
     *
     * @param bands in ascending order; the last one is open
     * @param bestPoints points of a measure that reaches its declared best possible value
     * @param zeroTargetReached points of a lower-is-better measure with target 0 that stays at 0
     * @param zeroTargetMissed points of a lower-is-better measure with target 0 that does not
     * @param missingRequired what a required measure type without data counts
     * @param trendYears how many years make a trend, at least 2
     */
    record AttainmentBands(
            Basis basis,
            List<Band> bands,
            double bestPoints,
            double zeroTargetReached,
            double zeroTargetMissed,
            double missingRequired,
            int trendYears)
            implements ScoringRule {
        public AttainmentBands {
            bands = List.copyOf(bands);
        }
    }

    /**
     * One band of attainment.
     *
     * @param end the attainment in percent at which the band ends; infinite for the last band
     * @param endIncluded whether {@code end} itself belongs to the band
     * @param points fixed points of the band
     * @param pointsPerPercent points for each percent of attainment, added to the fixed ones
     */
    record Band(double end, boolean endIncluded, double points, double pointsPerPercent) {}

    /**
     * ADLI rubric: plain means of ratings (docs/scoring.md).
     *
     * @param unanswered what a sub-criterion without a rating counts
     * @param partialRubric how a question is rated of which the source holds only some dimensions: the mean of those it has
     */
    record AdliRubric(Basis basis, double unanswered, LocalizedText partialRubric) implements ScoringRule {}

    /** Conformance: requirements met ÷ requirements applicable (docs/scoring.md). */
    record Conformance(Basis basis) implements ScoringRule {}
}
