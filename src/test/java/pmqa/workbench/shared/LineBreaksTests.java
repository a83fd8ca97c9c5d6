package pmqa.workbench.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTests {

    @ParameterizedTest
    @CsvSource({
        "มีความเชื่อถือได้, มี|ความ|เชื่อถือ|ได้",
        "ปฏิบัติงานมีผลกระทบต่อสังคม, ปฏิบัติ|งาน|มี|ผล|กระทบ|ต่อ|สังคม",
        "นวัตกรรมและความคล่องตัว, นวัตกรรม|และ|ความ|คล่องตัว",
        "พันธกิจและการเตรียมการ, พันธกิจ|และ|การ|เตรียม|การ",
        "นโยบายดิจิทัลของส่วนราชการ, นโยบาย|ดิจิทัล|ของ|ส่วน|ราชการ",
        "ระดับต่าง ๆ ภายใน, ระดับ|ต่าง ๆ |ภายใน",
        "ใช้ --passphrase-file FILE, ใช้ |--passphrase-file |FILE",
        "เก็บเป็น datapackage.json หรือ .json, เก็บ|เป็น |datapackage.json |หรือ |.json",
        "เปิดเผย (Transparency) ต่อประชาชน, เปิดเผย |(Transparency) |ต่อ|ประชาชน"
    })
    void a_line_ends_between_words(String text, String words) {
        assertThat(split(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"มีความเชื่อถือได้, มีค|วาม|เชื่อถือ|ได้", "นวัตกรรม, น|วัต|กรรม"})
    void the_dictionary_alone_would_end_it_within_words(String text, String words) {
        BreakIterator dictionary = BreakIterator.getLineInstance(Locale.of("th", "TH"));
        dictionary.setText(text);
        List<String> parts = new ArrayList<>();
        for (int from = 0, to = dictionary.next(); to != BreakIterator.DONE; from = to, to = dictionary.next()) {
            parts.add(text.substring(from, to));
        }
        assertThat(String.join("|", parts)).isEqualTo(words);
    }

    @Property
    void nothing_is_lost(@ForAll @StringLength(max = 60) @CharRange(from = '\u0E01', to = '\u0E5B') String text) {
        assertThat(LineBreaks.of(text).stream())
                .allSatisfy(place -> assertThat(place).isBetween(0, text.length()));
        assertThat(split(text).replace("|", "")).isEqualTo(text);
    }

    private static String split(String text) {
        StringBuilder parts = new StringBuilder();
        int from = 0;
        for (int to : LineBreaks.of(text).stream().toArray()) {
            parts.append(from == 0 ? "" : "|").append(text, from, to);
            from = to;
        }
        return parts.append(text.substring(from)).toString();
    }
}
