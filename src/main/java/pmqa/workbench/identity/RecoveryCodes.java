package pmqa.workbench.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Codes on paper, for whoever has lost the telephone. Each works once. They are kept as passwords are (Argon2id), with one salt for a
 * person's codes, so that a typed one is hashed once and not ten times.
 */
final class RecoveryCodes {

    static final int HOW_MANY = 10;
    static final int SALT_BYTES = 16;

    /** Without i, l, o and u: they look like others on paper. */
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-z]{" + GROUPS * GROUP + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Fresh ones of 80 random bits: {@code 7kq2-m0xd-94ta-wz8c}. */
    static List<String> fresh() {
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < HOW_MANY; number++) {
            StringBuilder code = new StringBuilder();
            for (int place = 0; place < GROUPS * GROUP; place++) {
                code.append(place > 0 && place % GROUP == 0 ? "-" : "")
                        .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            codes.add(code.toString());
        }
        return codes;
    }

    static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** A typed code as it is compared, whatever the hyphens, blanks and capitals. */
    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    /** Whether something typed can be one at all. */
    static boolean isShaped(String typed) {
        return SHAPE.matcher(plain(typed)).matches();
    }

    static byte[] hash(String typed, byte[] salt) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(19 * 1024)
                .withIterations(2)
                .withParallelism(1)
                .build());
        byte[] hash = new byte[32];
        argon.generateBytes(plain(typed).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
