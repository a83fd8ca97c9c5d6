package pmqa.workbench.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WrappingProperties {

    private static final List<String> PIECES = List.of(
            "ผู้บริหาร",
            "นวัตกรรม",
            "ความ",
            "มี",
            "ที่",
            "น้ำ",
            " ",
            "  ",
            "KPI",
            "1.1-B1",
            "(",
            ")",
            "漢",
            "-",
            "/",
            "ๆ",
            "ฯ",
            "กรม");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 300)
    void nothing_but_blanks_is_lost_and_no_line_is_too_wide(
            @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 60) int width) {
        List<String> lines = Wrapping.lines(text, width);

        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).allMatch(line -> Columns.of(line) <= width);
    }

    @Property(tries = 300)
    void no_line_begins_with_a_mark(@ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 60) int width) {
        assertThat(Wrapping.lines(text, width))
                .allMatch(line -> line.isEmpty() || Columns.of(line.substring(0, 1)) > 0);
    }
}
