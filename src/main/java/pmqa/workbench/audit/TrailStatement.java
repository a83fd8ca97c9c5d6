package pmqa.workbench.audit;

/**
 * How a statement that changes something appends the entry of its change by itself. It is for what is saved all day: any other change
 * publishes a {@link TrailEntry}, which costs the way to the database once more.
 */
public final class TrailStatement {

    private TrailStatement() {}

    /**
     * An SQL expression that appends an entry, and whose value is the entry's number in its stream. It appends one for each row that it is
     * reckoned for, and waits for whoever appends to the same stream.
     *
     * @param stream SQL of the assessment's id, or of {@link TrailEntry#ADMINISTRATION}
     * @param at SQL of the moment
     * @param actor SQL of the id of who did it
     * @param action what was done; the code itself, one of {@link TrailActions}
     * @param subject SQL of what it was done to
     * @param before SQL of the value before, null if there was none
     * @param after SQL of the value after, null if there is none
     */
    public static String append(
            String stream, String at, String actor, String action, String subject, String before, String after) {
        assert TrailActions.isKnown(action) : "TrailActions lacks " + action;
        return "append_audit(%s, %s, %s, '%s', %s, %s, %s)"
                .formatted(stream, at, actor, action, subject, before, after);
    }
}
