package pmqa.workbench.cli.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/** The words of the command line in one language, from {@code cli_th.properties} or {@code cli_en.properties}. */
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final PropertyResourceBundle bundle;

    private Words(Language language, PropertyResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** Reads the file itself, because looking a bundle up by locale takes much longer than reading it. */
    public static Words in(Language language) {
        String resource = "/cli_" + language.locale().getLanguage() + ".properties";
        try (@Nullable InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            return new Words(language, new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }

    public Language language() {
        return language;
    }

    /** The names of all words. */
    public Set<String> keys() {
        return bundle.keySet();
    }

    /**
     * The words of that name, with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws java.util.MissingResourceException if there are none
     */
    public String get(String key, Object... parts) {
        String words = bundle.getString(key);
        return parts.length == 0
                ? words
                : PLACE.matcher(words)
                        .replaceAll(
                                place -> Matcher.quoteReplacement(parts[Integer.parseInt(place.group(1))].toString()));
    }

    /** The words of that name, if there are any. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    public String of(LocalizedText text) {
        return text.in(language);
    }
}
