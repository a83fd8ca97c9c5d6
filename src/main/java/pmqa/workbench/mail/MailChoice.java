package pmqa.workbench.mail;

/**
 * How somebody wants to be written to.
 *
 * @param daily one letter a day instead of one for each occasion
 * @param assignments whether to be told of new assignments and changed due dates
 * @param reminders whether to be reminded before something is due and when it is late
 */
public record MailChoice(boolean daily, boolean assignments, boolean reminders) {

    /** Everything, as it happens: what holds for somebody who chose nothing. */
    public static final MailChoice EVERYTHING = new MailChoice(false, true, true);

    public boolean wants(MailKind kind) {
        return switch (kind) {
            case ACCOUNT -> true;
            case ASSIGNMENT -> assignments;
            case REMINDER -> reminders;
            case DIGEST -> assignments || reminders;
        };
    }

    /** The same without one kind; declining the digest declines all that would be in it. */
    MailChoice without(MailKind kind) {
        return switch (kind) {
            case ACCOUNT -> this;
            case ASSIGNMENT -> new MailChoice(daily, false, reminders);
            case REMINDER -> new MailChoice(daily, assignments, false);
            case DIGEST -> new MailChoice(daily, false, false);
        };
    }
}
