package pmqa.workbench.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTests {

    @Test
    void thai_is_broken_between_words() {
        assertThat(Wrapping.lines("ผู้บริหารกำหนดทิศทางขององค์กร", 14))
                .containsExactly("ผู้บริหารกำหนด", "ทิศทางขององค์กร");
    }

    @Test
    void english_is_broken_at_blanks_and_the_blanks_go() {
        assertThat(Wrapping.lines("the highest   level that is reached", 11))
                .containsExactly("the highest", "level that", "is reached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "สร้างนวัตกรรมเพื่อการเปลี่ยนแปลง",
                "มีความพร้อมต่อผลกระทบทางลบ",
                "ตอบสนองพันธกิจและนโยบาย",
                "การเตรียมการของกรม",
                "ร้อยละของตัวชี้วัดเครือข่าย"
            })
    void words_that_the_dictionary_of_the_jdk_lacks_stay_whole(String text) {
        var words = List.of(
                "นวัตกรรม", "ความ", "กระทบ", "พันธกิจ", "นโยบาย", "เตรียม", "กรม", "ร้อยละ", "ตัวชี้วัด", "เครือข่าย");
        for (int width = 9; width < 30; width++) {
            String lines = String.join("\n", Wrapping.lines(text, width));
            assertThat(words)
                    .filteredOn(text::contains)
                    .as("%s in %d columns", lines, width)
                    .allMatch(lines::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"81-100", "P2.1", "e-Service", "1.1-B1"})
    void figures_and_names_with_a_sign_inside_stay_whole(String word) {
        String text = "ครบถ้วน (" + word + ") ตามเกณฑ์ " + word;
        for (int width = 12; width < 24; width++) {
            assertThat(String.join("\n", Wrapping.lines(text, width)).split(word, -1))
                    .as("in %d columns", width)
                    .hasSize(3);
        }
    }

    @Test
    void a_word_that_is_wider_than_the_line_is_cut_between_letters_with_their_marks() {
        assertThat(Wrapping.lines("ที่ที่ที่ที่ที่", 2))
                .allMatch(line -> Columns.of(line) <= 2 && line.startsWith("ท"));
        assertThat(Wrapping.lines("/responses/1.1/met/0", 7)).allMatch(line -> Columns.of(line) <= 7);
    }

    @Test
    void line_ends_in_the_text_are_kept() {
        assertThat(Wrapping.lines("- หนึ่ง\r\n- สอง\n\n- สาม", 40)).containsExactly("- หนึ่ง", "- สอง", "", "- สาม");
    }

    @Test
    void an_empty_text_is_one_empty_line() {
        assertThat(Wrapping.lines("", 10)).containsExactly("");
    }

    @Test
    void what_would_steer_the_terminal_never_passes() {
        assertThat(Wrapping.printable("a\u001B[2Jb\tc\u202Ed\u009Be\uD800f"))
                .isEqualTo("a\uFFFD[2Jb c\uFFFDd\uFFFDe\uFFFDf");
    }

    @Test
    void a_cut_text_says_that_it_is_cut() {
        assertThat(Wrapping.cut("ผลลัพธ์การดำเนินการ", 8)).isEqualTo("ผลลัพธ์กา…");
        assertThat(Columns.of(Wrapping.cut("ผลลัพธ์การดำเนินการ", 8))).isEqualTo(8);
        assertThat(Wrapping.cut("ผล", 8)).isEqualTo("ผล");
    }

    @Test
    void there_must_be_room() {
        assertThatThrownBy(() -> Wrapping.lines("a", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
