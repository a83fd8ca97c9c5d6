package pmqa.workbench.cli.terminal;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The places at which a line may end. Thai has no blanks between words; the JDK's Thai iterator finds them by its dictionary, which
 * lacks some everyday words of public administration and then cuts through others ({@code มีค|วาม}). So words that it is known to
 * cut are put right afterwards.
 */
final class LineBreaks {

    private static final Locale THAI = Locale.of("th");

    /** Words that the JDK's iterator was seen to cut in the criteria; longer ones before those they contain. */
    private static final List<String> WORDS = List.of(
            "แอปพลิเคชัน",
            "กระบวนการ",
            "ยุทธศาสตร์",
            "วิสัยทัศน์",
            "นวัตกรรม",
            "ตัวชี้วัด",
            "เครือข่าย",
            "เชื่อมโยง",
            "บทเรียน",
            "โฟลเดอร์",
            "ขั้นตอน",
            "พันธกิจ",
            "ผลลัพธ์",
            "คุณภาพ",
            "คำถาม",
            "นโยบาย",
            "เตรียม",
            "ข้อมูล",
            "ร้อยละ",
            "กระทบ",
            "ทบทวน",
            "ความ",
            "กรม");

    private static final String LEADING_VOWELS = "เแโใไ";

    private LineBreaks() {}

    /** Offsets after which a new line may begin, the end of the text included. */
    static BitSet of(String text) {
        BreakIterator iterator = BreakIterator.getLineInstance(THAI);
        iterator.setText(text);
        BitSet breaks = new BitSet(text.length() + 1);
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            breaks.set(end);
        }
        keepLoneConsonants(text, breaks);
        keepJoined(text, breaks);
        BitSet taken = new BitSet(text.length());
        for (String word : WORDS) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                if (!taken.get(at)) {
                    keepWhole(text, at, at + word.length(), breaks);
                    taken.set(at, at + word.length());
                }
            }
        }
        breaks.set(text.length());
        return breaks;
    }

    private static void keepWhole(String text, int start, int end, BitSet breaks) {
        breaks.clear(start + 1, end);
        if (start > 0 && isThaiLetter(text.charAt(start - 1)) && LEADING_VOWELS.indexOf(text.charAt(start - 1)) < 0) {
            breaks.set(start);
        }
        if (end < text.length() && isThaiConsonantOrLeadingVowel(text.charAt(end))) {
            breaks.set(end);
        }
    }

    /** One consonant alone is no word: the iterator leaves it where a word is not in its dictionary. */
    private static void keepLoneConsonants(String text, BitSet breaks) {
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean alone = (i == 0 || breaks.get(i)) && breaks.get(i + 1);
            if (alone && isThaiConsonant(text.charAt(i)) && isThaiLetter(text.charAt(i + 1))) {
                breaks.clear(i + 1);
            }
        }
    }

    /** {@code 81-100}, {@code P2.1}, {@code 1.1-B1} and {@code e-Service} are read in one. */
    private static void keepJoined(String text, BitSet breaks) {
        for (int i = 1; i + 1 < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '-' || sign == '.') {
                boolean figure = Character.isDigit(text.charAt(i - 1)) && isLatinOrDigit(text.charAt(i + 1));
                if (figure || (sign == '-' && endsOneLetter(text, i))) {
                    breaks.clear(i + 1);
                }
            }
        }
    }

    /** Whether a Latin letter that stands alone is before that offset. */
    private static boolean endsOneLetter(String text, int end) {
        boolean alone =
                end == 1 || !Character.isLetterOrDigit(text.charAt(end - 2)) || isThaiLetter(text.charAt(end - 2));
        return alone && isLatinOrDigit(text.charAt(end - 1));
    }

    private static boolean isLatinOrDigit(char letter) {
        return Character.isLetterOrDigit(letter) && !isThaiLetter(letter);
    }

    private static boolean isThaiLetter(char letter) {
        return letter >= 'ก' && letter <= '๎';
    }

    /** All but ณ, which is a word by itself. */
    private static boolean isThaiConsonant(char letter) {
        return letter >= 'ก' && letter <= 'ฮ' && letter != 'ณ';
    }

    private static boolean isThaiConsonantOrLeadingVowel(char letter) {
        return (letter >= 'ก' && letter <= 'ฮ') || LEADING_VOWELS.indexOf(letter) >= 0;
    }
}
