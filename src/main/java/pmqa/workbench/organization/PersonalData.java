package pmqa.workbench.organization;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How names and e-mail addresses are read: stripped, composed, of bearable length. */
public final class PersonalData {

    public static final int LONGEST_NAME = 200;

    private static final int LONGEST_EMAIL = 254;

    /** As far as a typed address can be judged without sending to it; RFC 5321 allows far more than anybody uses. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>(),;:\"\\\\]+@[^\\s@<>(),;:\"\\\\.]+(\\.[^\\s@<>(),;:\"\\\\.]+)+");

    private PersonalData() {}

    /** One line of text: outer blanks removed, inner runs of blanks, line breaks and control characters one space, letters composed. */
    public static String tidied(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0\\uFEFF\\p{Cc}]+", " ")
                .strip();
    }

    /** No mail reaches it (RFC 2606): the addresses of persons who were erased end with it. */
    public static final String ERASED_MAILBOX = "@erased.invalid";

    public static boolean isErased(Person person) {
        return person.email().endsWith(ERASED_MAILBOX);
    }

    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    public static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME;
    }
}
