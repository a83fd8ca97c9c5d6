package pmqa.workbench.assessment;

/**
 * Names one answer of an assessment.
 *
 * @param key for instance {@code 1.1-B1}
 */
public record AnswerKey(AnswerKind kind, String key) {

    /** How the trail and the browser name it: {@code checkpoint/1.1-B1}. */
    public String subject() {
        return kind.code() + "/" + key;
    }
}
