package pmqa.workbench.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessablePasswordsTests {

    /** Of the shape of those that stand in lists of passwords that leaked, as far as they are long enough. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password123456789",
                "P@ssw0rdP@ssw0rd",
                "123456789012345",
                "1234567890123456",
                "111111111111111",
                "qwertyuiopasdfghjkl",
                "1qaz2wsx3edc4rfv",
                "qwerty123456789",
                "abcdefghijklmnop",
                "iloveyou123456789",
                "iloveyouiloveyou",
                "adminadminadmin",
                "administrator123",
                "welcome to thailand 2569",
                "thailand-bangkok-2024",
                "abcabcabcabcabcabc",
                "xyzxyzxyzxyzxyzxyz",
                "aaaaaaaabbbbbbbb",
                "987654321987654321",
                "zxcvbnm1234567890",
                "testtesttesttest",
                "สวัสดีประเทศไทย2569",
                "รหัสผ่านรหัสผ่าน",
                "ฟหกดเ้่าสวงฟหกดเ้่าสวง",
                "pmqa-workbench-2569",
                "Manchester Chelsea Arsenal"
            })
    void what_guessers_try_first_is_refused(String password) {
        assertThat(password.codePointCount(0, password.length())).isGreaterThanOrEqualTo(15);
        assertThat(GuessablePasswords.isGuessable(password)).isTrue();
        assertThat(PasswordRules.weakness(password)).isPresent();
    }

    /** None of these is made of the words that are written down here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "charlie-elizabeth",
                "Elizabeth.Snowball.1998",
                "butterfly&cheyenne",
                "St3ph@nie Br1ttany",
                "9876 christopher 5432 jonathan",
                "q1w2e3r4t5y6u7i8o9p0",
                "hd764nw5d7e1vb1"
            })
    void one_or_two_of_the_30_000_commonest_are_refused_whatever_stands_around_them(String password) {
        assertThat(CommonPasswords.isMadeOfTwo(password)).isTrue();
        assertThat(PasswordRules.weakness(password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ม้าแบตเตอรี่ลวดเย็บ",
                "ต้นไม้ ทะเล เมฆ ขนมปัง",
                "ปากกา แดดเช้า รถราง",
                "correct horse battery staple",
                "pmqa-demo-open-to-all",
                "kW8$vQ2!xR5&mN9#",
                "my green kettle sings at noon",
                "........tea,cake........and one umbrella"
            })
    void whatever_is_put_together_freely_is_accepted_without_rules_about_kinds_of_letters(String password) {
        assertThat(PasswordRules.weakness(password)).isEmpty();
    }

    @Test
    void what_is_made_of_the_persons_own_name_or_address_is_refused() {
        assertThat(GuessablePasswords.isGuessable("somchai.jaidee2569", "สมชาย ใจดี", "somchai.jaidee@agency.go.th"))
                .isTrue();
        assertThat(GuessablePasswords.isGuessable("สมชายใจดีสมชายใจดี", "สมชาย ใจดี", "somchai@agency.go.th"))
                .isTrue();
        assertThat(GuessablePasswords.isGuessable("somchai.jaidee2569")).isFalse();
    }

    @Test
    void the_longest_password_takes_no_time_worth_telling() {
        assertThat(GuessablePasswords.isGuessable("ab".repeat(128))).isTrue();
        assertThat(GuessablePasswords.isGuessable("a".repeat(255) + "b")).isTrue();
    }
}
