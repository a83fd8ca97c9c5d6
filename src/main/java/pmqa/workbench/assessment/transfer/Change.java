package pmqa.workbench.assessment.transfer;

import java.util.Optional;
import pmqa.workbench.shared.Problem;

/**
 * A field that the file would change.
 *
 * @param place where it stands in the file
 * @param base what stood there when the file left
 * @param mine what the file says
 * @param theirs what is kept now
 * @param needsChoice whether a person must decide: somebody else changed it to something else, or a measure would go
 * @param choice what the person decided, as long as {@code theirs} is what they saw
 * @param refusal why it cannot be changed, whatever anybody decides
 */
public record Change(
        FieldName field,
        String place,
        String base,
        String mine,
        String theirs,
        boolean needsChoice,
        Optional<Choice> choice,
        Optional<Problem> refusal) {

    /** What to do about a conflict. */
    public enum Choice {
        KEEP,
        TAKE,
        BOTH
    }

    /** Between two texts. */
    private static final String BOTH_KEPT = "\n\n";

    Change decided(Choice decision) {
        return new Change(field, place, base, mine, theirs, needsChoice, Optional.of(decision), refusal);
    }

    Change refused(Problem problem) {
        return new Change(field, place, base, mine, theirs, needsChoice, choice, Optional.of(problem));
    }

    public boolean isOpen() {
        return refusal.isEmpty() && needsChoice && choice.isEmpty();
    }

    /** Whether somebody else changed it since the file left. */
    public boolean isConflict() {
        return needsChoice && !theirs.equals(base);
    }

    /** Whether what is kept changes, as things are decided now. */
    public boolean applies() {
        return refusal.isEmpty()
                && (!needsChoice
                        || choice.filter(decision -> decision != Choice.KEEP).isPresent());
    }

    /** What will be kept. */
    String result() {
        if (!applies()) {
            return theirs;
        }
        return choice.filter(decision -> decision == Choice.BOTH).isPresent() && !theirs.isEmpty() && !mine.isEmpty()
                ? theirs + BOTH_KEPT + mine
                : mine;
    }
}
