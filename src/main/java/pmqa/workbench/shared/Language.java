package pmqa.workbench.shared;

import java.util.Locale;

/** The two languages of the interface. Thai comes first: it is the language of the criteria and of the people who use them. */
public enum Language {
    THAI(Locale.of("th")),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The JDK locale with which text in this language is broken into words, sorted and formatted. */
    public Locale locale() {
        return locale;
    }

    /** Thai for a Thai locale, English for any other. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("th") ? THAI : ENGLISH;
    }
}
