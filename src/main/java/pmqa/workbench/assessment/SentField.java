package pmqa.workbench.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import pmqa.workbench.assessment.ConformanceValues.Stated;
import pmqa.workbench.scoring.Conformity.Status;

/**
 * One field of a form that was filled in without a script, with what the page had shown in it, so that what somebody else changed
 * meanwhile is told apart from what was changed in the form.
 *
 * @param value as it was sent; none clears the answer
 * @param version that the page showed; 0 where there was none
 * @param shown the {@link #fingerprint} of the value that the page showed
 * @param choice what the person chose where the field was in conflict before
 * @param confirmed whether a value that was carried over shall be saved once more as it is
 */
public record SentField(
        AnswerKey key, Optional<String> value, long version, String shown, Choice choice, boolean confirmed) {

    private static final int FINGERPRINT_BYTES = 8;

    /** What to keep of two values. */
    public enum Choice {
        MINE,
        THEIRS,
        /** Their text with one's own below it. */
        BOTH
    }

    /** Whether the person changed the field, or chose one of two values. */
    public boolean isChanged() {
        return choice == Choice.BOTH
                || (choice == Choice.MINE && !fingerprint(key.kind(), value).equals(shown));
    }

    /** Whether there is anything to save, given what is stored now. */
    boolean isWish(Optional<StoredAnswer> stored) {
        return isChanged()
                || (confirmed && stored.filter(StoredAnswer::unconfirmed).isPresent());
    }

    /** What to save, given what is stored now. */
    Optional<String> wanted(Optional<StoredAnswer> stored) {
        return choice == Choice.BOTH
                ? Optional.of(stored.flatMap(StoredAnswer::value).orElse("") + "\n" + value.orElse(""))
                : value;
    }

    /**
     * A short print of a value as a form can show it: equal for values between which a form makes no difference, such as an answer
     * that was cleared and one that was never given. It finds changes; it keeps nothing secret.
     */
    public static String fingerprint(AnswerKind kind, Optional<String> value) {
        byte[] text = inForm(kind, value).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, FINGERPRINT_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String inForm(AnswerKind kind, Optional<String> value) {
        String text = value.orElse("");
        return switch (kind) {
            case CHECKPOINT, ACHIEVEMENT -> text.equals("false") ? "" : text;
            case CONFORMANCE ->
                ConformanceValues.stated(text).map(SentField::inForm).orElse(text);
            // Browsers send CR LF, and drop a line break with which a text begins.
            case NOTE, EXPLANATION, RESULT, PROFILE ->
                text.replaceAll("\r\n?", "\n").replaceFirst("^\n+", "");
            case STATE, RATING, MEASURE -> text;
        };
    }

    private static String inForm(Stated stated) {
        return stated.status() == Status.NOT_APPLICABLE
                ? ConformanceValues.write(stated.status(), stated.reason().replaceAll("\r\n?", "\n"))
                : stated.status().code();
    }
}
