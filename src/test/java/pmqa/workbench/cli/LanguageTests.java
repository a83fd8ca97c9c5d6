package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTests {

    private static final String THAI = "ไม่มีคำสั่ง";
    private static final String ENGLISH = "There is no command";

    @ParameterizedTest
    @CsvSource({
        "th_TH.UTF-8, '', '', th",
        "th, '', '', th",
        "en_GB.UTF-8, th_TH, th_TH, en",
        "'', th_TH.UTF-8, en_GB, th",
        "'', '', th_TH, th",
        "'', '', C.UTF-8, en",
        "'', '', '', en",
        "'', '', thx, en"
    })
    void the_locale_decides(String all, String messages, String lang, String expected) {
        var run = new CommandLineRun()
                .environment("LC_ALL", all)
                .environment("LC_MESSAGES", messages)
                .environment("LANG", lang)
                .run("nonsense");

        assertThat(run.err()).contains(expected.equals("th") ? THAI : ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang th nonsense", "nonsense --lang th", "nonsense --lang=th", "--lang TH nonsense"})
    void the_option_counts_wherever_it_stands(String line) {
        var run = new CommandLineRun().environment("LC_ALL", "en_GB.UTF-8").run(line.split(" "));

        assertThat(run.err()).contains(THAI);
    }

    @Test
    void after_two_dashes_it_is_a_file_name() {
        var run = CommandLineRun.of("score", "--", "--lang", "th");

        assertThat(run.err()).contains("--lang – not acceptable").contains("th – not acceptable");
    }

    @Test
    void the_launcher_may_have_had_to_replace_the_locale() {
        var run = new CommandLineRun()
                .environment("LC_ALL", "C.UTF-8")
                .property("pmqa.locale", "th_TH")
                .run("nonsense");

        assertThat(run.err()).contains(THAI);
    }
}
