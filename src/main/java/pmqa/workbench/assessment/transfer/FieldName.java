package pmqa.workbench.assessment.transfer;

import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;

/**
 * The smallest thing that is merged: an answer, or a member of a measure.
 *
 * @param member of a measure, as in {@code target} or {@code actuals/2569}; empty for the answer as a whole
 */
public record FieldName(AnswerKey answer, String member) {

    static FieldName whole(AnswerKey answer) {
        return new FieldName(answer, "");
    }

    /** Names it within its assessment: {@code note/1.1-B1}, {@code measure/7.1/<id>#target}. */
    public String id() {
        return answer.subject() + (member.isEmpty() ? "" : "#" + member);
    }

    /** Whether two texts for it may stand one after the other. */
    public boolean holdsText() {
        return switch (answer.kind()) {
            case NOTE, EXPLANATION, RESULT, PROFILE -> true;
            case CHECKPOINT, MEASURE, STATE, CONFORMANCE, RATING, ACHIEVEMENT -> false;
        };
    }

    /** Whether it is about a measure's being there at all. */
    public boolean isWholeMeasure() {
        return answer.kind() == AnswerKind.MEASURE && member.isEmpty();
    }
}
