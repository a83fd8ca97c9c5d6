package pmqa.workbench.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.th", "somchai.j@example.go.th", "o'brien+pmqa@mail.example.com", "somchai@ตัวอย่าง.ไทย"})
    void an_ordinary_address_is_accepted(String email) {
        assertThat(PersonalData.isEmail(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "somchai",
                "@example.th",
                "somchai@",
                "somchai@example",
                "a b@example.th",
                "a@b@example.th",
                "a@.th",
                "a@example..th",
                "<a@example.th>",
                "a@example.th, b@example.th"
            })
    void what_cannot_be_written_to_is_refused(String email) {
        assertThat(PersonalData.isEmail(email)).isFalse();
    }

    @Test
    void a_very_long_address_is_refused_quickly() {
        assertThat(PersonalData.isEmail("a@" + "b.".repeat(50_000) + "th")).isFalse();
    }

    @Test
    void a_line_is_tidied_and_its_letters_composed() {
        assertThat(PersonalData.tidied("  สมชาย\u00A0\t\r\n ใจดี\u0000\uFEFF ")).isEqualTo("สมชาย ใจดี");
        assertThat(PersonalData.tidied("Jose\u0301")).isEqualTo("José");
    }
}
