package pmqa.workbench.assessment;

import pmqa.workbench.assessment.AssessmentAnswers.Filled;

/** How far an item is filled in: apart from its score, and without anything that is carried over and not confirmed. */
public enum ItemProgress {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED;

    /** The progress of an item or profile topic: completed when declared so, in progress when anything confirmed was answered. */
    public static ItemProgress of(Filled filled, String item) {
        if (filled.text(AnswerKind.STATE, item).equals("completed")) {
            return COMPLETED;
        }
        boolean begun = filled.rows().values().stream()
                .anyMatch(row -> !row.unconfirmed()
                        && row.value()
                                .filter(text -> !text.isEmpty() && !text.equals("false"))
                                .isPresent()
                        && belongs(row.key().key(), item));
        return begun ? IN_PROGRESS : NOT_STARTED;
    }

    static boolean belongs(String key, String item) {
        return key.equals(item) || key.startsWith(item + "-") || key.startsWith(item + "/");
    }
}
