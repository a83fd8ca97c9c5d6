package pmqa.workbench.shared;

import static java.util.Objects.requireNonNull;

/**
 * One text in Thai and English. Neither is ever empty: where a source has no English, the Thai stands in both places.
 *
 * @param th the Thai wording
 * @param en the English wording
 */
public record LocalizedText(String th, String en) {

    public LocalizedText {
        requireNonNull(th);
        requireNonNull(en);
        if (th.isEmpty() || en.isEmpty()) {
            throw new IllegalArgumentException("A localized text is empty: th=«" + th + "», en=«" + en + "»");
        }
    }

    public static LocalizedText of(String th, String en) {
        return new LocalizedText(th, en);
    }

    /** Text that reads the same in both languages: a code, a number, a name, criteria wording that exists in Thai only. */
    public static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    public String in(Language language) {
        return switch (language) {
            case THAI -> th;
            case ENGLISH -> en;
        };
    }

    /** This text followed by another, in each language. */
    public LocalizedText then(LocalizedText next) {
        return new LocalizedText(th + next.th, en + next.en);
    }
}
