package pmqa.workbench.scoring;

import pmqa.workbench.catalogue.ScoringRule.LevelGatedBoxes;

/**
 * The share of a level that is met (docs/scoring.md, "Level-gated boxes"). The gate itself – a level counts only when all below
 * are complete – is applied where levels are added up.
 */
final class LevelGate {

    private LevelGate() {}

    /**
     * Weighted share of met boxes, 0 to 1; a level without applicable boxes is complete.
     *
     * @param processesMet how many of its applicable process boxes are met
     * @param processes how many process boxes apply
     * @param resultsMet how many of its applicable result boxes are met
     * @param results how many result boxes apply
     */
    static double share(LevelGatedBoxes rule, int processesMet, int processes, int resultsMet, int results) {
        if (processesMet == processes && resultsMet == results) {
            return 1;
        }
        return (processesMet * rule.processWeight() + resultsMet * rule.resultWeight())
                / (processes * rule.processWeight() + results * rule.resultWeight());
    }
}
