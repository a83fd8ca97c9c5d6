package pmqa.workbench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_codes_are_those_of_the_rfc(long seconds, String code) {
        long step = Totp.stepAt(Instant.ofEpochSecond(seconds));

        assertThat(Totp.code(RFC, step, 8)).isEqualTo(code);
        assertThat(Totp.code(RFC, step)).isEqualTo(code.substring(2));
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void so_are_those_of_counters(long step, String code) {
        assertThat(Totp.code(RFC, step)).isEqualTo(code);
    }

    @Test
    void a_telephone_may_be_wrong_by_one_step_and_no_more() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.stepAt(now);

        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(Totp.matchingStep(RFC, Totp.code(RFC, near), now)).isEqualTo(OptionalLong.of(near));
        }
        assertThat(Totp.matchingStep(RFC, Totp.code(RFC, step - 2), now)).isEmpty();
        assertThat(Totp.matchingStep(RFC, Totp.code(RFC, step + 2), now)).isEmpty();
    }

    @Test
    void blanks_within_a_code_do_not_matter_and_nonsense_is_no_code() {
        var now = Instant.ofEpochSecond(59);

        assertThat(Totp.matchingStep(RFC, " 287 082 ", now)).isPresent();
        assertThat(Totp.matchingStep(RFC, "", now)).isEmpty();
        assertThat(Totp.matchingStep(RFC, "๒๘๗๐๘๒", now)).isEmpty();
        assertThat(Totp.matchingStep(RFC, "28708", now)).isEmpty();
        assertThat(Totp.matchingStep(RFC, "9".repeat(10_000), now)).isEmpty();
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secrets_are_written_as_the_rfc_says(String bytes, String text) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void the_picture_names_the_site_and_the_account() {
        assertThat(Totp.uri("PMQA Workbench", "a+b@example.test", RFC))
                .isEqualTo(
                        "otpauth://totp/PMQA%20Workbench:a%2Bb%40example.test?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=PMQA%20Workbench");
    }
}
