package pmqa.workbench.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmallTypesTests {

    private static final Problem PROBLEM =
            new Problem("code", "/place", LocalizedText.of("ปัญหา", "Problem"), LocalizedText.of("แก้ไข", "Mend it"));

    @Test
    void a_text_is_never_empty_in_either_language() {
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.of("", "text"));
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.of("ข้อความ", ""));
    }

    @Test
    void a_text_speaks_the_language_it_is_asked_in() {
        LocalizedText text = LocalizedText.of("หมวด", "Category").then(LocalizedText.same(" 1"));

        assertThat(text.in(Language.THAI)).isEqualTo("หมวด 1");
        assertThat(text.in(Language.ENGLISH)).isEqualTo("Category 1");
    }

    @Test
    void the_language_of_a_locale_is_thai_or_else_english() {
        assertThat(Language.of(Locale.of("th", "TH"))).isEqualTo(Language.THAI);
        assertThat(Language.of(Locale.of("de"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.THAI.locale().getLanguage()).isEqualTo("th");
    }

    @ParameterizedTest
    @EnumSource
    void an_organisation_type_is_found_by_its_code(OrganizationType type) {
        assertThat(OrganizationType.ofCode(type.code())).contains(type);
        assertThat(type.title().th()).isNotEqualTo(type.title().en());
    }

    @Test
    void an_unknown_organisation_type_is_not_found() {
        assertThat(OrganizationType.ofCode("Department")).isEmpty();
    }

    @Test
    void a_refusal_needs_a_problem() {
        assertThatIllegalArgumentException().isThrownBy(() -> Result.refused(List.of()));
    }

    @Test
    void what_is_accepted_goes_on_and_what_is_refused_stays_refused() {
        Result<Integer> accepted = Result.accepted(2);
        Result<Integer> refused = Result.refused(PROBLEM);

        assertThat(accepted.<Integer>flatMap(number -> Result.accepted(number * 2)))
                .isEqualTo(Result.accepted(4));
        assertThat(accepted.<Integer>flatMap(_ -> Result.refused(PROBLEM))).isEqualTo(refused);
        assertThat(refused.<Integer>flatMap(number -> Result.accepted(number * 2)))
                .isEqualTo(refused);
    }

    @Test
    void a_problem_can_be_told_of_another_place() {
        assertThat(PROBLEM.at("หมวด 1!D12").place()).isEqualTo("หมวด 1!D12");
        assertThat(PROBLEM.at("x").code()).isEqualTo("code");
    }
}
