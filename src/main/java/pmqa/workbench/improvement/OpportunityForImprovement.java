package pmqa.workbench.improvement;

import pmqa.workbench.shared.LocalizedText;

/**
 * An opportunity for improvement (โอกาสในการปรับปรุง) that follows from an assessment's own answers.
 *
 * @param subject code of what would be raised: an item, a box, a question, a requirement or a measure type
 * @param title what that is
 * @param why what it is worth or what is missing
 */
public record OpportunityForImprovement(Kind kind, String subject, LocalizedText title, LocalizedText why) {

    /** Where an opportunity comes from. */
    public enum Kind {
        /** One of the next best steps of the score sheet. */
        NEXT_STEP,
        /** A measure that stays below its target: phase 2 asks for a plan on it. */
        MEASURE_GAP,
        /** A box that is not met. */
        UNMET
    }
}
