package pmqa.workbench.assessment;

/**
 * Names one answer of an assessment.
 *
 * @param key for instance {@code 1.1-B1}
 */
public record AnswerKey(AnswerKind kind, String key) {

    /** The item to which the answer belongs, where it belongs to one: {@code 1.1}, also for what is below it. */
    String item() {
        int end = 0;
        while (end < key.length() && key.charAt(end) != '-' && key.charAt(end) != '/') {
            end++;
        }
        return key.substring(0, end);
    }

    /** How the trail and the browser name it: {@code checkpoint/1.1-B1}. */
    public String subject() {
        return kind.code() + "/" + key;
    }
}
