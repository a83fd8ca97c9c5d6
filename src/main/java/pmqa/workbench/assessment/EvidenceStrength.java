package pmqa.workbench.assessment;

import java.util.List;
import java.util.Set;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Claims.Claim;
import pmqa.workbench.shared.LocalizedText;

/**
 * How well claims are backed: the third signal beside completeness and score, and never mixed with them (domain.md §2). A claim is a box that is met,
 * a sub-criterion rated above its lowest rating, a requirement that is met at least partly, or a measure with a figure for the year; the evidence and
 * the explanation of a whole level or question back everything in it. There is no threshold: the signal is a count.
 *
 * @param claims how many there are
 * @param explained how many of them are explained
 * @param pinned how many of them have evidence
 * @param strong how many are both
 */
public record EvidenceStrength(int claims, int explained, int pinned, int strong) {

    private static final EvidenceStrength NONE = new EvidenceStrength(0, 0, 0, 0);

    /**
     * That of one item, question or requirement.
     *
     * @param path of its place, behind the assessment's own
     */
    public record Part(String category, String code, String path, EvidenceStrength strength) {}

    /** Of every part that is assessed, in the order of the catalogue. {@code cited} are the subjects of the assessment that have a citation. */
    public static List<Part> byPart(Filled filled, Set<String> cited) {
        return new Claims(filled, cited).parts().map(EvidenceStrength::of).toList();
    }

    /** Of one item, question or requirement; nothing is claimed of a code that is none. */
    public static EvidenceStrength of(Filled filled, String code, Set<String> cited) {
        return of(new Claims(filled, cited)
                .parts()
                .filter(part -> part.code().equals(code))
                .map(EvidenceStrength::of)
                .toList());
    }

    /** Of several parts together. */
    public static EvidenceStrength of(List<Part> parts) {
        return parts.stream().map(Part::strength).reduce(NONE, EvidenceStrength::plus);
    }

    private static Part of(Claims.Part part) {
        return new Part(
                part.category(),
                part.code(),
                part.path(),
                part.claims().map(EvidenceStrength::of).reduce(NONE, EvidenceStrength::plus));
    }

    private static EvidenceStrength of(Claim claim) {
        return new EvidenceStrength(
                1, claim.explained() ? 1 : 0, claim.pinned() ? 1 : 0, claim.explained() && claim.pinned() ? 1 : 0);
    }

    private EvidenceStrength plus(EvidenceStrength other) {
        return new EvidenceStrength(
                claims + other.claims, explained + other.explained, pinned + other.pinned, strong + other.strong);
    }

    /** How many claims have no explanation. */
    public int unexplained() {
        return claims - explained;
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
                        "%d of %d %s both an explanation and evidence (%d explained, %d with evidence)."
                                .formatted(
                                        strong, claims, claims == 1 ? "claim has" : "claims have", explained, pinned));
    }
}
