package pmqa.workbench.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTests {

    private static final long TENTH = 100_000_000;

    private final StringBuilder terminal = new StringBuilder();
    private final AtomicLong clock = new AtomicLong();
    private final ProgressLine line = new ProgressLine(terminal, 60, clock::get);

    @Test
    void it_is_redrawn_in_place_and_gone_at_the_end() {
        line.show(0, 4, "a.json");
        clock.addAndGet(TENTH);
        line.show(1, 4, "b.json");
        line.close();

        assertThat(terminal)
                .hasToString(
                        "\r\u001B[K························ a.json\r\u001B[K██████·················· b.json\r\u001B[K");
    }

    @Test
    void it_is_not_drawn_more_than_ten_times_a_second() {
        line.show(0, 4, "a");
        clock.addAndGet(TENTH - 1);
        line.show(1, 4, "b");

        assertThat(terminal.toString()).doesNotContain("b");
    }

    @Test
    void where_the_end_is_unknown_there_is_no_bar() {
        line.show(7, 0, "7 done");

        assertThat(terminal).hasToString("\r\u001B[K7 done");
    }

    @Test
    void what_was_never_drawn_need_not_be_erased() {
        line.hide();
        line.close();

        assertThat(terminal.toString()).isEmpty();
    }
}
