package pmqa.workbench.mail;

import java.util.Arrays;

/** What a letter is about. People may decline all but the first. */
public enum MailKind {
    /** Invitations and links for a new password: without them nobody gets in, so nobody can decline them. */
    ACCOUNT("account"),
    ASSIGNMENT("assignment"),
    REMINDER("reminder"),
    /** Assignments and reminders of a day in one letter. */
    DIGEST("digest");

    private final String code;

    MailKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean canBeDeclined() {
        return this != ACCOUNT;
    }

    static MailKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind " + code));
    }
}
