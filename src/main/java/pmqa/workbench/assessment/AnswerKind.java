package pmqa.workbench.assessment;

import java.util.Arrays;
import java.util.Optional;

/** What an answer answers. Its key is unique within its kind. */
public enum AnswerKind {
    /** A box, key {@code 1.1-B1}, value {@code true} or {@code false}. */
    CHECKPOINT("checkpoint"),
    /** The note on a box, key {@code 1.1-B1}. */
    NOTE("note"),
    /** The explanation of a level, key {@code 1.1-basic}. */
    EXPLANATION("explanation"),
    /** The narrative of a profile topic, key {@code P1.1}. */
    PROFILE("profile"),
    /** A measure, key {@code 7.1/} and an id of its own, value in the JSON shape of an assessment file. */
    MEASURE("measure"),
    /** A declared state of an item, key {@code 1.1}, value {@code completed}. */
    STATE("state");

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
