package pmqa.workbench.assessment;

/** What somebody meets who wants to save an answer. */
public sealed interface Attempt {

    /** The assessment does not exist, or not for this person. */
    record Hidden() implements Attempt {}

    /** The person may see the assessment, but not answer in it. */
    record NotAllowed() implements Attempt {}

    /** The person may answer, and this came of it. */
    record Made(Outcome outcome, Desk desk) implements Attempt {}
}
