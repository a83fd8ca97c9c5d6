package pmqa.workbench.scoring;

/**
 * How much of what must be answered was answered.
 *
 * @param answered items with a response, required measure types with data, rated sub-criteria, requirements with a status
 * @param of how many of them there are
 */
public record Completeness(int answered, int of) {

    static final Completeness NOTHING = new Completeness(0, 0);

    public boolean isComplete() {
        return answered == of;
    }

    Completeness plus(Completeness other) {
        return new Completeness(answered + other.answered, of + other.of);
    }
}
