package pmqa.workbench.assessment.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import pmqa.workbench.assessment.Evidencing.CitationWish;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.evidence.Description;
import pmqa.workbench.evidence.EvidenceItem;
import pmqa.workbench.organization.TypedDates;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * What somebody typed into a form about evidence, kept as typed until it is good.
 *
 * @param kind which of the forms on the page it was: {@code files}, {@code link}, {@code held}, {@code cite}
 * @param back where to go afterwards, within the assessment; empty if nobody came from elsewhere
 */
public record EvidenceForm(
        String kind,
        String name,
        String description,
        String classification,
        String expiresOn,
        String url,
        String place,
        String subject,
        String page,
        String claim,
        String back) {

    private static final Pattern BACK = Pattern.compile("plans/[0-9]{1,6}/activities/[0-9]{1,6}/report");

    public static EvidenceForm empty(String kind, String subject) {
        return empty(kind, subject, "");
    }

    /** The same for somebody who came from a page and goes back there. */
    public static EvidenceForm empty(String kind, String subject, String back) {
        return new EvidenceForm(kind, "", "", Classification.INTERNAL.code(), "", "", "", subject, "", "", known(back));
    }

    /** An empty form for something that is only described, most often because it is secret. */
    public static EvidenceForm secret(String subject, String back) {
        return new EvidenceForm("held", "", "", Classification.SECRET.code(), "", "", "", subject, "", "", known(back));
    }

    static EvidenceForm of(String kind, Map<String, String> fields) {
        return new EvidenceForm(
                kind,
                fields.getOrDefault("name", "").strip(),
                fields.getOrDefault("description", "").strip(),
                fields.getOrDefault("classification", Classification.INTERNAL.code()),
                fields.getOrDefault("expiresOn", "").strip(),
                fields.getOrDefault("url", "").strip(),
                fields.getOrDefault("place", "").strip(),
                fields.getOrDefault("subject", ""),
                fields.getOrDefault("page", "").strip(),
                fields.getOrDefault("claim", "").strip(),
                known(fields.getOrDefault("back", "")));
    }

    static EvidenceForm of(EvidenceItem item) {
        return new EvidenceForm(
                "describe",
                item.name(),
                item.description(),
                item.classification().code(),
                item.expiresOn().map(LocalDate::toString).orElse(""),
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /** Nobody is sent elsewhere than to a form of this program that waits for evidence. */
    private static String known(String back) {
        return BACK.matcher(back).matches() ? back : "";
    }

    /** Where somebody goes once their evidence is kept. */
    String then(UUID assessment, String otherwise) {
        return back.isEmpty() ? otherwise : "/assessments/" + assessment + "/" + back + "?back=true";
    }

    /** A date that cannot be read, or a classification that does not exist. */
    Optional<Problem> misread() {
        if (!expiresOn.isEmpty() && TypedDates.read(expiresOn).isEmpty()) {
            return Optional.of(new Problem(
                    "not-a-day",
                    "expiresOn",
                    LocalizedText.of("อ่านวันหมดอายุไม่ได้", "The day of expiry cannot be read."),
                    LocalizedText.of(
                            "พิมพ์เช่น 30/9/2569 หรือเว้นว่างไว้", "Type it as 30/9/2026, or leave it empty.")));
        }
        return Classification.ofCode(classification).isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "unknown-classification",
                        "classification",
                        LocalizedText.of("ไม่มีชั้นความลับนี้", "There is no such classification."),
                        LocalizedText.of("เลือกจากรายการ", "Choose one of the list.")));
    }

    /** Call only where {@link #misread} finds nothing. */
    Description described() {
        return described(name);
    }

    Description described(String otherName) {
        return new Description(
                otherName,
                description,
                Classification.ofCode(classification).orElseThrow(),
                expiresOn.isEmpty() ? Optional.empty() : TypedDates.read(expiresOn));
    }

    Optional<CitationWish> cited() {
        return subject.isEmpty() ? Optional.empty() : Optional.of(new CitationWish(subject, page, claim));
    }

    /** The day of expiry, if it can be read. */
    public Optional<LocalDate> expiry() {
        return TypedDates.read(expiresOn);
    }
}
