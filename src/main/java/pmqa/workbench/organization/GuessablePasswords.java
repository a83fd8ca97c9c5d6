package pmqa.workbench.organization;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether a password of the required length is one that guessers try first. Those are made of few parts: words that everybody takes, the
 * keyboard's and the alphabet's own order, years, repetitions, and what the guesser knows – the system, the person. What is left of a
 * password without such parts must still be worth something.
 */
final class GuessablePasswords {

    /** Letters that must be left, of which so many different ones. */
    private static final int LEFT = 6;

    private static final int DIFFERENT = 4;
    private static final int SHORTEST_OWN_WORD = 3;

    /** Runs of these, forwards or backwards, are no secret. */
    private static final List<String> ORDERS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890",
            "qwertyuiop[]",
            "asdfghjkl;'",
            "zxcvbnm,./",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
            "qazwsxedcrfvtgbyhnujmik,ol.p;/",
            "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
            "ๅ/-ภถุึคตจขช",
            "ๆไำพะัีรนยบล",
            "ฟหกดเ้่าสวง",
            "ผปแอิืทมใฝ",
            "๐๑๒๓๔๕๖๗๘๙๐");

    private static final int SHORTEST_RUN = 4;

    /** Words of lists of passwords, of this system and of Thai offices. */
    private static final List<String> WORDS = Stream.of(
                    "password",
                    "passwort",
                    "passw0rd",
                    "p@ssw0rd",
                    "p@ssword",
                    "passphrase",
                    "secret",
                    "welcome",
                    "iloveyou",
                    "loveyou",
                    "love",
                    "letmein",
                    "changeme",
                    "change",
                    "default",
                    "admin",
                    "administrator",
                    "root",
                    "user",
                    "guest",
                    "login",
                    "signin",
                    "test",
                    "testing",
                    "demo",
                    "master",
                    "dragon",
                    "monkey",
                    "football",
                    "baseball",
                    "basketball",
                    "princess",
                    "sunshine",
                    "superman",
                    "batman",
                    "shadow",
                    "michael",
                    "jennifer",
                    "computer",
                    "internet",
                    "whatever",
                    "trustno1",
                    "starwars",
                    "pokemon",
                    "freedom",
                    "flower",
                    "liverpool",
                    "chelsea",
                    "manchester",
                    "arsenal",
                    "barcelona",
                    "google",
                    "facebook",
                    "samsung",
                    "microsoft",
                    "windows",
                    "thailand",
                    "bangkok",
                    "chiangmai",
                    "siam",
                    "sawasdee",
                    "sawadee",
                    "hello",
                    "abc",
                    "qwerty",
                    "asdf",
                    "zxcv",
                    "mypassword",
                    "mypass",
                    "pass",
                    "pmqa",
                    "workbench",
                    "opdc",
                    "kpr",
                    "government",
                    "ministry",
                    "department",
                    "province",
                    "office",
                    "coordinator",
                    "contributor",
                    "approver",
                    "assessor",
                    "officer",
                    "รหัสผ่าน",
                    "สวัสดี",
                    "ประเทศไทย",
                    "กรุงเทพ",
                    "ราชการ",
                    "กพร",
                    "ผู้ดูแลระบบ",
                    "ผู้ประสานงาน",
                    "สำนักงาน",
                    "กระทรวง",
                    "กรม",
                    "จังหวัด",
                    "รักเธอ",
                    "ฉันรักเธอ",
                    "ความลับ")
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private GuessablePasswords() {}

    /**
     * Whether next to nothing is left of it.
     *
     * @param known what a guesser knows of the person: name, e-mail address
     */
    static boolean isGuessable(String password, String... known) {
        if (CommonPasswords.isMadeOfTwo(password)) {
            return true;
        }
        String left = password.toLowerCase(Locale.ROOT);
        for (String word : own(known)) {
            left = left.replace(word, " ");
        }
        for (String word : WORDS) {
            left = left.replace(word, " ");
        }
        left = withoutRuns(left);
        left = left.replaceAll("(?:19|20|25)\\d\\d", " ").replaceAll("(.{1,12}?)\\1+", "$1");
        String letters = left.replaceAll("[\\s\\p{Punct}]", "");
        return letters.length() < LEFT || letters.chars().distinct().count() < DIFFERENT;
    }

    private static List<String> own(String... known) {
        return Arrays.stream(known)
                .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s@._+-]+")))
                .filter(word -> word.length() >= SHORTEST_OWN_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String withoutRuns(String text) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int run = longestRun(text, at);
            if (run >= SHORTEST_RUN) {
                left.append(' ');
                at += run;
            } else {
                left.append(text.charAt(at));
                at++;
            }
        }
        return left.toString();
    }

    private static int longestRun(String text, int from) {
        int longest = 0;
        for (String order : ORDERS) {
            String backwards = new StringBuilder(order).reverse().toString();
            for (String way : List.of(order, backwards)) {
                int length = SHORTEST_RUN;
                while (from + length <= text.length() && way.contains(text.substring(from, from + length))) {
                    longest = Math.max(longest, length);
                    length++;
                }
            }
        }
        return longest;
    }
}
