package pmqa.workbench.catalogue;

/**
 * How category results become a total.
 *
 * @param method what is done with them
 */
public record Totals(Basis basis, Method method) {

    /** What a total is. */
    public enum Method {
        /** The mean of the categories that were assessed. */
        MEAN_OF_CATEGORIES,
        /** Requirements met ÷ requirements applicable over all categories that were assessed. */
        SUM_OF_COUNTS
    }
}
