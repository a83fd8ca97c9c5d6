package pmqa.workbench.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read where two snapshots differ. */
class DifferenceWordsTests {

    @ParameterizedTest
    @CsvSource({
        "responses/1.1/met/B1, 1.1 B1, 1.1 B1",
        "responses/1.1/notes/B2, 1.1 B2 – บันทึกประกอบ, 1.1 B2 – note",
        "responses/1.1/explanations/basic, 1.1 คำอธิบายระดับพื้นฐาน, '1.1 explanation, Basic'",
        "profile/P1.1, P1.1, P1.1",
        "measures/7.1/2/actuals/2567, 7.1 ตัวชี้วัดที่ 2 – ผล 2567, 7.1 measure 2 – actual 2567",
        "measures/7.1/2/target, 7.1 ตัวชี้วัดที่ 2 – ค่าเป้าหมาย, 7.1 measure 2 – target",
        "evidence/checkpoint/1.1-B1/1/page, 1.1 B1 หลักฐานที่ 1 – หน้า, 1.1 B1 evidence 1 – page",
        "evidence/measure/7.1/x/3/name, 7.1 ตัวชี้วัด หลักฐานที่ 3 – ชื่อ, 7.1 measure evidence 3 – name",
        "ratings/1.1-1/A, ratings › 1.1-1 › A, ratings › 1.1-1 › A",
        "fiscalYear, fiscalYear, fiscalYear"
    })
    void a_place_is_called_as_people_call_it(String place, String thai, String english) {
        assertThat(DifferenceWords.title(place).th()).isEqualTo(thai);
        assertThat(DifferenceWords.title(place).en()).isEqualTo(english);
    }

    @Test
    void a_classification_is_called_by_its_name() {
        assertThat(DifferenceWords.value("evidence/checkpoint/1.1-B1/1/classification", "internal")
                        .th())
                .isEqualTo("ใช้ภายใน");
        assertThat(DifferenceWords.value("responses/1.1/notes/B1", "internal").th())
                .isEqualTo("internal");
    }

    @Test
    void numbers_of_the_program_are_not_told_and_everything_else_is() {
        assertThat(DifferenceWords.isTold("evidence/checkpoint/1.1-B1/1/revisionId"))
                .isFalse();
        assertThat(DifferenceWords.isTold("evidence/checkpoint/1.1-B1/1/sha256"))
                .isTrue();
        assertThat(DifferenceWords.isTold("responses/1.1/notes/size")).isTrue();
    }
}
