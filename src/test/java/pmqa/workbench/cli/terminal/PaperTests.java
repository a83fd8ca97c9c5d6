package pmqa.workbench.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pmqa.workbench.cli.terminal.Table.Column;
import pmqa.workbench.cli.terminal.Table.Kind;

class PaperTests {

    private final Paper paper = new Paper(40, false);

    @ParameterizedTest
    @CsvSource({"1, 40", "39, 40", "40, 40", "100, 100", "9999, 140"})
    void paper_is_never_too_narrow_to_print_on_or_too_wide_to_read(int asked, int width) {
        assertThat(new Paper(asked, false).width()).isEqualTo(width);
    }

    @Test
    void a_lead_stands_before_the_first_line_and_the_others_behind_it() {
        paper.hanging("1. ", "one two three four five six seven eight nine", 2, Ink.PLAIN);

        assertThat(paper).hasToString("  1. one two three four five six seven\n     eight nine\n");
    }

    @Test
    void without_colour_no_escape_sequence_is_printed() {
        paper.line(Span.strong("a"), Span.faint("b")).rule("c").paragraph("d", 0, Ink.BAD);

        assertThat(paper.toString()).doesNotContain("\u001B");
    }

    @Test
    void with_colour_ink_ends_where_it_began() {
        Paper coloured =
                new Paper(40, true).line(Span.of("a "), Span.strong("b"), new Span(" ", Ink.BAD), Span.of("c"));

        assertThat(coloured).hasToString("a \u001B[1mb\u001B[0m c\n");
    }

    @Test
    void what_somebody_wrote_cannot_steer_the_terminal() {
        new Paper(40, true).line(Span.of("a\u001B[2J"));
        paper.line(Span.of("a\u001B[2J")).paragraph("b\u001B[2J", 0, Ink.PLAIN);

        assertThat(paper.toString()).doesNotContain("\u001B");
    }

    @Test
    void a_heading_that_is_too_long_for_its_line_stands_below_it() {
        paper.rule("x".repeat(36)).rule("y".repeat(37));

        assertThat(paper).hasToString("── " + "x".repeat(36) + "\n" + "─".repeat(40) + "\n" + "y".repeat(37) + "\n");
    }

    @Test
    void a_table_is_as_wide_as_its_widest_cells() {
        Table.of(2, new Column("", Kind.LEFT), new Column("หัวข้อ", Kind.WORDS), new Column("คะแนน", Kind.RIGHT))
                .row(Span.of("1.1"), Span.of("ที่"), Span.of("7.5"))
                .row(Span.of("10.1"), Span.of("น้ำดื่ม"), Span.of("100"))
                .on(paper);

        assertThat(paper).hasToString("""
                        หัวข้อ  คะแนน
                  1.1   ที่       7.5
                  10.1  น้ำดื่ม    100
                """);
    }

    @Test
    void a_table_that_is_too_wide_breaks_its_words() {
        Table.of(0, new Column("", Kind.LEFT), new Column("", Kind.WORDS), new Column("", Kind.RIGHT))
                .row(Span.of("1.1"), Span.of("the words of this cell are longer than its line"), Span.of("500.00"))
                .note(4, "↳ ", "why", Ink.PLAIN)
                .on(paper);

        assertThat(paper).hasToString("""
                1.1  the words of this cell are   500.00
                     longer than its line
                    ↳ why
                """);
    }

    @Test
    void a_filling_column_takes_what_is_left() {
        Table.of(0, new Column("", Kind.FILLING), new Column("", Kind.RIGHT, 6))
                .row(Span.of("a"), Span.of("1"))
                .blank()
                .on(paper);

        assertThat(paper).hasToString("a" + " ".repeat(38) + "1\n\n");
    }

    @Test
    void a_row_has_a_cell_for_each_column() {
        Table table = Table.of(0, new Column("", Kind.LEFT));

        assertThatThrownBy(() -> table.row(Span.of("a"), Span.of("b"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, '········'",
        "0.5, '████····'",
        "0.515625, '████▏···'",
        "0.984375, '███████▉'",
        "1, '████████'",
        "7, '████████'",
        "-1, '········'"
    })
    void a_bar_is_exact_to_an_eighth_of_a_column(double share, String bar) {
        assertThat(Bar.of(share, 8)).isEqualTo(bar);
    }
}
