package pmqa.workbench.scoring;

/**
 * The share of a level that is met (domain.md §2, "Level-gated items"). The gate itself – a level counts only when all below
 * are complete – is applied where levels are added up.
 */
final class LevelGate {

    private LevelGate() {}

    /**
     * Weighted share of met boxes, 0 to 1.
     *
     * @param complete whether nothing is unmet; a level without applicable boxes is complete
     */
    static double share(double metWeight, double weight, boolean complete) {
        return complete ? 1 : metWeight / weight;
    }
}
