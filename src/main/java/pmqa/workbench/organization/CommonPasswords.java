package pmqa.workbench.organization;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The 30,000 commonest of passwords that leaked, and common first names, as the estimator zxcvbn brings them. Few of them are as long as ours must be, and whoever
 * chooses a long one puts two together: that is refused alike. Whatever needs three is worth guessing only after everything else.
 */
final class CommonPasswords {

    private static final int SHORTEST_PART = 3;
    private static final Pattern NOT_LETTERS_OR_DIGITS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Set<String> ALL = read();

    private CommonPasswords() {}

    private static Set<String> read() {
        Set<String> all = new HashSet<>();
        try {
            // The list leaves out what stands in those of first names, which are no less common.
            for (DictionaryLoader list : List.of(
                    StandardDictionaries.PASSWORDS_LOADER,
                    StandardDictionaries.FEMALE_NAMES_LOADER,
                    StandardDictionaries.MALE_NAMES_LOADER)) {
                all.addAll(list.load().getFrequencies());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Set.copyOf(all);
    }

    /** Whether it is one of them, or two of them put together, whatever digits and signs stand around them or in the place of letters. */
    static boolean isMadeOfTwo(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String plain = lower.replace('@', 'a')
                .replace('0', 'o')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's');
        return isOneOrTwo(NOT_LETTERS_OR_DIGITS.matcher(lower).replaceAll(""))
                || Stream.of(lower, plain.replace('1', 'l'), plain.replace('1', 'i'))
                        .map(text -> NOT_LETTERS.matcher(text).replaceAll(""))
                        .anyMatch(CommonPasswords::isOneOrTwo);
    }

    private static boolean isOneOrTwo(String text) {
        if (ALL.contains(text)) {
            return true;
        }
        for (int at = SHORTEST_PART; at <= text.length() - SHORTEST_PART; at++) {
            if (ALL.contains(text.substring(0, at)) && ALL.contains(text.substring(at))) {
                return true;
            }
        }
        return false;
    }
}
