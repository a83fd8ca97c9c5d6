package pmqa.workbench.organization;

import java.util.Optional;
import pmqa.workbench.shared.Problem;

/** What a password must be. */
public final class PasswordRules {

    /** Shortest accepted password, in characters (NIST SP 800-63B for a password that stands alone). */
    public static final int SHORTEST = 15;

    /** Longest one that is hashed at all, in UTF-16 units. */
    static final int LONGEST = 256;

    private PasswordRules() {}

    /**
     * Why a password will not do.
     *
     * @param known what a guesser knows of the person: name, e-mail address
     */
    static Optional<Problem> weakness(String password, String... known) {
        if (password.length() > LONGEST) {
            return Optional.of(Problem.of(
                    "password-too-long",
                    "password",
                    "รหัสผ่านยาวเกิน " + LONGEST + " ตัวอักษร",
                    "The password is longer than " + LONGEST + " characters.",
                    "ใช้รหัสผ่านที่สั้นลง",
                    "Use a shorter one."));
        }
        if (password.codePointCount(0, password.length()) < SHORTEST
                || GuessablePasswords.isGuessable(password, known)) {
            return Optional.of(Problem.of(
                    "password-too-weak",
                    "password",
                    "รหัสผ่านสั้นหรือเดาง่ายเกินไป",
                    "The password is too short or too easy to guess.",
                    "ใช้อย่างน้อย " + SHORTEST + " ตัวอักษร เช่น คำหลายคำที่ไม่เกี่ยวกันต่อกัน",
                    "Use at least " + SHORTEST + " characters, for instance several unrelated words."));
        }
        return Optional.empty();
    }
}
