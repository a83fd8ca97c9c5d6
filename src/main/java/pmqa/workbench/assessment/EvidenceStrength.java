package pmqa.workbench.assessment;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.shared.LocalizedText;

/**
 * How well claims are backed: the third signal beside completeness and score, and never mixed with them (domain.md §2). A claim is a box that is met;
 * it is explained by a note or the explanation of its level, and pinned by evidence cited for the box or for its level. Evidence for a whole
 * level backs every box of it.
 *
 * @param claims how many boxes are met
 * @param explained how many of them are explained
 * @param pinned how many of them have evidence
 * @param strong how many are both
 */
public record EvidenceStrength(int claims, int explained, int pinned, int strong) {

    private static final EvidenceStrength NONE = new EvidenceStrength(0, 0, 0, 0);

    /** Of one item. {@code cited} are the subjects of the assessment that have a citation. */
    public static EvidenceStrength of(Filled filled, LevelItem item, Set<String> cited) {
        return item.levels().stream()
                .flatMap(level -> {
                    AnswerKey explanation = new AnswerKey(
                            AnswerKind.EXPLANATION,
                            item.code() + "-" + level.level().code());
                    boolean levelExplained =
                            !filled.text(explanation.kind(), explanation.key()).isBlank();
                    boolean levelCited = cited.contains(explanation.subject());
                    return level.applicableTo(filled.organization().type()).stream()
                            .map(item::key)
                            .filter(filled::isMet)
                            .map(key -> claim(
                                    levelExplained
                                            || !filled.text(AnswerKind.NOTE, key)
                                                    .isBlank(),
                                    levelCited || cited.contains(new AnswerKey(AnswerKind.CHECKPOINT, key).subject())));
                })
                .reduce(NONE, EvidenceStrength::plus);
    }

    /** Of every assessed item together. */
    public static EvidenceStrength of(Filled filled, Set<String> cited) {
        return items(filled).map(item -> of(filled, item, cited)).reduce(NONE, EvidenceStrength::plus);
    }

    /** Of each item, by its code. */
    public static Map<String, EvidenceStrength> byItem(Filled filled, Set<String> cited) {
        Map<String, EvidenceStrength> strengths = new java.util.LinkedHashMap<>();
        items(filled).forEach(item -> strengths.put(item.code(), of(filled, item, cited)));
        return strengths;
    }

    private static Stream<LevelItem> items(Filled filled) {
        return filled.catalogue()
                .categories(pmqa.workbench.catalogue.Category.Process.class)
                .filter(category -> filled.answers().covers(category.code()))
                .flatMap(category -> category.items().stream());
    }

    private static EvidenceStrength claim(boolean isExplained, boolean isPinned) {
        return new EvidenceStrength(1, isExplained ? 1 : 0, isPinned ? 1 : 0, isExplained && isPinned ? 1 : 0);
    }

    private EvidenceStrength plus(EvidenceStrength other) {
        return new EvidenceStrength(
                claims + other.claims, explained + other.explained, pinned + other.pinned, strong + other.strong);
    }

    /** Share of claims that are both explained and pinned, in per cent; 0 where nothing is claimed. */
    public int percent() {
        return claims == 0 ? 0 : Math.round(100f * strong / claims);
    }

    /** The signal in words. */
    public LocalizedText because() {
        return claims == 0
                ? LocalizedText.of("ยังไม่มีข้อที่ดำเนินการแล้ว", "Nothing is claimed yet.")
                : LocalizedText.of(
                        "มีทั้งคำอธิบายและหลักฐาน %d จาก %d ข้อที่ดำเนินการแล้ว (มีคำอธิบาย %d มีหลักฐาน %d)"
                                .formatted(strong, claims, explained, pinned),
                        "%d of %d met boxes have both an explanation and evidence (explained %d, with evidence %d)"
                                .formatted(strong, claims, explained, pinned));
    }
}
