package pmqa.workbench.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults that a scan, a copy or a keyboard leaves in Thai text and that no eye sees. */
class CatalogueTextTests {

    private static final Path CATALOGUES = Path.of("catalogues");

    enum Fault {
        INVISIBLE_CHARACTER("[\\p{Cf}\\p{Cc}\\p{Co}\\p{Cn}\\u00A0\\u2000-\\u200F\\u202F\\u3000]", "ปัญ\u200Bหา"),
        SARA_AM_IN_TWO_PARTS("\u0E4D[\u0E48-\u0E4B]?\u0E32", "กา\u0E4D\u0E32"),
        SARA_AE_FROM_TWO_SARA_E("เเ", "เเผน"),
        VOWEL_TWICE("([ะาำเแโไใ])\\1|[\u0E31\u0E34-\u0E3A]{2}", "ปัญหาา"),
        TONE_MARK_TWICE("[\u0E48-\u0E4B]{2}", "ที่\u0E48"),
        TONE_MARK_BEFORE_ITS_VOWEL("[\u0E48-\u0E4C][\u0E31\u0E34-\u0E3A]", "ท\u0E48\u0E35"),
        MARK_WITHOUT_A_CONSONANT(
                "(?<![\u0E01-\u0E2E\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]",
                "ทัน \u0E48วงที"),
        LEADING_VOWEL_WITHOUT_A_CONSONANT("[เแโไใ](?![\u0E01-\u0E2E])", "แ ผน"),
        BLANK_INSIDE_A_BRACKET("[(\\[] | [)\\]]", "( Best Practice)"),
        BLANK_AT_THE_END("[ \\t]$", "ปัญหา ");

        private final Pattern pattern;
        private final String example;

        Fault(String pattern, String example) {
            this.pattern = Pattern.compile(pattern);
            this.example = example;
        }

        boolean isIn(String line) {
            return pattern.matcher(line).find();
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_line_of_a_catalogue_has_the_fault(Fault fault) throws IOException {
        assertThat(criteria().stream().filter(fault::isIn)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_fault_is_found_in_its_example(Fault fault) {
        assertThat(fault.isIn(fault.example)).isTrue();
    }

    @Test
    void the_text_is_normalized_so_that_equal_words_are_equal_strings() throws IOException {
        assertThat(criteria()).allMatch(line -> Normalizer.isNormalized(line, Normalizer.Form.NFC));
    }

    private static List<String> criteria() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CATALOGUES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        assertThat(lines).hasSizeGreaterThan(5_000);
        return lines;
    }
}
