package pmqa.workbench.organization;

/** What a one-time link is for. */
public enum LinkPurpose {
    INVITATION,
    PASSWORD_RESET,
    SET_UP
}
