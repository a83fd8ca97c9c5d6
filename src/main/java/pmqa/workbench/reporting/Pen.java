package pmqa.workbench.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/** Writes every text of a report: in its language, in its numerals, and without what no file can hold. */
final class Pen {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<Language, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private final Language language;
    private final Numerals numerals;
    private final ResourceBundle words;

    Pen(Language language, Numerals numerals) {
        this.language = language;
        this.numerals = numerals;
        this.words = words(language);
    }

    static ResourceBundle words(Language language) {
        return BUNDLES.computeIfAbsent(language, Pen::load);
    }

    private static ResourceBundle load(Language language) {
        String resource = "/reporting/words_" + language.locale().getLanguage() + ".properties";
        try (@Nullable InputStream in = Pen.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }

    Language language() {
        return language;
    }

    Locale locale() {
        return language.locale();
    }

    /** The words of that name, with {@code {0}}, {@code {1}} … replaced. */
    String say(String key, Object... parts) {
        String pattern = words.getString(key);
        return text(PLACE.matcher(pattern)
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(parts[Integer.parseInt(place.group(1))]))));
    }

    String of(LocalizedText text) {
        return text(text.in(language));
    }

    /** What somebody wrote. */
    String text(String written) {
        return numerals.in(printable(written));
    }

    /** A score or another figure, rounded once. */
    Cell.Figure figure(double value, int decimals) {
        return new Cell.Figure(value, decimals, numerals.in(Figures.shown(value, decimals)));
    }

    Cell score(double value) {
        return figure(value, 2);
    }

    Cell score(OptionalDouble value) {
        return value.isPresent() ? score(value.getAsDouble()) : new Cell.Nothing();
    }

    /** A quantity that a person entered, with the decimals that it has. */
    Cell entered(OptionalDouble value) {
        if (value.isEmpty()) {
            return new Cell.Nothing();
        }
        String plain = Figures.plain(value.getAsDouble());
        int point = plain.indexOf('.');
        return new Cell.Figure(
                value.getAsDouble(),
                point < 0 ? 0 : plain.length() - point - 1,
                numerals.in(Figures.grouped(value.getAsDouble())));
    }

    String shown(double value) {
        return numerals.in(Figures.score(value));
    }

    String count(int number) {
        return numerals.in(number);
    }

    /** Control characters and halves of characters can stand in no document; a tab becomes a blank. */
    static String printable(String written) {
        StringBuilder clean = new StringBuilder(written.length());
        written.codePoints().forEach(letter -> {
            if (letter == '\n' || (letter >= ' ' && letter != 0x7F && !isUnusable(letter))) {
                clean.appendCodePoint(letter);
            } else if (letter == '\t') {
                clean.append(' ');
            }
        });
        return clean.toString();
    }

    private static boolean isUnusable(int letter) {
        return (letter >= 0x80 && letter < 0xA0)
                || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)
                || (letter & 0xFFFE) == 0xFFFE;
    }
}
