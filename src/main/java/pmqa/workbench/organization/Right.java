package pmqa.workbench.organization;

/** Something that a role may allow at a node of the organisation tree. */
public enum Right {
    /** See an assessment while the agency works on it. */
    READ_ASSESSMENT,
    /** See what was submitted. */
    READ_SUBMISSION,
    /** Tick, type and enter measures. */
    ANSWER,
    /** Set an assessment up, assign owners, set the target profile, return it to its owners before submission. */
    COORDINATE,
    /** Sign and submit. */
    SUBMIT,
    /** Return or accept a submission, open it again. */
    DECIDE_SUBMISSION,
    /** See who changed what. */
    READ_TRAIL,
    /** Invite people and give them roles. */
    MANAGE_PEOPLE,
    /** Change the organisation tree. */
    MANAGE_ORGANIZATIONS,
    /** Make cycles, set windows, grant extensions. */
    MANAGE_CYCLES,
    /** Read messages to people that no mail server has sent; their links open accounts. */
    READ_OUTBOX,
    /** Let other systems hear of what becomes of assessments. */
    MANAGE_WEBHOOKS,
    /** Erase a person’s name for good, where the law asks for it. */
    ERASE_PEOPLE
}
