package pmqa.workbench.exchange.xlsx;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that somebody typed as text: Arabic or Thai digits, with or without commas between thousands. */
final class Numerals {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]{1,30}|[0-9]{1,3}(?:,[0-9]{3}){1,9})(?:\\.[0-9]{1,30})?");
    private static final Pattern FIRST_NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");

    private Numerals() {}

    /** The number, if the text is one and nothing else. */
    static Optional<BigDecimal> parse(String text) {
        String plain = arabic(text).replace('−', '-').replaceAll("[\\s\u00A0\u200B]+", "");
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain.replace(",", ""))) : Optional.empty();
    }

    /** The figure in a text that also says something else, for the advice: {@code 85} for {@code ร้อยละ 85}. */
    static Optional<String> figureIn(String text) {
        Matcher found = FIRST_NUMBER.matcher(arabic(text));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** The text with Arabic digits for Thai ones. */
    static String arabic(String text) {
        StringBuilder arabic = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            arabic.append(unit >= '๐' && unit <= '๙' ? (char) ('0' + unit - '๐') : unit);
        }
        return arabic.toString();
    }
}
