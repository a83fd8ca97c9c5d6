package pmqa.workbench.shared;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.List;

/**
 * The places at which a line may end. Thai has no blanks between words; the JDK's Thai iterator finds them by its dictionary, which
 * lacks some everyday words of public administration and then cuts through others ({@code มีค|วาม}). So words that it is known to
 * cut are put right afterwards.
 */
public final class LineBreaks {

    /** Words that the JDK's iterator was seen to cut in the criteria; longer ones before those they contain. */
    private static final List<String> WORDS = List.of(
            "ประพฤติมิชอบ",
            "แอปพลิเคชัน",
            "เซิร์ฟเวอร์",
            "ธรรมาภิบาล",
            "ยุทธศาสตร์",
            "วิสัยทัศน์",
            "กระบวนการ",
            "แพลตฟอร์ม",
            "ซอฟต์แวร์",
            "ตัวชี้วัด",
            "เครือข่าย",
            "เชื่อมโยง",
            "ประสานงาน",
            "แดชบอร์ด",
            "นวัตกรรม",
            "บูรณาการ",
            "ครอบคลุม",
            "หน่วยงาน",
            "สัมฤทธิ์",
            "ทันการณ์",
            "โฟลเดอร์",
            "เว็บไซต์",
            "สนับสนุน",
            "บทเรียน",
            "ขั้นตอน",
            "พันธกิจ",
            "ผลลัพธ์",
            "มาตรฐาน",
            "ออนไลน์",
            "ไซเบอร์",
            "ดิจิทัล",
            "กลยุทธ์",
            "ช่องทาง",
            "อาเซียน",
            "ไตรมาส",
            "คุณภาพ",
            "คลาวด์",
            "นโยบาย",
            "เตรียม",
            "กระบวน",
            "ข้อมูล",
            "ร้อยละ",
            "สไลด์",
            "คำถาม",
            "กระทบ",
            "กระทำ",
            "ทบทวน",
            "อย่าง",
            "ชนบท",
            "ความ",
            "กรม");

    private static final String LEADING_VOWELS = "เแโใไ";

    private LineBreaks() {}

    /** Offsets after which a new line may begin, the end of the text included. */
    public static BitSet of(String text) {
        BreakIterator iterator = BreakIterator.getLineInstance(Language.THAI.locale());
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
        keepBehind(text, breaks);
        breaks.set(text.length());
        return breaks;
    }

    /** A sign of repetition or abbreviation begins no line, though a blank may stand before it: {@code ต่าง ๆ}. */
    private static void keepBehind(String text, BitSet breaks) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == 'ๆ' || text.charAt(i) == 'ฯ') {
                breaks.clear(i);
            }
        }
    }

    /** A line may begin before the word only where the iterator let it begin within: the word may be the end of a longer one. */
    private static void keepWhole(String text, int start, int end, BitSet breaks) {
        boolean cut = breaks.get(start + 1, end).cardinality() > 0;
        breaks.clear(start + 1, end);
        if (cut
                && start > 0
                && isThaiLetter(text.charAt(start - 1))
                && LEADING_VOWELS.indexOf(text.charAt(start - 1)) < 0) {
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

    /** {@code 81-100}, {@code P2.1}, {@code 1.1-B1}, {@code e-Service}, {@code --passphrase-file} and {@code .json} are read in one. */
    private static void keepJoined(String text, BitSet breaks) {
        for (int i = 1; i + 1 < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '-' || sign == '.') {
                boolean figure = Character.isDigit(text.charAt(i - 1)) && isLatinOrDigit(text.charAt(i + 1));
                boolean ending = sign == '.' && isLatinOrDigit(text.charAt(i + 1));
                if (figure || ending || (sign == '-' && (endsOneLetter(text, i) || isOfOption(text, i)))) {
                    breaks.clear(i + 1);
                }
            }
        }
    }

    /** Whether a hyphen belongs to an option of a command: the word that it is in begins with two. */
    private static boolean isOfOption(String text, int hyphen) {
        int start = hyphen;
        while (start > 0 && (isLatinOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        return text.startsWith("--", start);
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
