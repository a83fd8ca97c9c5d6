package pmqa.workbench.audit;

import java.util.Set;

/**
 * Every action that the program writes to a trail. A test finds words for each in both languages, and an entry with another action
 * fails wherever assertions are on, as in every test.
 */
public final class TrailActions {

    private static final Set<String> ALL = Set.of(
            "due",
            "openid-linked",
            "openid-unlinked",
            "second-factor-on",
            "second-factor-off",
            "second-factor-reset",
            "recovery-code-used",
            "recovery-codes-renewed",
            "export-person",
            "erase-person",
            "accepted",
            "add-organization",
            "add-participants",
            "add-webhook",
            "answer",
            "assign",
            "begin",
            "carry-over",
            "change-organization",
            "change-windows",
            "cite",
            "console-create",
            "console-link",
            "create-cycle",
            "describe",
            "disable",
            "enable",
            "end-sessions",
            "end-single-sessions",
            "extend-phase",
            "fill",
            "grant-role",
            "import",
            "invite",
            "invite-again",
            "issue-token",
            "open-service-account",
            "password",
            "plan",
            "remove",
            "remove-webhook",
            "reopened",
            "report",
            "reset-link",
            "restore-organization",
            "result",
            "retire-organization",
            "returned",
            "revise",
            "revoke-role",
            "revoke-token",
            "set-up",
            "submit",
            "target",
            "unassign",
            "uncite",
            "upload",
            "withdraw");

    private TrailActions() {}

    public static Set<String> all() {
        return ALL;
    }

    public static boolean isKnown(String action) {
        return ALL.contains(action);
    }
}
