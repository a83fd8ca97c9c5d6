package pmqa.workbench.mail;

import java.util.Arrays;
import java.util.Optional;

/** What a letter is about. People may decline all but the first. */
public enum MailKind {
    /** Invitations and links for a new password: without them nobody gets in, so nobody can decline them. */
    ACCOUNT("account", 'c'),
    ASSIGNMENT("assignment", 'a'),
    REMINDER("reminder", 'r'),
    /** Assignments and reminders of a day in one letter. */
    DIGEST("digest", 'd');

    private final String code;
    private final char mark;

    MailKind(String code, char mark) {
        this.code = code;
        this.mark = mark;
    }

    public String code() {
        return code;
    }

    public boolean canBeDeclined() {
        return this != ACCOUNT;
    }

    /** How links name it, for ever: one byte. */
    byte mark() {
        return (byte) mark;
    }

    static Optional<MailKind> ofMark(byte mark) {
        return Arrays.stream(values()).filter(kind -> kind.mark() == mark).findFirst();
    }
}
