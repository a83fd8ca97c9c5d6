package pmqa.workbench.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ได้ 369.51 จาก 500 คะแนน                | ได้ ๓๖๙.๕๑ จาก ๕๐๐ คะแนน
            ปีงบประมาณ พ.ศ. 2569                    | ปีงบประมาณ พ.ศ. ๒๕๖๙
            1.1 ระบบการนำองค์กร                     | ๑.๑ ระบบการนำองค์กร
            เกณฑ์คุณภาพ PMQA 4.0                    | เกณฑ์คุณภาพ PMQA 4.0
            รับรอง ISO/IEC 17025 แล้ว 6 แห่ง         | รับรอง ISO/IEC 17025 แล้ว ๖ แห่ง
            ขาด RS1, RS2 อีก 2 ข้อ                   | ขาด RS1, RS2 อีก ๒ ข้อ
            ระบบ e-Service 24 แห่ง                   | ระบบ e-Service ๒๔ แห่ง
            https://example.go.th/2569/1             | https://example.go.th/2569/1
            """)
    void digits_become_thai_but_not_those_of_latin_names(String arabic, String thai) {
        assertThat(Numerals.THAI.in(arabic)).isEqualTo(thai);
        assertThat(Numerals.ARABIC.in(arabic)).isEqualTo(arabic);
    }

    @Property
    void nothing_but_digits_is_ever_changed(@ForAll String text) {
        String thai = Numerals.THAI.in(text);

        assertThat(thai).hasSameSizeAs(text);
        for (int i = 0; i < text.length(); i++) {
            assertThat(thai.charAt(i) == text.charAt(i)
                            || (text.charAt(i) >= '0'
                                    && text.charAt(i) <= '9'
                                    && thai.charAt(i) - '๐' == text.charAt(i) - '0'))
                    .isTrue();
        }
    }
}
