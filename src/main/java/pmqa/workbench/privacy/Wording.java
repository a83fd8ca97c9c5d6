package pmqa.workbench.privacy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import pmqa.workbench.evidence.SearchText;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.PersonalData;

/**
 * How somebody is found in texts, and what comes in their place. The patterns are PostgreSQL's, without regard to small and capital letters.
 *
 * @param email the address, whole: not the end or the beginning of a longer one
 * @param name the name, whatever the blanks in it
 * @param plain the name as texts for searching hold it
 */
record Wording(String email, String name, String plain, String address, String pseudonym, String plainPseudonym) {

    static Wording of(Person person, String mark) {
        String pseudonym = "บุคคลที่ลบข้อมูลแล้ว " + mark;
        return new Wording(
                "(?<![[:alnum:]._%+-])" + escaped(person.email()) + "(?![[:alnum:]-]|\\.[[:alnum:]])",
                spaced(person.name()),
                escaped(SearchText.of(person.name())) + "(?![0-9])",
                "erased-" + mark + PersonalData.ERASED_MAILBOX,
                pseudonym,
                SearchText.of(pseudonym));
    }

    /** All that is looked for. */
    String any() {
        return email + "|" + name + "|" + plain;
    }

    Map<String, Object> parameters() {
        return Map.of(
                "email", email,
                "name", name,
                "plain", plain,
                "address", address,
                "pseudonym", pseudonym,
                "plainPseudonym", plainPseudonym,
                "any", any());
    }

    /** SQL for a text without the person. */
    static String without(String text) {
        return "regexp_replace(regexp_replace(regexp_replace(" + text
                + ", :email, :address, 'gi'), :name, :pseudonym, 'gi'), :plain, :plainPseudonym, 'gi')";
    }

    private static String spaced(String name) {
        return Arrays.stream(name.strip().split("\\s+")).map(Wording::escaped).collect(Collectors.joining("\\s+"))
                + "(?![0-9])";
    }

    /** Letters of any script stand for themselves; whatever else might mean something is quoted. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter < 128 && !Character.isLetterOrDigit(letter)) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(letter);
        });
        return escaped.toString();
    }
}
