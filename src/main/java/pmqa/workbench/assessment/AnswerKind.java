package pmqa.workbench.assessment;

import java.util.Arrays;
import java.util.Optional;

/** What an answer answers. Its key is unique within its kind. */
public enum AnswerKind {
    /** A box, key {@code 1.1-B1}, value {@code true} or {@code false}. */
    CHECKPOINT("checkpoint"),
    /** The note on a box, key {@code 1.1-B1}, or on the rating of a sub-criterion, key {@code 1.1-1-A1}. */
    NOTE("note"),
    /** The explanation of a level, key {@code 1.1-basic}, of a question, {@code 1.1-1}, or of a requirement, {@code LD1}. */
    EXPLANATION("explanation"),
    /** The result of a level in words, key {@code 1.1-basic}, where the form has a column for it. */
    RESULT("result"),
    /** The narrative of a profile topic, key {@code P1.1}. */
    PROFILE("profile"),
    /** A measure, key {@code 7.1/} and an id of its own, value in the JSON shape of an assessment file. */
    MEASURE("measure"),
    /** A declared state of an item, question, requirement or profile topic, key {@code 1.1}, value {@code completed}. */
    STATE("state"),
    /** How far a requirement is met, key {@code LD1}; the value is described in {@link ConformanceValues}. */
    CONFORMANCE("conformance"),
    /** The rating of a sub-criterion, key {@code 1.1-1-A1}, value a step of the scale that has a descriptor. */
    RATING("rating"),
    /**
     * Something that was done for a sub-criterion: {@code 1.1-1-A1-issue-2} and {@code 1.1-1-A1-step-1} with {@code true} or {@code false},
     * {@code 1.1-1-A1-percent} with a number from 0 to 100.
     */
    ACHIEVEMENT("achievement");

    private final String code;

    AnswerKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<AnswerKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
