package pmqa.workbench.site;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/**
 * The words of the interface in one language. Each module keeps its own in {@code messages/<module>_th.properties} and
 * {@code _en.properties}; the first part of a key names the module. A key that does not exist is a fault of the program and fails loudly, so that the
 * tests that visit every page find it.
 */
public final class Words {

    private final Language language;

    private Words(Language language) {
        this.language = language;
    }

    public static Words in(Language language) {
        return new Words(language);
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    /**
     * The words for a key, arguments filled in as {@code {0}}, {@code {1}}.
     *
     * @throws MissingResourceException if the key does not exist
     */
    public String of(String key, Object... arguments) {
        String module = key.substring(0, Math.max(0, key.indexOf('.')));
        String pattern = ResourceBundle.getBundle(
                        "messages." + module,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public String of(LocalizedText text) {
        return text.in(language);
    }
}
