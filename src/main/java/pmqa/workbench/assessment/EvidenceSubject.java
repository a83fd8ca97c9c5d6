package pmqa.workbench.assessment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.shared.LocalizedText;

/** What evidence can be cited for: an answer that claims something, named as the trail names it, {@code checkpoint/1.1-B1}. */
public final class EvidenceSubject {

    /** A remark on a box and a declared state claim nothing by themselves; the result of a level is backed where it is explained. */
    private static final Set<AnswerKind> WITHOUT_CLAIM =
            EnumSet.of(AnswerKind.NOTE, AnswerKind.STATE, AnswerKind.RESULT);

    private static final Pattern LEVEL = Pattern.compile("[^-]+-[a-z]+");

    private EvidenceSubject() {}

    /** The answer that a subject names, if its kind can be backed by evidence. Whether the catalogue has it is another question. */
    public static Optional<AnswerKey> parse(String subject) {
        int slash = subject.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : AnswerKind.ofCode(subject.substring(0, slash))
                        .filter(kind -> !WITHOUT_CLAIM.contains(kind))
                        .map(kind -> new AnswerKey(kind, subject.substring(slash + 1)));
    }

    /** Code of the item, topic or requirement that the answer belongs to. */
    public static String itemOf(AnswerKey key) {
        return key.key().replaceFirst("[-/].*$", "");
    }

    /** Code of the category that the answer belongs to; empty if the catalogue has no such item. */
    public static String categoryOf(Catalogue catalogue, AnswerKey key) {
        String item = itemOf(key);
        return catalogue.categories().stream()
                .filter(category -> switch (category) {
                    case Category.Profile profile ->
                        profile.topics().stream().anyMatch(topic -> topic.code().equals(item));
                    case Category.Process process ->
                        process.items().stream().anyMatch(one -> one.code().equals(item));
                    case Category.Results results ->
                        results.items().stream().anyMatch(one -> one.code().equals(item));
                    case Category.Rubric rubric ->
                        rubric.items().stream().anyMatch(one -> one.code().equals(item));
                    case Category.Requirements requirements ->
                        requirements.requirements().stream()
                                .anyMatch(one -> one.code().equals(item));
                })
                .map(Category::code)
                .findFirst()
                .orElse("");
    }

    /** How people call it: {@code 1.1 B1}, {@code 1.1 คำอธิบายระดับพื้นฐาน}. */
    public static LocalizedText title(String subject) {
        return parse(subject)
                .map(key -> switch (key.kind()) {
                    case EXPLANATION -> {
                        LocalizedText level =
                                levelTitle(key.key().substring(key.key().indexOf('-') + 1));
                        yield isOfLevel(key)
                                ? LocalizedText.of(
                                        itemOf(key) + " คำอธิบาย" + level.th(),
                                        itemOf(key) + " explanation, " + level.en())
                                : LocalizedText.of(key.key() + " คำอธิบาย", key.key() + " explanation");
                    }
                    case MEASURE -> LocalizedText.of(itemOf(key) + " ตัวชี้วัด", itemOf(key) + " measure");
                    default -> LocalizedText.same(key.key().replace('-', ' '));
                })
                .orElse(LocalizedText.same(subject.isEmpty() ? "–" : subject));
    }

    /** Codes of levels mean the same in every catalogue that has them. */
    private static LocalizedText levelTitle(String code) {
        return Catalogues.IDS.stream()
                .flatMap(catalogue -> Catalogues.get(catalogue).level(code).stream())
                .map(Level::title)
                .findFirst()
                .orElse(LocalizedText.same(code));
    }

    /** The place on a page of the assessment where the answer is given. */
    public static String page(UUID assessment, String subject) {
        String base = "/assessments/" + assessment;
        return parse(subject)
                .map(key -> switch (key.kind()) {
                    case CHECKPOINT -> base + "/items/" + itemOf(key) + "#box-" + key.key();
                    case EXPLANATION -> base + explanationOf(key.key());
                    case CONFORMANCE -> base + requirement(key.key());
                    case RATING, ACHIEVEMENT -> base + rating(key.key());
                    case MEASURE ->
                        base + "/results/" + itemOf(key) + "#measure-"
                                + key.key().substring(key.key().indexOf('/') + 1);
                    case PROFILE -> base + "/profile#" + key.key();
                    default -> base + "/items/" + itemOf(key);
                })
                .orElse(base);
    }

    /** The explanation of a level, {@code 1.1-basic}; that of a question is named {@code 1.1-1}, that of a requirement {@code LD1}. */
    private static boolean isOfLevel(AnswerKey key) {
        return LEVEL.matcher(key.key()).matches();
    }

    private static String explanationOf(String key) {
        int dash = key.indexOf('-');
        if (dash < 0) {
            return requirement(key);
        }
        return LEVEL.matcher(key).matches()
                ? "/items/" + key.substring(0, dash) + "#explanation-" + key.substring(dash + 1)
                : "/questions/" + key + "#explanation";
    }

    /** The code of a requirement is that of its category and a number. */
    private static String requirement(String code) {
        return "/requirements/" + code.replaceFirst("[0-9]+$", "") + "#" + code;
    }

    /** A sub-criterion, {@code 1.1-1-A1}, has a place of its own on the page of its question. */
    private static String rating(String key) {
        String[] parts = key.split("-", -1);
        return parts.length < 3 ? "/questions/" + key : "/questions/" + parts[0] + "-" + parts[1] + "#" + parts[2];
    }
}
