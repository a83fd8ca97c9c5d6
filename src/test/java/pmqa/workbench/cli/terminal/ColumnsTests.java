package pmqa.workbench.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTests {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "PMQA 4.0, 8",
        "กรม, 3",
        // marks above and below take no column
        "ที่, 1",
        "ผู้มีส่วนได้, 7",
        "ญี่ปุ่น, 3",
        "ฤๅษี, 3",
        // SARA AM takes one, written alone or with a mark
        "น้ำ, 2",
        "คำนำ, 4",
        // nikhahit and SARA AA, as some keyboards write it
        "น\u0E4Dา, 2",
        "é, 1",
        "e\u0301, 1",
        "✓, 1",
        "█▏·, 3",
        "พ.ศ. ๒๕๖๙, 9",
        // East Asian wide
        "漢字, 4",
        "ＡＢ, 4",
        "한글, 4",
        "ｱｲ, 2",
        "👍, 2",
        "⭐, 2",
        // invisible
        "a\u200Bb, 2",
        "soft\u00ADhyphen, 11"
    })
    void a_text_takes_this_many_columns(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "0x10FF, 1",
        "0x1100, 2",
        "0x115F, 2",
        "0x1160, 0",
        "0x4DFF, 2",
        "0xA4CF, 2",
        "0xA4D0, 1",
        "0x3FFFD, 2",
        "0x3FFFE, 1"
    })
    void the_ends_of_the_wide_ranges_belong_to_them(String letter, int columns) {
        assertThat(Columns.of(Integer.decode(letter).intValue())).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"ที่, 3, 'ที่  |  ที่'", "กรม, 2, กรม|กรม"})
    void blanks_fill_up_by_columns_not_by_letters(String text, int width, String expected) {
        assertThat(Columns.padded(text, width) + "|" + Columns.aligned(text, width))
                .isEqualTo(expected);
    }
}
